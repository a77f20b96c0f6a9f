//! The rule file says what the table says.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::again_unsure::{age_on, at_worst, counted, counted_at_some_age};
use super::asked::any_sheet_of_the_table;
use super::table::{line, lines};
use crate::support::sheets::many_cases;
use crate::support::{RULES, level_id, rank};

/// The most urgent of some levels; the calmest, where there are none.
fn most_urgent<'l>(levels: impl Iterator<Item = &'l str>) -> usize {
    levels.map(rank).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn the_rule_file_says_what_the_table_says(sheet in any_sheet_of_the_table()) {
        let counted = counted(&sheet, age_on(&sheet));
        let reasons: BTreeSet<&str> = counted.keys().copied().collect();
        let open: BTreeSet<&str> = at_worst(&sheet).difference(&reasons).copied().collect();
        let waits_beyond_age = !open.is_subset(&counted_at_some_age(&sheet));

        let outcome = sheet.outcome();
        let counts_at: Vec<_> = outcome.counts_at.iter().map(|(rule, level)| (rule.as_str(), *level)).collect();
        prop_assert_eq!(counts_at, counted.clone().into_iter().collect::<Vec<_>>());
        prop_assert_eq!(outcome.open(), open.iter().copied().collect::<Vec<_>>());
        let if_unanswered = if waits_beyond_age { rank("next_visit") } else { 0 };
        let level = most_urgent(counted.into_values()).max(if_unanswered);
        prop_assert_eq!(rank(outcome.level), level);
        let possible = most_urgent(reasons.union(&open).map(|rule| line(rule).level));
        prop_assert_eq!(rank(outcome.possible), level.max(possible));
    }

    #[test]
    fn reading_it_at_worst_only_adds_lines(sheet in any_sheet_of_the_table()) {
        prop_assert!(counted_at_some_age(&sheet).is_subset(&at_worst(&sheet)));
    }
}

#[test]
fn the_sheets_reach_every_level_and_every_rule_in_every_way() {
    let mut runner = TestRunner::deterministic();
    let (mut levels, mut held, mut lowered, mut open) = (
        BTreeSet::new(),
        BTreeSet::new(),
        BTreeSet::new(),
        BTreeSet::new(),
    );
    for _ in 0..2000 {
        let outcome = any_sheet_of_the_table()
            .new_tree(&mut runner)
            .unwrap()
            .current()
            .outcome();
        levels.insert(outcome.level);
        let is_lowered = |(rule, level): &(&String, &&str)| **level != line(rule).level;
        lowered.extend(
            outcome
                .counts_at
                .iter()
                .filter(is_lowered)
                .map(|(rule, _)| rule.clone()),
        );
        held.extend(outcome.because.into_keys());
        open.extend(outcome.undecided.into_keys());
    }
    assert_eq!(levels.len(), RULES.levels().len(), "{levels:?}");
    assert!(levels.contains(level_id(RULES.otherwise())));
    let can_be_lowered = lines().filter(|line| line.if_unsure.lower.is_some());
    assert_eq!(lowered.len(), can_be_lowered.count(), "{lowered:?}");
    let rules = lines().count();
    assert_eq!((held.len(), open.len()), (rules, rules));
}
