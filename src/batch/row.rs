//! One line as it was read, and what came of it.

use crate::answers::Answers;
use crate::evaluator::Outcome;

/// What came of one line.
#[derive(Debug)]
#[non_exhaustive]
pub struct Row<'a> {
    /// The number of the line, counted from 1.
    pub line: u64,
    /// Whose answers they are.
    pub id: Id<'a>,
    /// The answers and what follows from them, or why the line was refused.
    pub outcome: Result<(&'a Answers<'a>, Outcome<'a>), String>,
}

/// Whose answers a line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Id<'a> {
    /// The line has no id, or none that could be read.
    None,
    /// A JSON text or number, as it was written.
    Json(&'a str),
    /// A text that was no JSON, such as a cell of a table.
    Text(&'a str),
}
