//! A rule file that gets another content: whole or not at all.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use lungnets::proof::{Suggestion, with_examples};
use tempfile::NamedTempFile;

use super::failure::RulesFailure;
use crate::phrases::STANDARD_STREAM;

/// Returns the rule file that can be rewritten. None, where no file is named: the rules that ship are a part of the
/// program, and standard input cannot be written.
pub(super) fn target(file: Option<&OsStr>) -> Option<&Path> {
    file.filter(|file| *file != STANDARD_STREAM).map(Path::new)
}

/// Puts another content in the place of a file, whole or not at all, with the permissions that it has.
pub(super) fn replace(file: &Path, content: &str) -> io::Result<()> {
    let file = fs::canonicalize(file)?; // where it is a link, what it leads to is replaced, not the link
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut beside = NamedTempFile::new_in(folder)?;
    beside.write_all(content.as_bytes())?;
    beside
        .as_file()
        .set_permissions(fs::metadata(&file)?.permissions())?;
    beside.as_file().sync_all()?;
    beside.persist(&file)?;
    Ok(())
}

/// Returns the rule file that `lungnets rules mutants --add` can put examples into.
///
/// # Errors
/// Where no file is named.
pub(super) fn to_add_to(file: Option<&OsStr>) -> Result<&Path, RulesFailure> {
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
