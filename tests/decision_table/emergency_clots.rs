//! Danger signs in pregnancy, and signs of a clot.

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
fn fever_does_not_stand_for_shortness_of_breath_where_a_clot_is_feared() {
    let outcome = check_calm([
        ("today_signs", "fever"),
        ("today_signs", "swollen_leg"),
        ("about_you", "recent_operation"),
    ]);
    assert!(!outcome.holds("breathless_with_clot_sign"));
    assert_eq!(outcome.level, "today");
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
