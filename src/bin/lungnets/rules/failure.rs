//! Why a command for rule files gives no answer.

use std::error::Error;
use std::ffi::OsString;
use std::{fmt, io};

use lungnets::fault::{Faults, Problem, Told};
use lungnets::language::Words;
use lungnets::quote::quoted;
use lungnets::rules::ValueProblem;

use crate::exit::Exit;
use crate::failure::Failing;
use crate::phrases::{name, reason};

/// What keeps a command for rule files from its answer.
#[derive(Debug)]
pub(super) enum RulesFailure {
    /// What should be the id of a new rule file cannot be one.
    NotAnId(ValueProblem),
    /// The rule file has no such rule; perhaps one with a similar id.
    NoSuchRule { id: String, nearest: Option<String> },
    /// The rules are too large for what was asked.
    TooLarge,
    /// Examples were to be added, and no file was named that could take them.
    NowhereToAdd,
    /// Examples were to be added to a file that could not be written.
    NotAdded { file: OsString, error: io::Error },
    /// A review was to be signed, and no file was named that could take it.
    NowhereToSign,
    /// A table of translations has not the columns of one.
    NoTable,
    /// The last day of a review comes before its first.
    OverBefore,
    /// What was said of a review cannot stand in a rule file.
    NoSignature(Faults),
    /// Proofs of a file that was to be signed fail, by their ids.
    UnprovedToSign {
        file: OsString,
        failed: Vec<&'static str>,
    },
    /// A file that was to be signed could not be written.
    NotSigned { file: OsString, error: io::Error },
}

impl fmt::Display for RulesFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, way_out) = match self {
            Self::NotAnId(problem) => {
                let Told { what, way_out, .. } = problem.told();
                (what, way_out.unwrap_or_default())
            }
            Self::NoSuchRule { id, nearest } => (
                format!("there is no rule {}", quoted(id)),
                match nearest {
                    Some(near) => format!("Did you mean {near}?"),
                    None => "The rules are listed in the rule file under \"rules\".".to_owned(),
                },
            ),
            Self::NoTable => (
                "this is no table of translations".to_owned(),
                "Its first row names the columns id, original and translation, as --table prints it."
                    .to_owned(),
            ),
            Self::TooLarge => (
                "these rules are too large to tell".to_owned(),
                "Fewer questions in one rule, or findings, may help.".to_owned(),
            ),
            Self::NowhereToAdd => (
                "there is no file to add examples to".to_owned(),
                "Name a rule file: lungnets rules mutants FILE --add".to_owned(),
            ),
            Self::NotAdded { file, error } => (
                format!("no example was added to {}: {}", name(file), reason(error)),
                "The file is as it was. Check that you may write it, and its folder.".to_owned(),
            ),
            Self::NowhereToSign => (
                "there is no file to sign".to_owned(),
                "Name a rule file that is not standard input.".to_owned(),
            ),
            Self::OverBefore => (
                "the review would be over before it is made".to_owned(),
                "Give --until a day that is not before --on.".to_owned(),
            ),
            Self::NoSignature(faults) => (
                "the file would have a fault with this review, and was not signed".to_owned(),
                faults.to_string(),
            ),
            Self::UnprovedToSign { file, failed } => (
                format!("{} was not signed: {} fails", name(file), failed.join(" and ")),
                format!("lungnets rules check {} says for which answers, and what to do.", name(file)),
            ),
            Self::NotSigned { file, error } => (
                format!("{} was not signed: {}", name(file), reason(error)),
                "The file is as it was. Check that you may write it, and its folder.".to_owned(),
            ),
        };
        write!(f, "{what}\n\n  {way_out}")
    }
}

impl Error for RulesFailure {}

impl Failing for RulesFailure {
    fn said(&self, _words: &dyn Words) -> String {
        self.to_string()
    }

    fn exit(&self) -> Exit {
        match self {
            Self::NotAnId(_) | Self::NoSuchRule { .. } | Self::NowhereToAdd => Exit::Usage,
            Self::TooLarge | Self::NoTable | Self::UnprovedToSign { .. } => Exit::Faults,
            Self::NowhereToSign | Self::OverBefore | Self::NoSignature(_) => Exit::Usage,
            Self::NotAdded { .. } | Self::NotSigned { .. } => Exit::Failed,
        }
    }
}
