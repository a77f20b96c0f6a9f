//! What is wrong with one value, as the room knows it that met it: what is wrong and the way out are told together.

use std::any::Any;
use std::fmt;

use super::Code;

/// What is wrong with one value of a file. Every room that reads something has its own kinds of problem.
pub trait Problem: fmt::Debug + Any + Send + Sync {
    /// Returns what is wrong, and what to do about it.
    fn told(&self) -> Told;

    /// Returns the same as one word for programs.
    fn code(&self) -> Code {
        Code::FaultyFile
    }

    /// Returns what stood there, where that is a word or a name.
    fn found(&self) -> Option<String> {
        None
    }
}

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Told {
    /// What is wrong.
    pub what: String,
    /// What to do about it, where there is more to say than the problem itself says.
    pub way_out: Option<String>,
}

impl Told {
    /// Returns a problem that says by itself what to do.
    pub fn plainly(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            way_out: None,
        }
    }

    /// Returns a problem and the way out of it.
    pub fn new(what: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            way_out: Some(way_out.into()),
        }
    }
}

/// What no program needs to tell from other problems is said where it is met, and needs no kind of its own.
impl Problem for Told {
    fn told(&self) -> Told {
        self.clone()
    }
}

/// How a program puts problems into words: as [`Problem::told`] does, or with what only that program knows, such as
/// the name of the command that helps.
pub type Words = fn(&dyn Problem) -> Told;

impl dyn Problem {
    /// Returns the problem as the kind that it is, if it is of this one.
    pub fn downcast_ref<P: Problem>(&self) -> Option<&P> {
        let any: &dyn Any = self;
        any.downcast_ref()
    }
}

impl PartialEq for dyn Problem {
    fn eq(&self, other: &Self) -> bool {
        self.told() == other.told()
    }
}

impl fmt::Display for dyn Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told().what)
    }
}

/// Says "did you mean", if there is something near.
pub(crate) fn did_you_mean(nearest: Option<&str>) -> Option<String> {
    nearest.map(|near| format!("did you mean \"{near}\"?"))
}
