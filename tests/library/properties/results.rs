//! What every result keeps to, as text and as JSON.

use std::cmp::Reverse;
use std::sync::LazyLock;

use lungnets::answers::{Answers, Said};
use lungnets::assessment::{Assessment, rank};
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::{AnswerKind, RuleSet};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::sheets::{any_sheet, cases, ids, is_closed, one_more_tick};
use crate::support::{RULES, Sheet, level_id, rank as urgency};

static FILE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(crate::support::rule_files::FROZEN).unwrap());

fn places_of_rules() -> Vec<usize> {
    (0..RULES.rules().len()).collect()
}

/// The rule file with its rules in another order.
fn shuffled(order: &[usize]) -> RuleSet {
    let mut file = FILE.clone();
    let rules = FILE["rules"].as_array().unwrap();
    file["rules"] = order.iter().map(|place| rules[*place].clone()).collect();
    RuleSet::from_json(&file.to_string()).unwrap()
}

fn rendered(rules: &RuleSet, answers: &str) -> Vec<String> {
    let answers = Answers::from_json(rules, answers).unwrap();
    let assessment = Assessment::of(&answers);
    let report = Report::of(&assessment);
    let pages = Format::EVERY
        .iter()
        .map(|format| report.page().render(*format));
    pages.chain([report.json()]).collect()
}

/// The change of one answer that a person could notice: question, answer, level.
type Change<'c> = (&'c str, String, &'c str);

/// Every single change that raises the level, worked out by trying each of them.
fn changes_that_raise(sheet: &Sheet) -> Vec<Change<'static>> {
    let answers = sheet.answers();
    let now = rank(&answers);
    let mut changes = Vec::new();
    for question in RULES
        .questions()
        .iter()
        .filter(|question| question.can_change)
    {
        let id = question.id.as_str();
        if answers.said(question.index()) == Said::NotAsked {
            continue;
        }
        let said = sheet.get(id);
        let new: Vec<(String, String)> = match &question.answer {
            AnswerKind::YesNo => (said != Some("yes"))
                .then(|| ("yes".into(), "yes".into()))
                .into_iter()
                .collect(),
            AnswerKind::OneOf(_) => {
                let ids = ids(question);
                let place = ids
                    .iter()
                    .position(|choice| Some(*choice) == said)
                    .unwrap_or(0);
                ids[place + 1..]
                    .iter()
                    .map(|choice| (choice.to_string(), choice.to_string()))
                    .collect()
            }
            AnswerKind::AnyOf(_) => {
                let ids = ids(question).into_iter();
                ids.filter_map(|tick| Some((tick.to_owned(), one_more_tick(sheet, id, tick)?)))
                    .collect()
            }
            AnswerKind::Number(_) => Vec::new(),
        };
        for (part, answer) in new {
            let mut changed = answers.clone();
            changed.record(question.read(&answer).unwrap());
            if rank(&changed) > now {
                changes.push((id, part, level_id(rank(&changed))));
            }
        }
    }
    changes
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_order_of_the_rules_in_the_file_does_not_matter(
        sheet in any_sheet(),
        order in Just(places_of_rules()).prop_shuffle(),
    ) {
        let answers = sheet.json();
        let shuffled = shuffled(&order);
        // It is another file, and says so; nothing else may differ.
        let formats = rendered(&shuffled, &answers);
        let formats = formats.iter().map(|text| text.replace(shuffled.fingerprint(), RULES.fingerprint()));
        prop_assert_eq!(formats.collect::<Vec<_>>(), rendered(&RULES, &answers));
    }

    #[test]
    fn the_answers_of_a_result_give_the_same_result_again(sheet in any_sheet()) {
        let formats = rendered(&RULES, &sheet.json());
        let result: Value = serde_json::from_str(&sheet.result()).unwrap();
        prop_assert_eq!(rendered(&RULES, &result["answers"].to_string()), formats);
    }

    #[test]
    fn a_result_says_which_questions_were_answered_skipped_and_not_asked(sheet in any_sheet()) {
        let result: Value = serde_json::from_str(&sheet.result()).unwrap();
        for question in RULES.questions() {
            let id = question.id.as_str();
            let listed = |name: &str| result[name].as_array().unwrap().iter().any(|known| known == id);
            let is_closed = is_closed(&sheet, id);
            let is_answered = sheet.get(id).is_some() && !is_closed;
            prop_assert_eq!(result["answers"].get(id).is_some(), is_answered, "{}", id);
            prop_assert_eq!(listed("not_asked"), is_closed, "{}", id);
            prop_assert_eq!(listed("not_given"), !is_closed && !is_answered, "{}", id);
        }
    }

    #[test]
    fn a_result_is_json_that_agrees_with_the_text(sheet in any_sheet()) {
        let outcome = sheet.outcome();
        let (text, json) = (sheet.report(Format::Text), sheet.result());
        let result: Value = serde_json::from_str(&json).unwrap();
        let [level, possible] = ["level", "possible"].map(|name| result[name]["rank"].as_u64().unwrap());
        prop_assert!(possible >= level);
        prop_assert_eq!(result["level"]["id"].as_str(), Some(outcome.level));
        prop_assert_eq!(result["possible"]["id"].as_str(), Some(outcome.possible));
        prop_assert_eq!(result["because"].as_array().unwrap().len(), outcome.because.len());
        prop_assert_eq!(result["undecided"].as_array().unwrap().len(), outcome.undecided.len());
        prop_assert_eq!(text.starts_with("At least: "), possible > level);
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let could_be = format!("The most urgent level still possible is: {}.", name_of(outcome.possible));
        prop_assert_eq!(flat.contains(&could_be), possible > level);
        let not_reviewed = flat.contains("These rules were not reviewed by a clinician.");
        prop_assert_eq!(not_reviewed, RULES.review().is_none());
        prop_assert!(text.ends_with('\n') && json.ends_with('\n'));
    }

    #[test]
    fn sooner_if_is_every_single_change_that_raises_the_level(sheet in any_sheet()) {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let listed = assessment.sooner_if().iter();
        let listed: Vec<Change<'_>> = listed
            .map(|change| (change.question.id.as_str(), change.answer.to_string(), level_id(change.rank)))
            .collect();
        let mut expected = changes_that_raise(&sheet);
        // most urgent first, then as asked
        expected.sort_by_key(|(_, _, level)| Reverse(urgency(level)));
        prop_assert_eq!(listed, expected);
        for change in assessment.sooner_if() {
            prop_assert!(!change.words.is_empty(), "{}: {}", change.question.id, change.answer);
        }
    }
}

fn name_of(level: &str) -> &'static str {
    let found = RULES.levels().iter().find(|known| known.id == level);
    &found.unwrap().name
}
