//! Conditions: trees of named operators over questions and findings.
//!
//! There is no `not`. What a rule looks for is tested on the answer itself, so a condition can be read aloud
//! from left to right, and an answer moved towards what it looks for can only make it truer.

mod score;
mod walk;
mod written;

use crate::number::Number;

use super::counted::counted;
use super::{Choices, FindingIndex, QuestionIndex};
pub use score::{Addend, Score, Sum, Worth};
pub(super) use written::{
    ChoicePoints, Chosen, Condition as WrittenCondition, HowMany, NumberTest,
    Score as WrittenScore, ScorePart,
};

/// When a rule or a finding holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A question was answered so.
    Answer(Test),
    /// A finding holds.
    Finding(FindingIndex),
    /// Enough of several parts hold.
    Group(Group),
}

/// Conditions of which enough must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How many are enough.
    pub operator: Operator,
    /// The conditions, at least one.
    pub parts: Vec<Condition>,
}

/// How many parts of a group are enough for the group to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operator {
    /// Every part must hold.
    All,
    /// One part is enough.
    Any,
    /// So many parts are enough.
    HowMany {
        /// How many, from one to the number of parts.
        at_least: usize,
    },
    /// Parts that are worth enough points together.
    Score(Score),
}

/// What a condition wants of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The question.
    pub question: QuestionIndex,
    /// The answer that it wants.
    pub wanted: Wanted,
}

/// The answer that a test wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Any of these choices.
    Chosen(Choices),
    /// A number within these borders.
    Number {
        /// The least that fits.
        at_least: Option<Number>,
        /// The least above those that fit.
        below: Option<Number>,
    },
}

counted! { alternatives Condition { Answer(test), Finding(index), Group(group), } }
counted! { record Group { operator, parts } }
counted! { alternatives Operator { All, Any, HowMany { at_least }, Score(score), } }
counted! { record Test { question, wanted } }
counted! { alternatives Wanted { Yes, No, Chosen(choices), Number { at_least, below }, } }

/// The condition that never holds; it stands where there is a fault, until that is told.
impl Default for Condition {
    fn default() -> Self {
        Self::Group(Group {
            operator: Operator::Any,
            parts: Vec::new(),
        })
    }
}

impl Operator {
    /// Returns the name of the operator in a rule file.
    pub fn name(&self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Any => "any",
            Self::HowMany { .. } => "how_many",
            Self::Score(_) => "score",
        }
    }
}

impl Wanted {
    /// Returns the name of the operator that looks for this answer in a rule file.
    pub fn operator(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Chosen(_) => "chosen",
            Self::Number { .. } => "number",
        }
    }

    /// Returns the choices that it looks for; none where it looks for no choice.
    pub fn choices(&self) -> Choices {
        match self {
            Self::Chosen(choices) => *choices,
            Self::Yes | Self::No | Self::Number { .. } => Choices::NONE,
        }
    }

    /// Returns the borders within which it looks for a number: the least that fits, and the least above those that do.
    /// None where it looks for no number.
    pub fn borders(&self) -> Option<[Option<Number>; 2]> {
        match self {
            Self::Number { at_least, below } => Some([*at_least, *below]),
            Self::Yes | Self::No | Self::Chosen(_) => None,
        }
    }
}
