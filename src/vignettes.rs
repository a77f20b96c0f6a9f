//! Vignettes: what people's stories say about a rule set, from outside of it.
//!
//! The examples of a rule file are its authors' own; a vignette comes from somewhere else, and says between which
//! levels its answers must lie.

mod file;

use crate::answers::Answers;
use crate::assessment;
use crate::fault::Faults;
use crate::rules::{Rank, RuleSet};
use crate::text::Text;

/// A story of somebody, with the answers that it gives.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Vignette<'r> {
    /// Its name.
    pub id: Text,
    /// What it tells.
    pub story: Text,
    /// Where it comes from.
    pub source: Text,
    /// What would be answered: every question that applies.
    pub answers: Answers<'r>,
    /// The least urgent level that is safe.
    pub floor: Rank,
    /// The most urgent level that is not too much.
    pub ceiling: Rank,
    /// What it is for.
    pub purpose: Purpose,
    /// What the story tells and the rule set does not ask.
    pub not_asked: Option<Text>,
}

/// What a vignette is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// It must hold: the level of a common story.
    #[default]
    Gate,
    /// It must hold: a sign of danger.
    Flags,
    /// It must hold: a story at the edge of what the rule set is for.
    Scope,
    /// It is printed, and need not hold.
    Report,
}

/// Where the level of a vignette lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    /// Below the floor: calmer than is safe.
    Below,
    /// Between floor and ceiling.
    Within,
    /// Above the ceiling: more urgent than it need be.
    Above,
}

impl Purpose {
    /// Returns whether a level below the floor is a fault.
    pub fn must_hold(self) -> bool {
        match self {
            Self::Gate | Self::Flags | Self::Scope => true,
            Self::Report => false,
        }
    }
}

impl<'r> Vignette<'r> {
    /// Reads the vignettes of a rule set, in the order of the file.
    ///
    /// # Errors
    /// Every fault of the file, in the order of the file; of a file in another format, that one alone.
    pub fn from_json(rules: &'r RuleSet, text: &str) -> Result<Vec<Self>, Faults> {
        file::read(rules, text)
    }

    /// Returns the level that its answers lead to.
    pub fn rank(&self) -> Rank {
        assessment::rank(&self.answers)
    }

    /// Returns where that level lies.
    pub fn lies(&self) -> Lies {
        match self.rank() {
            rank if rank < self.floor => Lies::Below,
            rank if rank > self.ceiling => Lies::Above,
            _ => Lies::Within,
        }
    }
}
