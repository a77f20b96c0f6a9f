//! The formats that a summary can have.

use clap::builder::TypedValueParser;
use lungnets::report::Detail;

use crate::page_format::PageOrJson;
use crate::values::named;

/// How to write the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryFormat {
    /// As a report.
    Report(PageOrJson),
    /// As answers for other programs, with the report as their narrative.
    Fhir,
}

impl SummaryFormat {
    fn name(self) -> &'static str {
        match self {
            Self::Report(format) => format.name(),
            Self::Fhir => "fhir",
        }
    }
}

/// Returns a parser of every format by its name.
pub(super) fn formats() -> impl TypedValueParser<Value = SummaryFormat> {
    let reports = PageOrJson::every().into_iter().map(SummaryFormat::Report);
    named(reports.chain([SummaryFormat::Fhir]), |format| format.name())
}

/// Returns a parser of how much a page says, by its name.
pub(super) fn details() -> impl TypedValueParser<Value = Detail> {
    named(Detail::EVERY, |detail| detail.name())
}
