//! Writing the summary, in the format and the detail that were asked for.

use std::ffi::OsStr;
use std::path::Path;

use lungnets::fhir::{Form, Moment, with_translations};
use lungnets::layout::joined;
use lungnets::page::Format;
use lungnets::report::{Detail, Report};
use lungnets::rules::RuleSet;

use super::options::{Outcome, SummaryFormat};
use crate::failure::Failure;
use crate::look::Look;
use crate::output;
use crate::phrases::SavedAs;
use crate::shared_options::{PageOrJson, fhir_form};

/// What writes the summary, and what that needs.
#[derive(Debug)]
pub struct SummaryWriter<'a> {
    kind: Kind<'a>,
    /// How much was asked for.
    detail: Option<Detail>,
}

#[derive(Debug)]
enum Kind<'a> {
    /// As a report. Where no format was asked for, the name of a file can stand for one.
    Report(Option<PageOrJson>),
    /// As a FHIR resource.
    Fhir(Form<'a>, Option<&'a Moment>),
}

impl<'a> SummaryWriter<'a> {
    /// Returns what writes the summary as it was asked for. Whoever wants to know how it came about wants all of it.
    ///
    /// # Errors
    /// When FHIR cannot say what these rules ask. That is told before any question: it must cost nobody their answers.
    pub fn of(rules: &'a RuleSet, asked: &'a Outcome) -> Result<Self, Failure> {
        let kind = match asked.format {
            None => Kind::Report(None),
            Some(SummaryFormat::Report(format)) => Kind::Report(Some(format)),
            Some(SummaryFormat::Fhir) => {
                let original = rules.original().unwrap_or(rules);
                let form = fhir_form(original, asked.form.url.as_ref())?;
                Kind::Fhir(form, asked.authored.as_ref())
            }
        };
        let detail = asked.detail.or(asked.explain.then_some(Detail::Full));
        Ok(Self { kind, detail })
    }

    /// Returns what writes a summary that must not be lost: as text, where it cannot be written as it was asked for.
    pub fn of_an_emergency(rules: &'a RuleSet, asked: &'a Outcome) -> Self {
        let (kind, detail) = (Kind::Report(None), asked.detail);
        Self::of(rules, asked).unwrap_or(Self { kind, detail })
    }

    /// Returns the summary as a file holds it: never painted, and laid out for no terminal. It is full, unless brief
    /// was asked for.
    pub fn filed(&self, report: &Report<'_>, file: Option<&OsStr>, width: Option<usize>) -> String {
        self.plain(report, self.detail.unwrap_or(Detail::Full), file, width)
    }

    /// Returns whether a file that was asked for holds all of the summary.
    pub fn files_everything(&self) -> bool {
        self.detail != Some(Detail::Brief)
    }

    /// Returns the whole summary as a file of this name holds it.
    pub fn copy(&self, report: &Report<'_>, file: &Path) -> String {
        self.plain(report, Detail::Full, Some(file.as_os_str()), None)
    }

    /// Returns what a file of this name gets.
    pub fn saved_as(&self, file: &Path) -> SavedAs {
        let asked = match self.kind {
            Kind::Fhir(..) => return SavedAs::Answers,
            Kind::Report(asked) => asked,
        };
        let by_name = PageOrJson::of_file(&file.to_string_lossy());
        match asked.or(by_name) {
            Some(PageOrJson::Json) => SavedAs::Answers,
            None if file.extension().is_some() => SavedAs::TextWithAnotherEnding,
            Some(PageOrJson::Page(_)) | None => SavedAs::Page,
        }
    }

    /// Returns the summary as standard output shows it where no file was asked for. Text is brief, unless all of it was
    /// asked for.
    pub fn printed(&self, report: &Report<'_>, look: Look) -> String {
        self.shown(Detail::Brief, None, report, look)
    }

    /// Returns the summary as standard output shows it in the place of a file: nowhere else is it to be had.
    pub fn in_place_of(&self, file: Option<&OsStr>, report: &Report<'_>, look: Look) -> String {
        self.shown(Detail::Full, file, report, look)
    }

    fn shown(
        &self,
        usual: Detail,
        file: Option<&OsStr>,
        report: &Report<'_>,
        look: Look,
    ) -> String {
        match self.kind {
            Kind::Report(asked) if format(asked, file) == PageOrJson::default() => {
                as_text(report, self.detail.unwrap_or(usual), look)
            }
            Kind::Report(_) | Kind::Fhir(..) => self.filed(report, file, look.width),
        }
    }

    /// Returns the summary as a person reads it on a terminal while a file has it too.
    pub fn beside_file(&self, report: &Report<'_>, look: Look) -> String {
        as_text(report, self.detail.unwrap_or(Detail::Brief), look)
    }

    fn plain(
        &self,
        report: &Report<'_>,
        detail: Detail,
        file: Option<&OsStr>,
        width: Option<usize>,
    ) -> String {
        let asked = match &self.kind {
            Kind::Fhir(form, authored) => {
                let response = form.response(report, *authored);
                return with_translations(response, report.assessment().rules()).render();
            }
            Kind::Report(asked) => *asked,
        };
        let report = report.in_detail(detail);
        match (format(asked, file), width) {
            (PageOrJson::Json, _) => report.json(),
            (PageOrJson::Page(Format::Text), Some(width)) => joined(report.page().lines(width)),
            (PageOrJson::Page(Format::Text), None) => report.page().render(Format::Text),
            (PageOrJson::Page(format), _) => report.unlimited().page().render(format),
        }
    }
}

fn as_text(report: &Report<'_>, detail: Detail, look: Look) -> String {
    output::shown(&report.in_detail(detail).page(), Format::Text, look)
}

/// Returns the format that was asked for, or the one that the name of the file stands for, or text.
fn format(asked: Option<PageOrJson>, file: Option<&OsStr>) -> PageOrJson {
    let by_ending = || PageOrJson::of_file(&file?.to_string_lossy());
    asked.or_else(by_ending).unwrap_or_default()
}
