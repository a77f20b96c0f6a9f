//! The header of a table: which question each column is about.

mod column;

use std::borrow::Cow;

use super::cells::{Cells, cells};
use super::meaning::Names;
use super::{HeaderFault, HeaderProblem, Options, ends, faults};
use crate::answers::TickBox;
use crate::batch::{BYTE_ORDER_MARK, Column, LONGEST_LINE, without_end};
use crate::rules::{Question, RuleSet};

/// The most faults that are told of one header. One with more is no header.
const MOST_FAULTS: usize = 100;

/// A header that was read.
pub(super) struct Header {
    pub(super) columns: Vec<Column>,
    pub(super) names: Vec<String>,
    /// What stands between the cells.
    pub(super) delimiter: u8,
}

/// Reads a header.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn read(
    rules: &RuleSet,
    header: &[u8],
    options: &Options,
) -> Result<Header, Vec<HeaderFault>> {
    let whole = |problem| vec![HeaderFault::of_all("", problem)];
    let header = header.strip_prefix(BYTE_ORDER_MARK).unwrap_or(header);
    let delimiter = options
        .delimiter
        .unwrap_or_else(|| ends::most_frequent(header));
    let header = without_end(ends::first_row(header, Some(delimiter)));
    if header.trim_ascii().is_empty() {
        return Err(whole(HeaderProblem::Missing));
    }
    if header.len() > LONGEST_LINE {
        return Err(whole(HeaderProblem::NotARow(faults::too_long())));
    }
    let names =
        cells(header, delimiter).map_err(|broken| whole(HeaderProblem::NotARow(broken.say)))?;
    let columns = columns(rules, &names, options).map_err(|faults| {
        let parted_otherwise = match names.as_slice() {
            [only] => ends::parts_otherwise(only.as_bytes()),
            _ => None,
        };
        parted_otherwise.map_or(faults, |by| whole(HeaderProblem::PartedOtherwise(by)))
    })?;
    if columns.iter().all(|column| column.question().is_none()) {
        return Err(whole(HeaderProblem::NoQuestion));
    }
    Ok(Header {
        columns,
        names: names.into_iter().map(Cow::into_owned).collect(),
        delimiter,
    })
}

fn columns(
    rules: &RuleSet,
    names: &Cells<'_>,
    options: &Options,
) -> Result<Vec<Column>, Vec<HeaderFault>> {
    // A spreadsheet breaks a long question into lines.
    let in_one_line = |name: &Cow<'_, str>| name.trim().replace(['\n', '\r'], " ");
    let names: Vec<String> = names.iter().map(in_one_line).collect();
    let all = names.clone();
    let last = names.iter().rposition(|name| !name.is_empty());
    let (names, unnamed) = names.split_at(last.map_or(0, |last| last + 1));
    let of_rules = Names::of(rules);
    let mut columns: Vec<Column> = Vec::new();
    let mut faults = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let problem = match Column::of(&of_rules, name, options) {
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
    faults.extend(named_in_vain(&all, options));
    columns.extend(unnamed.iter().map(|_| Column::Unnamed));
    if faults.is_empty() {
        Ok(columns)
    } else {
        Err(faults)
    }
}

/// The columns that the options name and the table does not have.
fn named_in_vain(all: &[String], options: &Options) -> Vec<HeaderFault> {
    let named = options.id_column.iter().chain(&options.kept);
    let named = named.map(|name| name.trim()).chain(options.map.named());
    let in_vain = named.filter(|name| !all.iter().any(|known| known == name));
    in_vain
        .map(|name| HeaderFault::of_all(name, HeaderProblem::NoSuchColumn))
        .collect()
}

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
        for tick in TickBox::of_choices(question) {
            if !has(question, tick) {
                let (question, choice) = (question.id.to_string(), tick.name(question));
                let name = format!("{question}___{choice}");
                let problem = HeaderProblem::NoBox { question, choice };
                faults.push(HeaderFault::of_all(name, problem));
            }
        }
    }
    faults
}
