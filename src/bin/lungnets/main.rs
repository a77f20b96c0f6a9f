//! `lungnets`: a self-check that ends in notes for your doctor, never in a diagnosis.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod about;
mod advice;
mod batch;
mod cli;
mod exit;
mod failure;
mod files;
mod gather;
mod generated;
mod language;
mod look;
mod origin;
mod output;
mod phrases;
mod prompt;
mod questions;
mod replay;
mod rules;
mod schema;
mod self_check;
mod shared_options;
mod status;
mod utf16;
mod whereabouts;

use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

use lungnets::rules::RuleSet;

use cli::{Asked, Command, Deferred};
use exit::Exit;
use failure::Failure;

/// A rule file that is no other when the rules that ship change, for tests.
#[cfg(test)]
const FROZEN_RULES: &str = include_str!("../../../tests/rule_files/frozen.json");

fn main() -> ExitCode {
    colored::control::set_override(true); // from here on `paint` decides, for each stream by itself
    let arguments: Vec<_> = std::env::args_os().collect();
    failure::speak_to_a_program(cli::is_for_a_program(&arguments));
    let rules_file = cli::rules_option(&arguments);
    let language = cli::language_option(&arguments);
    let rules = language::rules(rules_file.as_deref(), language.as_deref()).map(kept);
    let words = match &rules {
        Ok(rules) => rules.words(),
        Err(_) => language::words(language.as_deref()),
    };
    match run(&arguments, rules, rules_file.as_deref()) {
        Ok(exit) => exit.into(),
        Err(failure) => failure.report(words).into(),
    }
}

/// Does what the arguments ask for, by these rules, where they can be used.
fn run(
    arguments: &[OsString],
    rules: Result<&'static RuleSet, Failure>,
    rules_file: Option<&OsStr>,
) -> Result<Exit, Failure> {
    let rules = match rules {
        Ok(rules) => rules,
        Err(failure) => {
            // Where the rules cannot be used, an emergency is still one by those that are built in.
            return Err(match files::rules_in_use(None) {
                Ok(rules) => refused(&rules, arguments, failure),
                Err(_) => failure,
            });
        }
    };
    let asked = cli::parse(rules, arguments);
    let (command, look) =
        match asked.map_err(|mistake| refused(rules, arguments, mistake.into()))? {
            Asked::Help(text) => return output::write(&text),
            Asked::SelfCheck(asked) => return self_check::run(rules, &asked),
            Asked::Command(command, look) => (command, look),
        };
    match command {
        Command::About(Deferred(asked)) => about::run(rules, &asked, look),
        Command::Questions(Deferred(asked)) => questions::run(rules, &asked, look),
        Command::Batch(Deferred(asked)) => batch::run(rules, &asked),
        Command::Replay(Deferred(asked)) => replay::run(rules, &asked, look),
        Command::Rules(Deferred(asked)) => rules::run(&asked, rules_file, look),
        Command::Schema(Deferred(asked)) => schema::run(rules, &asked),
        Command::Completions(Deferred(asked)) => generated::completions(rules, asked.shell),
        Command::Man => generated::manual(rules),
    }
}

/// Why a command line is refused, behind an emergency in what can be read of it.
fn refused(rules: &RuleSet, arguments: &[OsString], failure: Failure) -> Failure {
    match cli::readable(rules, arguments) {
        Some(asked) => self_check::after_emergency(rules, &asked, failure),
        None => failure,
    }
}

/// Rules are needed to the end of the program, so nobody takes them apart again.
fn kept(rules: RuleSet) -> &'static RuleSet {
    Box::leak(Box::new(rules))
}
