//! Questions that one of several choices answers.

use std::ops::Deref;

use super::Choice;
use crate::rules::shape::alternatives;

alternatives! {
    /// The choices of a question with one answer.
    OneOf, at first Self::CalmToWorse(Vec::new()), expected "an object with \"calm_to_worse\" or \"choices\"",
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
