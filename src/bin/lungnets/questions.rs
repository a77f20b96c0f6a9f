//! `lungnets questions`: what is asked, and what answers it.

use clap::{Args, ValueEnum};
use lungnets::answers;
use lungnets::explain::{Explanation, Format};
use lungnets::rules::RuleSet;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::fhir::{self, FormAddress, OnlyForFhir};
use crate::look::Look;
use crate::output;
use crate::paint::Paint;

/// How to list the questions.
#[derive(Debug, Args)]
#[group(skip)]
pub struct QuestionsOptions {
    /// How to write the list
    #[arg(long, short, value_enum, default_value_t, hide_default_value = true)]
    format: QuestionsFormat,

    #[command(flatten)]
    form: FormAddress,
}

// What is said of each stands in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum QuestionsFormat {
    /// for reading
    #[default]
    Text,
    /// an answers file to fill in
    Json,
    /// tables with one fact in a row, to compare two versions
    Markdown,
    /// what an answers file may hold, for editors
    JsonSchema,
    /// a FHIR R4 Questionnaire, for other programs to ask
    Fhir,
    /// what the codes of that Questionnaire mean
    #[value(name = "fhir-codesystem")]
    FhirCodeSystem,
}

impl QuestionsFormat {
    /// Returns whether the list is a FHIR resource.
    fn is_fhir(self) -> bool {
        matches!(self, Self::Fhir | Self::FhirCodeSystem)
    }
}

/// Prints the list of questions.
pub fn run(rules: &RuleSet, asked: &QuestionsOptions, look: Look) -> Result<Exit, Failure> {
    let explanation = || Explanation::of_questions(rules);
    let form = || fhir::form(rules, asked.form.url.as_ref());
    if let (Some(_), false) = (&asked.form.url, asked.format.is_fhir()) {
        return Err(OnlyForFhir("--url").into());
    }
    output::write(&match asked.format {
        QuestionsFormat::Text => {
            let lines = explanation().lines(output::width(look.width));
            Paint::for_stdout(look.color).lines(&lines)
        }
        QuestionsFormat::Markdown => explanation().render(Format::Markdown),
        QuestionsFormat::Json => answers::to_fill_in(rules).render(),
        QuestionsFormat::JsonSchema => answers::schema(rules).render(),
        QuestionsFormat::Fhir => form()?.questionnaire().render(),
        QuestionsFormat::FhirCodeSystem => form()?.code_system().render(),
    })?;
    Ok(Exit::Done)
}
