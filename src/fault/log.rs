//! The faults found so far while a file is read.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::locate::{self, Map};
use super::path::{Path, Step, written};
use super::problem::Problem;
use super::shape::ShapeProblem;
use super::{Fault, Faults};

/// The most faults that are told of one file. Nobody mends more of them in one go, and to find the place of each
/// of a hundred thousand would take hours.
const MOST: usize = 100;

/// Which part of a member a fault points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Value,
    Name,
    SecondName,
}

/// Takes down the faults of a file while it is read, so that one pass finds all of them.
#[derive(Debug, Default)]
pub struct FaultLog {
    found: Vec<(Vec<Step>, Part, Arc<dyn Problem>)>,
    /// How many more there are.
    more: usize,
}

impl FaultLog {
    /// Returns a log with nothing in it yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a fault of the value at `path` on record.
    pub fn add(&mut self, path: Path<'_>, problem: impl Problem) {
        self.put(path, Part::Value, problem);
    }

    /// Puts a fault of the member name at the end of `path` on record.
    pub fn add_to_name(&mut self, path: Path<'_>, problem: impl Problem) {
        self.put(path, Part::Name, problem);
    }

    /// Puts a fault of the value at `path` on record, unless `is_counted` takes it: that is asked about every fault of
    /// this kind so far, and returns true once it has counted the new one with one that says the same.
    pub(crate) fn add_or_count<P: Problem>(
        &mut self,
        path: Path<'_>,
        problem: P,
        is_counted: impl FnMut(&mut P) -> bool,
    ) {
        let mut known = self.found.iter_mut().filter_map(|(_, _, known)| {
            let known: &mut dyn Any = Arc::get_mut(known)?;
            known.downcast_mut()
        });
        if !known.any(is_counted) {
            self.add(path, problem);
        }
    }

    /// Puts on record that the member name at the end of `path` stands there twice.
    pub(crate) fn add_repeated_name(&mut self, path: Path<'_>, name: &str) {
        let name = name.to_owned();
        self.put(path, Part::SecondName, ShapeProblem::RepeatedName { name });
    }

    fn put(&mut self, path: Path<'_>, part: Part, problem: impl Problem) {
        if self.is_full() {
            self.skip();
        } else {
            self.found.push((path.steps(), part, Arc::new(problem)));
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

    /// Whether these members of an object were read as they stand in the file: the object is one, and they are there
    /// and have no fault. If not, the reader has put placeholders in their place, which must not be judged.
    pub(crate) fn were_read(&self, object: Path<'_>, members: &[&str]) -> bool {
        self.found.is_empty() || {
            let object = object.steps();
            let is_meant = |name: &str| members.contains(&name);
            let is_about = |(steps, _, problem): &(Vec<Step>, Part, Arc<dyn Problem>)| {
                let below = steps.strip_prefix(&object[..]);
                match (below, problem.downcast_ref()) {
                    (None, _) => false,
                    (Some([]), Some(ShapeProblem::Missing { name })) => is_meant(name),
                    (Some([]), _) => true,
                    (Some([Step::Key(name), ..]), _) => is_meant(name),
                    (Some([Step::Item(_), ..]), _) => false,
                }
            };
            !self.found.iter().any(is_about)
        }
    }

    /// Takes over what `other` has on record.
    pub fn append(&mut self, other: Self) {
        let room = MOST.saturating_sub(self.found.len());
        self.more += other.more + other.found.len().saturating_sub(room);
        self.found.extend(other.found.into_iter().take(room));
    }

    /// Takes over what `other` has on record of a rule file in which a translation was put. `texts` says for each place
    /// of a text there from which item of the translation's `list` it comes. A text that comes from none is the rule
    /// file's own and was found without fault before; a fault of no single text is told of the whole list.
    pub(crate) fn append_texts(
        &mut self,
        other: Self,
        list: Path<'_>,
        texts: &BTreeMap<String, Option<usize>>,
    ) {
        self.more += other.more;
        for (steps, _, problem) in other.found {
            let steps = match texts.get(&written(&steps)) {
                Some(Some(item)) => list.item(*item).key("text").steps(),
                Some(None) => continue,
                None => list.steps(),
            };
            self.found.push((steps, Part::Value, problem));
        }
    }

    /// Whether nothing is wrong so far.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns `value` if nothing is wrong.
    ///
    /// # Errors
    /// Else every fault with its place in `text`, in the order of the file. Of more than a hundred faults the first
    /// hundred that were found are told, and at the end how many more there are.
    pub fn or<T>(self, value: T, text: &str) -> Result<T, Faults> {
        if self.found.is_empty() {
            return Ok(value);
        }
        let mut map = Map::of(text);
        let found = self.found.into_iter();
        let located = found.map(|(steps, part, problem)| {
            let (line, column) = locate::line_and_column(text, map.offset(&steps, part));
            Fault {
                line,
                column,
                path: written(&steps),
                problem,
            }
        });
        let mut faults: Vec<Fault> = located.collect();
        faults.sort_by_key(|fault| (fault.line, fault.column));
        faults.dedup();
        Err(Faults::found(faults, self.more))
    }
}
