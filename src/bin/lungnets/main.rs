//! `lungnets`: a self-check that ends in notes for your doctor, never in a diagnosis.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod about;
mod advice;
mod batch;
mod cli;
mod exit;
mod failure;
mod fhir;
mod files;
mod files_read;
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
mod signals;
mod status;
mod utf16;
mod values;
mod whereabouts;

use std::ffi::OsString;
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
    match run(&arguments) {
        Ok(exit) => exit.into(),
        Err(failure) if cli::is_for_a_program(&arguments) => failure.report_as_json().into(),
        Err(failure) => failure.report().into(),
    }
}

fn run(arguments: &[OsString]) -> Result<Exit, Failure> {
    let rules_file = cli::rules_option(arguments);
    let rules_file = rules_file.as_deref();
    let language = cli::language_option(arguments);
    let rules = kept(language::rules(rules_file, language.as_deref())?);
    let (command, look) = match cli::parse(rules, arguments)? {
        Asked::Help(text) => return Ok(output::write(&text).map(|()| Exit::Done)?),
        Asked::SelfCheck(asked) => return self_check::run(rules, &asked),
        Asked::Command(command, look) => (command, look),
    };
    // A file was read whole before; it may be a pipe, which cannot be read again. So was what is translated.
    let whole = || match rules_file.or(language.as_deref()) {
        Some(_) => Ok::<_, Failure>(rules),
        None => Ok(kept(files::rules(None)?)),
    };
    match command {
        Command::About(Deferred(asked)) => about::run(whole()?, &asked, look),
        Command::Questions(Deferred(asked)) => questions::run(rules, &asked, look),
        Command::Batch(Deferred(asked)) => batch::run(whole()?, &asked),
        Command::Replay(Deferred(asked)) => replay::run(rules, &asked, look),
        Command::Rules(Deferred(asked)) => rules::run(&asked, rules_file, look),
        Command::Schema(Deferred(asked)) => schema::run(rules, &asked),
        Command::Completions(Deferred(asked)) => generated::completions(whole()?, asked.shell),
        Command::Man => generated::manual(rules),
    }
}

/// Rules are needed to the end of the program, so nobody takes them apart again.
fn kept(rules: RuleSet) -> &'static RuleSet {
    Box::leak(Box::new(rules))
}
