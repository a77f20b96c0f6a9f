//! What "not sure" does.

use lungnets::report::Format;

use super::table::SYMPTOMS;
use crate::support::{Sheet, check, check_calm};

#[test]
fn unsure_about_blood_is_for_today_and_mentions_the_emergency() {
    let outcome = check_calm([("coughing_blood", "unsure")]);
    assert_eq!(outcome.because("any_blood"), Some(vec!["coughing_blood"]));
    assert_eq!(
        outcome.undecided("much_blood"),
        Some(vec!["coughing_blood"])
    );
    assert_eq!((outcome.level, outcome.possible), ("today", "emergency"));
}

#[test]
fn unsure_about_blood_counts_as_blood_beside_a_danger_sign() {
    let outcome = check_calm([("coughing_blood", "unsure"), ("today_signs", "fever")]);
    assert_eq!(
        outcome.because("blood_with_danger_sign"),
        Some(vec!["coughing_blood"])
    );
    assert_eq!(outcome.level, "emergency");
}

#[test]
fn an_unsure_symptom_counts_as_yes_in_the_rules_that_read_age() {
    let lines = [
        ("child_unwell", "17", "today"),
        ("symptom_from_40", "40", "next_visit"),
    ];
    for symptom in SYMPTOMS {
        for (rule, age, _) in lines {
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

#[test]
fn what_an_unsure_answer_leaves_possible_is_not_put_down_to_a_skipped_question() {
    let sheet = Sheet::calm()
        .with("coughing_blood", "unsure")
        .without("family_history");
    let outcome = sheet.outcome();
    assert_eq!((outcome.level, outcome.possible), ("today", "emergency"));
    assert_eq!(
        outcome.undecided("family_history"),
        Some(vec!["family_history"]),
        "no more than next_visit"
    );

    let text = sheet.report(Format::Text);
    let (first_lines, _) = text.split_once("What to do").unwrap();
    let flat = first_lines.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("not sure"), "{first_lines}");
}

#[test]
fn unsure_beside_a_tick_makes_the_other_choices_unsure() {
    let outcome = check_calm([("today_signs", "fever"), ("today_signs", "unsure")]);
    let unsure = Some(vec!["today_signs"]);
    assert_eq!(
        outcome.because("fever"),
        Some(vec![]),
        "what is ticked is yes"
    );
    assert_eq!(outcome.because("worse_today"), unsure);
    // both hard to breathe and a swollen leg are unsure
    assert_eq!(outcome.because("breathless_with_clot_sign"), unsure);
    assert_eq!(outcome.level, "emergency");
}

#[test]
fn unsure_beside_a_tick_does_not_weaken_the_tick() {
    let outcome = check_calm([("about_you", "known_net"), ("about_you", "unsure")]);
    assert_eq!(outcome.because("known_net"), Some(vec![]));
    assert_eq!(outcome.because("in_cancer_care"), Some(vec!["about_you"]));
    assert_eq!(outcome.because("weak_immunity"), Some(vec!["about_you"]));
}

#[test]
fn an_unsure_answer_names_every_question_that_the_reason_rests_on() {
    let outcome = check_calm([("chest_pain", "unsure"), ("breathing", "unsure")]);
    let unsure = Some(vec!["breathing", "chest_pain"]);
    assert_eq!(outcome.because("chest_pain_with_danger_sign"), unsure);
    assert_eq!(outcome.level, "emergency");
}

#[test]
fn a_firm_way_to_a_rule_names_no_unsure_answer() {
    let outcome = check_calm([("wheezing", "yes"), ("breathing", "unsure")]);
    assert_eq!(outcome.because("wheeze_or_breathless"), Some(vec![]));
}

#[test]
fn unsure_everywhere_is_an_emergency() {
    let unsure = |sheet: Sheet, id: &str| sheet.with(id, "unsure");
    let ids = crate::support::RULES.questions().iter();
    let outcome = ids
        .fold(Sheet::blank(), |sheet, question| {
            unsure(sheet, &question.id)
        })
        .outcome();
    assert_eq!(outcome.level, "emergency");
    assert!(
        outcome.because.values().all(|unsure| !unsure.is_empty()),
        "nothing was firm"
    );
}

#[test]
fn one_unsure_answer_alone_is_enough_for_an_emergency_sign() {
    let outcome = check([("emergency_signs", "unsure")]);
    assert_eq!(
        outcome.because("emergency_signs_now"),
        Some(vec!["emergency_signs"])
    );
    assert_eq!(
        (outcome.level, outcome.possible),
        ("emergency", "emergency")
    );
}
