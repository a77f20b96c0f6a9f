//! The columns of a table, and what a row says by them.

use std::borrow::Cow;

use super::header::{self, Column, HeaderFault};
use super::{cells, ends, words};
use crate::answers::Answers;
use crate::batch::{Batch, Id, LONGEST_LINE, Row, Unread};
use crate::rules::{AnswerKind, Question, RuleSet};

/// What parts several choices in one cell.
const BETWEEN_CHOICES: char = ';';

/// The columns of a table, as its header names them.
#[derive(Debug)]
pub struct Columns<'r> {
    rules: &'r RuleSet,
    columns: Vec<Column>,
    /// What stands between cells.
    delimiter: u8,
}

impl<'r> Columns<'r> {
    /// Reads a header. The columns that are `ignored` may have any name that is not about a question, and nothing in
    /// them is looked at.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn of(
        rules: &'r RuleSet,
        header: &[u8],
        ignored: &[String],
    ) -> Result<Self, Vec<HeaderFault>> {
        let (columns, delimiter) = header::read(rules, header, ignored)?;
        Ok(Self {
            rules,
            columns,
            delimiter,
        })
    }

    /// What stands between cells, as the header has it: a comma, a semicolon or a tab.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Reads whole rows, of which the last may lack its end, and shows what came of each.
    ///
    /// `first_line` is the number of the line where the first of them begins, counted from 1 at the header. `show`
    /// says whether to go on.
    pub fn rows(
        &self,
        batch: &Batch<'r>,
        first_line: u64,
        block: &[u8],
        show: &mut dyn FnMut(Row<'_>) -> bool,
    ) {
        for (line, row) in ends::rows(first_line, block, self.delimiter) {
            let (id, answers) = self.read(row);
            let lines = row.split(|byte| *byte == b'\n').count();
            let answers = answers.map_err(|unread| match unread {
                Unread::Refused(error) if lines > 1 => {
                    Unread::Refused(error + &words::goes_on(lines))
                }
                other => other,
            });
            let id = id.as_deref().map_or(Id::None, Id::Text);
            if !show(batch.row(line, id, answers.as_ref().map_err(Unread::clone))) {
                return;
            }
        }
    }

    /// The id of a row, if it has one, and its answers.
    fn read<'t>(&self, row: &'t [u8]) -> (Option<Cow<'t, str>>, Result<Answers<'r>, Unread>) {
        let refused = |error| (None, Err(Unread::Refused(error)));
        if row.len() > LONGEST_LINE {
            return refused(words::too_long());
        }
        let cells = match cells::cells(row, self.delimiter) {
            Ok(cells) => cells,
            Err(error) => return refused(error),
        };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return (None, Err(Unread::Empty));
        }
        if cells.len() != self.columns.len() {
            // Which of its cells is the id, nobody can tell.
            return refused(words::ragged(cells.len(), self.columns.len()));
        }
        let mut places = (1..).zip(self.columns.iter().zip(&cells));
        let is_lost = |(column, cell): (&Column, &Cow<'_, str>)| {
            *column == Column::Unnamed && !cell.trim().is_empty()
        };
        if let Some((place, _)) = places.find(|(_, pair)| is_lost(*pair)) {
            return refused(words::unnamed(place));
        }
        let answers = self.answers(&cells).map_err(Unread::Refused);
        let answers = match answers {
            Ok(answers) if answers.is_empty() => Err(Unread::no_answers()),
            answers => answers,
        };
        let of_id = self
            .columns
            .iter()
            .zip(cells)
            .find(|(column, _)| **column == Column::Id);
        (
            of_id
                .map(|(_, cell)| cell)
                .filter(|id| !id.trim().is_empty()),
            answers,
        )
    }

    fn answers(&self, cells: &[Cow<'_, str>]) -> Result<Answers<'r>, String> {
        let mut answers = Answers::new(self.rules);
        let mut errors = Vec::new();
        for (place, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let Column::Answer(index) = column else {
                continue;
            };
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            let question = self.rules.question(*index);
            match question.read_words(parts(question, cell)) {
                Ok(reply) => answers.record(reply),
                Err(refusal) => errors.push(words::cell(place + 1, &question.id, &refusal)),
            }
        }
        if errors.is_empty() {
            Ok(answers)
        } else {
            Err(errors.join("; "))
        }
    }
}

/// The words in a cell.
fn parts<'c>(question: &Question, cell: &'c str) -> Vec<&'c str> {
    match question.answer {
        AnswerKind::AnyOf(_) => cell.split(BETWEEN_CHOICES).collect(),
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => vec![cell],
    }
}
