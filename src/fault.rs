//! What is wrong with a file, and where: every fault at once, each with a place and a way out.

mod file;
mod locate;
mod log;
mod path;
mod problem;
mod shape;

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

pub use file::{FileKind, FileProblem, WrongFile};
pub use log::FaultLog;
pub use path::Path;
pub(crate) use problem::did_you_mean;
pub use problem::{Code, Problem, Told, Words};
pub use shape::ShapeProblem;
pub(crate) use shape::{FILL_IN, repeated_names, repeated_names_anywhere};

use crate::json::NotJson;

/// One thing that is wrong with a file.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The path of the value, such as `rules[2].level`; empty for the whole file.
    pub path: String,
    /// What is wrong, and what to do about it.
    pub problem: Arc<dyn Problem>,
}

/// Everything that is wrong with a file, in its order: at least one fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Faults {
    told: Vec<Fault>,
    /// How many more there are; the last of those told says so.
    more: usize,
}

impl Faults {
    /// Faults that were found, and so many more.
    fn found(mut told: Vec<Fault>, more: usize) -> Self {
        if let (Some(last), 1..) = (told.last(), more) {
            told.push(Fault {
                line: last.line,
                column: last.column,
                path: String::new(),
                problem: Arc::new(FileProblem::More { count: more }),
            });
        }
        Self { told, more }
    }

    /// Returns the one fault of a whole text: a problem at this line and column.
    pub(crate) fn of_the_whole(line: usize, column: usize, problem: impl Problem) -> Self {
        let fault = Fault {
            line,
            column,
            path: String::new(),
            problem: Arc::new(problem),
        };
        Self::found(vec![fault], 0)
    }

    /// Returns how many faults there are, with those that are not told.
    pub fn count(&self) -> usize {
        match self.more {
            0 => self.told.len(),
            more => self.told.len() - 1 + more,
        }
    }
}

impl From<NotJson> for Faults {
    /// The one fault of a text that is no JSON at all.
    fn from(error: NotJson) -> Self {
        let (line, column) = (error.line, error.column);
        match error.is_empty {
            true => Self::of_the_whole(1, 1, FileProblem::Empty),
            false => Self::of_the_whole(line, column, FileProblem::NotJson(error)),
        }
    }
}

impl Deref for Faults {
    type Target = [Fault];

    fn deref(&self) -> &[Fault] {
        &self.told
    }
}

impl IntoIterator for Faults {
    type Item = Fault;
    type IntoIter = std::vec::IntoIter<Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.told.into_iter()
    }
}

impl<'f> IntoIterator for &'f Faults {
    type Item = &'f Fault;
    type IntoIter = std::slice::Iter<'f, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.told.iter()
    }
}

impl PartialEq for Fault {
    fn eq(&self, other: &Self) -> bool {
        let place = |fault: &Self| (fault.line, fault.column);
        place(self) == place(other) && self.path == other.path && *self.problem == *other.problem
    }
}

impl Fault {
    /// Returns what is wrong as the kind of problem that it is, if it is of this one.
    pub fn problem<P: Problem>(&self) -> Option<&P> {
        self.problem.downcast_ref()
    }

    /// Returns the fault in these words, in three lines at most: the place and path, what is wrong, and a way out.
    pub fn told_in(&self, words: Words) -> String {
        let mut told = format!("line {}, column {}", self.line, self.column);
        if !self.path.is_empty() {
            told += &format!("   {}", self.path);
        }
        let Told { what, way_out } = words(&*self.problem);
        let lines = std::iter::once(what).chain(way_out);
        lines.fold(told, |told, line| told + "\n  " + &line)
    }
}

impl fmt::Display for Fault {
    /// Three lines at most: the place and path, what is wrong, and a way out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told_in(|problem| problem.told()))
    }
}

impl fmt::Display for Faults {
    /// The faults, each as it tells itself, with a blank line between two.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told: Vec<String> = self.iter().map(Fault::to_string).collect();
        f.write_str(&told.join("\n\n"))
    }
}

impl std::error::Error for Fault {}

impl std::error::Error for Faults {}
