//! What changes from one rule file to another is what changes when all answers are tried.

use std::collections::BTreeMap;

use lungnets::proof::difference;
use lungnets::rules::RuleSet;
use proptest::prelude::*;
use serde_json::Value;

use super::by_hand::Table;
use crate::support::small_files::{level, small_file};

proptest! {
    #![proptest_config(crate::support::long::cases(400))]

    #[test]
    fn what_moves_is_what_moves_when_all_answers_are_tried(seed in any::<u64>(), place in 0..4_usize, to in 0..3_usize) {
        let old_file = small_file(seed);
        let mut new_file = old_file.clone();
        let place = place % old_file["rules"].as_array().unwrap().len();
        new_file["rules"][place]["level"] = level(to % old_file["levels"].as_array().unwrap().len());
        let rule = &mut new_file["rules"][place];
        // A lower level that is not below that of the rule any more is a fault of the file.
        let lower = rule.pointer("/if_unsure/at_level/level").and_then(Value::as_str);
        if lower.is_some_and(|lower| Some(lower) >= rule["level"].as_str()) {
            rule["if_unsure"] = "act_as_if_yes".into();
        }
        let old = RuleSet::from_json(&old_file.to_string()).unwrap();
        let new = RuleSet::from_json(&new_file.to_string()).unwrap();
        let mut expected: BTreeMap<(usize, usize), u128> = BTreeMap::new();
        let (before, after) = (Table::of(&old), Table::of(&new));
        for (point, was) in before.outcomes.iter().filter(|(_, was)| was.is_there) {
            let is = &after.outcomes[point];
            if was.rank != is.rank {
                *expected.entry((was.rank, is.rank)).or_default() += 1;
            }
        }
        let has_number = old_file.to_string().contains("\"answer\":{\"number\"");
        let found = difference(&old, &new).unwrap();
        let rank = |id: &str| old.levels().iter().position(|level| level.id == *id).unwrap();
        let found: BTreeMap<(usize, usize), u128> =
            found.moves.iter().map(|step| ((rank(&step.from.id), rank(&step.to.id)), step.answer_sets)).collect();
        prop_assert!(found.keys().eq(expected.keys()), "{found:?} {expected:?}");
        prop_assert!(has_number || found == expected, "{found:?} {expected:?}");
    }
}
