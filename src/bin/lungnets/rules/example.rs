//! `lungnets rules example`: the shortest answers with which a rule decides, as a command that can be copied and run.

use std::ffi::OsStr;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::page::{Block, Format, Opening, Page};
use lungnets::proof::{ExampleOf, as_options, example_of};
use lungnets::quote::{clean, nearest};

use super::failure::RulesFailure;
use super::words;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::{files, output};

/// Prints the answers as a command, and what they lead to.
pub(super) fn run(
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
        return Err(Failure::from(RulesFailure::NoSuchRule {
            id: id.to_owned(),
            nearest: nearest(&wanted, ids).map(str::to_owned),
        }));
    };
    let rule = &rules.rules()[place];
    let (what, answers) = match example_of(&rules, place) {
        ExampleOf::Decides(answers) => (words::decides(rule, &rules), Some(answers)),
        ExampleOf::Holds(answers) => (words::only_holds(rule), Some(answers)),
        ExampleOf::Never => (words::never_holds(rule), None),
        ExampleOf::TooLarge => return Err(RulesFailure::TooLarge.into()),
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
    output::show(&page, format, look)?;
    Ok(Exit::Done)
}

/// Returns the command, and what it gives.
pub(super) fn shown(answers: &Answers<'_>, file: Option<&OsStr>) -> Block<'static> {
    Block::Command {
        line: command(answers, file).into(),
        gives: words::result(&Assessment::of(answers)),
    }
}

/// The command that gives these answers to the rules of a file, and never asks for more.
pub(super) fn command(answers: &Answers<'_>, file: Option<&OsStr>) -> String {
    let mut words = vec!["lungnets".to_owned(), "--no-input".to_owned()];
    if let Some(file) = file {
        words.extend(["--rules".to_owned(), quoted(&file.to_string_lossy())]);
    }
    for (option, answer) in as_options(answers) {
        words.extend([option, answer]);
    }
    words.join(" ")
}

/// A file name that a shell takes as one word.
fn quoted(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:@,".contains(c);
    if !name.is_empty() && name.chars().all(is_plain) {
        name.to_owned()
    } else {
        format!("'{}'", clean(name).replace('\'', r"'\''"))
    }
}
