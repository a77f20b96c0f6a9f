//! The compiled form of a rule set: decision diagrams of what it makes of every answer set at once.
//!
//! [`Assessment`](crate::assessment::Assessment) is the definition; this is the same, made for many. The proofs look
//! at the diagrams as sets, and whoever has many answer sets walks them one by one: what is said to a million people
//! is the very thing that was proved.

mod compile;
pub(crate) mod diagram;
mod meaning;
mod point;
mod verdicts;
mod walk;

use crate::answers::{Answers, Value};
use crate::rules::{QuestionIndex, Rank, Rule};
use crate::space::Space;
use compile::CompiledQuestion;
pub(crate) use meaning::{Levels, Meaning, Verdict, where_yes};
use point::Packing;
pub(crate) use point::{BitField, Point};
pub(crate) use verdicts::{Lists, Outlook, Verdicts};
use walk::Walk;

/// A rule set, ready to be walked by many points of its space.
#[derive(Debug)]
pub(crate) struct Compiled {
    space: Space,
    packing: Packing,
    /// What each rule makes of a point, the most urgent rule first.
    rules: Vec<CompiledRule>,
    /// The level, and what is possible; none, if to join all rules would be too large.
    levels: Option<Walk<Outlook>>,
    questions: Vec<CompiledQuestion>,
    /// The places of those that are asked only after some answers.
    follow_ups: Vec<usize>,
    otherwise: Rank,
    if_unanswered: Rank,
}

/// One rule.
#[derive(Debug)]
struct CompiledRule {
    /// Its own level.
    rank: Rank,
    /// The level that it counts at while an answer is unsure.
    lower: Rank,
    end: Walk<RuleEnd>,
}

/// Where the walk of one rule ends: what the rule makes of an answer set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RuleEnd {
    DoesNotHold,
    /// It waits for nothing but what the calmest level does without.
    Waits,
    /// It waits for more.
    WaitsBeyondCalm,
    /// It holds, and counts at its lower level.
    CountsLower,
    Holds,
}

impl CompiledRule {
    fn of(rule: &Rule, end: Walk<RuleEnd>) -> Self {
        Self {
            rank: rule.rank,
            lower: rule.if_unsure.lower().unwrap_or(rule.rank),
            end,
        }
    }
}

impl Compiled {
    /// Whether all rules were joined to one walk for the level.
    #[cfg(test)]
    pub(crate) fn joins_levels(&self) -> bool {
        self.levels.is_some()
    }

    /// Returns the point of no answers.
    pub(crate) fn point(&self) -> Point {
        self.packing.point()
    }

    /// Returns the point of some answers.
    pub(crate) fn point_of(&self, answers: &Answers<'_>) -> Point {
        let mut point = self.point();
        for question in answers.rules().questions() {
            if let Some(value) = answers.given(question.index) {
                self.cells(question.index, value, &mut |field, bits| {
                    point.add(field.slot, bits);
                });
            }
        }
        point
    }

    /// Shows the bits that an answer adds to a point: first those that say how the question was answered, then those
    /// of each choice that is not no.
    pub(crate) fn cells(
        &self,
        question: QuestionIndex,
        value: Value,
        show: &mut dyn FnMut(BitField, u16),
    ) {
        self.space.cells(question, value, &mut |variable, cell| {
            let field = self.packing.field(variable);
            show(field, field.bits_of(cell));
        });
    }
}
