//! What is wrong with a file, and where: every fault at once, each with a place and a way out.

mod locate;
mod problem;

use std::fmt;

pub use problem::Problem;

/// The way from the root of a JSON file to one of its values, as a chain on the stack.
///
/// Reading a file without faults costs no allocation for paths; they are written out when a fault is.
#[derive(Debug, Clone, Copy)]
pub enum Path<'p> {
    /// The whole file.
    Root,
    /// A member of an object.
    Key(&'p Path<'p>, &'p str),
    /// An item of a list, counted from zero.
    Item(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    /// The path of a member.
    pub fn key(&'p self, name: &'p str) -> Path<'p> {
        Path::Key(self, name)
    }

    /// The path of an item.
    pub fn item(&'p self, index: usize) -> Path<'p> {
        Path::Item(self, index)
    }

    fn steps(&self) -> Vec<Step> {
        let (mut steps, last) = match *self {
            Self::Root => return Vec::new(),
            Self::Key(parent, name) => (parent.steps(), Step::Key(name.to_owned())),
            Self::Item(parent, index) => (parent.steps(), Step::Item(index)),
        };
        steps.push(last);
        steps
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Item(usize),
}

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The path of the value, such as `rules[2].level`; empty for the whole file.
    pub path: String,
    /// What is wrong, and what to do about it.
    pub problem: Problem,
}

/// Which part of a member a fault points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Value,
    Name,
    SecondName,
}

/// The faults found so far while a file is read.
#[derive(Debug, Default)]
pub struct Faults {
    found: Vec<(Vec<Step>, Part, Problem)>,
}

impl Faults {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a fault of the value at `path` on record.
    pub fn add(&mut self, path: Path<'_>, problem: Problem) {
        self.found.push((path.steps(), Part::Value, problem));
    }

    /// Puts a fault of the member name at the end of `path` on record.
    pub fn add_to_name(&mut self, path: Path<'_>, problem: Problem) {
        let part = if matches!(problem, Problem::RepeatedName { .. }) {
            Part::SecondName
        } else {
            Part::Name
        };
        self.found.push((path.steps(), part, problem));
    }

    /// Takes over what `other` has on record.
    pub fn append(&mut self, mut other: Self) {
        self.found.append(&mut other.found);
    }

    /// How many faults are on record.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing is wrong so far.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Gives `value` if nothing is wrong, else every fault with its place in `text`, in the order of the file.
    ///
    /// # Errors
    /// The faults, when there are any.
    pub fn or<T>(self, value: T, text: &str) -> Result<T, Vec<Fault>> {
        if self.found.is_empty() {
            return Ok(value);
        }
        let mut faults: Vec<Fault> = self
            .found
            .into_iter()
            .map(|(steps, part, problem)| {
                let (line, column) =
                    locate::line_and_column(text, locate::offset(text, &steps, part));
                Fault {
                    line,
                    column,
                    path: written(&steps),
                    problem,
                }
            })
            .collect();
        faults.sort_by_key(|fault| (fault.line, fault.column));
        faults.dedup();
        Err(faults)
    }
}

/// The one fault of a text that is no JSON at all.
pub fn not_json(error: &serde_json::Error, text: &str) -> Vec<Fault> {
    if text.trim().is_empty() {
        return vec![Fault {
            line: 1,
            column: 1,
            path: String::new(),
            problem: Problem::EmptyFile,
        }];
    }
    let said = error.to_string();
    let reason = said
        .split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned();
    let problem = Problem::NotJson { reason };
    vec![Fault {
        line: error.line().max(1),
        column: error.column().max(1),
        path: String::new(),
        problem,
    }]
}

fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => path.push_str(&format!("[{index}]")),
            Step::Key(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&crate::quote::clean(name));
            }
        }
    }
    path
}

impl fmt::Display for Fault {
    /// Three lines at most: the place and path, what is wrong, and a way out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, "   {}", self.path)?;
        }
        write!(f, "\n  {}", self.problem)?;
        match self.problem.way_out() {
            Some(way_out) => write!(f, "\n  {way_out}"),
            None => Ok(()),
        }
    }
}
