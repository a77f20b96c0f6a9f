//! `lungnets rules mutants`: does an example notice when a rule is broken?

use std::ffi::OsStr;
use std::io;
use std::path::Path;

use lungnets::page::{Block, Format, Item, Mark, Opening, Page, Section};
use lungnets::proof::{Fate, Mutant, Suggestion, mutants, with_examples};

use super::failure::{not_added, nowhere_to_add};
use super::sign::to_rewrite;
use super::words;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::status::Status;
use crate::{files, output};

/// Prints the survivors, each with the example that the file lacks; `add` puts those examples into the file.
pub(super) fn run(
    file: Option<&OsStr>,
    add: bool,
    format: Format,
    look: Look,
) -> Result<Exit, Failure> {
    let to = if add {
        Some(to_rewrite(file).ok_or_else(nowhere_to_add)?)
    } else {
        None
    };
    let (rules, text) = files::rules_and_text(file)?;
    let mut status = Status::new(true);
    let mutants = mutants(&rules, &mut |place, count| {
        status.show(|_| words::mutant(place, count));
    });
    status.end();
    let count = |wanted: fn(&Fate) -> bool| mutants.iter().filter(|one| wanted(&one.fate)).count();
    let killed = count(|fate| matches!(fate, Fate::Killed));
    let equivalent = count(|fate| matches!(fate, Fate::Equivalent));
    let summary = words::mutants(mutants.len(), killed, equivalent);
    let missing: Vec<&Suggestion> = mutants.iter().filter_map(missing).collect();
    if let Some(to) = to.filter(|_| !missing.is_empty()) {
        add_to(to, &text, &missing)?;
    }
    let added = to.map(|to| Block::paragraph(words::added(missing.len(), to)));
    let alive: Vec<Item<'_>> = mutants.iter().filter_map(alive).collect();
    let page = Page {
        opening: Opening::Implied,
        lead: [Block::paragraph(summary)]
            .into_iter()
            .chain(added)
            .collect(),
        sections: vec![Section::without_heading(vec![Block::List(
            Mark::Gap,
            alive,
        )])],
        ..Page::new(rules.language(), words::mutants_title(&rules))
    };
    output::show(&page, format, look)?;
    let is_unknown = |mutant: &Mutant| matches!(mutant.fate, Fate::Unknown);
    let no_gap_is_left = add && !mutants.iter().any(is_unknown);
    Ok(if killed + equivalent == mutants.len() || no_gap_is_left {
        Exit::Done
    } else {
        Exit::Faults
    })
}

/// The example that would have noticed a mutant, where none does.
fn missing(mutant: &Mutant) -> Option<&Suggestion> {
    match &mutant.fate {
        Fate::Survives(suggestion) => Some(suggestion),
        Fate::Killed | Fate::Equivalent | Fate::KilledBySuggestion | Fate::Unknown => None,
    }
}

/// What became of a mutant that no example notices.
fn alive(mutant: &Mutant) -> Option<Item<'_>> {
    let fate = match &mutant.fate {
        Fate::Killed => return None,
        Fate::Survives(suggestion) => vec![
            Block::paragraph(words::ADD),
            Block::Code(suggestion.json.as_str().into()),
        ],
        Fate::KilledBySuggestion => vec![Block::paragraph(words::SUGGESTED_ABOVE)],
        Fate::Unknown => vec![Block::paragraph(words::TOO_LARGE)],
        Fate::Equivalent => vec![Block::paragraph(words::CHANGES_NOTHING)],
    };
    let mutant = Item::from(format!("{}: {}", mutant.place, mutant.what));
    Some(fate.into_iter().fold(mutant, Item::with))
}

/// Puts examples behind those of a rule file, of which this is the text.
///
/// # Errors
/// Where the file cannot be written. It stays as it was then.
fn add_to(file: &Path, text: &str, examples: &[&Suggestion]) -> Result<(), Failure> {
    let failed = |error| not_added(file.as_os_str(), &error);
    let added = with_examples(text, examples)
        .ok_or_else(|| failed(io::Error::from(io::ErrorKind::InvalidData)))?;
    output::replace(file, &added).map_err(failed)
}
