//! FHIR responses among the lines: one `QuestionnaireResponse` a line.

use std::sync::OnceLock;

use super::Unread;
use super::line::refused;
use crate::answers::Answers;
use crate::fault::{Code, FaultLog, Words};
use crate::fhir::{Address, Form, Obstacle};
use crate::json::Json;
use crate::rules::RuleSet;

/// What reads responses to the form of a rule set. The form is made when the first response comes.
#[derive(Debug, Default)]
pub(super) struct Responses<'r> {
    address: Option<Address>,
    form: OnceLock<Result<Form<'r>, Obstacle>>,
}

impl<'r> Responses<'r> {
    /// Responses to the form with this address.
    pub(super) fn to(address: Option<Address>) -> Self {
        let form = OnceLock::new();
        Self { address, form }
    }

    /// Reads one. Where it is certain to be an emergency and yet cannot be used, that is told before all that is wrong.
    pub(super) fn read(
        &self,
        rules: &'r RuleSet,
        in_words: Words,
        text: &str,
    ) -> Result<Answers<'r>, Unread> {
        let form = self
            .form
            .get_or_init(|| Form::of(rules, self.address.clone()));
        let form = form.as_ref().map_err(|obstacle| {
            Unread::refused(
                Code::WrongFile,
                format!("{obstacle}: {}", obstacle.way_out()),
            )
        })?;
        let json = Json::parse(text).map_err(|error| refused(&error.into(), in_words))?;
        let mut faults = FaultLog::new();
        let answers = form.import(&json, &mut faults);
        match faults.or((), text) {
            Ok(()) if answers.is_empty() => Err(Unread::no_answers()),
            Ok(()) => Ok(answers),
            Err(faults) => Err(refused(&faults, in_words).after_emergency(&answers)),
        }
    }
}
