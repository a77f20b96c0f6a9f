//! `lungnets replay`: a result put to the test.

use std::ffi::OsString;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{format, words};

pub(super) const NAME: &str = "replay";

/// The command; its parts are put together only when somebody asks for it.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about(words::REPLAY_COMMAND)
        .defer(|command| {
            let result = Arg::new("result")
                .value_name("RESULT")
                .required(true)
                .value_parser(value_parser!(OsString))
                .help(words::RESULT_FILE);
            command.args([result, format::page_option()])
        })
}

/// The file with the result. clap lets no command pass without it.
pub(super) fn task(matches: &ArgMatches) -> OsString {
    matches.get_one("result").cloned().unwrap_or_default()
}
