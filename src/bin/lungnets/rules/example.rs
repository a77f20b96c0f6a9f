//! `lungnets rules example`: the shortest answers with which a rule decides.

use std::ffi::OsStr;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::layout::{Page, Role};
use lungnets::proof::{ExampleOf, example_of};
use lungnets::quote::nearest;

use super::command::command;
use super::failure::RulesFailure;
use super::words;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::paint::Paint;
use crate::{files, output};

/// Prints the answers as a command, and what they lead to.
pub(super) fn run(id: &str, file: Option<&OsStr>, options: Look) -> Result<Exit, Failure> {
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
    let mut page = Page::new(output::width(options.width));
    let mut show = |what: &str, answers: Option<&Answers<'_>>| {
        page.put(Role::Body, what);
        if let Some(answers) = answers {
            page.whole("  ", &command(answers, file));
            page.wrap(
                Role::Body,
                "    gives ",
                "      ",
                &words::result(&Assessment::of(answers)),
            );
        }
    };
    match &example_of(&rules, place) {
        ExampleOf::Decides(answers) => show(&words::decides(rule, &rules), Some(answers)),
        ExampleOf::Holds(answers) => show(&words::only_holds(rule), Some(answers)),
        ExampleOf::Never => show(&words::never_holds(rule), None),
        ExampleOf::TooLarge => return Err(RulesFailure::TooLarge.into()),
    }
    output::write(&Paint::for_stdout(options.color).lines(&page.into_lines()))?;
    Ok(Exit::Done)
}
