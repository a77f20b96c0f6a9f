//! What "not sure" does.

use lungnets::page::Format;

use super::row::calm_but;
use crate::support::{RULES, Sheet, check};

#[test]
fn unsure_about_blood_is_for_today_and_an_emergency_is_possible() {
    let outcome = calm_but("unsure coughing_blood").outcome();
    let unsure = Some(vec!["coughing_blood"]);
    for (rule, level) in [
        ("any_blood", "today"),
        ("much_blood", "today"),
        ("past_blood", "book_soon"),
    ] {
        assert_eq!(outcome.because(rule), unsure, "{rule}");
        assert_eq!(outcome.counts_at(rule), Some(level), "{rule}");
    }
    assert_eq!((outcome.level, outcome.possible), ("today", "emergency"));
}

#[test]
fn unsure_about_blood_beside_a_danger_sign_is_for_today_and_an_emergency_is_possible() {
    let outcome = calm_but("unsure coughing_blood + fever").outcome();
    assert_eq!(
        outcome.because("blood_with_danger_sign"),
        Some(vec!["coughing_blood"])
    );
    assert_eq!(outcome.counts_at("blood_with_danger_sign"), Some("today"));
    assert_eq!((outcome.level, outcome.possible), ("today", "emergency"));
}

#[test]
fn what_an_unsure_answer_leaves_possible_is_not_put_down_to_a_skipped_question() {
    let sheet = calm_but("unsure coughing_blood").without("family_history");
    let outcome = sheet.outcome();
    assert_eq!((outcome.level, outcome.possible), ("today", "emergency"));
    let waits = outcome.undecided("family_history");
    assert_eq!(
        waits,
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
    let outcome = Sheet::calm().with("today_signs", "fever,unsure").outcome();
    let unsure = Some(vec!["today_signs"]);
    assert_eq!(
        outcome.because("fever"),
        Some(vec![]),
        "what is ticked is yes"
    );
    assert_eq!(outcome.because("worse_today"), unsure);
    assert_eq!(
        outcome.because("clot_picture"),
        unsure,
        "hard to breathe and a swollen leg"
    );
    assert_eq!(outcome.counts_at("clot_picture"), Some("today"));
    assert_eq!((outcome.level, outcome.possible), ("today", "emergency"));
}

#[test]
fn unsure_about_one_choice_leaves_the_others_denied() {
    let outcome = calm_but("fever + unsure racing_heart").outcome();
    assert_eq!(outcome.reasons(), ["fever", "worse_today"]);
    assert_eq!(outcome.because("worse_today"), Some(vec!["today_signs"]));
    assert_eq!((outcome.level, outcome.possible), ("today", "today"));
}

#[test]
fn unsure_beside_a_tick_does_not_weaken_the_tick() {
    let outcome = Sheet::calm()
        .with("about_you", "known_net,unsure")
        .outcome();
    assert_eq!(outcome.because("known_net"), Some(vec![]));
    for rule in ["in_cancer_care", "weak_immunity", "steroids"] {
        assert_eq!(outcome.because(rule), Some(vec!["about_you"]), "{rule}");
    }
}

#[test]
fn an_unsure_answer_names_every_question_that_the_reason_rests_on() {
    let outcome =
        calm_but("unsure chest_pain + unsure breathing + unsure sudden_or_worse").outcome();
    let unsure = Some(vec!["breathing", "chest_pain", "today_signs"]);
    assert_eq!(outcome.because("chest_pain_with_danger_sign"), unsure);
    assert_eq!((outcome.level, outcome.possible), ("today", "emergency"));
}

#[test]
fn a_firm_way_to_a_rule_names_no_unsure_answer() {
    let outcome = calm_but("wheezing + unsure breathing").outcome();
    assert_eq!(outcome.because("wheeze_or_breathless"), Some(vec![]));
}

#[test]
fn who_is_sure_of_cancer_treatment_and_not_sure_of_a_high_temperature_must_ring_now() {
    let rule = "cancer_treatment_and_ill";
    let rows = [
        (
            "cancer_treatment + unsure fever",
            "emergency",
            vec!["today_signs"],
        ),
        (
            "cancer_treatment + unsure today_signs",
            "emergency",
            vec!["today_signs"],
        ),
        (
            "unsure cancer_treatment + fever",
            "today",
            vec!["about_you"],
        ),
        (
            "unsure cancer_treatment + unsure fever",
            "today",
            vec!["today_signs", "about_you"],
        ),
    ];
    for (row, level, unsure) in rows {
        let outcome = calm_but(row).outcome();
        assert_eq!(outcome.because(rule), Some(unsure), "{row}");
        assert_eq!(outcome.counts_at(rule), Some(level), "{row}");
        assert_eq!(
            (outcome.level, outcome.possible),
            (level, "emergency"),
            "{row}"
        );
    }
}

#[test]
fn unsure_everywhere_is_an_emergency() {
    let ids = RULES.questions().iter().map(|question| &question.id);
    let outcome = ids
        .fold(Sheet::blank(), |sheet, id| sheet.with(id, "unsure"))
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
