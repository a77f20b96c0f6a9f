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
use crate::rules::PlaceIndex;

/// What came of one line.
#[derive(Debug)]
#[non_exhaustive]
pub struct Row<'a> {
    /// The number of the line, counted from 1.
    pub line: u64,
    /// Whose answers they are.
    pub id: Id<'a>,
    /// Whether another version of the questions was answered: what it denies is not given, and more may be unsure.
    pub is_of_another_version: bool,
    /// In how many other lines it goes on, between quotes.
    pub within: u64,
    /// What stands in the columns that are to be kept.
    pub kept: Vec<String>,
    /// The answers and what follows from them, or why there are none.
    pub outcome: Result<(Answers<'a>, Outcome<'a>), Unread>,
}

/// Why nothing follows from a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// Nothing at all stands in it. It is nobody's, and nothing is written for it.
    Empty,
    /// Something is wrong with it, as these say: one at least.
    Refused(Vec<LineFault>),
}

impl<'a> Row<'a> {
    /// What came of a line that is read by itself: of these rules, with nothing to keep.
    pub(crate) fn new(
        line: u64,
        id: Id<'a>,
        outcome: Result<(Answers<'a>, Outcome<'a>), Unread>,
    ) -> Self {
        Self {
            line,
            id,
            is_of_another_version: false,
            within: 0,
            kept: Vec::new(),
            outcome,
        }
    }

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
    pub(crate) fn after_emergency(self, read: &Answers<'_>, place: Option<PlaceIndex>) -> Self {
        match is_settled(read) {
            true => self.behind(LineFault::of_emergency(read, place)),
            false => self,
        }
    }

    /// The same behind an emergency.
    pub(crate) fn behind(self, emergency: LineFault) -> Self {
        match self {
            Self::Refused(told) => Self::Refused([vec![emergency], told].concat()),
            Self::Empty => self,
        }
    }

    /// Something stands in a line, but no answer. Somebody is meant, and nobody can say what became of the answers.
    pub(crate) fn no_answers() -> Self {
        Self::refused(Code::NoAnswers, NO_ANSWERS)
    }
}

/// Whose answers a line holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Id<'a> {
    /// The line has no id, or none that could be read.
    #[default]
    None,
    /// A JSON text or number, as it was written.
    Json(&'a str),
    /// A text that was no JSON, such as a cell of a table.
    Text(Cow<'a, str>),
}

impl<'r> Batch<'r> {
    /// Answers with what follows from them.
    pub(crate) fn with_outcome(&self, answers: Answers<'r>) -> (Answers<'r>, Outcome<'r>) {
        let outcome = self.evaluator.outcome(&answers);
        (answers, outcome)
    }

    /// Appends one row to `out`, as [`lines`](Self::lines) would: nothing for an empty one.
    pub fn write(&self, row: &Row<'_>, out: &mut Vec<u8>) {
        let whose = (&row.id, row.kept.as_slice());
        match (&row.outcome, &self.fields) {
            (Err(Unread::Empty), _) => {}
            (Err(Unread::Refused(faults)), Some(fields)) => {
                fields.write_refused(row.line, whose, faults, out);
            }
            (Err(Unread::Refused(faults)), None) => {
                output::refused(row.line, &row.id, "", faults, out);
            }
            (Ok((_, outcome)), Some(fields)) if !fields.are_told() => {
                fields.write(whose, (None, &outcome.verdicts), out);
            }
            (Ok((answers, outcome)), fields) => {
                let assessment = Assessment::of(answers);
                let report = Report::of(&assessment).at(self.place);
                match fields {
                    Some(fields) => {
                        fields.write(whose, (Some(&report), &outcome.verdicts), out);
                    }
                    None => output::full(&row.id, &report, out),
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
}
