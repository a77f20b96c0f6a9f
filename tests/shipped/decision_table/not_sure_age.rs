//! What "not sure" does in the rules that read age.

use super::table::SYMPTOMS;
use crate::support::check_calm;

#[test]
fn an_unsure_symptom_counts_as_yes_in_the_rules_that_read_age() {
    let lines = [("child_unwell", "17"), ("symptom_from_40", "40")];
    for symptom in SYMPTOMS {
        for (rule, age) in lines {
            let outcome = check_calm([(symptom, "unsure"), ("age", age)]);
            assert_eq!(
                outcome.because(rule),
                Some(vec![symptom]),
                "{rule}, {symptom}"
            );
        }
    }
    let fever = check_calm([("cough", "yes"), ("today_signs", "unsure"), ("age", "65")]);
    assert_eq!(
        fever.because("symptom_fever_at_65"),
        Some(vec!["today_signs"])
    );
    let baby = check_calm([("breathing", "unsure"), ("age", "0")]);
    assert_eq!(baby.because("baby_unwell"), Some(vec!["breathing"]));
    let child = check_calm([("coughing_blood", "unsure"), ("age", "9")]);
    assert_eq!(child.because("child_unwell"), Some(vec!["coughing_blood"]));
}

#[test]
fn an_unsure_symptom_at_another_age_meets_no_rule_that_reads_age() {
    for symptom in SYMPTOMS {
        let outcome = check_calm([(symptom, "unsure"), ("age", "30")]);
        for rule in [
            "child_unwell",
            "symptom_from_40",
            "baby_unwell",
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
    let outcome = check_calm([("cough", "yes"), ("age", "unsure")]);
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
fn an_unsure_age_on_a_calm_sheet_keeps_the_calmest_level_and_says_what_is_possible() {
    let outcome = check_calm([("age", "unsure")]);
    assert_eq!(
        (outcome.level, outcome.possible),
        ("nothing_reported", "next_visit")
    );
    assert_eq!(
        outcome.undecided.keys().collect::<Vec<_>>(),
        ["sixty_or_over", "under_18"]
    );
}

#[test]
fn a_rule_that_waits_for_an_unsure_age_does_not_wait_for_a_symptom_that_counts_as_yes() {
    for symptom in SYMPTOMS {
        let outcome = check_calm([(symptom, "unsure"), ("age", "unsure")]);
        for rule in ["child_unwell", "symptom_from_40"] {
            assert_eq!(
                outcome.undecided(rule),
                Some(vec!["age"]),
                "{rule}, {symptom}"
            );
        }
    }
}
