//! What is printed of a rule file and no more: the file in plain words, as a sheet to sign, its schema, one to start
//! from, what is still to be translated, and the shortest answers with which a rule decides.

use std::ffi::{OsStr, OsString};

use clap::{Args, ValueHint};
use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::language::Language;
use lungnets::page::{Block, Format, Opening, Page};
use lungnets::proof::{ExampleOf, as_options, example_of};
use lungnets::quote::{clean, nearest};
use lungnets::rules::new_file;
use lungnets::translation::{NotFilledIn, Open, Translation, to_fill_in, to_table, with_table};
use lungnets::{explain, review};

use super::{failure, words};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::phrases::as_argument;
use crate::{files, output};

/// `lungnets rules explain`: prints every rule of a file, or of the one that ships, in plain words.
pub(super) fn explanation(
    file: Option<&OsStr>,
    format: Format,
    look: Look,
) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    output::show(&explain::everything(&rules), format, look)
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
    output::show(&sheet, format, look)
}

/// `lungnets rules schema`: prints the JSON Schema of a rule file.
pub(super) fn schema() -> Result<Exit, Failure> {
    output::write(&lungnets::rules::schema().render())
}

/// `lungnets rules new`: prints a small rule file with this id.
pub(super) fn new(id: &str) -> Result<Exit, Failure> {
    output::write(&new_file(id).map_err(|problem| failure::not_an_id(&problem))?)
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
    let faulty = |faults| files::Unusable::faulty(&name.unwrap_or_default(), faults);
    if let Some(table) = &asked.from {
        let table = files::read(table)?;
        let whole = with_table(&rules, &rule_file, &asked.into, text.as_deref(), &table);
        return output::write(&whole.map_err(|not_filled_in| match not_filled_in {
            NotFilledIn::NoTable => failure::no_table(),
            NotFilledIn::Faulty(faults) => faulty(faults).into(),
        })?);
    }
    let read = match &text {
        Some(text) => Translation::from_json(&rules, &rule_file, text),
        None => Translation::begin(&rules, &rule_file, &asked.into),
    };
    let translation = read.map_err(faulty)?;
    let open: Vec<&Open> = translation.open().iter().collect();
    output::write(&match asked.table {
        true => to_table(&open),
        false => to_fill_in(&rules, &asked.into, &open),
    })
}

/// `lungnets rules example`: prints the shortest answers with which a rule decides as a command that can be copied and
/// run, and what they lead to.
pub(super) fn example(
    id: &str,
    file: Option<&OsStr>,
    format: Format,
    look: Look,
) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    let wanted = id.to_lowercase().replace('-', "_");
    let place = rules.rules().iter().position(|rule| rule.id == wanted);
    let Some(place) = place else {
        let ids = rules.rules().iter().map(|rule| rule.id.as_str());
        return Err(failure::no_such_rule(id, nearest(&wanted, ids)));
    };
    let rule = &rules.rules()[place];
    let (what, answers) = match example_of(&rules, place) {
        ExampleOf::Decides(answers) => (words::decides(rule, &rules), Some(answers)),
        ExampleOf::Holds(answers) => (words::only_holds(rule), Some(answers)),
        ExampleOf::Never => (words::never_holds(rule), None),
        ExampleOf::TooLarge => return Err(failure::too_large()),
    };
    let command = answers.map(|answers| shown(&answers, file));
    let page = Page {
        opening: Opening::Implied,
        lead: [Block::paragraph(what)]
            .into_iter()
            .chain(command)
            .collect(),
        ..Page::new(rules.language(), words::example_title(rule, &rules))
    };
    output::show(&page, format, look)
}

/// Returns the command, and what it gives.
pub(super) fn shown(answers: &Answers<'_>, file: Option<&OsStr>) -> Block<'static> {
    Block::Command {
        line: command(answers, file).into(),
        gives: words::result(&Assessment::of(answers)),
    }
}

/// The commands that give the same answers to the older and to the newer file.
pub(super) fn before_and_after(
    (before, after): &(Answers<'_>, Answers<'_>),
    (old, new): (&OsStr, &OsStr),
) -> [Block<'static>; 2] {
    [shown(before, Some(old)), shown(after, Some(new))]
}

/// The command that gives these answers to the rules of a file, and never asks for more.
pub(super) fn command(answers: &Answers<'_>, file: Option<&OsStr>) -> String {
    let mut words = vec!["lungnets".to_owned(), "--no-input".to_owned()];
    if let Some(file) = file {
        words.extend(["--rules".to_owned(), as_one_word(&file.to_string_lossy())]);
    }
    for (option, answer) in as_options(answers) {
        words.extend([option, answer]);
    }
    words.join(" ")
}

/// A file name that a shell takes as one word.
fn as_one_word(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:@,".contains(c);
    if !name.is_empty() && name.chars().all(is_plain) {
        name.to_owned()
    } else {
        as_argument(&clean(name))
    }
}
