//! `lungnets schema`: what programs and editors can check for themselves.

use clap::{ArgMatches, Command};

use super::batch::{WantedOutput, wanted_args, wanted_output};
use super::words;

pub(super) const NAME: &str = "schema";

/// What is described.
#[derive(Debug)]
pub enum SchemaTask {
    /// A rule file.
    Rules,
    /// An answers file.
    Answers,
    /// The result as JSON.
    Result,
    /// A line for batch.
    BatchInput,
    /// A line from batch.
    BatchOutput(WantedOutput),
}

/// The command; its parts are put together only when somebody asks for it.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about(words::SCHEMAS_COMMAND)
        .defer(|command| {
            command
                .subcommand_required(true)
                .arg_required_else_help(true)
                .disable_help_subcommand(true)
                .subcommands([
                    Command::new("rules").about(words::SCHEMA_OF_RULES),
                    Command::new("answers").about(words::SCHEMA_OF_ANSWERS),
                    Command::new("result").about(words::SCHEMA_OF_RESULT),
                    Command::new("batch-input").about(words::SCHEMA_OF_INPUT),
                    Command::new("batch-output")
                        .about(words::SCHEMA_OF_OUTPUT)
                        .args(wanted_args()),
                ])
        })
}

/// What was asked for. clap lets no other command pass than those above.
pub(super) fn task(matches: &ArgMatches) -> SchemaTask {
    match matches.subcommand() {
        Some(("answers", _)) => SchemaTask::Answers,
        Some(("result", _)) => SchemaTask::Result,
        Some(("batch-input", _)) => SchemaTask::BatchInput,
        Some(("batch-output", matches)) => SchemaTask::BatchOutput(wanted_output(matches)),
        _ => SchemaTask::Rules,
    }
}
