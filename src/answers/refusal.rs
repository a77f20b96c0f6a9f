//! Why something is no answer to a question, in words.

mod told;

use std::fmt;

use crate::fault::Problem;
use crate::number::Number;

/// Why something is no answer to a question.
///
/// [`Display`](fmt::Display) says what is wrong; [`way_out`](Self::way_out) how to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Refusal {
    Empty,
    /// Nothing stands in the place of one of several answers.
    OneEmpty,
    /// What some program writes where there is no answer.
    Missing {
        said: String,
        /// Whether "none" is an answer here.
        takes_none: bool,
    },
    NotYesNo {
        said: String,
        nearest: Option<String>,
    },
    NoSuchChoice {
        said: String,
        nearest: Option<String>,
        known: Vec<String>,
    },
    /// Several words of which none is a choice.
    NoSuchChoices {
        said: Vec<String>,
        known: Vec<String>,
    },
    /// "Not sure" of none of the choices.
    UnsureOfNone {
        said: String,
    },
    /// A word that somebody declared to mean that nobody answered, in a list of answers.
    MissingInList {
        said: String,
    },
    /// Several choices in one word, not parted as they are where it stands.
    ListInOne {
        said: String,
    },
    /// Something else than a tick in a box.
    NotABox {
        said: String,
    },
    /// A box that nobody saw, beside others that were seen.
    BoxLeftOpen {
        choice: String,
    },
    NoneAndOthers,
    TickedAndUnsure {
        choice: String,
    },
    UnsureAndUnsureOf {
        choice: String,
    },
    OneOnly,
    NotWhole {
        said: String,
        /// What is counted: months are no years.
        unit: String,
        from: Number,
        to: Number,
        /// How many decimals an answer can have.
        decimals: u32,
    },
    NotPlain {
        from: Number,
        to: Number,
        decimals: u32,
    },
    OutOfRange {
        said: String,
        from: Number,
        to: Number,
        decimals: u32,
    },
    WrongKind {
        expected: &'static str,
        found: &'static str,
    },
}

impl Refusal {
    /// Returns how to answer.
    pub fn way_out(&self) -> String {
        self.told().way_out.unwrap_or_default()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told().what)
    }
}

impl std::error::Error for Refusal {}
