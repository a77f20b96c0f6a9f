//! `lungnets rules mutants`: does an example notice when a rule is broken?

use std::ffi::OsStr;

use lungnets::layout::{Page, Role};
use lungnets::proof::{Fate, mutants};

use super::words;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::paint::Paint;
use crate::status::Status;
use crate::{files, output};

/// Prints the survivors, each with the example that the file lacks.
pub(super) fn run(file: Option<&OsStr>, options: Look) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    let mut status = Status::new(true);
    let mutants = mutants(&rules, &mut |place, count| {
        status.show(|_| words::mutant(place, count));
    });
    status.end();
    let mut page = Page::new(output::width(options.width));
    let count = |wanted: fn(&Fate) -> bool| mutants.iter().filter(|one| wanted(&one.fate)).count();
    let killed = count(|fate| matches!(fate, Fate::Killed));
    let equivalent = count(|fate| matches!(fate, Fate::Equivalent));
    page.put(
        Role::Body,
        &words::mutants(mutants.len(), killed, equivalent),
    );
    for mutant in &mutants {
        if let Fate::Killed = mutant.fate {
            continue;
        }
        page.gap();
        page.body(&format!("{}: {}", mutant.place, mutant.what));
        match &mutant.fate {
            Fate::Survives(suggestion) => {
                page.under_item(words::ADD);
                suggestion
                    .json
                    .lines()
                    .for_each(|line| page.whole("      ", line));
            }
            Fate::KilledBySuggestion => page.under_item(words::SUGGESTED_ABOVE),
            Fate::Unknown => page.under_item(words::TOO_LARGE),
            Fate::Equivalent | Fate::Killed => page.under_item(words::CHANGES_NOTHING),
        }
    }
    output::write(&Paint::for_stdout(options.color).lines(&page.into_lines()))?;
    Ok(if killed + equivalent == mutants.len() {
        Exit::Done
    } else {
        Exit::Faults
    })
}
