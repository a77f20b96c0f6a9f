//! The words of the matrix.

use crate::number::Number;
use crate::rules::{Question, Rank};

/// The head of the column of signs.
pub const SIGN: &str = "Sign";

/// The row and the answer in which there is no sign.
pub const NO_SIGN: &str = "No sign at all";

/// An answer of yes or no: the sign is called as its question, unless it is the no that is one.
pub fn yes_or_no(question: &Question, answer: &str) -> String {
    match question.no_is_worse() {
        true => format!("{}: {answer}", question.name),
        false => question.name.to_string(),
    }
}

/// Choices of a question, as signs.
pub fn choices(question: &str, labels: &[&str]) -> String {
    format!("{question}: {}", each_of(labels))
}

/// Several choices of a question, all of them.
pub fn any_of(question: &str, count: usize) -> String {
    format!("{question}: any of the {count}")
}

/// Several signs in one row.
pub fn each_of(labels: &[&str]) -> String {
    labels.join(" / ")
}

/// Numbers from one border to the next.
pub fn band(question: &str, start: Number, end: Number) -> String {
    match start == end {
        true => format!("{question} {start}"),
        false => format!("{question} {start} to {end}"),
    }
}

/// The letter of a column: A to Z, then AA and so on.
pub fn letter(place: usize) -> String {
    let last = char::from(b'A' + (place % 26) as u8).to_string();
    match place / 26 {
        0 => last,
        more => letter(more - 1) + &last,
    }
}

pub fn column(letter: &str, name: &str) -> String {
    format!("{letter} {name}")
}

pub fn columns(columns: &[String]) -> String {
    format!("Columns: {}.", columns.join("; "))
}

/// How the matrix is read.
pub fn about_matrix(levels: &[String]) -> String {
    format!(
        "A sign is what can get worse while a person waits, a background what cannot. Each cell has the level of one sign \
         with one background, and everything else as calm as can be. Levels: {}. A + says that no floor asks for so much.",
        levels.join("; ")
    )
}

/// A level in the matrix.
pub fn cell(rank: Rank, is_beyond_floor: bool) -> String {
    let beyond = if is_beyond_floor && rank.number() > 0 {
        "+"
    } else {
        ""
    };
    format!("{}{beyond}", rank.number())
}
