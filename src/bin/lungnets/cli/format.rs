//! The values of `--format`: those of every page come from one list, and some commands have others beside them.

use clap::Arg;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use lungnets::page::Format;

/// How a result is written for people, or for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageOrJson {
    /// As a page.
    Page(Format),
    /// As JSON.
    Json,
}

/// How the summary is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryFormat {
    /// As a report.
    Report(PageOrJson),
    /// As answers for other programs, with the report as their narrative.
    Fhir,
}

impl Default for PageOrJson {
    fn default() -> Self {
        Self::Page(Format::default())
    }
}

impl PageOrJson {
    /// Returns the format that the ending of a file name stands for, if any.
    pub fn of_file(name: &str) -> Option<Self> {
        let is_json = || name.to_ascii_lowercase().ends_with(".json");
        let page = Format::of_file(name).map(Self::Page);
        page.or_else(|| is_json().then_some(Self::Json))
    }

    /// Every one of them, with its name; text for people and JSON for programs come first.
    pub(super) fn every() -> impl Iterator<Item = Named<Self>> {
        let mut every: Vec<Named<Self>> = pages(Self::Page).collect();
        every.insert(1, ("json".into(), Self::Json));
        every.into_iter()
    }
}

impl SummaryFormat {
    /// Every one of them, with its name.
    pub(super) fn every() -> impl Iterator<Item = Named<Self>> {
        let reports = PageOrJson::every().map(|(name, report)| (name, Self::Report(report)));
        reports.chain([("fhir".into(), Self::Fhir)])
    }
}

/// A value, with its name on the command line.
pub(super) type Named<T> = (PossibleValue, T);

/// The formats of every page, as a command takes them.
pub(super) fn pages<T>(format: fn(Format) -> T) -> impl Iterator<Item = Named<T>> {
    let every = Format::EVERY.iter();
    every.map(move |each| (each.name().into(), format(*each)))
}

/// `--format`, for a command that prints nothing but a page.
pub(super) fn page_option() -> Arg {
    option(super::words::PAGE_FORMAT, pages(|format| format))
}

/// `--format`, with its values.
pub(super) fn option<T: Clone + Send + Sync + 'static>(
    help: &'static str,
    values: impl Iterator<Item = Named<T>>,
) -> Arg {
    let values: Vec<Named<T>> = values.collect();
    let names = PossibleValuesParser::new(values.iter().map(|(name, _)| name.clone()));
    let value = names.try_map(move |given| {
        let mut values = values.iter();
        let found = values.find(|(name, _)| name.get_name() == given);
        found
            .map(|(_, value)| value.clone())
            .ok_or(super::words::NO_FORMAT)
    });
    Arg::new("format")
        .long("format")
        .short('f')
        .value_name("FORMAT")
        .value_parser(value)
        .help(help)
}
