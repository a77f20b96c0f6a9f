//! What is wrong with a file, and where: every fault at once, each with a place and a way out.

mod locate;
mod mistaken;
mod problem;

use std::fmt;

pub use mistaken::Mistaken;
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

/// The most faults that are told of one file. Nobody mends more of them in one go, and to find the place of each
/// of a hundred thousand would take hours.
const MOST: usize = 100;

/// The longest name that a path shows in full, in characters.
const LONGEST_NAME: usize = 60;

/// The faults found so far while a file is read.
#[derive(Debug, Default)]
pub struct Faults {
    found: Vec<(Vec<Step>, Part, Problem)>,
    /// How many more there are.
    more: usize,
}

impl Faults {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a fault of the value at `path` on record.
    pub fn add(&mut self, path: Path<'_>, problem: Problem) {
        self.put(path, Part::Value, problem);
    }

    /// Puts a fault of the member name at the end of `path` on record.
    pub fn add_to_name(&mut self, path: Path<'_>, problem: Problem) {
        let part = if matches!(problem, Problem::RepeatedName { .. }) {
            Part::SecondName
        } else {
            Part::Name
        };
        self.put(path, part, problem);
    }

    fn put(&mut self, path: Path<'_>, part: Part, problem: Problem) {
        if self.is_full() {
            self.skip();
        } else {
            self.found.push((path.steps(), part, problem));
        }
    }

    /// Whether no further fault will be told. Then there is no need to find words for it.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// Counts a fault that will not be told.
    pub(crate) fn skip(&mut self) {
        self.more += 1;
    }

    /// Takes over what `other` has on record.
    pub fn append(&mut self, other: Self) {
        let room = MOST.saturating_sub(self.found.len());
        self.more += other.more + other.found.len().saturating_sub(room);
        self.found.extend(other.found.into_iter().take(room));
    }

    /// How many faults are on record.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing is wrong so far.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Gives `value` if nothing is wrong, else every fault with its place in `text`, in the order of the file. Of
    /// more than a hundred faults the first hundred that were found are told, and at the end how many more there are.
    ///
    /// # Errors
    /// The faults, when there are any.
    pub fn or<T>(self, value: T, text: &str) -> Result<T, Vec<Fault>> {
        if self.found.is_empty() {
            return Ok(value);
        }
        let mut map = locate::Map::of(text);
        let mut faults: Vec<Fault> = self
            .found
            .into_iter()
            .map(|(steps, part, problem)| {
                let (line, column) = locate::line_and_column(text, map.offset(&steps, part));
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
        if let (Some(last), 1..) = (faults.last(), self.more) {
            faults.push(Fault {
                line: last.line,
                column: last.column,
                path: String::new(),
                problem: Problem::More { count: self.more },
            });
        }
        Err(faults)
    }
}

/// How many faults these stand for.
pub fn how_many(faults: &[Fault]) -> usize {
    let stands_for = |fault: &Fault| match fault.problem {
        Problem::More { count } => count,
        _ => 1,
    };
    faults.iter().map(stands_for).sum()
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
        column: column(error, text),
        path: String::new(),
        problem,
    }]
}

/// The column of an error in characters, of which serde_json knows the bytes.
fn column(error: &serde_json::Error, text: &str) -> usize {
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let before = error.column().saturating_sub(1);
    let starts = line.unwrap_or_default().char_indices();
    starts.take_while(|(start, _)| *start < before).count() + 1
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
                path.push_str(&crate::quote::short(name, LONGEST_NAME));
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

#[cfg(test)]
mod tests {
    use super::not_json;
    use crate::json::Json;

    #[test]
    fn the_place_of_what_is_no_json_is_counted_in_characters() {
        for (text, place) in [
            ("{\"a\": 1, b}", (1, 10)),
            ("{\"\u{e9}\": \"\u{4e2d}\", b}", (1, 12)),
            ("\n\n  [1, \u{e9}]", (3, 7)),
            ("[1,\n2", (2, 1)),
            ("[", (1, 1)),
        ] {
            let error = Json::parse(text).expect_err(text);
            let fault = &not_json(&error, text)[0];
            assert_eq!((fault.line, fault.column), place, "{text}");
        }
    }
}
