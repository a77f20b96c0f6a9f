//! One answer, and what it means for a test.

use crate::rules::{AnswerKind, Choices, Question, Wanted};
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
    /// Any of the choices. With `unsure`, what is ticked is yes and every other choice is unsure.
    Choices {
        /// What is ticked.
        ticked: Choices,
        /// Whether "not sure" was said, alone or beside ticks.
        unsure: bool,
    },
    /// A number.
    Number(u32),
    /// Not sure. For a question with several answers that is `Choices` with nothing ticked.
    Unsure,
}

impl Value {
    /// The calmest answer that a question has: no, the calmest choice, none of the choices. Numbers have none.
    pub(crate) fn calmest(question: &Question) -> Option<Self> {
        match question.answer {
            AnswerKind::YesNo => Some(Self::No),
            AnswerKind::OneOf(_) => Some(Self::Choice(0)),
            AnswerKind::AnyOf(_) => Some(Self::Choices {
                ticked: Choices::NONE,
                unsure: false,
            }),
            AnswerKind::Number(_) => None,
        }
    }

    /// Whether "not sure" was said, alone or beside ticks.
    pub fn is_unsure(self) -> bool {
        matches!(self, Self::Unsure | Self::Choices { unsure: true, .. })
    }

    /// How true it is that this answer is the wanted one.
    pub(crate) fn truth(self, wanted: &Wanted) -> Truth {
        match (self, wanted) {
            (Self::Unsure, _) => Truth::Unsure,
            (Self::Choices { ticked, unsure }, Wanted::Chosen(choices)) => {
                match (ticked.meets(*choices), unsure) {
                    (true, _) => Truth::Yes,
                    (false, true) => Truth::Unsure,
                    (false, false) => Truth::No,
                }
            }
            (Self::Yes, Wanted::Yes) | (Self::No, Wanted::No) => Truth::Yes,
            (Self::Choice(place), Wanted::Chosen(choices)) if choices.has(place) => Truth::Yes,
            (Self::Number(number), Wanted::Number { at_least, below })
                if at_least.is_none_or(|least| number >= least)
                    && below.is_none_or(|below| number < below) =>
            {
                Truth::Yes
            }
            _ => Truth::No,
        }
    }

    /// The answer in the words of an answers file: one word, or one for each tick.
    pub fn words(self, question: &Question) -> Vec<String> {
        let id = |place: usize| question.choices()[place].id.to_string();
        match self {
            Self::Yes => vec!["yes".into()],
            Self::No => vec!["no".into()],
            Self::Unsure => vec!["unsure".into()],
            Self::Number(number) => vec![number.to_string()],
            Self::Choice(place) => vec![id(place)],
            Self::Choices { ticked, unsure } => {
                let places = (0..question.choices().len()).filter(|place| ticked.has(*place));
                places
                    .map(id)
                    .chain(unsure.then(|| "unsure".to_owned()))
                    .collect()
            }
        }
    }

    /// Every answer that is one change worse: no to yes, one more tick, any worse choice. Numbers have none.
    pub fn worse(said: Option<Self>, question: &Question) -> Vec<Self> {
        let (ticked, unsure) = match said {
            Some(Self::Choices { ticked, unsure }) => (ticked, unsure),
            _ => (Choices::NONE, false),
        };
        let least = match said {
            Some(Self::Choice(place)) => place + 1,
            _ => 1,
        };
        match &question.answer {
            AnswerKind::YesNo if said == Some(Self::Yes) => Vec::new(),
            AnswerKind::YesNo => vec![Self::Yes],
            AnswerKind::OneOf(choices) => (least..choices.len()).map(Self::Choice).collect(),
            AnswerKind::AnyOf(choices) => (0..choices.len())
                .filter(|place| !ticked.has(*place))
                .map(|place| Self::Choices {
                    ticked: ticked.with(place),
                    unsure,
                })
                .collect(),
            AnswerKind::Number(_) => Vec::new(),
        }
    }
}
