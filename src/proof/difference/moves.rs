//! Answer sets whose level is another, and for which rule that is so.

use super::levels::{Way, way};
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::proof::pair::Pair;
use crate::rules::{Level, Rule};

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
