//! The commands that show a rule file, and that help to write one.

use clap::{Arg, ArgMatches, Command};

use super::super::{format, words};
use super::{RulesTask, file};

/// All of them.
pub(super) fn commands() -> [Command; 3] {
    let format = format::option(words::EXPLAIN_FORMAT, format::pages(|format| format));
    let id = Arg::new("id")
        .value_name("ID")
        .required(true)
        .help(words::NEW_ID);
    [
        Command::new("explain")
            .about(words::EXPLAIN_COMMAND)
            .args([file("file", "FILE"), format]),
        Command::new("schema").about(words::SCHEMA_COMMAND),
        Command::new("new").about(words::NEW_COMMAND).arg(id),
    ]
}

/// What was asked for, where it was one of these.
pub(super) fn task(name: &str, matches: &ArgMatches) -> Option<RulesTask> {
    match name {
        "explain" => Some(RulesTask::Explain {
            file: matches.get_one("file").cloned(),
            format: matches.get_one("format").copied().unwrap_or_default(),
        }),
        "schema" => Some(RulesTask::Schema),
        "new" => Some(RulesTask::New {
            id: matches.get_one::<String>("id").cloned().unwrap_or_default(),
        }),
        _ => None,
    }
}
