//! The levels of two rule files: which are the same, and which are less urgent, as far as a program can tell.

use std::cmp::Ordering;

use crate::rules::{Level, LocalText, RuleSet};

/// Whether a level is less urgent than another, in the order that these stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// It is less urgent.
    Falls,
    /// Nobody can tell but who reads both: its words are new, or the levels stand in another order.
    ToWeigh,
    /// It is more urgent.
    Rises,
}

/// Which way it is from a level of the older rules to one of the newer; none, where the two say the same.
///
/// The last level is the emergency, with whom to call first of all: a level that is last no more falls, whatever stands
/// above it. The order of the older file was weighed once. That of a newer one is a claim: it says nothing of a level
/// that only the newer file has.
pub(super) fn way(
    (old, rank): (&RuleSet, usize),
    (new, new_rank): (&RuleSet, usize),
) -> Option<Way> {
    let (from, to) = (&old.levels()[rank], &new.levels()[new_rank]);
    let is_last = [rank == old.top().number(), new_rank == new.top().number()];
    let (twin, before) = (twin(to, new, old), place(old, rank, new));
    match before.cmp(&place(new, new_rank, old)) {
        _ if is_last == [true, false] && !are_reordered(old, new) => Some(Way::Falls),
        _ if is_same(from, to, (old, new)) => {
            let is_same = say_the_same(from, to) && is_last[0] == is_last[1];
            (!is_same).then_some(Way::ToWeigh)
        }
        _ if are_reordered(old, new) => Some(Way::ToWeigh),
        Ordering::Greater => Some(Way::Falls),
        Ordering::Less if twin.is_some() => Some(Way::Rises),
        _ => Some(Way::ToWeigh),
    }
}

/// Whether a level of the newer rules is one of the older.
pub(super) fn is_same(from: &Level, to: &Level, (old, new): (&RuleSet, &RuleSet)) -> bool {
    twin(to, new, old).is_some_and(|twin| twin.id == from.id)
}

/// The level of other rules that is this one: it has its id, or else its words under an id that is new.
fn twin<'r>(level: &Level, own: &RuleSet, others: &'r RuleSet) -> Option<&'r Level> {
    let has = |rules: &RuleSet, id: &str| rules.levels().iter().any(|level| level.id == *id);
    let is_twin = |other: &&Level| match has(others, &level.id) {
        true => other.id == level.id,
        false => !has(own, &other.id) && say_the_same(level, other),
    };
    others.levels().iter().find(is_twin)
}

/// Whether two levels tell people the same, in the same words.
fn say_the_same(one: &Level, other: &Level) -> bool {
    let written = |text: &LocalText| text.as_written().to_owned();
    let words = |level: &Level| {
        [&level.advice, &level.brief].map(|texts| texts.iter().map(written).collect())
    };
    let (words, others): ([Vec<String>; 2], _) = (words(one), words(other));
    let is_said = one.name == other.name && one.sentence == other.sentence;
    is_said && one.phone == other.phone && words == others
}

/// Whether the levels that both have stand in another order.
pub(super) fn are_reordered(old: &RuleSet, new: &RuleSet) -> bool {
    let rank = |level: &Level| old.levels().iter().position(|other| other.id == level.id);
    let levels = new.levels().iter();
    let shared = levels.filter_map(|level| twin(level, new, old));
    !shared.filter_map(rank).is_sorted()
}

/// Where a level stands among those that other rules have too: on one of them (odd) or between two (even).
fn place(rules: &RuleSet, rank: usize, others: &RuleSet) -> usize {
    let is_shared = |level: &&Level| twin(level, rules, others).is_some();
    let (below, here) = rules.levels().split_at(rank);
    let count = below.iter().filter(is_shared).count();
    2 * count + usize::from(here.first().is_some_and(|level| is_shared(&level)))
}
