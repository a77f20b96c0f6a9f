//! The commands that show a rule file, and that help to write one.

use clap::builder::{EnumValueParser, PossibleValue};
use clap::{Arg, ArgMatches, Command, ValueEnum};
use lungnets::explain::Format;

use super::super::words;
use super::{RulesTask, file};

/// All of them.
pub(super) fn commands() -> [Command; 3] {
    let format = Arg::new("format")
        .long("format")
        .short('f')
        .value_name("FORMAT")
        .value_parser(EnumValueParser::<FormatName>::new())
        .help(words::EXPLAIN_FORMAT);
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
            format: matches
                .get_one::<FormatName>("format")
                .map_or(Format::Text, |name| name.0),
        }),
        "schema" => Some(RulesTask::Schema),
        "new" => Some(RulesTask::New {
            id: matches.get_one::<String>("id").cloned().unwrap_or_default(),
        }),
        _ => None,
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
