//! Emergency signs, blood, chest pain, fever in cancer care, and babies.

use super::border::border;
use super::table::BAD_TODAY;
use crate::support::{check, check_calm};

#[test]
fn an_emergency_sign_is_an_emergency() {
    border(
        "emergency_signs_now",
        "emergency",
        &[("emergency_signs", "yes", "nothing_reported")],
    );
    let alone = check([("emergency_signs", "yes")]);
    assert_eq!(alone.level, "emergency", "nothing else needs an answer");
    assert_eq!(alone.reasons(), ["emergency_signs_now"]);
}

#[test]
fn more_than_a_few_spots_of_blood_is_an_emergency() {
    border(
        "much_blood",
        "emergency",
        &[("coughing_blood", "more", "nothing_reported")],
    );
}

#[test]
fn a_few_spots_of_blood_are_not_much_blood() {
    let outcome = check_calm([("coughing_blood", "few_spots")]);
    assert!(!outcome.holds("much_blood"));
    assert_eq!((outcome.level, outcome.possible), ("today", "today"));
}

#[test]
fn blood_with_shortness_of_breath_is_an_emergency() {
    let blood = ("coughing_blood", "few_spots", "book_soon");
    border(
        "blood_with_danger_sign",
        "emergency",
        &[blood, ("breathing", "yes", "today")],
    );
}

#[test]
fn blood_with_chest_pain_is_an_emergency() {
    let blood = ("coughing_blood", "few_spots", "today");
    border(
        "blood_with_danger_sign",
        "emergency",
        &[blood, ("chest_pain", "yes", "today")],
    );
}

#[test]
fn blood_with_any_sign_that_is_worse_today_is_an_emergency() {
    for sign in BAD_TODAY {
        let blood = ("coughing_blood", "few_spots", "today");
        border(
            "blood_with_danger_sign",
            "emergency",
            &[blood, ("today_signs", sign, "today")],
        );
    }
}

#[test]
fn blood_with_fever_is_an_emergency() {
    let blood = ("coughing_blood", "few_spots", "next_visit");
    border(
        "blood_with_danger_sign",
        "emergency",
        &[blood, ("today_signs", "fever", "today")],
    );
}

#[test]
fn much_blood_with_a_danger_sign_keeps_both_reasons() {
    let outcome = check_calm([("coughing_blood", "more"), ("today_signs", "fever")]);
    for rule in ["much_blood", "blood_with_danger_sign", "any_blood", "fever"] {
        assert_eq!(outcome.because(rule), Some(vec![]), "{rule}");
    }
}

#[test]
fn blood_with_a_cough_a_wheeze_or_other_signs_stays_at_today() {
    let signs = [
        "weight_loss",
        "chest_infections",
        "flushing",
        "cushing_changes",
    ];
    let others = signs.map(|sign| ("other_signs", sign));
    for other in [("cough", "yes"), ("wheezing", "yes")]
        .into_iter()
        .chain(others)
    {
        let outcome = check_calm([("coughing_blood", "few_spots"), other]);
        assert!(!outcome.holds("blood_with_danger_sign"), "{other:?}");
        assert_eq!(outcome.level, "today", "{other:?}");
    }
}

#[test]
fn chest_pain_with_shortness_of_breath_is_an_emergency() {
    let pain = ("chest_pain", "yes", "book_soon");
    border(
        "chest_pain_with_danger_sign",
        "emergency",
        &[pain, ("breathing", "yes", "today")],
    );
}

#[test]
fn chest_pain_with_any_sign_that_is_worse_today_is_an_emergency() {
    for sign in BAD_TODAY {
        let pain = ("chest_pain", "yes", "today");
        border(
            "chest_pain_with_danger_sign",
            "emergency",
            &[pain, ("today_signs", sign, "today")],
        );
    }
}

#[test]
fn chest_pain_with_fever_a_cough_or_a_wheeze_stays_at_today() {
    for other in [
        ("today_signs", "fever"),
        ("cough", "yes"),
        ("wheezing", "yes"),
    ] {
        let outcome = check_calm([("chest_pain", "yes"), other]);
        assert!(!outcome.holds("chest_pain_with_danger_sign"), "{other:?}");
        assert_eq!(outcome.level, "today", "{other:?}");
    }
}
