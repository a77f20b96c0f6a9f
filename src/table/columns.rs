//! What the columns of a table mean, and what a row says by them.

use std::borrow::Cow;

use super::{cells, ends, words};
use crate::answers::{Answers, plain};
use crate::batch::{Batch, Id, LONGEST_LINE, Row, Unread};
use crate::quote::nearest;
use crate::rules::{AnswerKind, Question, QuestionIndex, RuleSet};

/// The name of the column that says whose answers a row holds.
const ID: &str = "id";

/// What parts several choices in one cell.
const BETWEEN_CHOICES: char = ';';

/// The most faults that are told of one header. One with more is no header.
const MOST_FAULTS: usize = 100;

/// The columns of a table, as its header names them.
#[derive(Debug)]
pub struct Columns<'r> {
    rules: &'r RuleSet,
    columns: Vec<Column>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Id,
    Answer(QuestionIndex),
    PassedOver,
}

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
        /// The questions.
        known: String,
    },
    /// The same name stands there a second time.
    Repeated,
    /// It was to be passed over, and a question has this name: its answers would be lost.
    NeedsReading,
    /// The columns have no question among them.
    NoQuestion,
    /// So much is wrong that the columns from this one on were not looked at.
    More,
}

impl<'r> Columns<'r> {
    /// Reads a header. The columns that are `ignored` may have any name, and nothing in them is looked at.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn of(
        rules: &'r RuleSet,
        header: &[u8],
        ignored: &[String],
    ) -> Result<Self, Vec<HeaderFault>> {
        let whole = |problem| {
            let (column, name) = (None, String::new());
            vec![HeaderFault {
                column,
                name,
                problem,
            }]
        };
        let header = header.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(header);
        let (_, header) = ends::rows(1, header).next().unwrap_or((1, b""));
        if header.trim_ascii().is_empty() {
            return Err(whole(HeaderProblem::Missing));
        }
        if header.len() > LONGEST_LINE {
            return Err(whole(HeaderProblem::NotARow(words::too_long())));
        }
        let names = cells::cells(header).map_err(|error| whole(HeaderProblem::NotARow(error)))?;
        let columns = columns(rules, &names, ignored)?;
        if !columns
            .iter()
            .any(|column| matches!(column, Column::Answer(_)))
        {
            return Err(whole(HeaderProblem::NoQuestion));
        }
        Ok(Self { rules, columns })
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
        for (line, row) in ends::rows(first_line, block) {
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
        let cells = match cells::cells(row) {
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

fn columns(
    rules: &RuleSet,
    names: &[Cow<'_, str>],
    ignored: &[String],
) -> Result<Vec<Column>, Vec<HeaderFault>> {
    let names: Vec<&str> = names.iter().map(|name| name.trim()).collect();
    let mut columns = Vec::new();
    let mut faults = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let problem = match column(rules, name, ignored) {
            Ok(Column::PassedOver) => None,
            Ok(_) if names[..place].contains(name) => Some(HeaderProblem::Repeated),
            Ok(_) => None,
            Err(problem) => Some(problem),
        };
        faults.extend(problem.map(|problem| HeaderFault {
            column: Some(place + 1),
            name: (*name).to_owned(),
            problem,
        }));
        if faults.len() > MOST_FAULTS {
            faults.truncate(MOST_FAULTS);
            faults.push(HeaderFault {
                column: Some(place + 1),
                name: (*name).to_owned(),
                problem: HeaderProblem::More,
            });
            return Err(faults);
        }
        columns.extend(column(rules, name, ignored));
    }
    if faults.is_empty() {
        Ok(columns)
    } else {
        Err(faults)
    }
}

fn column(rules: &RuleSet, name: &str, ignored: &[String]) -> Result<Column, HeaderProblem> {
    let questions = rules.questions();
    let question = questions.iter().find(|question| question.id == name);
    let is_ignored = ignored.iter().any(|ignored| ignored == name);
    // Most probably it is a question, however it is spelled here.
    let means_question = || questions.iter().any(|question| question.id == plain(name));
    match question {
        _ if is_ignored && means_question() => return Err(HeaderProblem::NeedsReading),
        Some(question) => return Ok(Column::Answer(question.index())),
        None if is_ignored => return Ok(Column::PassedOver),
        None if name == ID => return Ok(Column::Id),
        None => {}
    }
    let known = || questions.iter().map(|question| question.id.as_str());
    Err(HeaderProblem::Unknown {
        nearest: nearest(name, known().chain([ID])).map(str::to_owned),
        known: known().collect::<Vec<_>>().join(", "),
    })
}
