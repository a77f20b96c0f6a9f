//! What the columns of a table mean, and what a row says by them.

use std::borrow::Cow;

use super::meaning::{self, Meaning};
use super::{cells, ends, words};
use crate::answers::Answers;
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
    /// What stands between cells.
    delimiter: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Id,
    Answer(QuestionIndex),
    PassedOver,
    /// One at the end without a name, as spreadsheets write it. Nothing may stand in it.
    Unnamed,
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
        /// What it seems to be about: it must not be passed over.
        meaning: Option<Meaning>,
        /// The questions.
        known: String,
    },
    /// There is a second column of the same question, or a second id.
    Repeated,
    /// It was to be passed over, and seems to be about a question: its answers would be lost.
    NeedsReading(Meaning),
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
        let delimiter = delimiter(header);
        let (_, header) = ends::rows(1, header, delimiter).next().unwrap_or((1, b""));
        if header.trim_ascii().is_empty() {
            return Err(whole(HeaderProblem::Missing));
        }
        if header.len() > LONGEST_LINE {
            return Err(whole(HeaderProblem::NotARow(words::too_long())));
        }
        let names = cells::cells(header, delimiter)
            .map_err(|error| whole(HeaderProblem::NotARow(error)))?;
        let columns = columns(rules, &names, ignored)?;
        if !columns
            .iter()
            .any(|column| matches!(column, Column::Answer(_)))
        {
            return Err(whole(HeaderProblem::NoQuestion));
        }
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

/// What stands most often between the names in the first line of a table, outside of quotes.
fn delimiter(header: &[u8]) -> u8 {
    let line = header
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let outside = line.split(|byte| *byte == b'"').step_by(2);
    let count = |delimiter: &u8| {
        let bytes = outside.clone().flatten();
        bytes.filter(|byte| *byte == delimiter).count()
    };
    // Of those that stand there as often as each other, the last is taken: the comma.
    let most = b"\t;,".iter().copied().max_by_key(count);
    most.unwrap_or(b',')
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
    let last = names.iter().rposition(|name| !name.is_empty());
    let (names, unnamed) = names.split_at(last.map_or(0, |last| last + 1));
    let mut columns: Vec<Column> = Vec::new();
    let mut faults = Vec::new();
    for (place, &name) in names.iter().enumerate() {
        let problem = match column(rules, name, ignored) {
            Ok(column) if column != Column::PassedOver && columns.contains(&column) => {
                HeaderProblem::Repeated
            }
            Ok(column) => {
                columns.push(column);
                continue;
            }
            Err(problem) => problem,
        };
        let is_one_more = faults.len() == MOST_FAULTS;
        faults.push(HeaderFault {
            column: Some(place + 1),
            name: name.to_owned(),
            problem: if is_one_more {
                HeaderProblem::More
            } else {
                problem
            },
        });
        if is_one_more {
            break;
        }
    }
    columns.extend(unnamed.iter().map(|_| Column::Unnamed));
    if faults.is_empty() {
        Ok(columns)
    } else {
        Err(faults)
    }
}

fn column(rules: &RuleSet, name: &str, ignored: &[String]) -> Result<Column, HeaderProblem> {
    let is_ignored = ignored.iter().any(|ignored| ignored.trim() == name);
    if is_ignored {
        let seeming = meaning::seeming(rules, name);
        return seeming.map_or(Ok(Column::PassedOver), |meaning| {
            Err(HeaderProblem::NeedsReading(meaning))
        });
    }
    if let Some(question) = meaning::named(rules, name) {
        return Ok(Column::Answer(question.index()));
    }
    if name.eq_ignore_ascii_case(ID) {
        return Ok(Column::Id);
    }
    let questions = rules.questions().iter();
    let known = questions.map(|question| question.id.as_str());
    Err(HeaderProblem::Unknown {
        nearest: nearest(name, known.clone().chain([ID])).map(str::to_owned),
        meaning: meaning::seeming(rules, name),
        known: known.collect::<Vec<_>>().join(", "),
    })
}
