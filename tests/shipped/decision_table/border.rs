//! How a line of the table is checked at its border.

use std::ops::RangeInclusive;

use super::table::{MENTIONS, level_of};
use crate::support::{Sheet, rank, takes_ticks};

/// One part of a border: question, answer, and the level when just this part is taken away.
pub type Part<'p> = (&'p str, &'p str, &'p str);

/// Checks that `rule` holds on a calm sheet with all `parts`, which has this level, and that each part counts:
/// taken away it ends the rule, skipped it leaves the rule waiting for it, unsure it does what the table says.
pub fn border(rule: &str, level: &str, parts: &[Part<'_>]) {
    let full = sheet(parts.iter());
    let outcome = full.outcome();
    assert_eq!(
        outcome.because(rule),
        Some(vec![]),
        "{rule} holds: {full:?}"
    );
    assert_eq!(outcome.level, level, "{full:?}");
    assert!(rank(level) >= rank(level_of(rule)), "{full:?}");

    for (place, (id, _, level_without)) in parts.iter().enumerate() {
        let others = parts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place);
        let fewer = sheet(others.map(|(_, part)| part));
        let outcome = fewer.outcome();
        assert_eq!(outcome.because(rule), None, "{rule} needs {id}: {fewer:?}");
        assert_eq!(
            outcome.undecided(rule),
            None,
            "{rule} is settled: {fewer:?}"
        );
        assert_eq!(outcome.level, *level_without, "{fewer:?}");

        waits_for(rule, id, &full.clone().without(id));

        let unsure = match takes_ticks(id) {
            true => fewer.and(id, "unsure"),
            false => fewer.with(id, "unsure"),
        };
        if MENTIONS.contains(&(rule, id)) {
            waits_for(rule, id, &unsure);
        } else {
            let outcome = unsure.outcome();
            assert_eq!(outcome.because(rule), Some(vec![*id]), "{rule}: {unsure:?}");
            assert!(
                rank(outcome.level) >= rank(level),
                "not sure is yes: {unsure:?}"
            );
        }
    }
}

/// Checks that `rule` waits for just this question, and that its level is named as possible.
fn waits_for(rule: &str, id: &str, sheet: &Sheet) {
    let outcome = sheet.outcome();
    assert_eq!(
        outcome.because(rule),
        None,
        "{rule} does not hold: {sheet:?}"
    );
    assert_eq!(
        outcome.undecided(rule),
        Some(vec![id]),
        "{rule} waits for {id}: {sheet:?}"
    );
    assert!(rank(outcome.possible) >= rank(level_of(rule)), "{sheet:?}");
    assert!(rank(outcome.possible) >= rank(outcome.level), "{sheet:?}");
}

/// Checks at which ages `rule` holds on a calm sheet with these parts.
pub fn holds_at_ages(rule: &str, parts: &[(&str, &str)], ages: RangeInclusive<u32>) {
    let sheet = Sheet::calm().and_all(parts.iter().copied());
    for age in 0..=120 {
        let outcome = sheet.clone().with("age", &age.to_string()).outcome();
        assert_eq!(
            outcome.holds(rule),
            ages.contains(&age),
            "{rule} at {age}: {sheet:?}"
        );
        assert_eq!(outcome.undecided(rule), None, "{rule} at {age}: {sheet:?}");
    }
}

fn sheet<'p>(parts: impl Iterator<Item = &'p Part<'p>>) -> Sheet {
    Sheet::calm().and_all(parts.map(|(id, answer, _)| (*id, *answer)))
}
