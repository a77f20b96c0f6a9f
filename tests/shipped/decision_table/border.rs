//! How a line of the table is checked at its border.

use std::ops::RangeInclusive;

use super::row::{Part, calm_but, parts, sheet, unsure_of};
use super::table::{IfUnsure, line};
use crate::support::{Sheet, rank, takes_ticks};

/// What holds a rule, the level that comes of it, and the levels without each of its parts, in their order.
pub type Border<'r> = (&'r str, &'r str, &'r str);

/// Checks that `rule` holds with all parts of each row, on a sheet of this level, and that each part counts: without
/// it the rule does not hold, skipped it leaves the rule waiting for it, unsure it does what the table says.
pub fn borders(rule: &str, rows: &[Border<'_>]) {
    for (row, level, levels_without) in rows {
        let all = parts(row);
        let full = sheet(&all);
        let outcome = full.outcome();
        assert_eq!(
            outcome.because(rule),
            Some(vec![]),
            "{rule} holds: {full:?}"
        );
        assert_eq!(outcome.counts_at(rule), Some(line(rule).level), "{full:?}");
        assert_eq!(outcome.level, *level, "{full:?}");

        let levels: Vec<&str> = levels_without.split(", ").collect();
        assert_eq!(all.len(), levels.len(), "a level without each part: {row}");
        for (place, part) in all.iter().enumerate() {
            let others = all.iter().enumerate().filter(|(other, _)| *other != place);
            let fewer = sheet(others.map(|(_, part)| part));
            needs(rule, part, &fewer, levels[place]);
            waits_for(rule, part.question, &full.clone().without(part.question));
            for unsure in not_sure(part, &fewer) {
                counts_unsure(rule, part.question, &unsure);
                let outcome = unsure.outcome();
                assert!(rank(outcome.level) >= rank(levels[place]), "{unsure:?}");
                assert!(rank(outcome.possible) >= rank(level), "{unsure:?}");
            }
        }
    }
}

/// Checks that `rule` does not hold for any of these rows, and waits for nothing, and which level they have.
pub fn neighbours(rule: &str, rows: &[(&str, &str)]) {
    for (row, level) in rows {
        let outcome = calm_but(row).outcome();
        assert_eq!(outcome.because(rule), None, "{rule}: {row}");
        assert_eq!(outcome.undecided(rule), None, "{rule}: {row}");
        assert_eq!(outcome.level, *level, "{row}");
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

fn needs(rule: &str, part: &Part, fewer: &Sheet, level: &str) {
    let outcome = fewer.outcome();
    assert_eq!(
        outcome.because(rule),
        None,
        "{rule} needs {part:?}: {fewer:?}"
    );
    assert_eq!(
        outcome.undecided(rule),
        None,
        "{rule} is settled: {fewer:?}"
    );
    assert_eq!(outcome.level, level, "without {part:?}: {fewer:?}");
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
    let IfUnsure { lower, .. } = line(rule).if_unsure;
    if line(rule).if_unsure.leaves_open(question) {
        return waits_for(rule, question, sheet);
    }
    let lower = lower.filter(|_| line(rule).if_unsure.lowers(question));
    let outcome = sheet.outcome();
    assert_eq!(
        outcome.because(rule),
        Some(vec![question]),
        "{rule}: {sheet:?}"
    );
    assert_eq!(
        outcome.counts_at(rule),
        Some(lower.unwrap_or(line(rule).level)),
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
