//! When a question is asked, in the only shape that a FHIR form knows: lists of simple conditions.
//!
//! An `enableWhen` is flat: a list of which all must hold, or any. A condition of a rule file is a tree. So the tree
//! is written as clauses of which every one must hold, and each is a list of which any must. One clause is an
//! `enableWhen`; of several, all but one go to groups around the question. Nothing is lost on the way, and what
//! would take too many clauses is refused.
//!
//! A question is asked when its condition holds or is unsure; a rule counts in full when its condition holds, or would
//! if some of the unsure answers were yes. The truth of `all`, `any`, `how_many` and `score` is that of enough of the
//! parts, so it is enough to ask that of every single test.

use super::clause::{Clause, Look, Sees, any, shortened, some_of};
use crate::rules::{
    AnswerKind, Choices, Condition, Question, QuestionIndex, RuleSet, Sum, Test, Wanted,
};

/// Whether an unsure answer to a question is enough for a condition.
pub(super) type UnsureIsEnough<'u> = &'u dyn Fn(QuestionIndex) -> bool;

/// The clauses of which every one must hold for a condition to be true where some unsure answers count as yes; none
/// where they are too many.
///
/// Some validators refuse a condition on whether an answer exists, because a rule of R4 is misspelt. So that is asked
/// only where comparisons would take too many clauses.
pub(super) fn clauses(
    rules: &RuleSet,
    condition: &Condition,
    unsure_is_enough: UnsureIsEnough<'_>,
) -> Option<Vec<Clause>> {
    let by = |no_name| {
        let clauses = Clauses {
            rules,
            unsure_is_enough,
            no_name,
        };
        clauses.of(condition)
    };
    by(NoName::Comparisons).or_else(|| by(NoName::Exists))
}

/// How it is said that "not sure" is said of no choice by its name.
#[derive(Debug, Clone, Copy)]
enum NoName {
    /// By one comparison for each choice.
    Comparisons,
    /// By asking whether there is any answer.
    Exists,
}

/// How the clauses of a condition are made.
struct Clauses<'c> {
    rules: &'c RuleSet,
    unsure_is_enough: UnsureIsEnough<'c>,
    no_name: NoName,
}

impl Clauses<'_> {
    fn of(&self, condition: &Condition) -> Option<Vec<Clause>> {
        match condition {
            Condition::Answer(test) => Some(self.of_test(test)),
            Condition::Finding(index) => self.of(&self.rules.findings()[index.0].when),
            Condition::Group(group) => {
                let Sum { needed, addends } = group.sum();
                let parts = addends.iter().map(|addend| {
                    let parts = addend.any_of.iter().map(|part| self.of(part));
                    Some((addend.points, any(&parts.collect::<Option<Vec<_>>>()?)?))
                });
                let parts: Vec<(usize, Vec<Clause>)> = parts.collect::<Option<_>>()?;
                let alone = || parts.iter().map(|(_, part)| part.clone());
                match needed {
                    1 => any(&alone().collect::<Vec<_>>()),
                    all if all == parts.iter().map(|(points, _)| points).sum::<usize>() => {
                        shortened(alone().flatten().collect())
                    }
                    some => some_of(some, &parts),
                }
            }
        }
    }

    fn of_test(&self, test: &Test) -> Vec<Clause> {
        let at = test.question;
        let question = self.rules.question(at);
        let is_unsure = (self.unsure_is_enough)(at).then_some(Sees::Unsure);
        let or_unsure = |sees: Vec<Sees>| clause(at, sees.into_iter().chain(is_unsure));
        match (&test.wanted, &question.answer) {
            (Wanted::Yes, _) => vec![or_unsure(vec![Sees::Yes])],
            (Wanted::No, _) => vec![or_unsure(vec![Sees::No])],
            (Wanted::Chosen(chosen), answer) => {
                let is_chosen = or_unsure(chosen.places().map(Sees::Choice).collect());
                let mut all = vec![is_chosen];
                if matches!(answer, AnswerKind::AnyOf(_)) && is_unsure.is_some() {
                    all.extend(self.not_denied(question, *chosen));
                }
                all
            }
            (Wanted::Number { at_least, below }, AnswerKind::Number(range)) => {
                // Borders that all numbers of the range keep are left out; one that none keeps leaves only "not sure".
                let least = at_least.filter(|least| *least > range.from);
                let below = below.filter(|below| *below <= range.to);
                let is_never = least.is_some_and(|least| least > range.to)
                    || below.is_some_and(|b| b <= range.from);
                match (least, below) {
                    _ if is_never => vec![or_unsure(Vec::new())],
                    (None, None) => vec![or_unsure(vec![Sees::AtLeast(range.from)])],
                    (least, below) => {
                        let borders = [least.map(Sees::AtLeast), below.map(Sees::Below)];
                        let borders = borders.into_iter().flatten();
                        borders.map(|border| or_unsure(vec![border])).collect()
                    }
                }
            }
            (Wanted::Number { .. }, _) => vec![or_unsure(Vec::new())],
        }
    }

    /// That some of the chosen choices is ticked, or that "not sure" may be about it: it is named, or no choice is.
    /// Where every choice is among the chosen, that is always so.
    fn not_denied(&self, question: &Question, chosen: Choices) -> Vec<Clause> {
        let each = || {
            let places = chosen.places();
            places.flat_map(|place| [Sees::Choice(place), Sees::UnsureOf(place)])
        };
        let with = |sees: Sees| clause(question.index(), each().chain([sees]));
        let mut others = question.every_choice().without(chosen).places();
        match self.no_name {
            NoName::Comparisons => others.map(|place| with(Sees::NotUnsureOf(place))).collect(),
            NoName::Exists => {
                let no_name = others.next().map(|_| with(Sees::UnsureOfNoneByName));
                no_name.into_iter().collect()
            }
        }
    }
}

fn clause(at: QuestionIndex, sees: impl Iterator<Item = Sees>) -> Clause {
    sees.map(|sees| Look { at, sees }).collect()
}
