//! `lungnets questions`: what can be asked for.

use clap::builder::PossibleValue;
use clap::{ArgMatches, Command};
use lungnets::fhir::Address;
use lungnets::page::Format;

use super::format::{self, Named};
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionsFormat {
    /// For people.
    Page(Format),
    /// An answers file to fill in.
    Json,
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
    let format = format::option(words::QUESTIONS_FORMAT, QuestionsFormat::every());
    command.args([format, fhir::url()])
}

pub(super) fn task(matches: &ArgMatches) -> QuestionsTask {
    QuestionsTask {
        format: matches.get_one("format").copied().unwrap_or_default(),
        url: fhir::address(matches),
    }
}

impl Default for QuestionsFormat {
    fn default() -> Self {
        Self::Page(Format::default())
    }
}

impl QuestionsFormat {
    /// Whether the list is a FHIR resource.
    pub fn is_fhir(self) -> bool {
        matches!(self, Self::Fhir | Self::FhirCodeSystem)
    }

    /// Every one of them, with its name.
    fn every() -> impl Iterator<Item = Named<Self>> {
        let others = [
            ("json", words::TO_FILL_IN, Self::Json),
            ("json-schema", words::AS_SCHEMA, Self::JsonSchema),
            ("fhir", words::AS_QUESTIONNAIRE, Self::Fhir),
            (
                "fhir-codesystem",
                words::AS_CODE_SYSTEM,
                Self::FhirCodeSystem,
            ),
        ];
        let others =
            others.map(|(name, means, format)| (PossibleValue::new(name).help(means), format));
        format::pages(Self::Page).chain(others)
    }
}
