//! Options that several commands take, and their values: how to write a page, and the address of the form in FHIR.

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use lungnets::fhir::{Address, Form};
use lungnets::page::Format;
use lungnets::rules::RuleSet;

use crate::exit::Exit;
use crate::failure::Failure;

/// Returns a parser of exactly these values, such as the formats of a page, by their names.
pub fn named<T, N>(every: impl IntoIterator<Item = (N, T)>) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
    N: Into<PossibleValue>,
{
    let every = every.into_iter().map(|(name, value)| (name.into(), value));
    let every: Vec<(PossibleValue, T)> = every.collect();
    let names = PossibleValuesParser::new(every.iter().map(|(name, _)| name.clone()));
    names.try_map(move |given| {
        let mut every = every.iter();
        let named = every.find(|(name, _)| name.get_name() == given);
        named
            .map(|(_, value)| value.clone())
            .ok_or("there is no such value")
    })
}

/// How to write a page.
#[derive(Debug, Clone, Copy, Args)]
#[group(skip)]
pub struct PageFormat {
    /// How to write it
    #[arg(long, short, value_name = "FORMAT", value_parser = pages())]
    format: Option<Format>,
}

/// How to write what is for people, or for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageOrJson {
    /// As a page.
    Page(Format),
    /// As JSON.
    Json,
}

impl PageFormat {
    /// Returns the format that was asked for, or else text.
    pub fn get(self) -> Format {
        self.format.unwrap_or_default()
    }
}

impl Default for PageOrJson {
    fn default() -> Self {
        Self::Page(Format::default())
    }
}

impl PageOrJson {
    /// Returns every one of them by its name; text for people and JSON for programs come first.
    pub fn every() -> Vec<(&'static str, Self)> {
        let pages = every_page().map(|(name, format)| (name, Self::Page(format)));
        let mut every: Vec<_> = pages.collect();
        every.insert(1, ("json", Self::Json));
        every
    }

    /// Returns the format that the ending of a file name stands for, if any.
    pub fn of_file(name: &str) -> Option<Self> {
        let is_json = || name.to_ascii_lowercase().ends_with(".json");
        let page = Format::of_file(name).map(Self::Page);
        page.or_else(|| is_json().then_some(Self::Json))
    }
}

/// Returns every format of a page by its name.
pub fn every_page() -> impl Iterator<Item = (&'static str, Format)> {
    let every = Format::EVERY.iter();
    every.map(|format| (format.name(), *format))
}

/// Returns a parser of the formats of a page.
pub fn pages() -> impl TypedValueParser<Value = Format> {
    named(every_page())
}

/// Returns a parser of the formats of a page, and of JSON.
pub fn pages_and_json() -> impl TypedValueParser<Value = PageOrJson> {
    named(PageOrJson::every())
}

/// The address of the form that the rules make in FHIR.
#[derive(Debug, Args)]
#[group(skip)]
pub struct FormAddress {
    /// With fhir: the address of the form [default: a UUID made from the id of the rules]
    #[arg(long, value_name = "URL", value_parser = Address::parse, hide_short_help = true)]
    pub url: Option<Address>,
}

/// Returns the rules as a form of FHIR with this address.
///
/// # Errors
/// Where FHIR cannot say what the rules ask.
pub fn fhir_form<'r>(rules: &'r RuleSet, address: Option<&Address>) -> Result<Form<'r>, Failure> {
    let form = Form::of(rules, address.cloned());
    form.map_err(|obstacle| Failure::in_english(Exit::Faults, &obstacle, obstacle.way_out()))
}

/// Returns the error of an option that only FHIR has a use for, given with another format.
pub fn only_for_fhir(option: &'static str) -> Failure {
    Failure::new(Exit::Usage, move |words| words.only_for_fhir(option))
}
