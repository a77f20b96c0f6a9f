//! `lungnets questions`: what can be asked for.

use clap::builder::{EnumValueParser, PossibleValue};
use clap::{Arg, ArgMatches, Command, ValueEnum};

use super::words;

pub(super) const NAME: &str = "questions";

/// How the list of questions is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuestionsFormat {
    /// For people.
    #[default]
    Text,
    /// An answers file to fill in.
    Json,
    /// Tables.
    Markdown,
    /// The JSON Schema of an answers file.
    JsonSchema,
}

/// The command; its parts are put together only when somebody asks for it.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about(words::QUESTIONS_COMMAND)
        .defer(parts)
}

fn parts(command: Command) -> Command {
    command.arg(
        Arg::new("format")
            .long("format")
            .short('f')
            .value_name("FORMAT")
            .value_parser(EnumValueParser::<QuestionsFormat>::new())
            .help(words::QUESTIONS_FORMAT),
    )
}

pub(super) fn task(matches: &ArgMatches) -> QuestionsFormat {
    matches.get_one("format").copied().unwrap_or_default()
}

impl ValueEnum for QuestionsFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Text, Self::Json, Self::Markdown, Self::JsonSchema]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, means) = match self {
            Self::Text => ("text", words::AS_TEXT),
            Self::Json => ("json", words::TO_FILL_IN),
            Self::Markdown => ("markdown", words::AS_TABLES),
            Self::JsonSchema => ("json-schema", words::AS_SCHEMA),
        };
        Some(PossibleValue::new(name).help(means))
    }
}
