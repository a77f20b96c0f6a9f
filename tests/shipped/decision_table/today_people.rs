//! Lines that rest on who the person is: background, age, an operation, a child.

use super::border::{border, holds_at_ages};
use super::table::{ALONE_AND_WITH_FEVER, BACKGROUND, BAD_TODAY, SYMPTOMS};
use crate::support::check_calm;

#[test]
fn a_symptom_with_fever_and_a_weak_immune_system_is_for_today() {
    for (symptom, alone, with_fever) in ALONE_AND_WITH_FEVER {
        let alone = if symptom == "cough" {
            "book_soon"
        } else {
            alone
        };
        let parts = [
            (symptom, "yes", "next_visit"),
            ("today_signs", "fever", alone),
            ("about_you", "weak_immunity", with_fever),
        ];
        border("symptom_fever_and_background", "today", &parts);
    }
}

#[test]
fn a_cough_with_fever_and_any_background_is_for_today() {
    for background in BACKGROUND
        .into_iter()
        .filter(|background| *background != "cancer")
    {
        let parts = [
            ("cough", "yes", "next_visit"),
            ("today_signs", "fever", "book_soon"),
            ("about_you", background, "book_soon"),
        ];
        border("symptom_fever_and_background", "today", &parts);
    }
    let parts = [
        ("cough", "yes", "emergency"), // fever in cancer care
        ("today_signs", "fever", "book_soon"),
        ("about_you", "cancer", "book_soon"),
    ];
    border("symptom_fever_and_background", "emergency", &parts);
}

#[test]
fn family_history_and_cushings_are_no_background_for_fever() {
    for history in ["family_history", "cushings"] {
        let outcome = check_calm([("cough", "yes"), ("today_signs", "fever"), (history, "yes")]);
        assert!(!outcome.holds("symptom_fever_and_background"), "{history}");
        assert_eq!(outcome.level, "book_soon", "{history}");
    }
}

#[test]
fn a_symptom_with_a_worse_sign_and_a_background_is_not_taken_for_fever() {
    for sign in BAD_TODAY {
        let outcome = check_calm([
            ("cough", "yes"),
            ("today_signs", sign),
            ("about_you", "weak_immunity"),
        ]);
        assert!(!outcome.holds("symptom_fever_and_background"), "{sign}");
    }
}

#[test]
fn a_symptom_with_fever_from_age_65_is_for_today() {
    for (symptom, alone, with_fever) in ALONE_AND_WITH_FEVER {
        let parts = [
            (symptom, "yes", "next_visit"),
            ("today_signs", "fever", alone),
            ("age", "65", with_fever),
        ];
        border("symptom_fever_at_65", "today", &parts);
        holds_at_ages(
            "symptom_fever_at_65",
            &[(symptom, "yes"), ("today_signs", "fever")],
            65..=120,
        );
    }
}

#[test]
fn a_cough_with_fever_at_64_is_for_booking_soon_and_at_65_for_today() {
    for (age, level) in [("64", "book_soon"), ("65", "today")] {
        let outcome = check_calm([("cough", "yes"), ("today_signs", "fever"), ("age", age)]);
        assert_eq!(outcome.level, level, "at {age}");
    }
}

#[test]
fn shortness_of_breath_after_an_operation_is_for_today() {
    let breath = ("breathing", "yes", "nothing_reported");
    border(
        "breathless_after_operation",
        "today",
        &[breath, ("about_you", "recent_operation", "book_soon")],
    );
}

#[test]
fn hard_to_breathe_today_after_an_operation_has_the_milder_reason_too() {
    let hard = ("today_signs", "hard_to_breathe", "nothing_reported");
    border(
        "breathless_after_operation",
        "emergency",
        &[hard, ("about_you", "recent_operation", "today")],
    );
}

#[test]
fn shortness_of_breath_with_another_background_is_not_after_an_operation() {
    for background in BACKGROUND
        .into_iter()
        .filter(|background| *background != "recent_operation")
    {
        let outcome = check_calm([("breathing", "yes"), ("about_you", background)]);
        assert!(!outcome.holds("breathless_after_operation"), "{background}");
        assert_eq!(outcome.level, "book_soon", "{background}");
    }
}

#[test]
fn a_cough_or_a_wheeze_after_an_operation_is_no_trouble_breathing() {
    for symptom in ["cough", "wheezing"] {
        let outcome = check_calm([(symptom, "yes"), ("about_you", "recent_operation")]);
        assert!(!outcome.holds("breathless_after_operation"), "{symptom}");
        assert_eq!(outcome.level, "book_soon", "{symptom}");
    }
}

#[test]
fn no_symptom_alone_is_read_as_a_background() {
    for symptom in SYMPTOMS {
        let outcome = check_calm([(symptom, "yes"), ("today_signs", "fever")]);
        assert!(!outcome.holds("symptom_fever_and_background"), "{symptom}");
        assert!(!outcome.holds("symptom_fever_at_65"), "{symptom}");
    }
}
