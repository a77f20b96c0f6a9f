//! The header of a table: which question each column is about.

use std::borrow::Cow;

use super::meaning::{self, Meaning};
use super::{cells, ends, words};
use crate::batch::LONGEST_LINE;
use crate::quote::nearest;
use crate::rules::{QuestionIndex, RuleSet};

/// The name of the column that says whose answers a row holds.
const ID: &str = "id";

/// The most faults that are told of one header. One with more is no header.
const MOST_FAULTS: usize = 100;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
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
    /// It says to which rules the rows were answered: answers to another version are read with care, line by line.
    SaysWhichRules,
    /// The columns have no question among them.
    NoQuestion,
    /// So much is wrong that the columns from this one on were not looked at.
    More,
}

/// Reads a header: its columns, and what stands between the cells.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn read(
    rules: &RuleSet,
    header: &[u8],
    ignored: &[String],
) -> Result<(Vec<Column>, u8), Vec<HeaderFault>> {
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
    let names =
        cells::cells(header, delimiter).map_err(|error| whole(HeaderProblem::NotARow(error)))?;
    let columns = columns(rules, &names, ignored)?;
    if !columns
        .iter()
        .any(|column| matches!(column, Column::Answer(_)))
    {
        return Err(whole(HeaderProblem::NoQuestion));
    }
    Ok((columns, delimiter))
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

/// The name that says with which rules answers were made, where they stand as JSON.
const RULE_SET: &str = "rule_set";

fn column(rules: &RuleSet, name: &str, ignored: &[String]) -> Result<Column, HeaderProblem> {
    if name.trim().eq_ignore_ascii_case(RULE_SET) {
        return Err(HeaderProblem::SaysWhichRules);
    }
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
