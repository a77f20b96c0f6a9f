//! What to mention at the next visit, and the note on older age.

use super::border::{borders, holds_at_ages, neighbours};
use super::row::calm_but;

#[test]
fn a_cough_is_for_the_next_visit() {
    borders("cough", "cough | next_visit | nothing_reported");
    neighbours(
        "cough",
        "
        wheezing         | book_soon
        few_spots        | today
        chest_infections | book_soon
    ",
    );
}

#[test]
fn a_lung_net_or_men1_in_the_family_is_for_the_next_visit() {
    borders(
        "family_history",
        "family_history | next_visit | nothing_reported",
    );
    neighbours("family_history", "known_net | next_visit");
}

#[test]
fn cushings_is_for_the_next_visit() {
    borders("cushings", "cushings | next_visit | nothing_reported");
    neighbours(
        "cushings",
        "
        cushing_changes | book_soon
        steroids        | next_visit
    ",
    );
}

#[test]
fn a_known_net_is_for_the_next_visit() {
    borders("known_net", "known_net | next_visit | nothing_reported");
    neighbours(
        "known_net",
        "
        cancer_team    | next_visit
        family_history | next_visit
    ",
    );
}

#[test]
fn cancer_care_is_for_the_next_visit() {
    borders(
        "in_cancer_care",
        "
        cancer_team      | next_visit | nothing_reported
        cancer_treatment | next_visit | nothing_reported
    ",
    );
    neighbours(
        "in_cancer_care",
        "
        known_net     | next_visit
        weak_immunity | next_visit
    ",
    );
}

#[test]
fn a_weak_immune_system_is_for_the_next_visit() {
    borders(
        "weak_immunity",
        "weak_immunity | next_visit | nothing_reported",
    );
    neighbours(
        "weak_immunity",
        "
        steroids         | next_visit
        cancer_treatment | next_visit
    ",
    );
}

#[test]
fn steroids_are_for_the_next_visit() {
    borders("steroids", "steroids | next_visit | nothing_reported");
    neighbours(
        "steroids",
        "
        cushings      | next_visit
        weak_immunity | next_visit
    ",
    );
}

#[test]
fn each_of_these_alone_has_its_own_reason_and_no_other() {
    let rows = [
        ("cough", "cough"),
        ("family_history", "family_history"),
        ("cushings", "cushings"),
        ("known_net", "known_net"),
        ("cancer_team", "in_cancer_care"),
        ("cancer_treatment", "in_cancer_care"),
        ("weak_immunity", "weak_immunity"),
        ("steroids", "steroids"),
        ("age 17", "under_18"),
        ("fever", "fever"),
        ("tired_or_not_hungry", "tired_or_not_hungry"),
    ];
    for (row, rule) in rows {
        assert_eq!(calm_but(row).outcome().reasons(), [rule], "{row}");
    }
}

#[test]
fn pregnancy_or_an_operation_alone_is_no_reason_at_all() {
    for row in [
        "pregnant",
        "after_pregnancy",
        "recent_operation",
        "pregnant + recent_operation",
    ] {
        let outcome = calm_but(row).outcome();
        assert_eq!(
            (outcome.level, outcome.possible),
            ("nothing_reported", "nothing_reported"),
            "{row}"
        );
        assert!(outcome.because.is_empty(), "{row}");
    }
}

#[test]
fn an_age_under_18_is_for_the_next_visit() {
    borders("under_18", "age 17 | next_visit | nothing_reported");
    neighbours("under_18", "age 18 | nothing_reported");
    holds_at_ages("under_18", "", 0..=17);
}

#[test]
fn any_symptom_from_age_40_has_its_own_reason() {
    borders(
        "symptom_from_40",
        "
        cough + age 40      | next_visit | nothing_reported, next_visit
        wheezing + age 40   | book_soon  | nothing_reported, book_soon
        breathing + age 40  | book_soon  | nothing_reported, book_soon
        chest_pain + age 40 | today      | nothing_reported, today
    ",
    );
    for symptom in ["cough", "wheezing", "breathing", "chest_pain"] {
        holds_at_ages("symptom_from_40", symptom, 40..=120);
    }
}

#[test]
fn a_cough_at_39_is_as_urgent_as_at_40() {
    for (row, reasons) in [
        ("cough + age 39", vec!["cough"]),
        ("cough + age 40", vec!["cough", "symptom_from_40"]),
    ] {
        let outcome = calm_but(row).outcome();
        assert_eq!(
            (outcome.level, outcome.reasons()),
            ("next_visit", reasons),
            "{row}"
        );
    }
}

#[test]
fn age_40_without_a_symptom_is_no_reason() {
    neighbours(
        "symptom_from_40",
        "
        age 40                   | nothing_reported
        few_spots + age 40       | today
        fever + age 40           | next_visit
        hard_to_breathe + age 40 | today
        weight_loss + age 40     | book_soon
    ",
    );
}

#[test]
fn a_high_temperature_is_for_the_next_visit() {
    borders("fever", "fever | next_visit | nothing_reported");
    neighbours(
        "fever",
        "
        flush_attack | book_soon
        very_unwell  | today
    ",
    );
}

#[test]
fn being_tired_or_not_hungry_is_for_the_next_visit() {
    borders(
        "tired_or_not_hungry",
        "tired_or_not_hungry | next_visit | nothing_reported",
    );
    neighbours(
        "tired_or_not_hungry",
        "
        weight_loss | book_soon
        very_unwell | today
    ",
    );
}

#[test]
fn age_60_or_over_is_a_note_at_the_calmest_level() {
    borders(
        "sixty_or_over",
        "age 60 | nothing_reported | nothing_reported",
    );
    neighbours("sixty_or_over", "age 59 | nothing_reported");
    holds_at_ages("sixty_or_over", "", 60..=120);
}
