//! What is wrong with a header.

use crate::table::meaning::Meaning;

/// One thing that is wrong with a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderFault {
    /// The column, counted from 1; nothing for the whole header.
    pub column: Option<usize>,
    /// Its name.
    pub name: String,
    /// What is wrong with it.
    pub problem: HeaderProblem,
}

/// What can be wrong with a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeaderProblem {
    /// There is no line at all, or an empty one.
    Missing,
    /// It cannot be read as a row.
    NotARow(String),
    /// No question has this name.
    Unknown {
        /// The name that was probably meant.
        nearest: Option<String>,
        /// What it seems to be about: it must not be passed over.
        meaning: Option<Meaning>,
        /// The questions.
        known: String,
    },
    /// It has a question or a choice among its words: only somebody who knows it may pass it over, by its name.
    Mentions(Meaning),
    /// There is a second column of the same question, or a second id.
    Repeated,
    /// It is named as ids are, and an option says that another column holds them.
    NotTheId,
    /// It is the only column, and has in its name what seems to part several: a comma, a semicolon, a tab or a bar.
    PartedOtherwise(u8),
    /// There are boxes for some choices of a question, and none for this one.
    NoBox {
        /// The id of the question.
        question: String,
        /// The id of the choice.
        choice: String,
    },
    /// An option or a map names a column of this name, and there is none.
    NoSuchColumn,
    /// It was to be passed over, and seems to be about a question: its answers would be lost.
    NeedsReading(Meaning),
    /// It says to which rules the rows were answered: answers to another version are read with care, line by line.
    SaysWhichRules,
    /// The columns have no question among them.
    NoQuestion,
    /// So much is wrong that the columns from this one on were not looked at.
    More,
}
