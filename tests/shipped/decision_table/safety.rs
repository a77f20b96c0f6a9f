//! Ways in which a self-check lulls people, each shut.

use lungnets::assessment::is_settled;
use lungnets::page::Format;

use super::table::SYMPTOMS;
use crate::support::{RULES, Sheet, check, check_calm, ids_of, rank};

/// Sheets over all levels, each of them calm but for these parts.
pub const SHEETS: [&[(&str, &str)]; 9] = [
    &[],
    &[("cough", "yes")],
    &[("wheezing", "yes")],
    &[("breathing", "yes")],
    &[("chest_pain", "yes")],
    &[("coughing_blood", "few_spots")],
    &[("today_signs", "fever")],
    &[("today_signs", "racing_heart")],
    &[("cough", "yes"), ("today_signs", "fever")],
];

#[test]
fn the_two_calm_levels_say_that_they_rule_nothing_out_and_when_to_come_back() {
    for level in &RULES.levels()[..2] {
        let advice: Vec<&str> = level.advice.iter().map(|advice| advice.at(None)).collect();
        let advice = advice.join(" ");
        assert!(advice.contains("does not rule out"), "{}", level.id);
        assert!(advice.contains("3 weeks"), "{}", level.id);
        assert!(advice.contains("emergency number"), "{}", level.id);
    }
}

#[test]
fn a_calm_report_gives_no_score_and_no_all_clear() {
    let text = Sheet::calm().report(Format::Text);
    for word in [
        "%",
        "low risk",
        "all clear",
        "score",
        "\u{2713}",
        "\u{2705}",
    ] {
        assert!(!text.to_lowercase().contains(word), "{word}: {text}");
    }
}

#[test]
fn chest_pain_never_lands_below_today() {
    for said in ["yes", "unsure"] {
        for parts in SHEETS {
            for age in ["0", "17", "18", "30", "60", "unsure"] {
                let parts = parts.iter().copied().filter(|(id, _)| *id != "chest_pain");
                let sheet = Sheet::calm()
                    .and_all(parts)
                    .with("chest_pain", said)
                    .with("age", age);
                assert!(rank(sheet.outcome().level) >= rank("today"), "{sheet:?}");
            }
        }
        let alone = check([("chest_pain", said)]);
        assert_eq!(
            (alone.level, alone.possible),
            ("today", "emergency"),
            "{said}"
        );
    }
}

#[test]
fn chest_pain_with_breathing_issues_and_anything_new_today_is_an_emergency() {
    let pain = [
        ("chest_pain", "yes"),
        ("breathing", "yes"),
        ("today_signs", "sudden_or_worse"),
    ];
    assert_eq!(check(pain).level, "emergency");
    assert_eq!(check_calm(pain).level, "emergency");
}

#[test]
fn the_emergency_signs_are_asked_first_and_settle_the_result() {
    let first = &RULES.questions()[0].id;
    assert_eq!(
        first, "emergency_signs",
        "put `{first}` (questions[0]) behind the emergency signs"
    );
    let first = Sheet::blank()
        .answers()
        .next_question()
        .map(|question| question.id.as_str());
    assert_eq!(first, Some("emergency_signs"));
    for said in ids_of("emergency_signs").into_iter().chain(["unsure"]) {
        assert!(
            is_settled(&Sheet::blank().with("emergency_signs", said).answers()),
            "{said}"
        );
    }
    assert!(!is_settled(
        &Sheet::blank().with("emergency_signs", "none").answers()
    ));
}

#[test]
fn a_known_illness_takes_nothing_away() {
    for parts in SHEETS {
        let sheet = Sheet::calm().and_all(parts.iter().copied());
        for background in ids_of("about_you") {
            let known = sheet.clone().with("about_you", background).outcome();
            let before = sheet.outcome();
            assert!(
                rank(known.level) >= rank(before.level),
                "{background}: {sheet:?}"
            );
            assert!(
                before.because.keys().all(|rule| known.holds(rule)),
                "{background}: {sheet:?}"
            );
        }
    }
}

#[test]
fn a_change_from_the_usual_asthma_is_for_today() {
    for symptom in ["wheezing", "breathing"] {
        let outcome = check_calm([(symptom, "yes"), ("today_signs", "sudden_or_worse")]);
        assert_eq!(outcome.level, "today", "{symptom}");
    }
}

#[test]
fn every_symptom_alone_is_a_reason_to_talk_to_a_doctor() {
    for symptom in SYMPTOMS {
        for said in ["yes", "unsure"] {
            assert!(
                rank(check_calm([(symptom, said)]).level) > rank("nothing_reported"),
                "{symptom}"
            );
        }
    }
}
