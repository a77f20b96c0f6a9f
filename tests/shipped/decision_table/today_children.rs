//! A child with any sign.

use super::border::{border, holds_at_ages};
use super::table::{ALONE_AND_WITH_FEVER, BAD_TODAY};
use crate::support::check_calm;

#[test]
fn a_child_with_any_symptom_is_for_today() {
    for (symptom, alone, _) in ALONE_AND_WITH_FEVER {
        border(
            "child_unwell",
            "today",
            &[(symptom, "yes", "next_visit"), ("age", "17", alone)],
        );
        holds_at_ages("child_unwell", &[(symptom, "yes")], 0..=17);
    }
}

#[test]
fn a_child_with_blood_is_for_today() {
    let blood = ("coughing_blood", "few_spots", "next_visit");
    border("child_unwell", "today", &[blood, ("age", "17", "today")]);
    holds_at_ages("child_unwell", &[("coughing_blood", "few_spots")], 0..=17);
}

#[test]
fn a_child_with_any_sign_today_is_for_today() {
    for sign in BAD_TODAY {
        border(
            "child_unwell",
            "today",
            &[("today_signs", sign, "next_visit"), ("age", "17", "today")],
        );
        holds_at_ages("child_unwell", &[("today_signs", sign)], 0..=17);
    }
}

#[test]
fn a_child_with_fever_is_for_today() {
    border(
        "child_unwell",
        "today",
        &[
            ("today_signs", "fever", "next_visit"),
            ("age", "17", "next_visit"),
        ],
    );
    holds_at_ages("child_unwell", &[("today_signs", "fever")], 0..=17);
}

#[test]
fn a_cough_at_17_is_for_today_and_at_18_for_the_next_visit() {
    for (age, level) in [("17", "today"), ("18", "next_visit")] {
        assert_eq!(
            check_calm([("cough", "yes"), ("age", age)]).level,
            level,
            "at {age}"
        );
    }
}

#[test]
fn a_child_with_none_of_these_signs_is_not_for_today() {
    let others = [
        ("other_signs", "weight_loss", "book_soon"),
        ("family_history", "yes", "next_visit"),
        ("cushings", "yes", "next_visit"),
        ("about_you", "weak_immunity", "next_visit"),
    ];
    for (id, answer, level) in others {
        let outcome = check_calm([(id, answer), ("age", "9")]);
        assert!(!outcome.holds("child_unwell"), "{id}");
        assert_eq!(outcome.level, level, "{id}");
    }
}
