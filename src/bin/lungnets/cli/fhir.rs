//! The options that only FHIR has: the address of the form, and the moment of the answers.

use clap::{Arg, ArgMatches};
use lungnets::fhir::{Address, Moment};

use super::words;

/// What was said about FHIR.
#[derive(Debug, Default)]
pub struct FhirOptions {
    /// The address of the form.
    pub url: Option<Address>,
    /// When the answers were given.
    pub authored: Option<Moment>,
}

pub(super) fn options(matches: &ArgMatches) -> FhirOptions {
    FhirOptions {
        url: address(matches),
        authored: matches.get_one("authored").cloned(),
    }
}

pub(super) fn address(matches: &ArgMatches) -> Option<Address> {
    matches.get_one("url").cloned()
}

pub(super) fn url() -> Arg {
    Arg::new("url")
        .long("url")
        .value_name("URL")
        .value_parser(Address::parse)
        .hide_short_help(true)
        .help(words::URL)
}

pub(super) fn authored() -> Arg {
    Arg::new("authored")
        .long("authored")
        .value_name("DATETIME")
        .value_parser(Moment::parse)
        .hide_short_help(true)
        .help(words::AUTHORED)
}
