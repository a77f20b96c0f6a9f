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
mod origin;
mod output;
mod paint;
mod phrases;
mod prompt;
mod questions;
mod replay;
mod rules;
mod schema;
mod self_check;
mod status;

use std::process::ExitCode;

use lungnets::rules::RuleSet;

use cli::Task;
use exit::Exit;
use failure::Failure;

fn main() -> ExitCode {
    colored::control::set_override(true); // from here on `paint` decides, for each stream by itself
    match run() {
        Ok(exit) => exit.into(),
        Err(failure) => failure.report().into(),
    }
}

fn run() -> Result<Exit, Failure> {
    let arguments: Vec<_> = std::env::args_os().collect();
    let rules_file = cli::rules_option(&arguments);
    let rules_file = rules_file.as_deref();
    let rules = kept(files::rules(rules_file)?);
    let options = cli::parse(rules, &arguments)?;
    match &options.task {
        Task::SelfCheck(asked) => self_check::run(rules, asked, &options),
        Task::About { topic, format } => about::run(rules, topic.as_deref(), *format, &options),
        Task::Questions(task) => questions::run(rules, task, &options),
        Task::Replay { result, format } => replay::run(rules, result, *format, &options),
        Task::Rules(task) => rules::run(task, rules_file, &options),
        Task::Batch(asked) => batch::run(rules, asked),
        Task::Schema(task) => schema::run(rules, task),
        Task::Completions(shell) => generated::completions(rules, *shell),
        Task::Manual => generated::manual(rules),
        Task::Help(text) => {
            output::write(text)?;
            Ok(Exit::Done)
        }
    }
}

/// Rules are needed to the end of the program, so nobody takes them apart again.
fn kept(rules: RuleSet) -> &'static RuleSet {
    Box::leak(Box::new(rules))
}
