//! `lungnets completions` and `lungnets man`: the command line told to a shell, and to a reader of manuals.

use clap::builder::EnumValueParser;
use clap::{Arg, ArgMatches, Command};
use clap_complete::Shell;

use super::words;

pub(super) const COMPLETIONS: &str = "completions";
pub(super) const MANUAL: &str = "man";

/// Both commands; the parts of the first are put together only when somebody asks for it.
pub(super) fn commands() -> [Command; 2] {
    [
        Command::new(COMPLETIONS)
            .about(words::COMPLETIONS_COMMAND)
            .defer(|command| command.arg(shell()).after_help(words::COMPLETIONS_HELP)),
        Command::new(MANUAL).about(words::MANUAL_COMMAND),
    ]
}

/// The shell that was asked for. clap lets no command pass without one.
pub(super) fn task(matches: &ArgMatches) -> Shell {
    matches.get_one("shell").copied().unwrap_or(Shell::Bash)
}

fn shell() -> Arg {
    Arg::new("shell")
        .value_name("SHELL")
        .required(true)
        .value_parser(EnumValueParser::<Shell>::new())
        .help(words::SHELL)
}
