//! What it takes to reach the calmest level, and what unsure answers lead to.

use lungnets::page::Format;
use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::support::sheets::{any_age, any_answer, any_sheet, cases, consistent, ids, is_closed};
use crate::support::{RULES, Sheet, level_id, question, takes_ticks};

const CORE: [&str; 4] = ["cough", "wheezing", "chest_pain", "family_history"];

/// The questions beside the core, but the follow-up.
const OTHERS: [&str; 5] = [
    "emergency_signs",
    "coughing_blood",
    "today_signs",
    "other_signs",
    "about_you",
];

fn is_calm(sheet: &Sheet, id: &str) -> bool {
    match id {
        "age" => true,
        "lasting_cough" => true, // not asked under a firm no to cough
        "about_you" => {
            let let_go = ["pregnant", "recent_operation"];
            sheet.get(id).is_some()
                && sheet
                    .ticks(id)
                    .iter()
                    .all(|tick| let_go.contains(&tick.as_str()))
        }
        _ => matches!(sheet.get(id), Some("no" | "none")),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn seven_calm_core_answers_are_never_enough_for_the_calmest_level(age in any_age()) {
        let core = CORE.iter().fold(Sheet::blank(), |sheet, id| sheet.with(id, "no"));
        let sheet = core.with("age", &age);
        prop_assert_eq!(level_id(sheet.rank()), "next_visit");
        prop_assert!(sheet.report(Format::Text).starts_with("At least: "));
    }

    #[test]
    fn calm_answers_with_any_question_skipped_are_never_enough(
        age in any_age(),
        skipped in subsequence(OTHERS.to_vec(), 1..=OTHERS.len()),
    ) {
        let calm = Sheet::calm().with("age", &age);
        let sheet = skipped.iter().fold(calm, |sheet, id| sheet.without(id));
        let outcome = sheet.outcome();
        prop_assert_eq!(outcome.level, "next_visit");
        let text = sheet.report(Format::Text);
        prop_assert_eq!(text.starts_with("At least: "), outcome.possible != outcome.level);
    }

    #[test]
    fn the_calmest_level_needs_a_firm_calm_answer_to_everything_but_age(sheet in any_sheet()) {
        let is_calm = RULES.questions().iter().all(|question| is_calm(&sheet, &question.id));
        let age = sheet.get("age").and_then(|age| age.parse::<u32>().ok());
        let is_child = age.is_some_and(|age| age < 18);
        prop_assert_eq!(sheet.rank() == RULES.otherwise(), is_calm && !is_child);
    }

    #[test]
    fn unsure_everywhere_is_an_emergency(answers in any_sheet()) {
        // a firm answer may stand beside it only where it is as bad: yes, or a tick
        let sheet = RULES.questions().iter().fold(Sheet::blank(), |sheet, question| {
            let id = question.id.as_str();
            match answers.get(id) {
                Some("yes") => sheet.with(id, "yes"),
                Some(_) if takes_ticks(id) => {
                    let ticks = answers.ticks(id).into_iter().filter(|tick| tick != "unsure");
                    ticks.fold(sheet, |sheet, tick| sheet.and(id, &tick)).and(id, "unsure")
                }
                _ => sheet.with(id, "unsure"),
            }
        });
        let outcome = sheet.outcome();
        prop_assert_eq!((outcome.level, outcome.possible), ("emergency", "emergency"));
    }

    #[test]
    fn not_sure_is_as_urgent_as_yes(sheet in any_sheet()) {
        for question in RULES.questions() {
            let id = question.id.as_str();
            let yes = match id {
                "age" | "coughing_blood" => continue,
                _ if is_closed(&sheet, id) => continue,
                _ if takes_ticks(id) => ids(question).join(","),
                _ => "yes".to_owned(),
            };
            let said = |said: &str| sheet.clone().with(id, said).outcome();
            let (unsure, yes) = (said("unsure"), said(&yes));
            prop_assert_eq!(unsure.level, yes.level, "{}", id);
            prop_assert_eq!(unsure.possible, yes.possible, "{}", id);
        }
    }

    #[test]
    fn not_sure_about_blood_is_as_urgent_as_a_few_spots(sheet in any_sheet()) {
        let blood = |said: &str| sheet.clone().with("coughing_blood", said).outcome();
        let (unsure, few) = (blood("unsure"), blood("few_spots"));
        prop_assert_eq!(unsure.level, few.level);
        prop_assert_eq!(unsure.possible, "emergency");
    }

    #[test]
    fn a_chest_pain_is_never_below_today(
        sheet in any_sheet(),
        said in proptest::sample::select(vec!["yes", "unsure"]),
    ) {
        let sheet = sheet.with("chest_pain", said);
        prop_assert!(level_id(sheet.rank()) == "today" || level_id(sheet.rank()) == "emergency");
    }

    #[test]
    fn any_answer_can_be_taken_back(sheet in any_sheet(), answer in any_answer(question("today_signs"))) {
        let before = sheet.clone();
        let mut answers = sheet.answers();
        let today = question("today_signs");
        answers.record(today.read(&answer).unwrap());
        match before.get("today_signs") {
            Some(earlier) => answers.record(today.read(earlier).unwrap()),
            None => answers.forget(today.index()),
        }
        prop_assert_eq!(lungnets::assessment::rank(&answers), consistent(before).rank());
    }
}
