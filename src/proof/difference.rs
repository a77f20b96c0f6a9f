//! What a change of a rule file changes for people.

mod rewritten;
mod texts;

use super::model::MOST_NODES;
use super::pair::Pair;
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, NONE};
use crate::rules::{Level, Rule, RuleSet};

pub use rewritten::{How, Rewritten, rewritten};
pub use texts::Reworded;

/// What is different in a newer rule set.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Difference<'r> {
    /// Answer sets that move from one level to another: lowered levels first, the deepest fall first of all.
    pub moves: Vec<Move<'r>>,
    /// Whether the levels that both have stand in another order: nobody can tell then which level is less urgent, and
    /// every change may be a fall.
    pub reordered: bool,
    /// Rules that only the newer rule set has.
    pub added: Vec<&'r Rule>,
    /// Rules that only the older one has.
    pub removed: Vec<&'r Rule>,
    /// Rules that lead to another level themselves, from which and to which.
    pub moved: Vec<(&'r Rule, &'r Level, &'r Level)>,
    /// Rules that hold, or count in full, for other answers, and for how many answer sets that is so.
    pub changed: Vec<(&'r Rule, u128)>,
    /// Questions that only the newer rule set has.
    pub questions_added: Vec<&'r str>,
    /// Questions that only the older one has.
    pub questions_removed: Vec<&'r str>,
    /// Texts that say something else.
    pub reworded: Vec<Reworded>,
}

/// Answer sets whose level is another.
#[derive(Debug)]
#[non_exhaustive]
pub struct Move<'r> {
    /// The level that they had.
    pub from: &'r Level,
    /// The level that they have.
    pub to: &'r Level,
    /// Whether that is less urgent.
    pub falls: bool,
    /// How many there are.
    pub answer_sets: u128,
    /// The shortest of them, as the older and the newer rule set read it.
    pub shown_by: (Answers<'r>, Answers<'r>),
}

impl Difference<'_> {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty()
            && !self.reordered
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.moved.is_empty()
            && self.changed.is_empty()
            && self.questions_added.is_empty()
            && self.questions_removed.is_empty()
            && self.reworded.is_empty()
    }

    /// Whether the level of some answer set is less urgent, or may be.
    pub fn falls(&self) -> bool {
        self.reordered || self.moves.iter().any(|step| step.falls)
    }
}

/// What is different in a newer rule set; none if the two are too large to compare.
///
/// Rules, questions and levels are the same where their ids are. Compared are the answer sets that both rule sets
/// take; a question that only one of them asks means nothing to the other.
pub fn difference<'r>(old: &'r RuleSet, new: &'r RuleSet) -> Option<Difference<'r>> {
    let (moves, changed) = compared(old, new).ok()?;
    let moved = old.rules().iter().filter_map(|rule| {
        let same = same_rule(rule, new)?;
        let (from, to) = (old.level(rule.rank), new.level(same.rank));
        (from.id != to.id).then_some((rule, from, to))
    });
    Some(Difference {
        moves,
        reordered: are_reordered(old, new),
        added: only_in(new, old),
        removed: only_in(old, new),
        moved: moved.collect(),
        changed,
        questions_added: questions_only_in(new, old),
        questions_removed: questions_only_in(old, new),
        reworded: texts::reworded(old, new),
    })
}

fn same_rule<'r>(rule: &Rule, rules: &'r RuleSet) -> Option<&'r Rule> {
    rules.rules().iter().find(|other| other.id == rule.id)
}

fn only_in<'r>(rules: &'r RuleSet, others: &RuleSet) -> Vec<&'r Rule> {
    let own = rules.rules().iter();
    own.filter(|rule| same_rule(rule, others).is_none())
        .collect()
}

fn questions_only_in<'r>(rules: &'r RuleSet, others: &RuleSet) -> Vec<&'r str> {
    let own = rules.question_ids();
    own.filter(|id| others.questions().iter().all(|other| other.id != *id))
        .collect()
}

type Compared<'r> = (Vec<Move<'r>>, Vec<(&'r Rule, u128)>);

fn compared<'r>(old: &'r RuleSet, new: &'r RuleSet) -> Bounded<Compared<'r>> {
    let mut pair = Pair::of(old, new, MOST_NODES)?;
    let there = pair.there()?;
    let reordered = are_reordered(old, new);
    let mut moves = Vec::new();
    for (rank, from) in old.levels().iter().enumerate() {
        let before = place(old, rank, new);
        for (new_rank, to) in new.levels().iter().enumerate() {
            let after = place(new, new_rank, old);
            if from.id == to.id || before == after && !reordered {
                continue;
            }
            // Of levels between the same two, of which there are more or fewer now, none is known to be above another.
            let falls = before > after || before[0] == after[0] && before[2] != after[2];
            let (before, after) = (pair.exactly(0, rank)?, pair.exactly(1, new_rank)?);
            let both = pair.diagram.both(before, after)?;
            let moving = pair.diagram.both(both, there)?;
            if let Some(shown_by) = pair.shortest(moving)? {
                let steps = rank as i64 - new_rank as i64;
                let step = Move {
                    from,
                    to,
                    falls,
                    answer_sets: pair.diagram.count(moving),
                    shown_by,
                };
                moves.push(((falls, steps), step));
            }
        }
    }
    moves.sort_by_key(|(steps, _)| std::cmp::Reverse(*steps));
    let moves = moves.into_iter().map(|(_, step)| step).collect();
    let mut changed = Vec::new();
    for (place, rule) in old.rules().iter().enumerate() {
        let Some(other) = new.rules().iter().position(|other| other.id == rule.id) else {
            continue;
        };
        let (before, after) = (
            &pair.meanings[0].rules[place],
            &pair.meanings[1].rules[other],
        );
        let holds = pair.diagram.one_of(before.holds, after.holds)?;
        let in_full = pair.diagram.one_of(before.in_full, after.in_full)?;
        let differs = pair.diagram.either(holds, in_full)?;
        let differs = pair.diagram.both(differs, there)?;
        if differs != NONE {
            changed.push((rule, pair.diagram.count(differs)));
        }
    }
    Ok((moves, changed))
}

/// The ids of the levels that other rules have too, in the order of these.
fn shared<'r>(rules: &'r RuleSet, others: &RuleSet) -> Vec<&'r str> {
    let ids = rules.levels().iter().map(|level| level.id.as_str());
    ids.filter(|id| others.levels().iter().any(|other| other.id == *id))
        .collect()
}

fn are_reordered(old: &RuleSet, new: &RuleSet) -> bool {
    shared(old, new) != shared(new, old)
}

/// Where a level stands among those that other rules have too: on one of them (odd) or between two (even), and there
/// on which place of how many. So one that was only renamed stands where it stood.
fn place(rules: &RuleSet, rank: usize, others: &RuleSet) -> [usize; 3] {
    let shared = shared(rules, others);
    let is_shared = |level: &Level| shared.contains(&level.id.as_str());
    let (below, here) = rules.levels().split_at(rank);
    let count = below.iter().filter(|level| is_shared(level)).count();
    if here.first().is_some_and(is_shared) {
        return [2 * count + 1, 0, 1];
    }
    let own = |level: &&Level| !is_shared(level);
    let before = below.iter().rev().take_while(own).count();
    let behind = here.iter().take_while(own).count();
    [2 * count, before, before + behind]
}
