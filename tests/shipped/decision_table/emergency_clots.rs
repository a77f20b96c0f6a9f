//! Signs of a clot.

use super::border::border;
use super::table::BAD_TODAY;
use crate::support::check_calm;

#[test]
fn shortness_of_breath_with_a_swollen_leg_is_an_emergency() {
    let breath = ("breathing", "yes", "today");
    border(
        "breathless_with_clot_sign",
        "emergency",
        &[breath, ("today_signs", "swollen_leg", "book_soon")],
    );
}

#[test]
fn hard_to_breathe_today_with_a_swollen_leg_is_an_emergency() {
    let hard = ("today_signs", "hard_to_breathe", "today");
    border(
        "breathless_with_clot_sign",
        "emergency",
        &[hard, ("today_signs", "swollen_leg", "today")],
    );
}

#[test]
fn shortness_of_breath_after_an_operation_with_a_worse_sign_today_is_an_emergency() {
    for sign in ["sudden_or_worse", "very_unwell", "racing_heart"] {
        let parts = [
            ("breathing", "yes", "today"),
            ("about_you", "recent_operation", "today"),
            ("today_signs", sign, "today"),
        ];
        border("breathless_with_clot_sign", "emergency", &parts);
    }
}

#[test]
fn hard_to_breathe_today_after_an_operation_is_an_emergency_by_itself() {
    let hard = ("today_signs", "hard_to_breathe", "nothing_reported");
    border(
        "breathless_with_clot_sign",
        "emergency",
        &[hard, ("about_you", "recent_operation", "today")],
    );
}

#[test]
fn shortness_of_breath_with_fever_after_an_operation_stays_at_today() {
    let outcome = check_calm([
        ("breathing", "yes"),
        ("today_signs", "fever"),
        ("about_you", "recent_operation"),
    ]);
    assert!(!outcome.holds("breathless_with_clot_sign"));
    assert_eq!(outcome.level, "today");
}

#[test]
fn a_worse_sign_without_the_leg_or_an_operation_is_no_sign_of_a_clot() {
    for sign in BAD_TODAY.into_iter().filter(|sign| *sign != "swollen_leg") {
        for background in ["weak_immunity", "known_net", "cancer"] {
            let outcome = check_calm([
                ("breathing", "yes"),
                ("today_signs", sign),
                ("about_you", background),
            ]);
            assert!(
                !outcome.holds("breathless_with_clot_sign"),
                "{sign}, {background}"
            );
            assert_eq!(outcome.level, "today", "{sign}, {background}");
        }
    }
}

#[test]
fn a_swollen_leg_with_a_cough_or_a_wheeze_is_no_sign_of_a_clot() {
    for symptom in ["cough", "wheezing"] {
        let outcome = check_calm([
            (symptom, "yes"),
            ("today_signs", "swollen_leg"),
            ("about_you", "recent_operation"),
        ]);
        assert!(!outcome.holds("breathless_with_clot_sign"), "{symptom}");
        assert_eq!(outcome.level, "today", "{symptom}");
    }
}

#[test]
fn fever_does_not_stand_for_shortness_of_breath_where_a_clot_is_feared() {
    let outcome = check_calm([
        ("today_signs", "fever"),
        ("today_signs", "swollen_leg"),
        ("about_you", "recent_operation"),
    ]);
    assert!(!outcome.holds("breathless_with_clot_sign"));
    assert_eq!(outcome.level, "today");
}
