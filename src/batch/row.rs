//! One line as it was read, what came of it, and how that is written.

use std::borrow::Cow;

use super::output;
use super::refused::NO_ANSWERS;
use super::{Batch, LineFault};
use crate::answers::Answers;
use crate::assessment::{Assessment, is_settled};
use crate::evaluator::Outcome;
use crate::fault::Code;
use crate::report::Report;

/// What came of one line.
#[derive(Debug)]
#[non_exhaustive]
pub struct Row<'a> {
    /// The number of the line, counted from 1.
    pub line: u64,
    /// Whose answers they are.
    pub id: Id<'a>,
    /// Whether it goes on in another line, between quotes.
    pub goes_on: bool,
    /// What stands in the columns that are to be kept.
    pub kept: Vec<String>,
    /// The answers and what follows from them, or why there are none.
    pub outcome: Result<(&'a Answers<'a>, Outcome<'a>), Unread>,
}

/// Why nothing follows from a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// Nothing at all stands in it. It is nobody's, and nothing is written for it.
    Empty,
    /// Something is wrong with it, as these say: one at least.
    Refused(Vec<LineFault>),
}

impl Row<'_> {
    /// What is wrong with the line, if something is.
    pub fn faults(&self) -> Option<&[LineFault]> {
        match &self.outcome {
            Err(Unread::Refused(faults)) => Some(faults),
            Err(Unread::Empty) | Ok(_) => None,
        }
    }
}

impl Unread {
    /// Something is wrong with a whole line.
    pub(crate) fn refused(code: Code, say: impl Into<String>) -> Self {
        Self::Refused(vec![LineFault::of_all(code, say)])
    }

    /// The same; where what could be read of the answers is certain to be an emergency, that is told before all that is
    /// wrong.
    pub(crate) fn after_emergency(self, read: &Answers<'_>) -> Self {
        match self {
            Self::Refused(mut told) if is_settled(read) => {
                told.insert(
                    0,
                    LineFault::of_all(Code::Emergency, Code::Emergency.means()),
                );
                Self::Refused(told)
            }
            unread => unread,
        }
    }

    /// Something stands in a line, but no answer. Somebody is meant, and nobody can say what became of the answers.
    pub(crate) fn no_answers() -> Self {
        Self::refused(Code::NoAnswers, NO_ANSWERS)
    }
}

/// Whose answers a line holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Id<'a> {
    /// The line has no id, or none that could be read.
    None,
    /// A JSON text or number, as it was written.
    Json(&'a str),
    /// A text that was no JSON, such as a cell of a table.
    Text(Cow<'a, str>),
}

impl Batch<'_> {
    /// Appends one row to `out`, as [`lines`](Self::lines) would: nothing for an empty one.
    pub fn write(&self, row: &Row<'_>, out: &mut Vec<u8>) {
        match &row.outcome {
            Err(unread) => self.write_unread(row.line, (&row.id, &row.kept), unread, out),
            Ok((answers, outcome)) => {
                let whose = (&row.id, row.kept.as_slice());
                let assessment = || Assessment::of(answers);
                match &self.fields {
                    Some(fields) if !fields.are_told() => {
                        fields.write_strict(whose, (None, &outcome.verdicts), out);
                    }
                    Some(fields) => {
                        let assessment = assessment();
                        let report = Report::of(&assessment).at(self.place);
                        fields.write_strict(whose, (Some(&report), &outcome.verdicts), out);
                    }
                    None => output::full(&row.id, &Report::of(&assessment()).at(self.place), out),
                }
            }
        }
    }

    /// Appends what is written before the first row: the names of the columns of a table.
    pub fn write_header(&self, out: &mut Vec<u8>) {
        if let Some(fields) = &self.fields {
            fields.write_header(out);
        }
    }

    /// Appends what is wrong with a line that was not read, if there was something in it.
    pub(super) fn write_unread(
        &self,
        line: u64,
        whose: (&Id<'_>, &[String]),
        unread: &Unread,
        out: &mut Vec<u8>,
    ) {
        let Unread::Refused(faults) = unread else {
            return; // nothing stands in it
        };
        match &self.fields {
            Some(fields) => fields.write_refused(line, whose, faults, out),
            None => output::refused(line, whose.0, "", faults, out),
        }
    }
}
