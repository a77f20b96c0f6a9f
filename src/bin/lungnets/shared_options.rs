//! Options that several commands take, and their values: how to write a page, and the address of the form in FHIR.

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use lungnets::fhir::{Address, Form};
use lungnets::page::Format;
use lungnets::rules::RuleSet;

use crate::exit::Exit;
use crate::failure::Failure;

/// Returns a parser of exactly these values, such as the formats of a page, by the names that `name` gives them.
pub fn named<T, N>(
    every: impl IntoIterator<Item = T>,
    name: fn(&T) -> N,
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
    N: Into<PossibleValue> + 'static,
{
    let every: Vec<T> = every.into_iter().collect();
    let names = PossibleValuesParser::new(every.iter().map(name));
    names.try_map(move |given| {
        let is_named = |value: &&T| name(value).into().get_name() == given;
        let named = every.iter().find(is_named);
        named.cloned().ok_or("there is no such value")
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
    /// Returns every one of them; text for people and JSON for programs come first.
    pub fn every() -> Vec<Self> {
        let mut every: Vec<Self> = Format::EVERY.iter().copied().map(Self::Page).collect();
        every.insert(1, Self::Json);
        every
    }

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page(format) => format.name(),
            Self::Json => "json",
        }
    }

    /// Returns the format that the ending of a file name stands for, if any.
    pub fn of_file(name: &str) -> Option<Self> {
        let is_json = || name.to_ascii_lowercase().ends_with(".json");
        let page = Format::of_file(name).map(Self::Page);
        page.or_else(|| is_json().then_some(Self::Json))
    }
}

/// Returns a parser of the formats of a page.
pub fn pages() -> impl TypedValueParser<Value = Format> {
    named(Format::EVERY.iter().copied(), |format| format.name())
}

/// Returns a parser of the formats of a page, and of JSON.
pub fn pages_and_json() -> impl TypedValueParser<Value = PageOrJson> {
    named(PageOrJson::every(), |format| format.name())
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
