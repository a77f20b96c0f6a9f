//! What to mention at the next visit, and the note on older age.

use super::border::{border, holds_at_ages};
use crate::support::check_calm;

#[test]
fn a_cough_is_for_the_next_visit() {
    border(
        "cough",
        "next_visit",
        &[("cough", "yes", "nothing_reported")],
    );
}

#[test]
fn a_lung_net_or_men1_in_the_family_is_for_the_next_visit() {
    border(
        "family_history",
        "next_visit",
        &[("family_history", "yes", "nothing_reported")],
    );
}

#[test]
fn cushings_is_for_the_next_visit() {
    border(
        "cushings",
        "next_visit",
        &[("cushings", "yes", "nothing_reported")],
    );
}

#[test]
fn a_known_net_is_for_the_next_visit() {
    border(
        "known_net",
        "next_visit",
        &[("about_you", "known_net", "nothing_reported")],
    );
}

#[test]
fn cancer_care_is_for_the_next_visit() {
    border(
        "in_cancer_care",
        "next_visit",
        &[("about_you", "cancer", "nothing_reported")],
    );
}

#[test]
fn a_weak_immune_system_is_for_the_next_visit() {
    border(
        "weak_immunity",
        "next_visit",
        &[("about_you", "weak_immunity", "nothing_reported")],
    );
}

#[test]
fn each_of_these_alone_has_its_own_reason_and_no_other() {
    let lines = [
        ("cough", "yes", "cough"),
        ("family_history", "yes", "family_history"),
        ("cushings", "yes", "cushings"),
        ("about_you", "known_net", "known_net"),
        ("about_you", "cancer", "in_cancer_care"),
        ("about_you", "weak_immunity", "weak_immunity"),
        ("age", "17", "under_18"),
        ("today_signs", "fever", "fever"),
    ];
    for (id, answer, rule) in lines {
        assert_eq!(
            check_calm([(id, answer)]).reasons(),
            [rule],
            "{id}: {answer}"
        );
    }
}

#[test]
fn pregnancy_or_an_operation_alone_is_no_reason_at_all() {
    let both = "pregnant,recent_operation";
    for background in ["pregnant", "recent_operation", both] {
        let parts = background.split(',').map(|choice| ("about_you", choice));
        let outcome = check_calm(parts);
        assert_eq!(
            (outcome.level, outcome.possible),
            ("nothing_reported", "nothing_reported")
        );
        assert!(outcome.because.is_empty(), "{background}");
    }
}

#[test]
fn an_age_under_18_is_for_the_next_visit() {
    border(
        "under_18",
        "next_visit",
        &[("age", "17", "nothing_reported")],
    );
    holds_at_ages("under_18", &[], 0..=17);
    for (age, level) in [
        ("0", "next_visit"),
        ("17", "next_visit"),
        ("18", "nothing_reported"),
    ] {
        assert_eq!(check_calm([("age", age)]).level, level, "at {age}");
    }
}

#[test]
fn any_symptom_from_age_40_is_for_the_next_visit() {
    let levels = [
        ("cough", "next_visit"),
        ("wheezing", "book_soon"),
        ("breathing", "book_soon"),
        ("chest_pain", "today"),
    ];
    for (symptom, level) in levels {
        border(
            "symptom_from_40",
            level,
            &[(symptom, "yes", "nothing_reported"), ("age", "40", level)],
        );
        holds_at_ages("symptom_from_40", &[(symptom, "yes")], 40..=120);
    }
}

#[test]
fn a_cough_at_39_is_as_urgent_as_at_40() {
    for (age, reasons) in [
        ("39", vec!["cough"]),
        ("40", vec!["cough", "symptom_from_40"]),
    ] {
        let outcome = check_calm([("cough", "yes"), ("age", age)]);
        assert_eq!(
            (outcome.level, outcome.reasons()),
            ("next_visit", reasons),
            "at {age}"
        );
    }
}

#[test]
fn age_40_without_a_symptom_is_no_reason() {
    for part in [
        ("coughing_blood", "few_spots"),
        ("today_signs", "fever"),
        ("other_signs", "weight_loss"),
    ] {
        let outcome = check_calm([("age", "40"), part]);
        assert!(!outcome.holds("symptom_from_40"), "{part:?}");
    }
}

#[test]
fn fever_is_for_the_next_visit() {
    border(
        "fever",
        "next_visit",
        &[("today_signs", "fever", "nothing_reported")],
    );
}

#[test]
fn age_60_or_over_is_a_note_at_the_calmest_level() {
    border(
        "sixty_or_over",
        "nothing_reported",
        &[("age", "60", "nothing_reported")],
    );
    holds_at_ages("sixty_or_over", &[], 60..=120);
    for (age, reasons) in [("59", vec![]), ("60", vec!["sixty_or_over"])] {
        let outcome = check_calm([("age", age)]);
        assert_eq!(
            (outcome.level, outcome.reasons()),
            ("nothing_reported", reasons),
            "at {age}"
        );
    }
}
