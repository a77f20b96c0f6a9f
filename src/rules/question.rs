//! What a question is, and what can answer it.

use super::{Condition, QuestionIndex, SourceIndex};
use crate::text::Text;

/// One thing asked.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Question {
    pub(crate) index: QuestionIndex,
    /// Its name for programs; the option of the command line is the same with hyphens.
    pub id: Text,
    /// A few words for lists.
    pub name: Text,
    /// The question, as a sentence.
    pub ask: Text,
    /// The ids that it had in earlier versions.
    pub was: Vec<Text>,
    /// What changes an answer, as lines under the question.
    pub hint: Vec<Text>,
    /// What a person has said who answers yes, or with a number in place of `[number]`: a fragment.
    pub said: Option<Text>,
    /// Why it is asked.
    pub why: Text,
    /// More for people who want to know more.
    pub help: Vec<Text>,
    /// What answers it.
    pub answer: AnswerKind,
    /// When it is asked; always, where there is no condition.
    pub ask_when: Option<Condition>,
    /// Whether the answer can get worse while a person waits.
    pub can_change: bool,
    /// How the change from no to yes is put after "Get help sooner if".
    pub sooner_if: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<SourceIndex>,
}

impl Question {
    /// The place of the question in the rule file.
    pub fn index(&self) -> QuestionIndex {
        self.index
    }

    /// The option of the command line that answers it, without the leading hyphens.
    pub fn option(&self) -> String {
        self.id.replace('_', "-")
    }

    /// Returns the set of all choices of the question.
    pub fn every_choice(&self) -> Choices {
        (0..self.choices().len()).collect()
    }

    /// The choices of a question that has them.
    pub fn choices(&self) -> &[Choice] {
        match &self.answer {
            AnswerKind::OneOf(choices) | AnswerKind::AnyOf(choices) => choices,
            AnswerKind::YesNo | AnswerKind::Number(_) => &[],
        }
    }
}

/// What answers a question. "Not sure" answers every question besides.
#[derive(Debug, Clone)]
pub enum AnswerKind {
    /// Yes or no.
    YesNo,
    /// One of these, from calm to worse.
    OneOf(Vec<Choice>),
    /// Any of these, or none of them.
    AnyOf(Vec<Choice>),
    /// A whole number.
    Number(NumberRange),
}

/// One of the answers to choose from.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Choice {
    /// Its name for programs.
    pub id: Text,
    /// The ids that it had in earlier versions.
    pub was: Vec<Text>,
    /// Its name for people.
    pub label: Text,
    /// What belongs to it, as lines under the choice.
    pub hint: Vec<Text>,
    /// What a person has said who chooses it: a fragment; none for the calmest of ordered choices.
    pub said: Option<Text>,
    /// How the change to it is put after "Get help sooner if".
    pub sooner_if: Option<Text>,
}

/// The whole numbers that answer a question.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NumberRange {
    /// What is counted, such as "years".
    pub unit: Text,
    /// The least of them.
    pub from: u32,
    /// The greatest of them.
    pub to: u32,
    /// Which numbers are worse, where the file promises it.
    pub worse: Option<Worse>,
    /// From here up, a number is possible but so rare that the interview asks back once.
    pub rare_from: Option<u32>,
}

/// Which numbers are worse, and so must never lower the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worse {
    /// A greater number is worse.
    Greater,
    /// A smaller number is worse.
    Smaller,
    /// The numbers from `from` to just below `below` are calm; both ways out of them are worse.
    Outside {
        /// The least calm number.
        from: u32,
        /// The least number above the calm ones.
        below: u32,
    },
}

impl NumberRange {
    /// Returns the number from which a greater one must never lower the level, if there is one.
    pub fn never_lower_from(&self) -> Option<u32> {
        match self.worse? {
            Worse::Greater => Some(self.from),
            Worse::Smaller => None,
            Worse::Outside { from, .. } => Some(from),
        }
    }

    /// Returns the number from which a smaller one must never lower the level, if there is one.
    pub fn never_lower_down_from(&self) -> Option<u32> {
        match self.worse? {
            Worse::Greater => None,
            Worse::Smaller => Some(self.to),
            Worse::Outside { below, .. } => below.checked_sub(1),
        }
    }
}

/// A set of choices of one question, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Choices(u64);

impl Choices {
    /// How many choices one question can have.
    pub const MOST: usize = 64;

    /// No choice at all.
    pub const NONE: Self = Self(0);

    /// The set with one more choice.
    #[must_use]
    pub fn with(self, place: usize) -> Self {
        Self(self.0 | bit(place))
    }

    /// Returns the set without the choices of another.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The choices of both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the choice at this place is in the set.
    pub fn has(self, place: usize) -> bool {
        self.0 & bit(place) != 0
    }

    /// Whether the two sets share a choice.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every choice of this set is in the other.
    pub fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether there is no choice in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<usize> for Choices {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        places.into_iter().fold(Self::NONE, Self::with)
    }
}

/// The bit of a place. A place beyond the last has none: a file with so many choices is refused anyway.
fn bit(place: usize) -> u64 {
    u32::try_from(place)
        .ok()
        .and_then(|place| 1u64.checked_shl(place))
        .unwrap_or(0)
}
