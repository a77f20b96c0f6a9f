//! Danger signs in pregnancy and soon after birth.

use super::border::border;
use super::table::{BACKGROUND, BAD_TODAY};
use crate::support::check_calm;

#[test]
fn chest_pain_in_pregnancy_is_an_emergency() {
    let pain = ("chest_pain", "yes", "nothing_reported");
    border(
        "pregnant_with_danger_sign",
        "emergency",
        &[pain, ("about_you", "pregnant", "today")],
    );
}

#[test]
fn blood_in_pregnancy_is_an_emergency() {
    let blood = ("coughing_blood", "few_spots", "nothing_reported");
    border(
        "pregnant_with_danger_sign",
        "emergency",
        &[blood, ("about_you", "pregnant", "today")],
    );
}

#[test]
fn shortness_of_breath_with_a_worse_sign_today_in_pregnancy_is_an_emergency() {
    for sign in ["sudden_or_worse", "very_unwell", "racing_heart"] {
        let parts = [
            ("about_you", "pregnant", "today"),
            ("breathing", "yes", "today"),
            ("today_signs", sign, "book_soon"),
        ];
        border("pregnant_with_danger_sign", "emergency", &parts);
    }
    let parts = [
        ("about_you", "pregnant", "emergency"), // still signs of a clot
        ("breathing", "yes", "today"),
        ("today_signs", "swollen_leg", "book_soon"),
    ];
    border("pregnant_with_danger_sign", "emergency", &parts);
}

#[test]
fn hard_to_breathe_today_in_pregnancy_is_an_emergency_by_itself() {
    let hard = ("today_signs", "hard_to_breathe", "nothing_reported");
    border(
        "pregnant_with_danger_sign",
        "emergency",
        &[hard, ("about_you", "pregnant", "today")],
    );
}

#[test]
fn shortness_of_breath_with_fever_in_pregnancy_stays_at_today() {
    let outcome = check_calm([
        ("breathing", "yes"),
        ("today_signs", "fever"),
        ("about_you", "pregnant"),
    ]);
    assert!(!outcome.holds("pregnant_with_danger_sign"));
    assert_eq!(outcome.level, "today");
}

#[test]
fn mild_shortness_of_breath_in_pregnancy_stays_at_book_soon() {
    let outcome = check_calm([("breathing", "yes"), ("about_you", "pregnant")]);
    assert_eq!(outcome.reasons(), ["wheeze_or_breathless"]);
    assert_eq!(outcome.level, "book_soon");
}

#[test]
fn the_danger_signs_of_pregnancy_need_pregnancy_and_no_other_background() {
    for background in BACKGROUND
        .into_iter()
        .filter(|background| *background != "pregnant")
    {
        let outcome = check_calm([("chest_pain", "yes"), ("about_you", background)]);
        assert!(!outcome.holds("pregnant_with_danger_sign"), "{background}");
        assert_eq!(outcome.level, "today", "{background}");
    }
}

#[test]
fn fever_does_not_stand_for_shortness_of_breath_in_pregnancy() {
    for sign in BAD_TODAY
        .into_iter()
        .filter(|sign| *sign != "hard_to_breathe")
    {
        let outcome = check_calm([
            ("today_signs", "fever"),
            ("today_signs", sign),
            ("about_you", "pregnant"),
        ]);
        assert!(!outcome.holds("pregnant_with_danger_sign"), "{sign}");
        assert_eq!(outcome.level, "today", "{sign}");
    }
}

#[test]
fn shortness_of_breath_that_is_worse_today_in_pregnancy_has_its_own_reason() {
    let outcome = check_calm([
        ("breathing", "yes"),
        ("today_signs", "sudden_or_worse"),
        ("about_you", "pregnant"),
    ]);
    assert!(outcome.holds("pregnant_with_danger_sign"));
    assert!(
        !outcome.holds("breathless_with_clot_sign"),
        "that one needs the leg or an operation"
    );
}
