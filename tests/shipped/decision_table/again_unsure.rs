//! What the table makes of a whole sheet: which lines count, and at which level, and which are open.

use std::collections::{BTreeMap, BTreeSet};

use super::again::Person;
use super::table::{IfUnsure, lines};
use crate::support::Sheet;

/// The age on a sheet.
pub fn age_on(sheet: &Sheet) -> Option<u32> {
    sheet.get("age").and_then(|age| age.parse().ok())
}

/// The ages that a person with this sheet may have: where none is on it, each at which some rule changes.
pub fn possible_ages(sheet: &Sheet) -> Vec<u32> {
    age_on(sheet).map_or(vec![0, 1, 18, 40, 60, 65, 75], |age| vec![age])
}

/// The rules that count for a person of this age, each with its level. A rule counts in full where all that is unsure
/// and neither lowers it nor leaves it open is read as yes, and at its lower level where all that does not leave it
/// open is.
pub fn counted(sheet: &Sheet, age: Option<u32>) -> BTreeMap<&'static str, &'static str> {
    let mut held = BTreeMap::<_, [Vec<&str>; 2]>::new();
    let mut counted = BTreeMap::new();
    for line in lines() {
        let kind = line.if_unsure;
        let [in_full, lowered] = held
            .entry(kind)
            .or_insert_with(|| held_by(kind, sheet, age));
        if in_full.contains(&line.rule) {
            counted.insert(line.rule, line.level);
        } else if let Some(lower) = kind.lower.filter(|_| lowered.contains(&line.rule)) {
            counted.insert(line.rule, lower);
        }
    }
    counted
}

/// The lines that hold in full, and the lines that hold in full or lowered, for rules of one kind.
fn held_by(kind: IfUnsure, sheet: &Sheet, age: Option<u32>) -> [Vec<&'static str>; 2] {
    let rules = |unsure_is_yes: &dyn Fn(&str) -> bool| {
        Person {
            sheet,
            unsure_is_yes,
            skipped_is_yes: false,
            age,
        }
        .rules()
    };
    let is_in_full = |question: &str| !kind.leaves_open(question) && !kind.lowers(question);
    [
        rules(&is_in_full),
        rules(&|question| !kind.leaves_open(question)),
    ]
}

/// The rules that hold if all that is open is yes, at some age that is possible.
pub fn at_worst(sheet: &Sheet) -> BTreeSet<&'static str> {
    let rules = |age| {
        Person {
            sheet,
            unsure_is_yes: &|_| true,
            skipped_is_yes: true,
            age: Some(age),
        }
        .rules()
    };
    possible_ages(sheet).into_iter().flat_map(rules).collect()
}

/// The rules that count at some age that is possible.
pub fn counted_at_some_age(sheet: &Sheet) -> BTreeSet<&'static str> {
    let rules = |age| counted(sheet, Some(age)).into_keys();
    possible_ages(sheet).into_iter().flat_map(rules).collect()
}
