//! What a line that was refused says about itself.

use super::LONGEST_LINE;
use crate::answers::Refusal;
use crate::fault::{Fault, Problem, ShapeProblem, Told, Words};

/// The most faults that one line names.
pub(super) const MOST_FAULTS: usize = 20;

/// A line in which something stands, but no answer.
pub(super) const NO_ANSWERS: &str =
    "no answers: no question is answered here (answer one, or take the whole line out)";

/// Stands after the last fault where there may be more.
pub(super) const AND_MORE: &str = "; and perhaps more";

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

/// A fault with its place, and its way out in brackets.
pub(super) fn fault(fault: &Fault, words: Words) -> String {
    let Fault {
        column,
        path,
        problem,
        ..
    } = fault;
    let told = told(words(&**problem));
    if names_no_question(&**problem) && !path.is_empty() {
        format!("column {column}, {path}: {told}")
    } else {
        format!("column {column}: {told}")
    }
}

/// Whether a problem is about a value and does not say of what.
fn names_no_question(problem: &dyn Problem) -> bool {
    let is_wrong_kind = matches!(problem.downcast_ref(), Some(ShapeProblem::WrongKind { .. }));
    is_wrong_kind || problem.downcast_ref::<Refusal>().is_some()
}

/// A problem with its way out in brackets.
pub(super) fn told(told: Told) -> String {
    let Told { what, way_out, .. } = told;
    match way_out {
        Some(way_out) => format!("{what} ({way_out})"),
        None => what,
    }
}
