//! `lungnets rules`: what can be done with a rule file.

use std::ffi::OsString;

use clap::builder::{EnumValueParser, PossibleValue};
use clap::{Arg, ArgMatches, Command, ValueEnum, value_parser};
use lungnets::explain::Format;

use super::words;

pub(super) const NAME: &str = "rules";

/// What to do with a rule file.
#[derive(Debug)]
pub enum RulesTask {
    /// Print every rule in plain words.
    Explain {
        /// The rule file; none for the one that is in use.
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
    Command::new(NAME).about(words::RULES_COMMAND).defer(parts)
}

fn parts(command: Command) -> Command {
    command
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand(explain())
        .subcommand(Command::new("schema").about(words::SCHEMA_COMMAND))
        .subcommand(new())
}

fn explain() -> Command {
    let file = Arg::new("file")
        .value_name("FILE")
        .value_parser(value_parser!(OsString))
        .help(words::RULES_FILE);
    let format = Arg::new("format")
        .long("format")
        .short('f')
        .value_name("FORMAT")
        .value_parser(EnumValueParser::<FormatName>::new())
        .help(words::EXPLAIN_FORMAT);
    Command::new("explain")
        .about(words::EXPLAIN_COMMAND)
        .args([file, format])
}

fn new() -> Command {
    let id = Arg::new("id")
        .value_name("ID")
        .required(true)
        .help(words::NEW_ID);
    Command::new("new").about(words::NEW_COMMAND).arg(id)
}

pub(super) fn task(matches: &ArgMatches) -> RulesTask {
    match matches.subcommand() {
        Some(("explain", matches)) => RulesTask::Explain {
            file: matches.get_one("file").cloned(),
            format: matches
                .get_one::<FormatName>("format")
                .map_or(Format::Text, |name| name.0),
        },
        Some(("new", matches)) => RulesTask::New {
            id: matches.get_one::<String>("id").cloned().unwrap_or_default(),
        },
        _ => RulesTask::Schema,
    }
}

/// A [`Format`] that clap can read.
#[derive(Debug, Clone, Copy)]
struct FormatName(Format);

impl ValueEnum for FormatName {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self(Format::Text), Self(Format::Markdown)]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self.0 {
            Format::Text => PossibleValue::new("text").help(words::AS_TEXT),
            Format::Markdown => PossibleValue::new("markdown").help(words::AS_TABLES),
        })
    }
}
