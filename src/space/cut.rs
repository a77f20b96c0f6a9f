//! How the answers to a question are cut into cells.

use super::{BETTER, WORSE};
use crate::number::Number;
use crate::rules::{AnswerKind, Question, RuleSet, Test};
use crate::text::Text;

/// What the variables of a question stand for.
#[derive(Debug)]
pub(crate) enum Cut {
    /// One variable, with a cell for the better answer and one for the worse.
    YesNo {
        /// Whether the worse one is no.
        no_is_worse: bool,
    },
    /// One variable, with a cell for each choice by its id.
    OneOf(Vec<Text>),
    /// A variable for whether it was answered, and one for each choice by its id.
    AnyOf(Vec<Text>),
    /// One variable, with a cell for each range of numbers; each begins here and ends before the next.
    Number(Vec<Number>),
}

impl Cut {
    pub(super) fn of(question: &Question, rule_sets: &[&RuleSet]) -> Self {
        match &question.answer {
            AnswerKind::YesNo => Self::YesNo {
                no_is_worse: question.no_is_worse(),
            },
            AnswerKind::OneOf(_) => Self::OneOf(Vec::new()),
            AnswerKind::AnyOf(_) => Self::AnyOf(Vec::new()),
            AnswerKind::Number(_) => Self::Number(borders(&question.id, rule_sets)),
        }
    }

    pub(super) fn fits(&self, question: &Question) -> bool {
        matches!(
            (self, &question.answer),
            (Self::YesNo { .. }, AnswerKind::YesNo)
                | (Self::OneOf(_), AnswerKind::OneOf(_))
                | (Self::AnyOf(_), AnswerKind::AnyOf(_))
                | (Self::Number(_), AnswerKind::Number(_))
        )
    }

    /// Takes in the choices of one more question that is the same.
    pub(super) fn widen(&mut self, question: &Question) {
        if let Self::OneOf(known) | Self::AnyOf(known) = self {
            for choice in question.choices() {
                if !known.contains(&choice.id) {
                    known.push(choice.id.clone());
                }
            }
        }
    }

    pub(crate) fn choices(&self) -> &[Text] {
        match self {
            Self::OneOf(choices) | Self::AnyOf(choices) => choices,
            Self::YesNo { .. } | Self::Number(_) => &[],
        }
    }

    /// Returns the cell of yes, or of no.
    pub(super) fn cell_of(&self, is_yes: bool) -> usize {
        let no_is_worse = matches!(self, Self::YesNo { no_is_worse: true });
        if is_yes == no_is_worse { BETTER } else { WORSE }
    }

    /// Returns how many ticks there are.
    pub(super) fn ticks(&self) -> usize {
        match self {
            Self::AnyOf(choices) => choices.len(),
            Self::YesNo { .. } | Self::OneOf(_) | Self::Number(_) => 0,
        }
    }

    /// How many cells the first variable has.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::YesNo { .. } => 4,
            Self::OneOf(choices) => choices.len() + 2,
            Self::AnyOf(_) => 2,
            Self::Number(starts) => starts.len() + 2,
        }
    }

    /// How many characters the answer of a cell of the first variable takes on a command line.
    pub(crate) fn length(&self, cell: usize) -> u64 {
        let length = match self {
            Self::YesNo { no_is_worse: false } => [0, 2, 6, 3][cell],
            Self::YesNo { no_is_worse: true } => [0, 3, 6, 2][cell],
            Self::AnyOf(_) => [0, 4][cell],
            Self::OneOf(choices) => choices.get(cell - 1).map_or(6, |id| id.len()),
            Self::Number(starts) => starts
                .get(cell - 1)
                .map_or(6, |start| start.to_string().len()),
        };
        length as u64
    }
}

/// Where the ranges begin whose numbers no rule can tell apart, within what all rule sets allow.
///
/// Each begins with a number that answers the question in every rule set: where one has fewer decimals than another,
/// with the next number that both have.
pub(crate) fn borders(id: &Text, rule_sets: &[&RuleSet]) -> Vec<Number> {
    let mut starts = Vec::new();
    let (mut from, mut to, mut step) = (Number::LEAST, Number::GREATEST, Number::step(3));
    for rules in rule_sets {
        let Some(question) = rules.questions().iter().find(|question| question.id == *id) else {
            continue;
        };
        let Some(range) = question.number() else {
            continue;
        };
        (from, to) = (from.max(range.from), to.min(range.to));
        step = step.max(range.step());
        starts.push(range.from);
        let promised = range.never_lower_down_from();
        let promised = promised.map(|last| last + range.step());
        starts.extend(range.never_lower_from().into_iter().chain(promised));
        let mut cut = |test: &Test| {
            if test.question == question.index {
                let borders = test.wanted.borders().into_iter().flatten();
                starts.extend(borders.flatten());
            }
        };
        rules.every_test(&mut cut);
        for floor in rules.floors() {
            floor.when.every_test(rules.findings(), &mut cut);
        }
    }
    starts.push(from);
    starts
        .iter_mut()
        .for_each(|start| *start = start.lifted(step));
    starts.retain(|start| (from..=to).contains(start));
    starts.sort_unstable();
    starts.dedup();
    starts
}
