//! `lungnets rules ...`: for those who write and check rule files.

mod check;
mod command;
mod diff;
mod example;
mod mutants;
mod progress;
mod words;

use std::ffi::OsStr;

use crate::cli::{Options, RulesTask};
use crate::exit::Exit;
use crate::failure::Failure;

/// Does what was asked for with a rule file; `usual` is the one named by `--rules`.
pub fn run(task: &RulesTask, usual: Option<&OsStr>, options: &Options) -> Result<Exit, Failure> {
    match task {
        RulesTask::Check {
            file,
            as_of,
            format,
        } => check::run(
            file.as_deref().or(usual),
            as_of.as_deref(),
            *format,
            options,
        ),
        RulesTask::Example { rule } => example::run(rule, usual, options),
        RulesTask::Diff { old, new } => diff::run(old, new, options),
        RulesTask::Mutants { file } => mutants::run(file.as_deref().or(usual), options),
    }
}
