//! The commands that check a rule file.

use std::ffi::OsString;

use clap::{Arg, ArgMatches, Command};
use lungnets::rules::is_day;

use super::super::format::{self, PageOrJson};
use super::super::words;
use super::{RulesTask, file};

/// All of them.
pub(super) fn commands() -> [Command; 4] {
    let found = format::option(words::FOUND_FORMAT, PageOrJson::every());
    [
        Command::new("check")
            .about(words::CHECK)
            .args([file("file", "FILE"), as_of(), found]),
        Command::new("example")
            .about(words::EXAMPLE)
            .args([rule(), format::page_option()]),
        Command::new("diff").about(words::DIFF).args([
            file("old", "OLD").required(true).help(words::OLDER),
            file("new", "NEW").required(true).help(words::NEWER),
            format::page_option(),
        ]),
        Command::new("mutants")
            .about(words::MUTANTS)
            .args([file("file", "FILE"), format::page_option()]),
    ]
}

/// What was asked for.
pub(super) fn task(name: &str, matches: &ArgMatches) -> RulesTask {
    let page = || matches.get_one("format").copied().unwrap_or_default();
    let path = |name| matches.get_one::<OsString>(name).cloned();
    match name {
        "example" => RulesTask::Example {
            rule: matches.get_one("rule").cloned().unwrap_or_default(),
            format: page(),
        },
        "diff" => RulesTask::Diff {
            old: path("old").unwrap_or_default(),
            new: path("new").unwrap_or_default(),
            format: page(),
        },
        "mutants" => RulesTask::Mutants {
            file: path("file"),
            format: page(),
        },
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
