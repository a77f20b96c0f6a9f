//! Writing the summary, in the format that was asked for.

use std::ffi::OsStr;
use std::path::Path;

use lungnets::fhir::{Form, Moment};
use lungnets::layout::joined;
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::RuleSet;

use super::options::Outcome;
use super::summary_format::SummaryFormat;
use crate::fhir::{self, NotInFhir};
use crate::look::Look;
use crate::output;
use crate::page_format::PageOrJson;

/// What writes the summary, and what that needs.
#[derive(Debug)]
pub enum SummaryWriter<'a> {
    /// As a report. Where no format was asked for, the name of a file can stand for one.
    Report(Option<PageOrJson>),
    /// As a FHIR resource.
    Fhir(Form<'a>, Option<&'a Moment>),
}

impl<'a> SummaryWriter<'a> {
    /// Returns what writes the summary as it was asked for.
    ///
    /// # Errors
    /// When FHIR cannot say what these rules ask. That is told before any question: it must cost nobody their answers.
    pub fn of(rules: &'a RuleSet, asked: &'a Outcome) -> Result<Self, NotInFhir> {
        match asked.format {
            None => Ok(Self::Report(None)),
            Some(SummaryFormat::Report(format)) => Ok(Self::Report(Some(format))),
            Some(SummaryFormat::Fhir) => {
                let form = fhir::form(rules, asked.form.url.as_ref())?;
                Ok(Self::Fhir(form, asked.authored.as_ref()))
            }
        }
    }

    /// Returns the summary as a file holds it: never painted, and laid out for no terminal.
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

    /// Returns whether a file gets plain text although its name ends as that of something else.
    pub fn belies_its_name(&self, file: &Path) -> bool {
        let says_nothing = || PageOrJson::of_file(&file.to_string_lossy()).is_none();
        matches!(self, Self::Report(None)) && file.extension().is_some() && says_nothing()
    }

    /// Returns the summary as standard output shows it.
    pub fn printed(&self, report: &Report<'_>, file: Option<&OsStr>, look: Look) -> String {
        match self {
            Self::Report(asked) if format(*asked, file) == PageOrJson::default() => {
                as_text(report, look)
            }
            Self::Report(_) | Self::Fhir(..) => self.filed(report, file, look.width),
        }
    }
}

/// Returns the summary as a person reads it on a terminal.
pub fn as_text(report: &Report<'_>, look: Look) -> String {
    output::shown(&report.page(), Format::Text, look)
}

/// Returns the format that was asked for, or the one that the name of the file stands for, or text.
fn format(asked: Option<PageOrJson>, file: Option<&OsStr>) -> PageOrJson {
    let by_ending = || PageOrJson::of_file(&file?.to_string_lossy());
    asked.or_else(by_ending).unwrap_or_default()
}
