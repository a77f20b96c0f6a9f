//! What a row that was refused says about itself, in the manner of a line of JSON.

use crate::answers::Refusal;
use crate::batch::LONGEST_LINE;

pub(super) fn too_long() -> String {
    format!("the row is longer than {LONGEST_LINE} bytes (is a quote not closed?)")
}

pub(super) fn not_utf8(before: usize) -> String {
    format!(
        "byte {}: this is not UTF-8 (save the file as UTF-8)",
        before + 1
    )
}

pub(super) fn not_closed(column: usize) -> String {
    format!("column {column}: a quote is opened and not closed (close it, or write two for one)")
}

pub(super) fn after_quote(column: usize) -> String {
    format!(
        "column {column}: there is text behind the closing quote (put all of it between quotes)"
    )
}

pub(super) fn ragged(cells: usize, columns: usize) -> String {
    let (cells, way_out) = match cells {
        1 => (
            "1 cell".to_owned(),
            "part its cells as the header is parted",
        ),
        _ => (
            format!("{cells} cells"),
            "an empty cell stands for no answer",
        ),
    };
    format!("the row has {cells} and the header {columns} columns ({way_out})")
}

/// A cell of a column without a name is filled, the column counted from 1.
pub(super) fn unnamed(column: usize) -> String {
    format!(
        "column {column} has no name, and something stands in it (name the column, or empty it)"
    )
}

/// What is wrong with one cell.
pub(super) fn cell(column: usize, question: &str, refusal: &Refusal) -> String {
    format!(
        "column {column}, {question}: {refusal} ({})",
        refusal.way_out()
    )
}

/// A cell that nobody looks at seems to hold rows of its own.
pub(super) fn swallows_rows(column: usize) -> String {
    format!("column {column}: a quote is opened here, and other rows stand behind it (close it)")
}

/// Stands behind what is wrong with a row of several lines.
pub(super) fn goes_on(lines: u64) -> String {
    format!("; the row goes on for {lines} lines (is a quote not closed?)")
}
