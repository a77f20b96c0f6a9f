//! One answer, and what it means for a test.

use crate::number::Number;
use crate::rules::{AnswerKind, Border, Choices, Crossing, Question, Wanted};
use crate::truth::Truth;

/// The answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Yes.
    Yes,
    /// No.
    No,
    /// One of the choices, by its place.
    Choice(usize),
    /// Any of the choices: each is yes, not sure or no. No choice is in both sets.
    Choices {
        /// The choices that are yes.
        ticked: Choices,
        /// The choices that are not sure; what is in neither set is no.
        unsure: Choices,
    },
    /// A number.
    Number(Number),
    /// Not sure. For a question with several answers that is `Choices` with nothing ticked.
    Unsure,
}

impl Value {
    /// The worse answer of a yes/no question.
    pub(crate) fn worse_of_two(question: &Question) -> Self {
        if question.no_is_worse() {
            Self::No
        } else {
            Self::Yes
        }
    }

    /// The calmest answer that a question has: the better one of yes and no, the calmest of ordered choices, none of
    /// any choices. Numbers have none, nor have choices without an order.
    pub(crate) fn calmest(question: &Question) -> Option<Self> {
        match question.answer {
            AnswerKind::YesNo if question.no_is_worse() => Some(Self::Yes),
            AnswerKind::YesNo => Some(Self::No),
            AnswerKind::OneOf(_) => question.is_ordered().then_some(Self::Choice(0)),
            AnswerKind::AnyOf(_) => Some(Self::Choices {
                ticked: Choices::NONE,
                unsure: Choices::NONE,
            }),
            AnswerKind::Number(_) => None,
        }
    }

    /// Returns whether "not sure" was said, to the whole question or to some of its choices.
    pub fn is_unsure(self) -> bool {
        match self {
            Self::Unsure => true,
            Self::Choices { unsure, .. } => !unsure.is_empty(),
            Self::Yes | Self::No | Self::Choice(_) | Self::Number(_) => false,
        }
    }

    /// Returns whether "not sure" was said to some choices, while others were denied: what no single "not sure" says.
    pub(crate) fn is_unsure_of_some(self, question: &Question) -> bool {
        match self {
            Self::Choices { ticked, unsure } => {
                !unsure.is_empty() && unsure != question.every_choice().without(ticked)
            }
            Self::Yes | Self::No | Self::Choice(_) | Self::Number(_) | Self::Unsure => false,
        }
    }

    /// Returns the worse of two answers to one question, choice by choice; not sure, where nobody can tell which it is.
    pub(super) fn or_worse(self, other: Self, question: &Question) -> Self {
        match (self, other) {
            (
                Self::Choices { ticked, unsure },
                Self::Choices {
                    ticked: more,
                    unsure: more_unsure,
                },
            ) => {
                let ticked = ticked.and(more);
                let unsure = unsure.and(more_unsure).without(ticked);
                Self::Choices { ticked, unsure }
            }
            (Self::Choice(one), Self::Choice(another)) if question.is_ordered() => {
                Self::Choice(one.max(another))
            }
            (one, another) if one == another => one,
            (one, another) => {
                let mut both = [one, another].into_iter();
                let worst = both.find(|value| value.is_worst(question));
                worst.unwrap_or(Self::Unsure)
            }
        }
    }

    /// Returns whether a firm answer is known to be the worst that its question has.
    fn is_worst(self, question: &Question) -> bool {
        let has_order = !matches!(question.answer, AnswerKind::OneOf(_)) || question.is_ordered();
        self != Self::Unsure && has_order && Self::worse(Some(self), question).is_empty()
    }

    /// How true it is that this answer is the wanted one.
    pub(crate) fn truth(self, wanted: &Wanted) -> Truth {
        let is_wanted = match (wanted, self) {
            (_, Self::Unsure) => return Truth::Unsure,
            (Wanted::Yes, value) => value == Self::Yes,
            (Wanted::No, value) => value == Self::No,
            (Wanted::Chosen(choices), Self::Choice(place)) => choices.has(place),
            (Wanted::Chosen(choices), Self::Choices { ticked, unsure }) => {
                let is_ticked = ticked.meets(*choices);
                if !is_ticked && unsure.meets(*choices) {
                    return Truth::Unsure;
                }
                is_ticked
            }
            (Wanted::Number { at_least, below }, Self::Number(number)) => {
                at_least.is_none_or(|least| number >= least)
                    && below.is_none_or(|below| number < below)
            }
            (Wanted::Chosen(_) | Wanted::Number { .. }, _) => false,
        };
        if is_wanted { Truth::Yes } else { Truth::No }
    }

    /// Returns the answer in the words of an answers file: one word, or one for each choice that is not no, in the
    /// order of the file. "Not sure" about every choice that is not ticked is one word, as it is the shortest form.
    pub fn words(self, question: &Question) -> Vec<String> {
        let id = |place: usize| question.choices()[place].id.to_string();
        match self {
            Self::Yes => vec!["yes".into()],
            Self::No => vec!["no".into()],
            Self::Unsure => vec!["unsure".into()],
            Self::Number(number) => vec![number.to_string()],
            Self::Choice(place) => vec![id(place)],
            Self::Choices { ticked, unsure } => {
                let each = self.is_unsure_of_some(question);
                let word = |place: usize| match (ticked.has(place), unsure.has(place)) {
                    (true, _) => Some(id(place)),
                    (false, true) if each => Some(unsure_of(&id(place))),
                    (false, _) => None,
                };
                let all = (!each && !unsure.is_empty()).then(|| "unsure".to_owned());
                let places = 0..question.choices().len();
                places.filter_map(word).chain(all).collect()
            }
        }
    }

    /// Every answer that is one change worse: the worse one of yes and no, one more tick, any worse one of ordered
    /// choices, a border crossed that the file has words for.
    pub fn worse(said: Option<Self>, question: &Question) -> Vec<Self> {
        let (ticked, unsure) = match said {
            Some(Self::Choices { ticked, unsure }) => (ticked, unsure),
            _ => (Choices::NONE, Choices::NONE),
        };
        let least = match said {
            Some(Self::Choice(place)) => place + 1,
            _ => 1,
        };
        match &question.answer {
            AnswerKind::YesNo => {
                let worse = Self::worse_of_two(question);
                (said != Some(worse)).then_some(worse).into_iter().collect()
            }
            AnswerKind::OneOf(choices) if choices.is_ordered() => {
                (least..choices.len()).map(Self::Choice).collect()
            }
            AnswerKind::OneOf(_) => Vec::new(),
            AnswerKind::AnyOf(choices) => (0..choices.len())
                .filter(|place| !ticked.has(*place))
                .map(|place| Self::Choices {
                    ticked: ticked.with(place),
                    unsure: unsure.without(Choices::NONE.with(place)),
                })
                .collect(),
            AnswerKind::Number(range) => {
                let is_ahead = |crossing: &Crossing| match said {
                    Some(Self::Number(number)) => !crossing.is_made_by(number),
                    _ => true,
                };
                let crossings = question.borders().iter().filter_map(Border::crossing);
                let ahead = crossings.filter(is_ahead);
                ahead
                    .map(|crossing| Self::Number(crossing.first_worse(range.step())))
                    .collect()
            }
        }
    }
}

/// What stands between "not sure" and the one choice that it is said of.
pub(super) const OF: char = ':';

/// Returns the word for "not sure" about one choice, such as `unsure:fever`.
pub fn unsure_of(id: &str) -> String {
    format!("unsure{OF}{id}")
}
