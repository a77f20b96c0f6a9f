//! Not sure, silence, and answers that do not fit together.

use lungnets::page::Format;

use super::row::parts;
use super::safety::SHEETS;
use crate::support::{RULES, Sheet, check_calm, ids_of, rank, takes_ticks};

/// The calmest level that "not sure" may have where yes has this one.
fn least_if_unsure(level_of_yes: &str) -> &str {
    match level_of_yes {
        "emergency" => "today", // a pair of signs, which counts lower until it is sure
        level => level,
    }
}

#[test]
fn not_sure_about_a_sign_is_as_urgent_as_yes_or_for_today_with_an_emergency_possible() {
    let asked = [
        "cough",
        "lasting_cough",
        "wheezing",
        "breathing",
        "chest_pain",
    ];
    let lists = ["today_signs", "other_signs"].into_iter().flat_map(ids_of);
    for part in asked.into_iter().chain(lists) {
        let [yes, unsure] =
            [part.to_owned(), format!("unsure {part}")].map(|words| parts(&words).remove(0));
        for sheet in SHEETS {
            // a cough keeps its follow-up open
            let sheet = Sheet::calm()
                .with("cough", "yes")
                .and_all(sheet.iter().copied());
            if sheet.ticks(yes.question).contains(&yes.answer) {
                continue;
            }
            let [yes, unsure] = [&yes, &unsure].map(|part| match takes_ticks(part.question) {
                true => sheet.clone().and(part.question, &part.answer).outcome(),
                false => sheet.clone().with(part.question, &part.answer).outcome(),
            });
            assert!(
                rank(unsure.level) >= rank(least_if_unsure(yes.level)),
                "{part}: {sheet:?}"
            );
            assert_eq!(unsure.possible, yes.possible, "{part}: {sheet:?}");
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
        text.contains("Coughing up blood: A few spots or streaks, now or in the last few days\n"),
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
