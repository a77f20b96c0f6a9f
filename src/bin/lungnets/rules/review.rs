//! `lungnets rules review`: the sheet that a clinician signs.

use std::ffi::OsStr;

use lungnets::page::Format;
use lungnets::review;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::{files, output};

/// Prints the sheet of a rule file, or of the built-in rules, with what stands beside it.
pub(super) fn run(file: Option<&OsStr>, format: Format, look: Look) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    let vignettes = files::vignettes(&rules, file)?;
    let stories = vignettes.as_deref().unwrap_or_default();
    let notes = files::review_notes(&rules, stories, file)?;
    let sheet = review::sheet(&rules, vignettes.as_deref(), notes.as_ref());
    output::show(&sheet, format, look)?;
    Ok(Exit::Done)
}
