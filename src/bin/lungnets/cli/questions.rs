//! `lungnets questions`: what can be asked for.

use clap::builder::{EnumValueParser, PossibleValue};
use clap::{Arg, ArgMatches, Command, ValueEnum};
use lungnets::fhir::Address;

use super::{fhir, words};

pub(super) const NAME: &str = "questions";

/// What to print.
#[derive(Debug)]
pub struct QuestionsTask {
    /// How.
    pub format: QuestionsFormat,
    /// The address of the form in FHIR.
    pub url: Option<Address>,
}

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
    /// A FHIR form.
    Fhir,
    /// What the codes of that form mean.
    FhirCodeSystem,
}

/// The command; its parts are put together only when somebody asks for it.
pub(super) fn command() -> Command {
    Command::new(NAME)
        .about(words::QUESTIONS_COMMAND)
        .defer(parts)
}

fn parts(command: Command) -> Command {
    let format = Arg::new("format")
        .long("format")
        .short('f')
        .value_name("FORMAT")
        .value_parser(EnumValueParser::<QuestionsFormat>::new())
        .help(words::QUESTIONS_FORMAT);
    command.args([format, fhir::url()])
}

pub(super) fn task(matches: &ArgMatches) -> QuestionsTask {
    QuestionsTask {
        format: matches.get_one("format").copied().unwrap_or_default(),
        url: fhir::address(matches),
    }
}

impl QuestionsFormat {
    /// Whether the list is a FHIR resource.
    pub fn is_fhir(self) -> bool {
        matches!(self, Self::Fhir | Self::FhirCodeSystem)
    }
}

impl ValueEnum for QuestionsFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self::Text,
            Self::Json,
            Self::Markdown,
            Self::JsonSchema,
            Self::Fhir,
            Self::FhirCodeSystem,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, means) = match self {
            Self::Text => ("text", words::AS_TEXT),
            Self::Json => ("json", words::TO_FILL_IN),
            Self::Markdown => ("markdown", words::AS_TABLES),
            Self::JsonSchema => ("json-schema", words::AS_SCHEMA),
            Self::Fhir => ("fhir", words::AS_QUESTIONNAIRE),
            Self::FhirCodeSystem => ("fhir-codesystem", words::AS_CODE_SYSTEM),
        };
        Some(PossibleValue::new(name).help(means))
    }
}
