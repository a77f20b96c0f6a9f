//! What a change of a rule file changes for people.

mod earlier;
mod levels;
mod rewritten;
mod texts;
mod told;

use super::model::MOST_NODES;
use super::pair::Pair;
use crate::compiled::Verdict;
use crate::compiled::diagram::{Bounded, Set};
use crate::rules::{AnswerKind, Choice, Level, Question, Rule, RuleSet};
use levels::{are_reordered, is_same};

pub use earlier::Reread;
pub use levels::{Move, ShownBy as MoveShownBy, Way};
pub use rewritten::{How, Rewritten, rewritten};
pub use texts::{Reworded, reworded};
pub use told::Untold;

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
    /// Rules that hold, or count in full, for other answers.
    pub changed: Vec<Changed<'r>>,
    /// What rules say to do that some are told no more, though their level is the same.
    pub untold: Vec<Untold<'r>>,
    /// Answers of before that are taken as they stand now, and were read for what is worrying in them alone.
    pub reread: Vec<Reread<'r>>,
    /// Questions that only the newer rule set has.
    pub questions_added: Vec<&'r str>,
    /// Questions that only the older one has.
    pub questions_removed: Vec<&'r str>,
    /// Choices, of which one is the answer, that only one of the two has: these answers are not compared.
    pub not_compared: Vec<(&'r Question, &'r Choice)>,
    /// Texts that say something else.
    pub reworded: Vec<Reworded>,
}

/// A rule that holds, or counts in full, for other answers.
#[derive(Debug)]
#[non_exhaustive]
pub struct Changed<'r> {
    /// The rule, as the older file has it.
    pub rule: &'r Rule,
    /// For how many answer sets it did, and does so no more.
    pub fewer: u128,
    /// For how many it does, and did not.
    pub more: u128,
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
            && self.untold.is_empty()
            && self.reread.is_empty()
            && self.questions_added.is_empty()
            && self.questions_removed.is_empty()
            && self.not_compared.is_empty()
            && self.reworded.is_empty()
    }

    /// Whether some answer set leads to something less urgent, or may: to a level that is, or to words about what to do
    /// that nobody but a person can weigh or that some are told no more, or with an answer that only one of the two
    /// takes or takes as it stands.
    pub fn falls(&self) -> bool {
        let mut moves = self.moves.iter();
        let mut texts = self.reworded.iter();
        let not_compared = self.reordered || !self.not_compared.is_empty();
        let is_lost = !self.untold.is_empty() || !self.reread.is_empty();
        is_lost
            || not_compared
            || moves.any(|step| step.way < Way::Rises)
            || texts.any(Reworded::is_to_do)
    }
}

/// What is different in a newer rule set; none if the two are too large to compare.
///
/// Rules, questions and levels are the same where their ids are. Compared are the answer sets that both rule sets
/// take; a question that only one of them asks means nothing to the other.
pub fn difference<'r>(old: &'r RuleSet, new: &'r RuleSet) -> Option<Difference<'r>> {
    let (moves, changed, untold) = compared(old, new).ok()?;
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
        untold,
        reread: earlier::reread(old, new),
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

type Compared<'r> = (Vec<Move<'r>>, Vec<Changed<'r>>, Vec<Untold<'r>>);

fn compared<'r>(old: &'r RuleSet, new: &'r RuleSet) -> Bounded<Compared<'r>> {
    let mut pair = Pair::of(old, new, MOST_NODES)?;
    let there = pair.there()?;
    let moves = levels::moves(&mut pair, there)?;
    let changed = changed(&mut pair, there)?;
    Ok((moves, changed, told::untold(&mut pair, there)?))
}

fn changed<'r>(pair: &mut Pair<'r>, there: Set) -> Bounded<Vec<Changed<'r>>> {
    let [old, new] = pair.rules;
    let mut changed = Vec::new();
    for (place, rule) in old.rules().iter().enumerate() {
        let Some(other) = new.rules().iter().position(|other| other.id == rule.id) else {
            continue;
        };
        let (before, after) = (pair.meanings[0].rules[place], pair.meanings[1].rules[other]);
        let mut count = |one: Verdict, other: Verdict| {
            let holds = pair.diagram.but(one.holds, other.holds)?;
            let in_full = pair.diagram.but(one.in_full, other.in_full)?;
            let only = pair.diagram.either(holds, in_full)?;
            let only = pair.diagram.both(only, there)?;
            Ok(pair.diagram.count(only))
        };
        let (fewer, more) = (count(before, after)?, count(after, before)?);
        if fewer > 0 || more > 0 {
            changed.push(Changed { rule, fewer, more });
        }
    }
    Ok(changed)
}
