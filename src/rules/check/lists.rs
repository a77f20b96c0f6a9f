//! How long lists may be.

use crate::fault::{FaultLog, Path, Problem, Told};

/// The most questions, findings or rules that a file may have.
const MOST: usize = 1000;

/// Cuts a list where it is too long for any file; that is put on record.
pub(super) fn cut<T>(list: &mut Vec<T>, at: Path<'_>, faults: &mut FaultLog) {
    cut_to(MOST, list, at, faults);
}

/// Cuts a list where it has more than `most` things; that is put on record.
pub(super) fn cut_to<T>(most: usize, list: &mut Vec<T>, at: Path<'_>, faults: &mut FaultLog) {
    at_most(most, list.len(), at, faults);
    list.truncate(most);
}

/// Puts on record that a list is longer than it may be.
pub(super) fn at_most(most: usize, length: usize, at: Path<'_>, faults: &mut FaultLog) {
    if length > most {
        faults.add(at, ListProblem::TooMany { most });
    }
}

/// Puts on record that a list has a single thing where there must be a choice between two. One that is empty, or could
/// not be read, is on record already.
pub(super) fn at_least_two(length: usize, at: Path<'_>, faults: &mut FaultLog) {
    if length == 1 {
        faults.add(at, ListProblem::TooFew { least: 2 });
    }
}

/// A list that is too long or too short.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum ListProblem {
    TooMany { most: usize },
    TooFew { least: usize },
}

impl Problem for ListProblem {
    fn told(&self) -> Told {
        match self {
            Self::TooMany { most } => Told::new(
                format!("there are more than {most} of these"),
                "take some out",
            ),
            Self::TooFew { least } => {
                Told::plainly(format!("there are fewer than {least} of these"))
            }
        }
    }
}
