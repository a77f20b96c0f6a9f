//! `lungnets rules ...`: for those who read, write and check rule files.

mod check;
mod command;
mod diff;
mod example;
mod explain;
mod failure;
mod mutants;
mod new;
mod schema;
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
        RulesTask::Example { rule, format } => example::run(rule, usual, *format, options),
        RulesTask::Diff { old, new, format } => diff::run(old, new, *format, options),
        RulesTask::Explain { file, format } => {
            explain::run(file.as_deref().or(usual), *format, options)
        }
        RulesTask::Schema => schema::run(),
        RulesTask::New { id } => new::run(id),
        RulesTask::Mutants { file, format } => {
            mutants::run(file.as_deref().or(usual), *format, options)
        }
    }
}
