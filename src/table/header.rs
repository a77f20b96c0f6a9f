//! The header of a table: which question each column is about.

use super::cells::{CellReader, Cells};
use super::meaning::{self, Meaning};
use super::{Options, ends, words};
use crate::answers::TickBox;
use crate::batch::{BYTE_ORDER_MARK, Cell, ID, LONGEST_LINE};
use crate::quote::nearest;
use crate::rules::{Question, QuestionIndex, RuleSet};

/// The most faults that are told of one header. One with more is no header.
const MOST_FAULTS: usize = 100;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Answer(QuestionIndex),
    /// A box to tick, of a question with several answers.
    Tick(QuestionIndex, TickBox),
    PassedOver,
    /// Nobody looks at it, and it is written again: the one at this place among those.
    Kept(usize),
    /// One at the end without a name, as spreadsheets write it. Nothing may stand in it.
    Unnamed,
}

impl Column {
    /// Whether a column says what this one says: a question is answered in one column, or in one box for each choice.
    fn repeats(self, other: Self) -> bool {
        match (self, other) {
            (Self::PassedOver | Self::Unnamed, _) => false,
            (Self::Kept(_), other) => self == other,
            (Self::Answer(one), Self::Tick(another, _))
            | (Self::Tick(one, _), Self::Answer(another)) => one == another,
            (Self::Id | Self::Answer(_) | Self::Tick(..), other) => self == other,
        }
    }

    /// What a scanner needs to know of it.
    pub(super) fn cell(self) -> Cell {
        match self {
            Self::Id => Cell::Id,
            Self::Answer(question) => Cell::Answer(question),
            Self::Tick(question, tick) => Cell::Tick(question, tick),
            Self::PassedOver | Self::Kept(_) => Cell::PassedOver,
            Self::Unnamed => Cell::Empty,
        }
    }
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
    /// It has a question or a choice among its words: only somebody who knows it may pass it over, by its name.
    Mentions(Meaning),
    /// There is a second column of the same question, or a second id.
    Repeated,
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

/// Reads a header: its columns, and what takes its rows apart.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn read(
    rules: &RuleSet,
    header: &[u8],
    options: &Options,
) -> Result<(Vec<Column>, Vec<String>, CellReader), Vec<HeaderFault>> {
    let whole = |problem| {
        let (column, name) = (None, String::new());
        vec![HeaderFault {
            column,
            name,
            problem,
        }]
    };
    let header = header.strip_prefix(BYTE_ORDER_MARK).unwrap_or(header);
    let delimiter = options.delimiter.unwrap_or_else(|| most_frequent(header));
    let header = ends::without_end(ends::first_row(header, Some(delimiter)));
    if header.trim_ascii().is_empty() {
        return Err(whole(HeaderProblem::Missing));
    }
    if header.len() > LONGEST_LINE {
        return Err(whole(HeaderProblem::NotARow(words::too_long())));
    }
    let cells = CellReader::new(delimiter);
    let names = cells
        .cells(header)
        .map_err(|(_, error)| whole(HeaderProblem::NotARow(error)))?;
    let columns = columns(rules, &names, options)?;
    if !columns
        .iter()
        .any(|column| matches!(column, Column::Answer(_) | Column::Tick(..)))
    {
        return Err(whole(HeaderProblem::NoQuestion));
    }
    Ok((columns, names.iter().map(str::to_owned).collect(), cells))
}

/// The delimiter that the first line of a table names in place of a header, as spreadsheets read it: `sep=;`.
pub fn named_delimiter(line: &[u8]) -> Option<u8> {
    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
    let line = ends::without_end(line).to_ascii_lowercase();
    let line = line
        .strip_prefix(b"\"")
        .and_then(|line| line.strip_suffix(b"\""))
        .unwrap_or(&line);
    match line {
        [b's', b'e', b'p', b'=', delimiter] if ends::DELIMITERS.contains(delimiter) => {
            Some(*delimiter)
        }
        _ => None,
    }
}

/// What stands most often between the names in the first line of a table, outside of quotes.
fn most_frequent(header: &[u8]) -> u8 {
    let line = header
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .next()
        .unwrap_or_default();
    let outside = line.split(|byte| *byte == b'"').step_by(2);
    let count = |delimiter: &u8| {
        let bytes = outside.clone().flatten();
        bytes.filter(|byte| *byte == delimiter).count()
    };
    // Of those that stand there as often as each other, the last is taken: the comma.
    let most = ends::DELIMITERS.into_iter().max_by_key(count);
    most.unwrap_or(b',')
}

fn columns(
    rules: &RuleSet,
    names: &Cells,
    options: &Options,
) -> Result<Vec<Column>, Vec<HeaderFault>> {
    // A spreadsheet breaks a long question into lines.
    let in_one_line = |name: &str| name.trim().replace(['\n', '\r'], " ");
    let names: Vec<String> = names.iter().map(in_one_line).collect();
    let all = names.clone();
    let last = names.iter().rposition(|name| !name.is_empty());
    let (names, unnamed) = names.split_at(last.map_or(0, |last| last + 1));
    let mut columns: Vec<Column> = Vec::new();
    let mut faults = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let problem = match column(rules, name, options) {
            Ok(column) if columns.iter().any(|other| column.repeats(*other)) => {
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
    faults.extend(without_box(rules, &columns));
    let named = options.id_column.iter().chain(&options.kept);
    for name in named.map(|name| name.trim()).chain(options.map.named()) {
        if !all.iter().any(|known| known == name) {
            faults.push(HeaderFault {
                column: None,
                name: name.to_owned(),
                problem: HeaderProblem::NoSuchColumn,
            });
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

/// The choices without a box of questions of which some have one.
fn without_box(rules: &RuleSet, columns: &[Column]) -> Vec<HeaderFault> {
    let has = |question: &Question, tick| columns.contains(&Column::Tick(question.index, tick));
    let mut faults = Vec::new();
    for question in rules.questions() {
        let is_of_it =
            |column: &Column| matches!(column, Column::Tick(index, _) if *index == question.index);
        if !columns.iter().any(is_of_it) {
            continue;
        }
        let mut ids = question
            .choices()
            .iter()
            .map(|choice| choice.id.to_string());
        for tick in TickBox::of_choices(question) {
            let choice = ids.next().unwrap_or_default();
            if !has(question, tick) {
                let question = question.id.to_string();
                faults.push(HeaderFault {
                    column: None,
                    name: format!("{question}___{choice}"),
                    problem: HeaderProblem::NoBox { question, choice },
                });
            }
        }
    }
    faults
}

/// What a column of this name answers, where that leaves no doubt.
fn answers(rules: &RuleSet, name: &str) -> Option<Column> {
    if let Some(question) = meaning::named(rules, name) {
        return Some(Column::Answer(question.index()));
    }
    let (question, tick) = meaning::tick_box(rules, name)?;
    Some(Column::Tick(question.index, tick))
}

fn column(rules: &RuleSet, name: &str, options: &Options) -> Result<Column, HeaderProblem> {
    if name.trim().eq_ignore_ascii_case(RULE_SET) {
        return Err(HeaderProblem::SaysWhichRules);
    }
    let mapped = options.map.column(name);
    let meant = mapped.flatten().unwrap_or(name);
    let unless_it_answers = |column, seeming: Option<Meaning>| {
        seeming.map_or(Ok(column), |meaning| {
            Err(HeaderProblem::NeedsReading(meaning))
        })
    };
    if let Some(column) = set_aside(name, mapped, options) {
        let seeming = meaning::seeming(rules, name).or_else(|| meaning::seeming(rules, meant));
        return unless_it_answers(column, seeming);
    }
    let (own, column) = (answers(rules, name), answers(rules, meant));
    if own.is_some() && own != column {
        // A map says otherwise of a column than its name does.
        return unless_it_answers(Column::PassedOver, meaning::seeming(rules, name));
    }
    if let Some(column) = column {
        return Ok(column);
    }
    if meant.eq_ignore_ascii_case(ID) && options.id_column.is_none() {
        let named_otherwise = mapped.and_then(|_| meaning::seeming(rules, name));
        return unless_it_answers(Column::Id, named_otherwise);
    }
    other(rules, meant, options.ignores_others && mapped.is_none())
}

/// What a column is of which somebody says that it answers nothing.
fn set_aside(name: &str, mapped: Option<Option<&str>>, options: &Options) -> Option<Column> {
    let place = |names: &[String]| names.iter().position(|named| named.trim() == name);
    if place(options.id_column.as_slice()).is_some() {
        return Some(Column::Id);
    }
    if let Some(place) = place(&options.kept) {
        return Some(Column::Kept(place));
    }
    let is_ignored = place(&options.ignored).is_some() || mapped == Some(None);
    is_ignored.then_some(Column::PassedOver)
}

/// A column that has the name of no question.
fn other(rules: &RuleSet, name: &str, is_passed_over: bool) -> Result<Column, HeaderProblem> {
    let seeming = meaning::seeming(rules, name);
    if seeming.is_none() {
        if let Some(meaning) = meaning::mentioned(rules, name) {
            return Err(HeaderProblem::Mentions(meaning));
        }
        if is_passed_over && !name.is_empty() {
            return Ok(Column::PassedOver);
        }
    }
    let questions = rules.questions().iter();
    let known = questions.map(|question| question.id.as_str());
    Err(HeaderProblem::Unknown {
        nearest: nearest(name, known.clone().chain([ID])).map(str::to_owned),
        meaning: seeming,
        known: known.collect::<Vec<_>>().join(", "),
    })
}
