//! `lungnets`: a self-check that ends in notes for your doctor, never in a diagnosis.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod about;
mod batch;
mod cli;
mod exit;
mod failure;
mod files;
mod gather;
mod generated;
mod origin;
mod output;
mod paint;
mod prompt;
mod questions;
mod replay;
mod rules;
mod schema;
mod self_check;

use std::process::ExitCode;

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
    // The rules are needed to the end of the program, so nobody takes them apart again.
    let rules = Box::leak(Box::new(files::rules_in_short(rules_file)?));
    let options = cli::parse(rules, arguments)?;
    match &options.task {
        Task::SelfCheck(asked) if self_check::needs_no_texts(asked) => {
            self_check::run(rules, asked, &options)
        }
        Task::SelfCheck(asked) => self_check::run(&files::rules(rules_file)?, asked, &options),
        Task::About { topic } => about::run(&files::rules(rules_file)?, topic.as_deref(), &options),
        Task::Questions(task) => questions::run(&files::rules(rules_file)?, task, &options),
        Task::Replay { result } => replay::run(rules, result, &options),
        Task::Rules(task) => rules::run(task, rules_file, &options),
        Task::Batch(asked) => {
            // Needed by threads that nobody waits for.
            let rules = Box::leak(Box::new(files::rules(rules_file)?));
            batch::run(rules, asked).map_err(Failure::Batch)
        }
        Task::Schema(task) => schema::run(&files::rules(rules_file)?, task),
        Task::Completions(shell) => generated::completions(&files::rules(rules_file)?, *shell),
        Task::Manual => generated::manual(&files::rules(rules_file)?),
    }
}
