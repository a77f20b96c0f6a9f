//! What is wrong with a table: with its header, as data, with a map of its columns, and with a row, in the manner of a
//! line of JSON.

use super::Meaning;
use crate::answers::Refusal;
use crate::batch::LONGEST_LINE;
use crate::fault::Told;
use crate::quote::quoted;

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

impl HeaderFault {
    /// A fault of no one column that is there.
    pub(super) fn of_all(name: impl Into<String>, problem: HeaderProblem) -> Self {
        let (column, name) = (None, name.into());
        Self {
            column,
            name,
            problem,
        }
    }
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

/// A value of a map is an answer already.
pub(super) fn answers_already(said: &str) -> Told {
    let what = format!("{} is an answer already, and would be lost", quoted(said));
    let way_out =
        "leave it out; where it means something else in this table, write it otherwise there";
    Told::new(what, way_out)
}

/// An empty cell is nobody's answer.
pub(super) fn answers_nothing() -> Told {
    let what = "an empty cell is nobody's answer, and would become one";
    Told::new(what, "leave it out, or make it \"unsure\"")
}

/// Nor is a word that looks like a missing value.
pub(super) fn looks_missing(said: &str) -> Told {
    let said = quoted(said);
    let what = format!("{said} looks like a missing value, and would become an answer");
    Told::new(what, "leave it out, or make it null or \"unsure\"")
}

/// So are two values that read the same, where they do not mean the same.
pub(super) fn read_the_same(said: &str, other: &str) -> Told {
    let what = format!(
        "{} and {} read the same, and lead to different answers",
        quoted(said),
        quoted(other)
    );
    Told::new(what, "leave out one of the two, or make both the same")
}

/// It was declared to mean that nobody answered.
pub(super) fn declared_missing(said: &str) -> Told {
    let said = quoted(said);
    let what = format!("{said} is declared to mean that nobody answered, and is an answer here");
    let way_out = "leave it out in one of the two places, or make it null";
    Told::new(what, way_out)
}

pub(super) fn too_long() -> String {
    format!("the row is longer than {LONGEST_LINE} bytes (is a quote not closed?)")
}

pub(super) fn not_closed(column: usize) -> String {
    format!("column {column}: a quote is opened and not closed (close it, or write two for one)")
}

pub(super) fn after_quote(column: usize) -> String {
    format!(
        "column {column}: there is text behind the closing quote (put all of it between quotes)"
    )
}

pub(super) fn ragged(cells: usize, columns: usize) -> String {
    let (cells, way_out) = match cells {
        1 => (
            "1 cell".to_owned(),
            "part its cells as the header is parted",
        ),
        _ => (
            format!("{cells} cells"),
            "an empty cell stands for no answer",
        ),
    };
    format!("the row has {cells} and the header {columns} columns ({way_out})")
}

/// A cell of a column without a name is filled, the column counted from 1.
pub(super) fn unnamed(column: usize) -> String {
    format!(
        "column {column} has no name, and something stands in it (name the column, or empty it)"
    )
}

/// What is wrong with one cell.
pub(super) fn cell(column: usize, question: &str, refusal: &Refusal) -> String {
    format!(
        "column {column}, {question}: {refusal} ({})",
        refusal.way_out()
    )
}

/// A cell that nobody looks at seems to hold rows of its own.
pub(super) fn swallows_rows(column: usize) -> String {
    format!("column {column}: a quote is opened here, and other rows stand behind it (close it)")
}

/// A sign of an emergency stands in a cell of a column that nobody looks at.
pub(super) fn passed_over(column: usize, question: &str) -> String {
    format!(
        "column {column}: this is an answer to {question}, and an emergency, and nobody looks at this column (name the column {question}; if it is about something else, write null for it in a map)"
    )
}

/// Stands behind what is wrong with a row of several lines.
pub(super) fn goes_on(lines: u64) -> String {
    format!(
        "; the row goes on for {lines} lines, and each may be a person (is a quote not closed?)"
    )
}

/// What stands behind a row of which no more was read.
pub(super) fn belongs_to_too_long() -> String {
    "this belongs to a row that is too long, and is not read (is a quote not closed?)".to_owned()
}
