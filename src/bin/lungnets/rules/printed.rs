//! What is printed as it is: a rule file in plain words, as a sheet to sign, its schema, one to start from, and what is
//! still to be translated.

use std::ffi::{OsStr, OsString};

use clap::{Args, ValueHint};
use lungnets::language::Language;
use lungnets::page::Format;
use lungnets::rules::new_file;
use lungnets::translation::{NoTable, Open, Translation, to_fill_in, to_table, with_table};
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

/// What to print of a translation.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct TranslateOptions {
    /// The language, such as es
    #[arg(value_name = "LANG")]
    into: String,

    /// The rule file; left out, the one in use
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: Option<OsString>,

    /// As a table for a spreadsheet (CSV)
    #[arg(long)]
    table: bool,

    /// Print the whole translation, with what was filled in this table
    #[arg(long, value_name = "TABLE", value_hint = ValueHint::FilePath, conflicts_with = "table")]
    from: Option<OsString>,
}

/// `lungnets rules translate`: prints what is missing and what changed, or a translation with what was filled in.
pub(super) fn translation(
    asked: &TranslateOptions,
    in_use: Option<&OsStr>,
) -> Result<Exit, Failure> {
    let path = asked.file.as_deref().or(in_use);
    let (rules, rule_file) = files::rules_and_text(path)?;
    let beside = files::translation_text(Language::of(&asked.into), path)?;
    let (name, text) = beside.unzip();
    if let Some(table) = &asked.from {
        let table = files::read(table)?;
        let whole = with_table(&rules, &rule_file, &asked.into, text.as_deref(), &table);
        let whole = whole.map_err(|NoTable| RulesFailure::NoTable)?;
        output::write(&whole)?;
        return Ok(Exit::Done);
    }
    let read = match &text {
        Some(text) => Translation::from_json(&rules, &rule_file, text),
        None => Translation::begin(&rules, &rule_file, &asked.into),
    };
    let name = name.unwrap_or_default();
    let translation = read.map_err(|faults| files::Unusable::faulty(&name, faults))?;
    let open: Vec<&Open> = translation.open().iter().collect();
    output::write(&match asked.table {
        true => to_table(&open),
        false => to_fill_in(&rules, &asked.into, &open),
    })?;
    Ok(Exit::Done)
}
