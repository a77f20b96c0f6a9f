//! `lungnets questions`: what is asked, and what answers it.

use clap::Args;
use clap::builder::PossibleValue;
use lungnets::fhir::with_translations;
use lungnets::page::Format;
use lungnets::rules::RuleSet;
use lungnets::{answers, explain};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::language::LanguageOption;
use crate::look::Look;
use crate::output;
use crate::shared_options::{FormAddress, fhir_form, named, only_for_fhir};

/// How to list the questions.
#[derive(Debug, Args)]
#[group(skip)]
pub struct QuestionsOptions {
    /// How to write the list; Markdown has one fact in a row, to compare two versions
    #[arg(long, short, value_name = "FORMAT")]
    #[arg(value_parser = named(QuestionsFormat::every(), |format| format.value()))]
    format: Option<QuestionsFormat>,

    #[command(flatten)]
    language: LanguageOption,

    #[command(flatten)]
    form: FormAddress,
}

/// What the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum QuestionsFormat {
    Page(Format),
    Json,
    JsonSchema,
    Fhir,
    FhirCodeSystem,
}

impl QuestionsFormat {
    fn every() -> impl Iterator<Item = Self> {
        let pages = Format::EVERY.iter().copied().map(Self::Page);
        pages.chain([
            Self::Json,
            Self::JsonSchema,
            Self::Fhir,
            Self::FhirCodeSystem,
        ])
    }

    /// Returns its name, and what the help says of it.
    fn value(self) -> PossibleValue {
        let (name, help) = match self {
            Self::Page(format) => return format.name().into(),
            Self::Json => ("json", "an answers file to fill in"),
            Self::JsonSchema => ("json-schema", "what an answers file may hold, for editors"),
            Self::Fhir => ("fhir", "a FHIR R4 Questionnaire, for other programs to ask"),
            Self::FhirCodeSystem => (
                "fhir-codesystem",
                "what the codes of that Questionnaire mean",
            ),
        };
        PossibleValue::new(name).help(help)
    }

    /// Returns whether the list is a FHIR resource.
    fn is_fhir(self) -> bool {
        matches!(self, Self::Fhir | Self::FhirCodeSystem)
    }
}

/// Prints the list of questions.
pub fn run(rules: &RuleSet, asked: &QuestionsOptions, look: Look) -> Result<Exit, Failure> {
    let format = asked.format.unwrap_or(QuestionsFormat::Page(Format::Text));
    let original = rules.original().unwrap_or(rules);
    let form = || fhir_form(original, asked.form.url.as_ref());
    if let (Some(_), false) = (&asked.form.url, format.is_fhir()) {
        return Err(only_for_fhir("--url"));
    }
    output::write(&match format {
        QuestionsFormat::Page(format) => output::shown(&explain::questions(rules), format, look),
        QuestionsFormat::Json => answers::to_fill_in(rules).render(),
        QuestionsFormat::JsonSchema => answers::schema(rules).render(),
        QuestionsFormat::Fhir => with_translations(form()?.questionnaire(), rules).render(),
        QuestionsFormat::FhirCodeSystem => with_translations(form()?.code_system(), rules).render(),
    })?;
    Ok(Exit::Done)
}
