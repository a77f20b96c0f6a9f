//! The levels of two rule files: which are the same, which are less urgent, as far as a program can tell, and whose
//! level is another.

use std::cmp::Ordering;

use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::proof::pair::Pair;
use crate::rules::{Level, LocalText, Rule, RuleSet};

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

/// Answer sets whose level is another, or says something else.
#[derive(Debug)]
#[non_exhaustive]
pub struct Move<'r> {
    /// The level that they had.
    pub from: &'r Level,
    /// The level that they have.
    pub to: &'r Level,
    /// Which way that is.
    pub way: Way,
    /// How many there are.
    pub answer_sets: u128,
    /// The shortest of them; where they fall, of each rule of the older file that decided for some of them.
    pub shown_by: Vec<ShownBy<'r>>,
}

/// Answers that show a move.
#[derive(Debug)]
#[non_exhaustive]
pub struct ShownBy<'r> {
    /// The rule that decided in the older file, where it is told.
    pub rule: Option<&'r Rule>,
    /// The answers, as the older and the newer rule set read them.
    pub answers: (Answers<'r>, Answers<'r>),
}

pub(super) fn moves<'r>(pair: &mut Pair<'r>, there: Set) -> Bounded<Vec<Move<'r>>> {
    let [old, new] = pair.rules;
    let mut moves = Vec::new();
    for (rank, from) in old.levels().iter().enumerate() {
        for (new_rank, to) in new.levels().iter().enumerate() {
            let Some(way) = way((old, rank), (new, new_rank)) else {
                continue;
            };
            let (before, after) = (pair.exactly(0, rank)?, pair.exactly(1, new_rank)?);
            let both = pair.diagram.both(before, after)?;
            let moving = pair.diagram.both(both, there)?;
            if moving == NONE {
                continue;
            }
            let shown_by = shown_by(pair, moving, rank, way)?;
            let answer_sets = pair.diagram.count(moving);
            let step = Move {
                from,
                to,
                way,
                answer_sets,
                shown_by,
            };
            moves.push(((way, new_rank as i64 - rank as i64), step));
        }
    }
    moves.sort_by_key(|(order, _)| *order);
    Ok(moves.into_iter().map(|(_, step)| step).collect())
}

/// The shortest answers of a move: of a fall one for each rule that decided, since the cause may be another.
fn shown_by<'r>(
    pair: &mut Pair<'r>,
    moving: Set,
    rank: usize,
    way: Way,
) -> Bounded<Vec<ShownBy<'r>>> {
    let (mut shown, mut rest) = (Vec::new(), moving);
    let [old, _] = pair.rules;
    let rules = old.rules().iter().enumerate();
    let deciding = rules.filter(|(_, rule)| way == Way::Falls && rule.rank.number() == rank);
    for (place, rule) in deciding {
        let in_full = pair.meanings[0].rules[place].in_full;
        let of_rule = pair.diagram.both(moving, in_full)?;
        let rule = Some(rule);
        shown.extend(
            pair.shortest(of_rule)?
                .map(|answers| ShownBy { rule, answers }),
        );
        rest = pair.diagram.but(rest, in_full)?;
    }
    let rule = None;
    shown.extend(
        pair.shortest(rest)?
            .map(|answers| ShownBy { rule, answers }),
    );
    Ok(shown)
}
