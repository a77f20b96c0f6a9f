//! `lungnets rules mutants --add`: the examples that a rule file lacks, put into it.

use std::ffi::OsStr;
use std::io;
use std::path::Path;

use lungnets::proof::{Suggestion, with_examples};

use super::failure::RulesFailure;
use super::rewrite::{replace, target};

/// Returns the rule file that examples can be put into.
///
/// # Errors
/// Where no file is named.
pub(super) fn to(file: Option<&OsStr>) -> Result<&Path, RulesFailure> {
    target(file).ok_or(RulesFailure::NowhereToAdd)
}

/// Puts examples behind those of a rule file, of which this is the text.
///
/// # Errors
/// Where the file cannot be written. It stays as it was then.
pub(super) fn add(file: &Path, text: &str, examples: &[&Suggestion]) -> Result<(), RulesFailure> {
    let failed = |error| RulesFailure::NotAdded {
        file: file.as_os_str().to_owned(),
        error,
    };
    let added = with_examples(text, examples)
        .ok_or_else(|| failed(io::Error::from(io::ErrorKind::InvalidData)))?;
    replace(file, &added).map_err(failed)
}
