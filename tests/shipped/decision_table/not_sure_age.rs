//! What "not sure" does in the rules that read age.

use super::row::calm_but;
use super::table::SYMPTOMS;

#[test]
fn an_unsure_sign_counts_as_yes_at_an_age_that_is_sure() {
    let rows = [
        ("unsure cough + age 17", "child_unwell", "cough"),
        ("unsure chest_pain + age 17", "child_unwell", "chest_pain"),
        (
            "unsure coughing_blood + age 9",
            "child_unwell",
            "coughing_blood",
        ),
        ("unsure swollen_leg + age 9", "child_unwell", "today_signs"),
        ("unsure wheezing + age 40", "symptom_from_40", "wheezing"),
        (
            "cough + unsure fever + age 65",
            "symptom_fever_at_65",
            "today_signs",
        ),
        (
            "unsure cough + fever + age 65",
            "symptom_fever_at_65",
            "cough",
        ),
        ("unsure fever + age 75", "fever_at_75", "today_signs"),
        ("unsure fever + age 0", "baby_fever", "today_signs"),
    ];
    for (row, rule, unsure) in rows {
        let outcome = calm_but(row).outcome();
        assert_eq!(outcome.because(rule), Some(vec![unsure]), "{row}");
        assert_eq!(
            outcome.counts_at(rule),
            Some(super::table::line(rule).level),
            "{row}"
        );
    }
}

#[test]
fn an_unsure_sign_counts_lower_in_a_baby_and_in_who_is_tired_from_40() {
    let rows = [
        (
            "unsure breathing + age 0",
            "baby_breathless",
            "breathing",
            "today",
        ),
        (
            "unsure hard_to_breathe + age 0",
            "baby_breathless",
            "today_signs",
            "today",
        ),
        (
            "unsure tired_or_not_hungry + age 40",
            "tired_from_40",
            "other_signs",
            "next_visit",
        ),
    ];
    for (row, rule, unsure, level) in rows {
        let outcome = calm_but(row).outcome();
        assert_eq!(outcome.because(rule), Some(vec![unsure]), "{row}");
        assert_eq!(outcome.counts_at(rule), Some(level), "{row}");
        assert_eq!(outcome.possible, super::table::line(rule).level, "{row}");
    }
}

#[test]
fn an_unsure_symptom_at_another_age_meets_no_rule_that_reads_age() {
    for symptom in SYMPTOMS {
        let outcome = calm_but(&format!("unsure {symptom} + age 30")).outcome();
        for rule in [
            "child_unwell",
            "symptom_from_40",
            "baby_breathless",
            "symptom_fever_at_65",
        ] {
            assert_eq!(
                (outcome.because(rule), outcome.undecided(rule)),
                (None, None),
                "{rule}"
            );
        }
    }
}

#[test]
fn an_unsure_age_is_mentioned_and_never_guessed() {
    let outcome = calm_but("cough + unsure age").outcome();
    assert_eq!((outcome.level, outcome.possible), ("next_visit", "today"));
    assert_eq!(outcome.reasons(), ["cough"]);
    for rule in [
        "child_unwell",
        "under_18",
        "symptom_from_40",
        "sixty_or_over",
    ] {
        assert_eq!(outcome.undecided(rule), Some(vec!["age"]), "{rule}");
    }
}

#[test]
fn an_unsure_age_with_trouble_breathing_keeps_the_emergency_of_a_baby_possible() {
    for row in ["breathing + unsure age", "unsure breathing + unsure age"] {
        let outcome = calm_but(row).outcome();
        assert_eq!(
            outcome.undecided("baby_breathless"),
            Some(vec!["age"]),
            "{row}"
        );
        assert_eq!(
            (outcome.level, outcome.possible),
            ("book_soon", "emergency"),
            "{row}"
        );
    }
}

#[test]
fn an_unsure_age_on_a_calm_sheet_keeps_the_calmest_level_and_says_what_is_possible() {
    let outcome = calm_but("unsure age").outcome();
    assert_eq!(
        (outcome.level, outcome.possible),
        ("nothing_reported", "next_visit")
    );
    assert_eq!(outcome.open(), ["sixty_or_over", "under_18"]);
}

#[test]
fn a_rule_that_waits_for_an_unsure_age_does_not_wait_for_a_symptom_that_counts_as_yes() {
    for symptom in SYMPTOMS {
        let outcome = calm_but(&format!("unsure {symptom} + unsure age")).outcome();
        for rule in ["child_unwell", "symptom_from_40"] {
            assert_eq!(
                outcome.undecided(rule),
                Some(vec!["age"]),
                "{rule}, {symptom}"
            );
        }
    }
}
