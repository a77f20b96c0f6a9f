//! The compiled rules say what the assessment says.

use lungnets::evaluator::Evaluator;
use lungnets::rules::RuleSet;
use proptest::prelude::*;
use serde_json::json;

use super::plain::{by_assessment, by_evaluator};
use crate::support::answer_sets::{any_answer_set, every_answer_set};
use crate::support::dice::Dice;
use crate::support::long;
use crate::support::small_files::{frame, small_file};
use crate::support::wide_files::wide_rules;

/// Compares so many answer sets of a rule set.
fn compare(rules: &RuleSet, answer_sets: u32, seed: u64) {
    let evaluator = Evaluator::new(rules);
    let dice = &mut Dice::new(seed);
    for _ in 0..answer_sets {
        let answers = any_answer_set(rules, dice);
        assert_eq!(
            by_evaluator(&evaluator, &answers),
            by_assessment(&answers),
            "{answers:?}"
        );
    }
}

proptest! {
    #![proptest_config(long::cases(600))]

    #[test]
    fn of_every_answer_set_of_small_files(seed in any::<u64>()) {
        let rules = RuleSet::from_json(&small_file(seed).to_string()).unwrap();
        let evaluator = Evaluator::new(&rules);
        for answers in every_answer_set(&rules) {
            prop_assert_eq!(by_evaluator(&evaluator, &answers), by_assessment(&answers), "{:?}", answers);
        }
    }
}

proptest! {
    #![proptest_config(long::cases(24))]

    #[test]
    fn of_any_answers_to_files_with_very_much_of_everything(seed in any::<u64>(), questions in 2..24_usize) {
        compare(&wide_rules(questions, seed), 40, seed);
    }
}

#[test]
fn of_any_answers_to_the_frozen_file() {
    compare(
        &RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap(),
        long::of(20_000),
        1,
    );
}

#[test]
#[ignore = "takes minutes without optimisation; run it with --release"]
fn of_a_million_answer_sets_of_the_frozen_file() {
    compare(
        &RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap(),
        1_000_000,
        2,
    );
}

#[test]
fn of_any_answers_to_a_file_with_more_ranges_of_numbers_than_can_be_compiled() {
    let ranges = (0..4200).map(|place| json!({ "number": { "question": "q_number", "at_least": 3 * place, "below": 3 * place + 1 } }));
    let mut file = frame(2);
    file["questions"] = json!([{
        "id": "q_number", "name": "A question", "ask": "How many?", "why": "To know.", "can_change": false,
        "answer": { "number": { "unit": "years", "from": 0, "to": 20_000, "worse": "greater" } },
        "said": "[number] of them", "sources": ["book"]
    }]);
    file["rules"] = json!([{
        "id": "in_some_range", "level": "level_1", "when": { "any": ranges.collect::<Vec<_>>() },
        "if_unsure": "act_as_if_yes", "say": "It is so.", "sources": ["book"]
    }]);
    compare(&RuleSet::from_json(&file.to_string()).unwrap(), 50, 3);
}
