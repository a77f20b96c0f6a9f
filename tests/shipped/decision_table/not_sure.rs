//! What "not sure" does.

use lungnets::page::Format;

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
