//! `lungnets rules`: work on a rule file.

mod explain;
mod new;
mod schema;

use std::ffi::OsStr;

use crate::cli::{Options, RulesTask};
use crate::exit::Exit;
use crate::failure::Failure;

/// Does what was asked. `rules_option` is the file of `--rules`; a file that the task names itself wins over it.
pub fn run(
    task: &RulesTask,
    rules_option: Option<&OsStr>,
    options: &Options,
) -> Result<Exit, Failure> {
    match task {
        RulesTask::Explain { file, format } => {
            explain::run(file.as_deref().or(rules_option), *format, options)
        }
        RulesTask::Schema => schema::run(),
        RulesTask::New { id } => new::run(id),
    }
}
