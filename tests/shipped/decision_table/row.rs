//! How a row of the table is written: what somebody says on an otherwise calm sheet, as ids with a plus between them.
//!
//! `breathing + few_spots + fever + age 63` is a question answered with yes, a choice chosen, a choice ticked, and a
//! number. `unsure` before an id is "not sure" about that question, or about that choice alone. An id is one of the
//! questions of the table, or of their choices.

use super::asked::questions;
use crate::support::{Sheet, takes_ticks};

/// The rows of a table: a line each, its cells with bars between them.
pub fn rows<const CELLS: usize>(table: &str) -> Vec<[&str; CELLS]> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let cells = |line| str::split(line, '|').map(str::trim).collect::<Vec<_>>();
    lines
        .map(|line| {
            <[&str; CELLS]>::try_from(cells(line))
                .unwrap_or_else(|_| panic!("{CELLS} cells: {line}"))
        })
        .collect()
}

/// One part of a row.
#[derive(Clone, Debug)]
pub struct Part {
    pub question: &'static str,
    pub answer: String,
}

/// The parts of a row, in its order.
pub fn parts(row: &str) -> Vec<Part> {
    row.split(" + ").map(part).collect()
}

/// A calm sheet but for these parts.
pub fn sheet<'p>(parts: impl IntoIterator<Item = &'p Part>) -> Sheet {
    let parts = parts.into_iter();
    Sheet::calm().and_all(parts.map(|part| (part.question, part.answer.as_str())))
}

/// A calm sheet but for what this row says.
pub fn calm_but(row: &str) -> Sheet {
    sheet(&parts(row))
}

/// The part that these words mean. Words that mean none, or more than one, panic.
fn part(words: &str) -> Part {
    let (id, unsure, number) = match words.split_once(' ') {
        None => (words, false, None),
        Some(("unsure", id)) => (id, true, None),
        Some((id, number)) => (id, false, Some(number)),
    };
    let meanings: Vec<Part> = questions()
        .flat_map(|question| {
            let itself = (question.id == id).then(|| "yes".to_owned());
            let choices = question.choices().iter().filter(|choice| choice.id == id);
            let answers = itself
                .into_iter()
                .chain(choices.map(|choice| choice.id.to_string()));
            answers.map(|answer| Part {
                question: &question.id,
                answer,
            })
        })
        .collect();
    let [meaning] = meanings.as_slice() else {
        panic!("{words} means {meanings:?}");
    };
    let answer = match (unsure, number) {
        (true, _) => unsure_of(meaning),
        (false, Some(number)) => number.to_owned(),
        (false, None) => meaning.answer.clone(),
    };
    Part {
        question: meaning.question,
        answer,
    }
}

/// "Not sure" about this part alone: about a choice where any number can be ticked, else about the question.
pub fn unsure_of(part: &Part) -> String {
    let is_choice = part.answer != "yes" && takes_ticks(part.question);
    match is_choice {
        true => format!("unsure:{}", part.answer),
        false => "unsure".to_owned(),
    }
}
