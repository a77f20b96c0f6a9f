//! Every way in which a file can be wrong.

mod way_out;
mod words;

use super::Mistaken;
use crate::quote::nearest;

/// The version of this program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// What is wrong with one value of a file.
///
/// [`Display`](std::fmt::Display) says what is wrong; [`way_out`](Problem::way_out) what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Problem {
    NotJson {
        reason: String,
    },
    WrongKind {
        expected: &'static str,
        found: &'static str,
    },
    WrongWord {
        expected: &'static str,
        found: String,
    },
    UnknownName {
        name: String,
        nearest: Option<String>,
        known: String,
    },
    RepeatedName {
        name: String,
    },
    SecondOperator {
        name: String,
    },
    NoOperator {
        known: String,
    },
    Missing {
        name: &'static str,
    },
    EmptyText,
    EmptyList,
    HarmfulCharacter,
    NotAnId {
        text: String,
    },
    NotADate {
        text: String,
    },
    NotALink {
        text: String,
    },
    WrongFormat {
        found: String,
    },
    NoResult {
        missing: String,
    },
    Mistaken {
        wanted: &'static str,
        found: Mistaken,
    },
    MoreBehind,
    NoRuleFile,
    RepeatedId {
        what: &'static str,
        id: String,
    },
    NoSuch {
        what: &'static str,
        id: String,
        nearest: Option<String>,
    },
    UnknownQuestion {
        id: String,
        nearest: Option<String>,
        known: String,
    },
    EmptyFile,
    More {
        count: usize,
    },
    FurtherDown {
        what: &'static str,
        id: String,
    },
    WrongOperator {
        operator: &'static str,
        question: String,
        answer: &'static str,
        operators: &'static str,
    },
    TakenWord {
        word: String,
        by: &'static str,
    },
    TooMany {
        most: usize,
    },
    TooMuchWork {
        looks: u64,
        steps: usize,
    },
    TooFew {
        least: usize,
    },
    CountOutside {
        most: usize,
    },
    EmptyRange,
    EmptyNumbers,
    NeedsBorder,
    SoonerMissing,
    SoonerUnused,
    NumberCannotChange,
    MentionElsewhere {
        question: String,
    },
    Answer {
        refusal: String,
        way_out: String,
    },
    ClosedFollowUp {
        question: String,
        parents: String,
    },
    ExampleLevel {
        name: String,
        expected: String,
        found: String,
    },
    ExamplePossible {
        name: String,
        expected: String,
        found: String,
    },
    ExampleBecause {
        name: String,
        missing: String,
        surplus: String,
    },
}

impl Problem {
    /// A name that is none of those known here, with the nearest that is.
    pub(crate) fn unknown_name(name: &str, known: &[&'static str]) -> Self {
        Self::UnknownName {
            name: name.to_owned(),
            nearest: nearest(name, known.iter().copied()).map(str::to_owned),
            known: known.join(", "),
        }
    }
}
