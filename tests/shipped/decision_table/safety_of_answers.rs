//! Not sure, silence, and answers that do not fit together.

use lungnets::page::Format;

use super::asked::{ticks, yes_or_no};
use super::row::{Part, parts};
use super::safety::SHEETS;
use super::table::line;
use crate::support::{RULES, Sheet, check_calm, rank, takes_ticks};

/// The level of these rules if each counts as low as the table lets it.
fn least<'r>(rules: impl IntoIterator<Item = &'r str>) -> usize {
    let lines = rules.into_iter().map(line);
    let levels = lines.map(|line| rank(line.if_unsure.lower.unwrap_or(line.level)));
    levels.max().unwrap_or(0)
}

/// The sheet with another answer, or with one more tick.
fn saying(sheet: &Sheet, part: &Part) -> Sheet {
    match takes_ticks(part.question) {
        true => sheet.clone().and(part.question, &part.answer),
        false => sheet.clone().with(part.question, &part.answer),
    }
}

#[test]
fn not_sure_leaves_possible_what_yes_is_and_is_as_urgent_as_the_table_lets_it_be() {
    for part in yes_or_no().chain(["lasting_cough"]).chain(ticks()) {
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
            let [yes, unsure] = [&yes, &unsure].map(|part| saying(&sheet, part).outcome());
            assert!(
                rank(unsure.level) >= least(yes.reasons()),
                "{part}: {sheet:?}"
            );
            assert!(rank(unsure.level) <= rank(yes.level), "{part}: {sheet:?}");
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
    let (_, answers) = text.split_once("Your answers\n").unwrap();
    let (yes, no) = answers.split_once("  No\n").unwrap();
    let some = "Coughing up blood: A few spots or streaks, now or in the last few days\n";
    assert!(
        yes.contains(some) && no.contains("- Cough\n"),
        "both are shown: {text}"
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
