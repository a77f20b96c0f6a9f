//! `lungnets rules example`: the shortest answers with which a rule decides.

use std::ffi::OsStr;

use lungnets::page::{Block, Format, Opening, Page};
use lungnets::proof::{ExampleOf, example_of};
use lungnets::quote::nearest;

use super::command;
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
    let command = answers.map(|answers| command::shown(&answers, file));
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
