//! How the summary is written.

use lungnets::fhir::{Form, Moment};
use lungnets::layout::joined;
use lungnets::report::{Format, Report};
use lungnets::rules::RuleSet;

use crate::cli::{SelfCheck, SummaryFormat};
use crate::failure::Failure;
use crate::output;
use crate::paint::{Paint, When};

/// How the summary is written, and what that needs.
#[derive(Debug)]
pub enum Style<'a> {
    /// As a report.
    Report(Format),
    /// As a FHIR resource.
    Fhir(Form<'a>, Option<&'a Moment>),
}

impl<'a> Style<'a> {
    /// The style that was asked for; left out, `usual`.
    ///
    /// # Errors
    /// When FHIR cannot say what these rules ask. It must cost nobody their answers.
    pub fn of(rules: &'a RuleSet, asked: &'a SelfCheck, usual: Format) -> Result<Self, Failure> {
        match asked.format.unwrap_or(SummaryFormat::Report(usual)) {
            SummaryFormat::Report(format) => Ok(Self::Report(format)),
            SummaryFormat::Fhir => {
                let form = Form::of(rules, asked.fhir.url.clone()).map_err(Failure::NotInFhir)?;
                Ok(Self::Fhir(form, asked.fhir.authored.as_ref()))
            }
        }
    }

    /// The summary as a file holds it: never painted, and laid out for no terminal.
    pub fn filed(&self, report: &Report<'_>, width: Option<usize>) -> String {
        match (self, width) {
            (Self::Report(Format::Text), Some(width)) => joined(report.lines(width)),
            (Self::Report(format), _) => report.render(*format),
            (Self::Fhir(form, authored), _) => form.response(report, *authored).render(),
        }
    }

    /// The summary as standard output shows it.
    pub fn printed(&self, report: &Report<'_>, color: When, width: Option<usize>) -> String {
        match self {
            Self::Report(Format::Text) => {
                Paint::for_stdout(color).lines(&report.lines(output::width(width)))
            }
            _ => self.filed(report, width),
        }
    }
}
