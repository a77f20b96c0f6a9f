//! One question as variables.

use super::borders::borders;
use super::{NO, NOT_GIVEN, UNSURE, WITH_UNSURE, YES};
use crate::answers::Value;
use crate::rules::{AnswerKind, Choice, Choices, Question, RuleSet, Wanted};
use crate::text::Text;

/// A question as variables.
#[derive(Debug)]
pub(in crate::proof) struct Asked {
    /// Its name.
    pub(in crate::proof) id: Text,
    /// What its variables stand for.
    pub(in crate::proof) form: Form,
    /// Its first variable.
    pub(in crate::proof) variable: usize,
}

/// What the variables of a question stand for.
#[derive(Debug)]
pub(in crate::proof) enum Form {
    /// One variable.
    YesNo,
    /// One variable, with a value for each choice by its id.
    OneOf(Vec<Text>),
    /// A variable for how it was answered, and one for each tick.
    AnyOf(Vec<Text>),
    /// One variable, with a value for each range of numbers; each begins here and ends before the next.
    Number(Vec<u32>),
}

impl Asked {
    /// How many ticks it has.
    pub(in crate::proof) fn ticks(&self) -> usize {
        match &self.form {
            Form::AnyOf(choices) => choices.len(),
            Form::YesNo | Form::OneOf(_) | Form::Number(_) => 0,
        }
    }

    /// The variable of a tick.
    pub(in crate::proof) fn tick(&self, place: usize) -> usize {
        self.variable + 1 + place
    }

    /// The variables of all ticks.
    pub(in crate::proof) fn every_tick(&self) -> std::ops::Range<usize> {
        self.variable + 1..self.variable + 1 + self.ticks()
    }

    /// What its first variable is when the question was answered with "not sure".
    pub(in crate::proof) fn unsure(&self) -> usize {
        match &self.form {
            Form::YesNo => UNSURE,
            Form::AnyOf(_) => WITH_UNSURE,
            Form::OneOf(_) | Form::Number(_) => self.form.size() - 1,
        }
    }

    /// What its first variable can be when the question was answered.
    pub(in crate::proof) fn answers(&self) -> impl Iterator<Item = usize> + use<> {
        1..self.form.size()
    }

    /// What its first variable can be when the question was answered, and not with "not sure".
    pub(in crate::proof) fn firm(&self) -> impl Iterator<Item = usize> + use<> {
        let unsure = self.unsure();
        (1..self.form.size()).filter(move |value| *value != unsure)
    }

    /// The calmest answer, as a value for its first variable: no, the first choice, no tick. Numbers have none.
    pub(in crate::proof) fn calm(&self) -> Option<usize> {
        match self.form {
            Form::YesNo | Form::OneOf(_) | Form::AnyOf(_) => Some(1),
            Form::Number(_) => None,
        }
    }

    /// Its variables as they are when it was not given.
    pub(in crate::proof) fn not_given(&self) -> Vec<(usize, usize)> {
        let variables = std::iter::once(self.variable).chain(self.every_tick());
        variables.map(|variable| (variable, NOT_GIVEN)).collect()
    }

    /// The place of a choice, by the place that it has in a rule set.
    pub(in crate::proof) fn place(&self, choice: &Choice) -> Option<usize> {
        self.form.choices().iter().position(|id| *id == choice.id)
    }

    /// Whether the value of the only variable is what a test wants of a question of a rule set.
    pub(in crate::proof) fn is_wanted(
        &self,
        question: &Question,
        wanted: &Wanted,
        value: usize,
    ) -> bool {
        match (wanted, &self.form) {
            (Wanted::Yes, _) => value == YES,
            (Wanted::No, _) => value == NO,
            (Wanted::Chosen(choices), _) => {
                question.choices().iter().enumerate().any(|(i, choice)| {
                    choices.has(i) && self.place(choice).is_some_and(|place| place + 1 == value)
                })
            }
            (Wanted::Number { at_least, below }, Form::Number(starts)) => {
                let start = value.checked_sub(1).and_then(|place| starts.get(place));
                start.is_some_and(|start| {
                    at_least.is_none_or(|least| *start >= least)
                        && below.is_none_or(|below| *start < below)
                })
            }
            (Wanted::Number { .. }, _) => false,
        }
    }

    pub(super) fn value(&self, question: &Question, values: &[usize]) -> Option<Value> {
        let value = values[self.variable];
        if value == NOT_GIVEN {
            return None;
        }
        let in_file = |place: usize| {
            let mut choices = question.choices().iter();
            choices.position(|choice| self.place(choice) == Some(place))
        };
        Some(match &self.form {
            Form::YesNo if value == NO => Value::No,
            Form::YesNo if value == YES => Value::Yes,
            Form::AnyOf(choices) => {
                let ticked: Choices = (0..choices.len())
                    .filter(|place| values[self.tick(*place)] != NOT_GIVEN)
                    .filter_map(in_file)
                    .collect();
                let unsure = match value {
                    WITH_UNSURE => question.every_choice().without(ticked),
                    _ => Choices::NONE,
                };
                Value::Choices { ticked, unsure }
            }
            _ if value == self.unsure() => Value::Unsure,
            Form::OneOf(_) => Value::Choice(in_file(value - 1)?),
            Form::Number(starts) => Value::Number(*starts.get(value - 1)?),
            Form::YesNo => Value::Unsure,
        })
    }
}

impl Form {
    pub(super) fn of(question: &Question, rule_sets: &[&RuleSet]) -> Self {
        match &question.answer {
            AnswerKind::YesNo => Self::YesNo,
            AnswerKind::OneOf(_) => Self::OneOf(Vec::new()),
            AnswerKind::AnyOf(_) => Self::AnyOf(Vec::new()),
            AnswerKind::Number(_) => Self::Number(borders(&question.id, rule_sets)),
        }
    }

    pub(super) fn fits(&self, question: &Question) -> bool {
        matches!(
            (self, &question.answer),
            (Self::YesNo, AnswerKind::YesNo)
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

    pub(super) fn choices(&self) -> &[Text] {
        match self {
            Self::OneOf(choices) | Self::AnyOf(choices) => choices,
            Self::YesNo | Self::Number(_) => &[],
        }
    }

    /// How many values the first variable has.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::YesNo => 4,
            Self::OneOf(choices) => choices.len() + 2,
            Self::AnyOf(_) => 3,
            Self::Number(starts) => starts.len() + 2,
        }
    }

    /// How many characters a value of the first variable takes on a command line.
    pub(super) fn length(&self, value: usize) -> u64 {
        let length = match self {
            Self::YesNo => [0, 2, 6, 3][value],
            Self::AnyOf(_) => [0, 4, 6][value],
            Self::OneOf(choices) => choices.get(value - 1).map_or(6, |id| id.len()),
            Self::Number(starts) => starts
                .get(value - 1)
                .map_or(6, |start| start.to_string().len()),
        };
        length as u64
    }
}
