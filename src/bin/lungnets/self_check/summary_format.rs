//! How the summary is written.

use std::ffi::OsStr;
use std::path::Path;

use lungnets::fhir::{Form, Moment};
use lungnets::layout::joined;
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::RuleSet;

use crate::cli::{PageOrJson, SelfCheck, SummaryFormat};
use crate::fhir::{self, NotInFhir};
use crate::output;
use crate::paint::When;

/// How the summary is written, and what that needs.
#[derive(Debug)]
pub enum Style<'a> {
    /// As a report. Where no format was asked for, the name of a file can stand for one.
    Report(Option<PageOrJson>),
    /// As a FHIR resource.
    Fhir(Form<'a>, Option<&'a Moment>),
}

impl<'a> Style<'a> {
    /// The style that was asked for.
    ///
    /// # Errors
    /// When FHIR cannot say what these rules ask. That is told before any question: it must cost nobody their answers.
    pub fn of(rules: &'a RuleSet, asked: &'a SelfCheck) -> Result<Self, NotInFhir> {
        match asked.format {
            None => Ok(Self::Report(None)),
            Some(SummaryFormat::Report(format)) => Ok(Self::Report(Some(format))),
            Some(SummaryFormat::Fhir) => {
                let form = fhir::form(rules, asked.fhir.url.as_ref())?;
                Ok(Self::Fhir(form, asked.fhir.authored.as_ref()))
            }
        }
    }

    /// The summary as a file holds it: never painted, and laid out for no terminal.
    pub fn filed(&self, report: &Report<'_>, file: Option<&OsStr>, width: Option<usize>) -> String {
        let asked = match self {
            Self::Fhir(form, authored) => return form.response(report, *authored).render(),
            Self::Report(asked) => *asked,
        };
        match (format(asked, file), width) {
            (PageOrJson::Json, _) => report.json(),
            (PageOrJson::Page(Format::Text), Some(width)) => joined(report.page().lines(width)),
            (PageOrJson::Page(format), _) => report.page().render(format),
        }
    }

    /// Whether a file gets plain text although its name ends as that of something else.
    pub fn belies_its_name(&self, file: &Path) -> bool {
        let says_nothing = || PageOrJson::of_file(&file.to_string_lossy()).is_none();
        matches!(self, Self::Report(None)) && file.extension().is_some() && says_nothing()
    }

    /// The summary as standard output shows it.
    pub fn printed(
        &self,
        report: &Report<'_>,
        file: Option<&OsStr>,
        color: When,
        width: Option<usize>,
    ) -> String {
        match self {
            Self::Report(asked) if format(*asked, file) == PageOrJson::default() => {
                as_text(report, color, width)
            }
            Self::Report(_) | Self::Fhir(..) => self.filed(report, file, width),
        }
    }
}

/// The summary as a person reads it on a terminal.
pub fn as_text(report: &Report<'_>, color: When, width: Option<usize>) -> String {
    output::shown(&report.page(), Format::Text, color, width)
}

/// The format that was asked for, or the one that the name of the file stands for, or text.
fn format(asked: Option<PageOrJson>, file: Option<&OsStr>) -> PageOrJson {
    let by_ending = || PageOrJson::of_file(&file?.to_string_lossy());
    asked.or_else(by_ending).unwrap_or_default()
}
