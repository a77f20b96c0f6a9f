//! What can be wrong with a file as a whole: it cannot be read, or it was mistaken for another. Of such a file one
//! sentence says more than a fault for each of its names.

use super::problem::{Code, Problem, Told};
use crate::json::{Member, NotJson, Reason};
use crate::quote::clean;

/// The version of this program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// A file that cannot be read, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum FileProblem {
    Empty,
    NotJson(NotJson),
    NoFormat {
        read: u32,
    },
    WrongFormat {
        found: String,
        read: u32,
    },
    /// So many faults are not told.
    More {
        count: usize,
    },
}

impl Problem for FileProblem {
    fn told(&self) -> Told {
        match self {
            Self::Empty => Told::new("the file is empty", "check that this is the file you meant"),
            Self::NotJson(NotJson { reason, said, .. }) => Told::new(
                match reason {
                    Reason::CutOff => "this is not JSON: it ends in the middle".to_owned(),
                    Reason::Prose => "this is not JSON: it begins with a word".to_owned(),
                    Reason::BareWord => "this is not JSON: a word without double quotes".to_owned(),
                    Reason::TooDeep | Reason::TooGreat | Reason::Comment | Reason::Syntax => {
                        format!("this is not JSON: {}", clean(said))
                    }
                },
                match reason {
                    Reason::CutOff => "copy all of it again, or close what is still open",
                    Reason::Prose => "check that this is what you meant: JSON begins with { or [",
                    Reason::BareWord => {
                        "put it in straight double quotes, such as \"yes\"; only numbers, true and false stand without"
                    }
                    Reason::TooDeep => "it is nested more than 128 levels deep",
                    Reason::TooGreat => "write it in fewer digits",
                    Reason::Comment => {
                        "JSON has no comments: take it out; a \"note\" can stand in every object of a rule file"
                    }
                    Reason::Syntax => {
                        "look for a missing comma, quote or bracket at or just before this place"
                    }
                },
            ),
            Self::NoFormat { read } => Told::new(
                "\"format\" is missing",
                format!("add \"format\": {read}, which lungnets {PROGRAM} reads"),
            ),
            Self::WrongFormat { found, read } => Told::new(
                format!("lungnets {PROGRAM} reads format {read}, and the file says {found}"),
                match found.parse::<u32>() {
                    Ok(0) => format!("there is no such format; write \"format\": {read}"),
                    Ok(earlier) if earlier < *read => format!(
                        "format {found} is of an earlier lungnets; write \"format\": {read} and run it again: what is \
                         still wrong is told with its place"
                    ),
                    _ => format!(
                        "format {found} needs a newer lungnets than {PROGRAM}; this one would misread it"
                    ),
                },
            ),
            Self::More { count } => Told::new(
                match count {
                    1 => "there is 1 more fault, not told here".to_owned(),
                    _ => format!("there are {count} more faults, not told here"),
                },
                "correct those above first, or check that this is the file you meant",
            ),
        }
    }

    fn code(&self) -> Code {
        match self {
            Self::Empty | Self::NotJson(_) => Code::NotJson,
            Self::NoFormat { .. } | Self::WrongFormat { .. } | Self::More { .. } => {
                Code::FaultyFile
            }
        }
    }
}

/// A file of another kind than the one that was to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongFile {
    /// What was to be read, in words.
    pub wanted: &'static str,
    /// What it is.
    pub found: FileKind,
}

/// What a JSON object is, where its names leave no doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A rule file.
    Rules,
    /// The result of a self-check, as this program writes it.
    Result,
    /// A FHIR resource.
    Fhir,
}

impl FileKind {
    /// Returns what the members of an object with these names have in common; nothing where they could mean anything.
    pub(crate) fn by_names<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Option<Self> {
        let has = |wanted: &str| names.clone().any(|name| name == wanted);
        if has("resourceType") {
            Some(Self::Fhir)
        } else if has("rule_set") && has("level") {
            Some(Self::Result)
        } else if has("questions") && has("rules") {
            Some(Self::Rules)
        } else {
            None
        }
    }

    /// Returns the same of the members themselves.
    pub(crate) fn of(members: &[Member<'_>]) -> Option<Self> {
        Self::by_names(members.iter().map(|(name, _)| name.as_ref()))
    }
}

impl Problem for WrongFile {
    fn told(&self) -> Told {
        let found = match self.found {
            FileKind::Rules => "a rule file",
            FileKind::Result => "the result of a self-check",
            FileKind::Fhir => "a FHIR resource",
        };
        Told::plainly(format!("expected {}, found {found}", self.wanted))
    }

    fn code(&self) -> Code {
        Code::WrongFile
    }
}
