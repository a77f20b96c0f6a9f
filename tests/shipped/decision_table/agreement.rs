//! The rule file says what the table says.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::again::{Person, Reading, lines_at_some_age};
use crate::support::sheets::{any_sheet, many_cases};
use crate::support::{RULES, level_id, rank};

/// The most urgent level of some rules; the calmest, where there are none.
fn most_urgent(ids: &BTreeSet<&str>) -> usize {
    let rules = RULES
        .rules()
        .iter()
        .filter(|rule| ids.contains(rule.id.as_str()));
    rules.map(|rule| rule.rank.number()).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn the_rule_file_says_what_the_table_says(sheet in any_sheet()) {
        let age = sheet.get("age").and_then(|age| age.parse().ok());
        let holds = Person { sheet: &sheet, reading: Reading::AsItStands, age }.lines();
        let hold_at_some_age = lines_at_some_age(&sheet, Reading::AsItStands);
        let at_worst = lines_at_some_age(&sheet, Reading::AtWorst);
        let open: BTreeSet<&str> = at_worst.difference(&holds).copied().collect();
        let waits_beyond_age = !open.is_subset(&hold_at_some_age);

        let outcome = sheet.outcome();
        prop_assert_eq!(outcome.reasons(), holds.iter().copied().collect::<Vec<_>>());
        prop_assert_eq!(outcome.open(), open.iter().copied().collect::<Vec<_>>());
        let if_unanswered = if waits_beyond_age { rank("next_visit") } else { 0 };
        let level = most_urgent(&holds).max(if_unanswered);
        prop_assert_eq!(rank(outcome.level), level);
        prop_assert_eq!(rank(outcome.possible), level.max(most_urgent(&open)));
    }

    #[test]
    fn reading_it_at_worst_only_adds_lines(sheet in any_sheet()) {
        let standing = lines_at_some_age(&sheet, Reading::AsItStands);
        prop_assert!(standing.is_subset(&lines_at_some_age(&sheet, Reading::AtWorst)));
    }
}

#[test]
fn the_sheets_reach_every_level_and_every_rule_both_ways() {
    let mut runner = TestRunner::deterministic();
    let (mut levels, mut held, mut open) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for _ in 0..2000 {
        let outcome = any_sheet()
            .new_tree(&mut runner)
            .unwrap()
            .current()
            .outcome();
        levels.insert(outcome.level);
        held.extend(outcome.because.into_keys());
        open.extend(outcome.undecided.into_keys());
    }
    assert_eq!(levels.len(), RULES.levels().len(), "{levels:?}");
    assert!(levels.contains(level_id(RULES.otherwise())));
    assert_eq!(
        (held.len(), open.len()),
        (RULES.rules().len(), RULES.rules().len())
    );
}
