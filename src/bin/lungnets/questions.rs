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
use crate::shared_options::{FormAddress, every_page, fhir_form, named, only_for_fhir};

/// How to list the questions.
#[derive(Debug, Args)]
#[group(skip)]
pub struct QuestionsOptions {
    /// How to write the list; Markdown has one fact in a row, to compare two versions
    #[arg(long, short, value_name = "FORMAT")]
    #[arg(value_parser = named(QuestionsFormat::every()))]
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
    /// Returns every one of them by its name, with what the help says of it.
    fn every() -> impl Iterator<Item = (PossibleValue, Self)> {
        let pages = every_page().map(|(name, format)| (name.into(), Self::Page(format)));
        let others = [
            ("json", "an answers file to fill in", Self::Json),
            (
                "json-schema",
                "what an answers file may hold, for editors",
                Self::JsonSchema,
            ),
            (
                "fhir",
                "a FHIR R4 Questionnaire, for other programs to ask",
                Self::Fhir,
            ),
            (
                "fhir-codesystem",
                "what the codes of that Questionnaire mean",
                Self::FhirCodeSystem,
            ),
        ];
        let others = others.map(|(name, help, one)| (PossibleValue::new(name).help(help), one));
        pages.chain(others)
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
    })
}
