//! How a line of the table is checked at its border.

use std::ops::RangeInclusive;

use super::row::{Part, calm_but, parts, rows, sheet, unsure_of};
use super::table::line;
use crate::support::{Sheet, rank, takes_ticks};

/// Checks that `rule` holds for each row, and that each part of it counts: without it the rule does not hold, skipped
/// it leaves the rule waiting for it, unsure it does what the table says.
///
/// A row is what holds the rule, the level that comes of it, and the levels without each of its parts.
pub fn borders(rule: &str, table: &str) {
    for [row, level, levels_without] in rows(table) {
        let all = parts(row);
        holds(rule, &sheet(&all), level);
        let levels: Vec<&str> = levels_without.split(", ").collect();
        assert_eq!(all.len(), levels.len(), "a level without each part: {row}");
        for (place, level_without) in levels.into_iter().enumerate() {
            counts(rule, &all, place, level, level_without);
        }
    }
}

/// Checks that `rule` does not hold for any row and waits for nothing. A row is what is said, and the level of it.
pub fn neighbours(rule: &str, table: &str) {
    for [row, level] in rows(table) {
        does_not_hold(rule, &calm_but(row), level);
    }
}

/// Checks at which ages `rule` holds on a calm sheet but for this row.
pub fn holds_at_ages(rule: &str, row: &str, ages: RangeInclusive<u32>) {
    let sheet = match row {
        "" => Sheet::calm(),
        _ => calm_but(row),
    };
    for age in 0..=120 {
        let outcome = sheet.clone().with("age", &age.to_string()).outcome();
        let expected = ages.contains(&age);
        assert_eq!(outcome.holds(rule), expected, "{rule} at {age}: {sheet:?}");
        assert_eq!(outcome.undecided(rule), None, "{rule} at {age}: {sheet:?}");
    }
}

fn holds(rule: &str, sheet: &Sheet, level: &str) {
    let outcome = sheet.outcome();
    assert_eq!(outcome.because(rule), Some(vec![]), "{rule}: {sheet:?}");
    assert_eq!(outcome.counts_at(rule), Some(line(rule).level), "{sheet:?}");
    assert_eq!(outcome.level, level, "{sheet:?}");
}

fn does_not_hold(rule: &str, sheet: &Sheet, level: &str) {
    let outcome = sheet.outcome();
    assert_eq!(outcome.because(rule), None, "{rule}: {sheet:?}");
    assert_eq!(outcome.undecided(rule), None, "{rule}: {sheet:?}");
    assert_eq!(outcome.level, level, "{sheet:?}");
}

/// Checks what comes of taking one part away, of skipping its question, and of being unsure about it.
fn counts(rule: &str, all: &[Part], place: usize, level: &str, level_without: &str) {
    let part = &all[place];
    let others = all.iter().enumerate().filter(|(other, _)| *other != place);
    let fewer = sheet(others.map(|(_, part)| part));
    does_not_hold(rule, &fewer, level_without);
    waits_for(rule, part.question, &sheet(all).without(part.question));
    for unsure in not_sure(part, &fewer) {
        counts_unsure(rule, part.question, &unsure);
        let outcome = unsure.outcome();
        assert!(rank(outcome.level) >= rank(level_without), "{unsure:?}");
        assert!(rank(outcome.possible) >= rank(level), "{unsure:?}");
    }
}

/// The sheet with "not sure" about a part: about it alone, and about all of its question that is not ticked.
fn not_sure(part: &Part, fewer: &Sheet) -> Vec<Sheet> {
    if takes_ticks(part.question) {
        let words = [unsure_of(part), "unsure".to_owned()];
        words
            .map(|unsure| fewer.clone().and(part.question, &unsure))
            .to_vec()
    } else {
        vec![fewer.clone().with(part.question, "unsure")]
    }
}

/// Checks what the table says of "not sure" about this question, where all else of `rule` is sure.
fn counts_unsure(rule: &str, question: &str, sheet: &Sheet) {
    let line = line(rule);
    if line.if_unsure.leaves_open(question) {
        return waits_for(rule, question, sheet);
    }
    let lower = line
        .if_unsure
        .lower
        .filter(|_| line.if_unsure.lowers(question));
    let outcome = sheet.outcome();
    assert_eq!(
        outcome.because(rule),
        Some(vec![question]),
        "{rule}: {sheet:?}"
    );
    assert_eq!(
        outcome.counts_at(rule),
        Some(lower.unwrap_or(line.level)),
        "{rule}: {sheet:?}"
    );
}

/// Checks that `rule` waits for just this question, and that its level is named as possible.
fn waits_for(rule: &str, question: &str, sheet: &Sheet) {
    let outcome = sheet.outcome();
    assert_eq!(
        outcome.because(rule),
        None,
        "{rule} does not hold: {sheet:?}"
    );
    assert_eq!(
        outcome.undecided(rule),
        Some(vec![question]),
        "{rule}: {sheet:?}"
    );
    assert!(
        rank(outcome.possible) >= rank(line(rule).level),
        "{sheet:?}"
    );
    assert!(rank(outcome.possible) >= rank(outcome.level), "{sheet:?}");
}
