//! The way to a value in a JSON file.

use crate::quote::short;

/// The longest name that a path shows in full, in characters.
const LONGEST_NAME: usize = 60;

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
    /// Returns the path of a member.
    pub fn key(&'p self, name: &'p str) -> Path<'p> {
        Path::Key(self, name)
    }

    /// Returns the path of an item.
    pub fn item(&'p self, index: usize) -> Path<'p> {
        Path::Item(self, index)
    }

    pub(super) fn steps(&self) -> Vec<Step> {
        let (mut steps, last) = match *self {
            Self::Root => return Vec::new(),
            Self::Key(parent, name) => (parent.steps(), Step::Key(name.to_owned())),
            Self::Item(parent, index) => (parent.steps(), Step::Item(index)),
        };
        steps.push(last);
        steps
    }
}

/// One step of a path that outlives the reading of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Item(usize),
}

/// A path as it is shown, such as `rules[2].level`.
pub(super) fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => path.push_str(&format!("[{index}]")),
            Step::Key(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&short(name, LONGEST_NAME));
            }
        }
    }
    path
}
