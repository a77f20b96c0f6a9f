//! The answers to one question, those together that no test of the rule set tells apart.

use super::classes::Classes;
use crate::answers::Value;
use crate::rules::{AnswerKind, Choices, Question, RuleSet, Wanted};

/// How many choices fit into the first part of a question, beside whether it was answered and with "not sure".
const TICKS_IN_FIRST: usize = 6;

/// How many choices fit into a further part.
const TICKS_IN_FURTHER: usize = 8;

/// The bits of the first part of a question with ticks: whether it was answered, whether with "not sure", the ticks.
const GIVEN: usize = 0b01;
const WITH_UNSURE: usize = 0b10;
const FIRST_TICK: usize = 2;

/// The codes of all other questions, beside 0 for not given. The firm answers follow from 2 on.
const UNSURE: usize = 1;
const FIRM: usize = 2;

/// What a question's parts stand for.
#[derive(Debug)]
pub(super) enum Form {
    /// No, then yes.
    YesNo,
    /// One of these classes of choices.
    OneOf(Classes),
    /// Numbers from the least on, cut where each of these begins.
    Number { from: u32, starts: Vec<u32> },
    /// A bit for each class of choices.
    AnyOf(Classes),
}

impl Form {
    pub(super) fn of(question: &Question, rules: &RuleSet) -> Self {
        match &question.answer {
            AnswerKind::YesNo => Self::YesNo,
            AnswerKind::OneOf(_) => Self::OneOf(Classes::of(question, rules)),
            AnswerKind::AnyOf(_) => Self::AnyOf(Classes::of(question, rules)),
            AnswerKind::Number(range) => {
                let mut starts = Vec::new();
                rules.every_test(&mut |test| {
                    if let (true, Wanted::Number { at_least, below }) =
                        (test.question == question.index, &test.wanted)
                    {
                        starts.extend(at_least.iter().chain(below));
                    }
                });
                starts.retain(|start| range.from < *start && *start <= range.to);
                starts.sort_unstable();
                starts.dedup();
                Self::Number {
                    from: range.from,
                    starts,
                }
            }
        }
    }

    /// How many bits each part takes.
    pub(super) fn bits(&self) -> Vec<u32> {
        match self {
            Self::YesNo => vec![2],
            Self::OneOf(classes) => vec![bits_for(FIRM + classes.count())],
            Self::Number { starts, .. } => vec![bits_for(FIRM + starts.len() + 1)],
            Self::AnyOf(classes) => {
                let in_first = classes.count().min(TICKS_IN_FIRST);
                let mut bits = vec![(FIRST_TICK + in_first) as u32];
                let mut left = classes.count() - in_first;
                while left > 0 {
                    bits.push(left.min(TICKS_IN_FURTHER) as u32);
                    left -= left.min(TICKS_IN_FURTHER);
                }
                bits
            }
        }
    }

    /// Shows which parts of the question an answer sets, counted from its first, and to what code.
    pub(super) fn codes(&self, value: Value, show: &mut dyn FnMut(usize, usize)) {
        match (self, value) {
            (Self::AnyOf(classes), Value::Choices { ticked, unsure }) => {
                let with_unsure = if unsure.is_empty() { 0 } else { WITH_UNSURE };
                show(0, GIVEN | with_unsure);
                for class in classes.of_choices(ticked) {
                    let (part, bit) = tick(class);
                    show(part, 1 << bit);
                }
            }
            (_, Value::Unsure | Value::Choices { .. }) => show(0, UNSURE),
            (_, Value::No) => show(0, FIRM),
            (_, Value::Yes) => show(0, FIRM + 1),
            (Self::OneOf(classes), Value::Choice(place)) => {
                show(0, FIRM + classes.of_choice(place))
            }
            (Self::Number { starts, .. }, Value::Number(number)) => {
                show(0, FIRM + starts.partition_point(|start| *start <= number));
            }
            (_, Value::Choice(_) | Value::Number(_)) => {}
        }
    }

    /// An answer that a code of a part stands for; for a part of ticks, with nothing ticked in the others.
    pub(super) fn value(&self, part: usize, code: usize) -> Option<Value> {
        match self {
            Self::AnyOf(_) if part == 0 && code & GIVEN == 0 => None,
            Self::AnyOf(classes) => {
                let ticked = (0..classes.count()).filter(|class| {
                    let (its_part, bit) = tick(*class);
                    its_part == part && code & (1 << bit) != 0
                });
                let ticked: Choices = ticked.map(|class| classes.first(class)).collect();
                let with_unsure = part == 0 && code & WITH_UNSURE != 0;
                let every = (0..Choices::MOST).collect::<Choices>();
                Some(Value::Choices {
                    ticked,
                    unsure: if with_unsure {
                        every.without(ticked)
                    } else {
                        Choices::NONE
                    },
                })
            }
            _ if code == UNSURE => Some(Value::Unsure),
            _ => self.firm(code.checked_sub(FIRM)?),
        }
    }

    fn firm(&self, place: usize) -> Option<Value> {
        match self {
            Self::YesNo => [Value::No, Value::Yes].get(place).copied(),
            Self::OneOf(classes) if place < classes.count() => {
                Some(Value::Choice(classes.first(place)))
            }
            Self::Number { from, starts } => match place.checked_sub(1) {
                None => Some(Value::Number(*from)),
                Some(start) => starts.get(start).copied().map(Value::Number),
            },
            Self::OneOf(_) | Self::AnyOf(_) => None,
        }
    }
}

/// The part and the bit of a class of choices that can be ticked.
fn tick(class: usize) -> (usize, usize) {
    match class.checked_sub(TICKS_IN_FIRST) {
        None => (0, FIRST_TICK + class),
        Some(further) => (1 + further / TICKS_IN_FURTHER, further % TICKS_IN_FURTHER),
    }
}

/// How many bits it takes to tell so many codes apart.
fn bits_for(codes: usize) -> u32 {
    codes.next_power_of_two().trailing_zeros()
}
