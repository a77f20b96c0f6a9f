//! What a change of a rule file changes for people.

mod levels;
mod rewritten;
mod texts;

use super::model::MOST_NODES;
use super::pair::Pair;
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::rules::{AnswerKind, Choice, Level, Question, Rule, RuleSet};
use levels::{are_reordered, is_same, way};

pub use levels::Way;
pub use rewritten::{How, Rewritten, rewritten};
pub use texts::Reworded;

/// What is different in a newer rule set.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Difference<'r> {
    /// Answer sets whose level is another: lowered levels first, the deepest fall first of all.
    pub moves: Vec<Move<'r>>,
    /// Whether the levels that both have stand in another order: no move can be told then from a fall.
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
    /// Choices, of which one is the answer, that only one of the two has: these answers are not compared.
    pub not_compared: Vec<(&'r Question, &'r Choice)>,
    /// Texts that say something else.
    pub reworded: Vec<Reworded>,
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
            && self.not_compared.is_empty()
            && self.reworded.is_empty()
    }

    /// Whether some answer set leads to something less urgent, or may: to a level that is, or to words about what to do
    /// that nobody but a person can weigh, or with an answer that only one of the two takes.
    pub fn falls(&self) -> bool {
        let mut moves = self.moves.iter();
        let mut texts = self.reworded.iter();
        let not_compared = self.reordered || !self.not_compared.is_empty();
        not_compared || moves.any(|step| step.way < Way::Rises) || texts.any(Reworded::is_to_do)
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
        (!is_same(from, to, (old, new))).then_some((rule, from, to))
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
        not_compared: [choices_only_in(old, new), choices_only_in(new, old)].concat(),
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

fn choices_only_in<'r>(rules: &'r RuleSet, others: &RuleSet) -> Vec<(&'r Question, &'r Choice)> {
    let is_one = |question: &&Question| matches!(question.answer, AnswerKind::OneOf(_));
    let is_same = |pair: &(&Question, &Question)| pair.0.id == pair.1.id;
    let own = rules.questions().iter().filter(is_one);
    let pairs = own.flat_map(|one| others.questions().iter().map(move |other| (one, other)));
    let pairs = pairs.filter(|pair| is_same(pair) && is_one(&pair.1));
    let choices = pairs.flat_map(|(question, other)| {
        let has = |id: &str| other.choices().iter().any(|choice| choice.id == *id);
        let own = question.choices().iter();
        own.filter(move |choice| !has(&choice.id))
            .map(move |choice| (question, choice))
    });
    choices.collect()
}

type Compared<'r> = (Vec<Move<'r>>, Vec<(&'r Rule, u128)>);

fn compared<'r>(old: &'r RuleSet, new: &'r RuleSet) -> Bounded<Compared<'r>> {
    let mut pair = Pair::of(old, new, MOST_NODES)?;
    let there = pair.there()?;
    let moves = moves(&mut pair, there)?;
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

fn moves<'r>(pair: &mut Pair<'r>, there: Set) -> Bounded<Vec<Move<'r>>> {
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
            if let Some(shown_by) = pair.shortest(moving)? {
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
    }
    moves.sort_by_key(|(order, _)| *order);
    Ok(moves.into_iter().map(|(_, step)| step).collect())
}
