//! What a line that was refused says about itself.

use super::LONGEST_LINE;
use crate::fault::{Fault, Problem};

/// The most faults that one line names.
pub(super) const MOST_FAULTS: usize = 20;

/// A line with nothing in it.
pub(super) const BLANK: &str =
    "the line is empty (take it out; {} stands for a line without any answer)";

/// Stands after the last fault where there may be more.
const AND_MORE: &str = "; and perhaps more";

/// A line of more than [`LONGEST_LINE`] bytes.
pub(super) fn too_long() -> String {
    format!(
        "the line is longer than {LONGEST_LINE} bytes (are there line ends between the answer sets?)"
    )
}

/// A line with a byte that is no UTF-8, after so many that are.
pub(super) fn not_utf8(before: usize) -> String {
    format!(
        "byte {}: this is not UTF-8 (save the file as UTF-8)",
        before + 1
    )
}

/// The faults of one line, each with its way out in brackets.
pub(super) fn faults(faults: &[Fault]) -> String {
    let mut text = faults.iter().map(fault).collect::<Vec<_>>().join("; ");
    if faults.len() >= MOST_FAULTS {
        text.push_str(AND_MORE);
    }
    text
}

fn fault(fault: &Fault) -> String {
    let Fault {
        column,
        path,
        problem,
        ..
    } = fault;
    let what = match problem {
        Problem::Answer { .. } | Problem::WrongKind { .. } if !path.is_empty() => {
            format!("column {column}, {path}: {problem}")
        }
        _ => format!("column {column}: {problem}"),
    };
    with_way_out(what, problem)
}

/// A fault that has no place, since the answers were not read from a line.
pub(super) fn problem(problem: &Problem) -> String {
    with_way_out(problem.to_string(), problem)
}

fn with_way_out(what: String, problem: &Problem) -> String {
    match problem.way_out() {
        Some(way_out) => format!("{what} ({way_out})"),
        None => what,
    }
}
