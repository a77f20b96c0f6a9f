//! Sets of choices, and the answers that are one of several, or one of two.

use std::ops::Deref;

use super::Choice;
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::rules::counted::counted;
use crate::rules::shape::{Shape, alternatives, wrong_kind, wrong_word};
use crate::schema::{self, Definitions, Schema};

/// A set of choices of one question, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Choices(u64);

counted! { record Choices { 0 } }

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

    /// Returns the places of the choices in the set.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).filter(move |place| self.has(*place))
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

/// The answer to a yes/no question that is worse than the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WorseAnswer {
    /// Yes.
    #[default]
    Yes,
    /// No.
    No,
}

counted! { alternatives WorseAnswer { Yes, No, } }

const EXPECTED: &str = "\"yes\" or \"no\"";

impl Shape for WorseAnswer {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Text(word) if word == "yes" => return Self::Yes,
            Json::Text(word) if word == "no" => return Self::No,
            Json::Text(word) => wrong_word(word, EXPECTED, at, faults),
            other => wrong_kind(other, EXPECTED, at, faults),
        }
        Self::default()
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::one_of(["yes", "no"])
    }
}

alternatives! {
    /// The choices of a question with one answer.
    OneOf, kept, at first Self::CalmToWorse(Vec::new()), expected "an object with \"calm_to_worse\" or \"choices\"",
    words {}
    members {
        /// At least two choices, the calmest first; each is worse than the one before.
        "calm_to_worse" => CalmToWorse(Vec<Choice>),
        /// At least two choices without an order: none is calmer than another.
        "choices" => Choices(Vec<Choice>),
    }
}

impl OneOf {
    /// Whether each choice is worse than the one before.
    pub fn is_ordered(&self) -> bool {
        matches!(self, Self::CalmToWorse(_))
    }
}

impl Deref for OneOf {
    type Target = [Choice];

    fn deref(&self) -> &[Choice] {
        match self {
            Self::CalmToWorse(choices) | Self::Choices(choices) => choices,
        }
    }
}
