//! How a summary can be written.

use clap::ValueEnum;
use clap::builder::PossibleValue;
use lungnets::report::Format;

/// How to write the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryFormat {
    /// As a report.
    Report(Format),
    /// As answers for other programs, with the report as their narrative.
    Fhir,
}

impl ValueEnum for SummaryFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self::Report(Format::Text),
            Self::Report(Format::Json),
            Self::Report(Format::Markdown),
            Self::Report(Format::Html),
            Self::Fhir,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Report(format) => format.name().into(),
            Self::Fhir => "fhir".into(),
        })
    }
}
