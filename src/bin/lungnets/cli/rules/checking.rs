//! The commands that check a rule file.

use std::ffi::OsString;

use clap::builder::{EnumValueParser, PossibleValue};
use clap::{Arg, ArgMatches, Command, ValueEnum};
use lungnets::rules::is_day;

use super::super::words;
use super::{RulesTask, file};

/// How what was found is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FoundFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// All of them.
pub(super) fn commands() -> [Command; 4] {
    [
        Command::new("check")
            .about(words::CHECK)
            .args([file("file", "FILE"), as_of(), format()]),
        Command::new("example").about(words::EXAMPLE).arg(rule()),
        Command::new("diff").about(words::DIFF).args([
            file("old", "OLD").required(true).help(words::OLDER),
            file("new", "NEW").required(true).help(words::NEWER),
        ]),
        Command::new("mutants")
            .about(words::MUTANTS)
            .arg(file("file", "FILE")),
    ]
}

/// What was asked for.
pub(super) fn task(name: &str, matches: &ArgMatches) -> RulesTask {
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
            format: matches.get_one("format").copied().unwrap_or_default(),
        },
    }
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
        .value_parser(EnumValueParser::<FoundFormat>::new())
        .help(words::FOUND_FORMAT)
}

impl ValueEnum for FoundFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Text, Self::Json]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Text => "text".into(),
            Self::Json => "json".into(),
        })
    }
}
