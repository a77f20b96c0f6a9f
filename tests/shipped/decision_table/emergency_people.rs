//! Fever in cancer care, and babies.

use super::border::{border, holds_at_ages};
use super::table::{BACKGROUND, BAD_TODAY};
use crate::support::check_calm;

#[test]
fn fever_in_cancer_care_is_an_emergency() {
    let fever = ("today_signs", "fever", "next_visit");
    border(
        "fever_in_cancer_care",
        "emergency",
        &[fever, ("about_you", "cancer", "next_visit")],
    );
}

#[test]
fn fever_with_any_other_background_is_no_emergency() {
    for background in BACKGROUND
        .into_iter()
        .filter(|background| *background != "cancer")
    {
        let outcome = check_calm([("today_signs", "fever"), ("about_you", background)]);
        assert!(!outcome.holds("fever_in_cancer_care"), "{background}");
        assert_eq!(outcome.level, "next_visit", "{background}");
    }
}

#[test]
fn another_sign_today_in_cancer_care_is_no_fever() {
    for sign in BAD_TODAY {
        let outcome = check_calm([("today_signs", sign), ("about_you", "cancer")]);
        assert!(!outcome.holds("fever_in_cancer_care"), "{sign}");
        assert_eq!(outcome.level, "today", "{sign}");
    }
}

#[test]
fn a_baby_short_of_breath_is_an_emergency() {
    let baby = ("age", "0", "book_soon");
    border(
        "baby_unwell",
        "emergency",
        &[baby, ("breathing", "yes", "next_visit")],
    );
    holds_at_ages("baby_unwell", &[("breathing", "yes")], 0..=0);
}

#[test]
fn a_baby_who_finds_it_hard_to_breathe_today_is_an_emergency() {
    let baby = ("age", "0", "today");
    border(
        "baby_unwell",
        "emergency",
        &[baby, ("today_signs", "hard_to_breathe", "next_visit")],
    );
    holds_at_ages("baby_unwell", &[("today_signs", "hard_to_breathe")], 0..=0);
}

#[test]
fn a_baby_with_fever_is_an_emergency_and_a_child_of_1_is_not() {
    let baby = ("age", "0", "next_visit");
    border(
        "baby_unwell",
        "emergency",
        &[baby, ("today_signs", "fever", "next_visit")],
    );
    holds_at_ages("baby_unwell", &[("today_signs", "fever")], 0..=0);
    for (age, level) in [("0", "emergency"), ("1", "today")] {
        assert_eq!(
            check_calm([("today_signs", "fever"), ("age", age)]).level,
            level,
            "at {age}"
        );
    }
}

#[test]
fn a_baby_with_another_sign_is_seen_today() {
    let signs = BAD_TODAY
        .into_iter()
        .filter(|sign| *sign != "hard_to_breathe");
    let signs = signs.map(|sign| ("today_signs", sign));
    let symptoms = ["cough", "wheezing", "chest_pain"].map(|symptom| (symptom, "yes"));
    for other in signs
        .chain(symptoms)
        .chain([("coughing_blood", "few_spots")])
    {
        let outcome = check_calm([("age", "0"), other]);
        assert!(!outcome.holds("baby_unwell"), "{other:?}");
        assert_eq!(outcome.level, "today", "{other:?}");
    }
}
