//! Blood, chest pain, and signs that are new or worse today.

use super::border::border;
use super::table::{BACKGROUND, BAD_TODAY, SYMPTOMS};
use crate::support::check_calm;

#[test]
fn any_blood_is_for_today() {
    border(
        "any_blood",
        "today",
        &[("coughing_blood", "few_spots", "nothing_reported")],
    );
    assert!(check_calm([("coughing_blood", "more")]).holds("any_blood"));
}

#[test]
fn a_cough_or_a_wheeze_that_is_worse_today_is_for_today() {
    for sign in BAD_TODAY {
        let sign = |level_without| ("today_signs", sign, level_without);
        border(
            "symptom_and_worse_today",
            "today",
            &[("cough", "yes", "today"), sign("next_visit")],
        );
        border(
            "symptom_and_worse_today",
            "today",
            &[("wheezing", "yes", "today"), sign("book_soon")],
        );
    }
}

#[test]
fn shortness_of_breath_that_is_worse_today_is_for_today() {
    for sign in BAD_TODAY {
        let level = if sign == "swollen_leg" {
            "emergency"
        } else {
            "today"
        };
        let breath = ("breathing", "yes", "today");
        border(
            "symptom_and_worse_today",
            level,
            &[breath, ("today_signs", sign, "book_soon")],
        );
    }
}

#[test]
fn chest_pain_that_is_worse_today_has_both_reasons() {
    for sign in BAD_TODAY {
        let pain = ("chest_pain", "yes", "today");
        border(
            "symptom_and_worse_today",
            "emergency",
            &[pain, ("today_signs", sign, "today")],
        );
    }
}

#[test]
fn fever_is_not_a_sign_that_is_worse_today() {
    for symptom in SYMPTOMS {
        let outcome = check_calm([(symptom, "yes"), ("today_signs", "fever")]);
        assert!(!outcome.holds("symptom_and_worse_today"), "{symptom}");
        assert!(!outcome.holds("worse_today"), "{symptom}");
    }
    let alone = check_calm([("today_signs", "fever")]);
    assert_eq!(
        (alone.level, alone.reasons()),
        ("next_visit", vec!["fever"])
    );
}

#[test]
fn chest_pain_is_for_today() {
    border(
        "chest_pain",
        "today",
        &[("chest_pain", "yes", "nothing_reported")],
    );
}

#[test]
fn shortness_of_breath_with_a_cough_in_pregnancy_is_for_today() {
    let parts = [
        ("about_you", "pregnant", "book_soon"),
        ("breathing", "yes", "book_soon"),
        ("cough", "yes", "book_soon"),
    ];
    border("pregnant_and_breathless", "today", &parts);
}

#[test]
fn shortness_of_breath_with_a_wheeze_in_pregnancy_is_for_today() {
    let parts = [
        ("about_you", "pregnant", "book_soon"),
        ("breathing", "yes", "book_soon"),
        ("wheezing", "yes", "book_soon"),
    ];
    border("pregnant_and_breathless", "today", &parts);
}

#[test]
fn hard_to_breathe_today_with_a_cough_in_pregnancy_has_this_reason_too() {
    let parts = [
        ("about_you", "pregnant", "today"),
        ("today_signs", "hard_to_breathe", "book_soon"),
        ("cough", "yes", "emergency"),
    ];
    border("pregnant_and_breathless", "emergency", &parts);
}

#[test]
fn a_cough_with_a_wheeze_in_pregnancy_is_not_shortness_of_breath() {
    let outcome = check_calm([
        ("cough", "yes"),
        ("wheezing", "yes"),
        ("about_you", "pregnant"),
    ]);
    assert!(!outcome.holds("pregnant_and_breathless"));
    assert_eq!(outcome.level, "book_soon");
}

#[test]
fn a_cough_with_fever_in_pregnancy_is_not_shortness_of_breath() {
    let outcome = check_calm([
        ("cough", "yes"),
        ("today_signs", "fever"),
        ("about_you", "pregnant"),
    ]);
    assert!(!outcome.holds("pregnant_and_breathless"));
}

#[test]
fn shortness_of_breath_with_a_cough_and_another_background_is_not_pregnancy() {
    for background in BACKGROUND
        .into_iter()
        .filter(|background| *background != "pregnant")
    {
        let outcome = check_calm([
            ("breathing", "yes"),
            ("cough", "yes"),
            ("about_you", background),
        ]);
        assert!(!outcome.holds("pregnant_and_breathless"), "{background}");
        let level = if background == "recent_operation" {
            "today"
        } else {
            "book_soon"
        };
        assert_eq!(outcome.level, level, "{background}");
    }
}

#[test]
fn anything_worse_today_is_for_today_by_itself() {
    for sign in BAD_TODAY {
        border(
            "worse_today",
            "today",
            &[("today_signs", sign, "nothing_reported")],
        );
    }
}
