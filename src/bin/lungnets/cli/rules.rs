//! `lungnets rules ...`: the command line of those who read, write and check rule files.

mod checking;
mod reading;

use std::ffi::OsString;

use clap::{Arg, ArgMatches, Command, ValueHint, value_parser};
use lungnets::page::Format;

use super::format::PageOrJson;
use super::words;

/// The name of the command.
pub(super) const NAME: &str = "rules";

/// What to do with a rule file. Where no file is named, it is the one of `--rules`, or else the built-in one.
#[derive(Debug)]
pub enum RulesTask {
    /// Run its examples, remark on it, and prove its properties.
    Check {
        /// The file.
        file: Option<OsString>,
        /// The day from which the age of sources is counted.
        as_of: Option<String>,
        /// How to write what was found.
        format: PageOrJson,
    },
    /// Show the shortest answers with which a rule decides.
    Example {
        /// The id of the rule.
        rule: String,
        /// How to write it.
        format: Format,
    },
    /// Show what a newer file changes.
    Diff {
        /// The older file.
        old: OsString,
        /// The newer file.
        new: OsString,
        /// How to write it.
        format: Format,
    },
    /// Break every condition in turn, and see whether an example notices.
    Mutants {
        /// The file.
        file: Option<OsString>,
        /// How to write it.
        format: Format,
    },
    /// Print every rule in plain words.
    Explain {
        /// The file.
        file: Option<OsString>,
        /// How to write it.
        format: Format,
    },
    /// Print the JSON Schema of a rule file.
    Schema,
    /// Print a rule file to start from.
    New {
        /// The id that it gets.
        id: String,
    },
}

/// The command; its parts are put together only when somebody asks for it.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about(words::RULES_COMMAND)
        .defer(|command| {
            command
                .subcommand_required(true)
                .arg_required_else_help(true)
                .disable_help_subcommand(true)
                .subcommands(checking::commands())
                .subcommands(reading::commands())
        })
}

/// What was asked for. clap lets no other command pass than those above.
pub(super) fn task(matches: &ArgMatches) -> RulesTask {
    let (name, matches) = matches.subcommand().unwrap_or(("check", matches));
    reading::task(name, matches).unwrap_or_else(|| checking::task(name, matches))
}

fn file(name: &'static str, shown: &'static str) -> Arg {
    Arg::new(name)
        .value_name(shown)
        .value_parser(value_parser!(OsString))
        .value_hint(ValueHint::FilePath)
        .help(words::RULES_FILE)
}
