//! What is printed as it is: a rule file in plain words, as a sheet to sign, its schema, and one to start from.

use std::ffi::OsStr;

use lungnets::page::Format;
use lungnets::rules::new_file;
use lungnets::{explain, review};

use super::failure::RulesFailure;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::{files, output};

/// `lungnets rules explain`: prints every rule of a file, or of the one that ships, in plain words.
pub(super) fn explanation(
    file: Option<&OsStr>,
    format: Format,
    look: Look,
) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    output::show(&explain::everything(&rules), format, look)?;
    Ok(Exit::Done)
}

/// `lungnets rules review`: prints the sheet that a clinician signs, with what stands beside the rule file.
pub(super) fn review_sheet(
    file: Option<&OsStr>,
    format: Format,
    look: Look,
) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    let vignettes = files::vignettes(&rules, file)?;
    let stories = vignettes.as_deref().unwrap_or_default();
    let notes = files::review_notes(&rules, stories, file)?;
    let sheet = review::sheet(&rules, vignettes.as_deref(), notes.as_ref());
    output::show(&sheet, format, look)?;
    Ok(Exit::Done)
}

/// `lungnets rules schema`: prints the JSON Schema of a rule file.
pub(super) fn schema() -> Result<Exit, Failure> {
    output::write(&lungnets::rules::schema().render())?;
    Ok(Exit::Done)
}

/// `lungnets rules new`: prints a small rule file with this id.
pub(super) fn new(id: &str) -> Result<Exit, Failure> {
    output::write(&new_file(id).map_err(RulesFailure::NotAnId)?)?;
    Ok(Exit::Done)
}
