//! `lungnets questions`: what is asked, and what answers it.

use lungnets::answers;
use lungnets::explain;
use lungnets::rules::RuleSet;

use crate::cli::{Options, QuestionsFormat, QuestionsTask};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::fhir::{self, OnlyForFhir};
use crate::output;

/// Prints the list of questions.
pub fn run(rules: &RuleSet, task: &QuestionsTask, options: &Options) -> Result<Exit, Failure> {
    let form = || fhir::form(rules, task.url.as_ref());
    if let (Some(_), false) = (&task.url, task.format.is_fhir()) {
        return Err(OnlyForFhir("--url").into());
    }
    output::write(&match task.format {
        QuestionsFormat::Page(format) => {
            let page = explain::questions(rules);
            output::shown(&page, format, options.color, options.width)
        }
        QuestionsFormat::Json => answers::to_fill_in(rules).render(),
        QuestionsFormat::JsonSchema => answers::schema(rules).render(),
        QuestionsFormat::Fhir => form()?.questionnaire().render(),
        QuestionsFormat::FhirCodeSystem => form()?.code_system().render(),
    })?;
    Ok(Exit::Done)
}
