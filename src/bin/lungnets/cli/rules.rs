//! `lungnets rules ...`: the command line of those who write and check rule files.

use std::ffi::OsString;

use clap::builder::EnumValueParser;
use clap::{Arg, ArgMatches, Command, value_parser};
use lungnets::report::Format;
use lungnets::rules::is_day;

use super::{FormatName, words};

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
        format: Format,
    },
    /// Show the shortest answers with which a rule decides.
    Example {
        /// The id of the rule.
        rule: String,
    },
    /// Show what a newer file changes.
    Diff {
        /// The older file.
        old: OsString,
        /// The newer file.
        new: OsString,
    },
    /// Break every condition in turn, and see whether an example notices.
    Mutants {
        /// The file.
        file: Option<OsString>,
    },
}

/// The command with all its own commands.
pub(super) fn command() -> Command {
    Command::new("rules")
        .about(words::RULES_COMMAND)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand(
            Command::new("check")
                .about(words::CHECK)
                .arg(file("file", "FILE"))
                .arg(as_of())
                .arg(format()),
        )
        .subcommand(Command::new("example").about(words::EXAMPLE).arg(rule()))
        .subcommand(
            Command::new("diff")
                .about(words::DIFF)
                .arg(file("old", "OLD").required(true).help(words::OLD))
                .arg(file("new", "NEW").required(true).help(words::NEW)),
        )
        .subcommand(
            Command::new("mutants")
                .about(words::MUTANTS)
                .arg(file("file", "FILE")),
        )
}

/// What was asked for. clap lets no other command pass than those above.
pub(super) fn task(matches: &ArgMatches) -> RulesTask {
    let (name, matches) = matches.subcommand().unwrap_or(("check", matches));
    let path = |name| matches.get_one::<OsString>(name).cloned();
    match name {
        "example" => RulesTask::Example {
            rule: matches.get_one("rule").cloned().unwrap_or_default(),
        },
        "diff" => RulesTask::Diff {
            old: path("old").unwrap_or_default(),
            new: path("new").unwrap_or_default(),
        },
        "mutants" => RulesTask::Mutants { file: path("file") },
        _ => RulesTask::Check {
            file: path("file"),
            as_of: matches.get_one("as-of").cloned(),
            format: matches
                .get_one::<FormatName>("format")
                .map_or(Format::Text, |name| name.0),
        },
    }
}

fn file(name: &'static str, shown: &'static str) -> Arg {
    Arg::new(name)
        .value_name(shown)
        .value_parser(value_parser!(OsString))
        .help(words::RULE_FILE)
}

fn rule() -> Arg {
    Arg::new("rule")
        .value_name("RULE")
        .required(true)
        .help(words::RULE)
}

fn as_of() -> Arg {
    Arg::new("as-of")
        .long("as-of")
        .value_name("DATE")
        .value_parser(|text: &str| {
            if is_day(text) {
                Ok(text.to_owned())
            } else {
                Err(words::NOT_A_DAY)
            }
        })
        .help(words::AS_OF)
}

fn format() -> Arg {
    Arg::new("format")
        .long("format")
        .short('f')
        .value_name("FORMAT")
        .value_parser(EnumValueParser::<FormatName>::new())
        .help(words::FOUND_FORMAT)
}
