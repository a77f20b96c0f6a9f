//! Not sure, silence, and answers that do not fit together.

use lungnets::page::Format;

use super::safety::SHEETS;
use crate::support::{RULES, Sheet, check_calm, rank};

#[test]
fn not_sure_is_as_urgent_as_yes() {
    for question in RULES
        .questions()
        .iter()
        .filter(|question| question.choices().is_empty())
    {
        if question.id == "age" {
            continue;
        }
        for parts in SHEETS {
            // a cough keeps its follow-up open
            let sheet = Sheet::calm()
                .with("cough", "yes")
                .and_all(parts.iter().copied());
            let [unsure, yes] =
                ["unsure", "yes"].map(|said| sheet.clone().with(&question.id, said).outcome());
            assert_eq!(unsure.level, yes.level, "{}: {sheet:?}", question.id);
            assert_eq!(unsure.possible, yes.possible, "{}: {sheet:?}", question.id);
        }
    }
}

#[test]
fn silence_is_not_no() {
    for question in RULES
        .questions()
        .iter()
        .filter(|question| question.ask_when.is_none())
    {
        let skipped = Sheet::calm().without(&question.id).outcome();
        assert!(!skipped.undecided.is_empty(), "without {}", question.id);
        assert!(
            rank(skipped.possible) > rank("nothing_reported"),
            "without {}",
            question.id
        );
    }
}

#[test]
fn blood_without_a_cough_takes_the_worse_answer() {
    let few = check_calm([("cough", "no"), ("coughing_blood", "few_spots")]);
    assert_eq!((few.level, few.reasons()), ("today", vec!["any_blood"]));
    let more = check_calm([("cough", "no"), ("coughing_blood", "more")]);
    assert_eq!(
        (more.level, more.reasons()),
        ("emergency", vec!["any_blood", "much_blood"])
    );
    let text = Sheet::calm()
        .with("coughing_blood", "few_spots")
        .report(Format::Text);
    assert!(
        text.contains("Cough: No\n"),
        "both answers are shown: {text}"
    );
    assert!(
        text.contains("Coughing up blood: A few small spots or streaks\n"),
        "{text}"
    );
}

#[test]
fn hard_breathing_ticked_only_under_today_takes_the_worse_answer() {
    let outcome = check_calm([("breathing", "no"), ("today_signs", "hard_to_breathe")]);
    assert_eq!(
        (outcome.level, outcome.reasons()),
        ("today", vec!["wheeze_or_breathless", "worse_today"])
    );
}
