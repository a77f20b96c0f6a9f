//! What the self-check and the list of questions both do with FHIR.

use clap::Args;
use lungnets::fhir::{Address, Form, Obstacle};
use lungnets::language::Words;
use lungnets::rules::RuleSet;

use crate::exit::Exit;
use crate::failure::Failing;

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
pub fn form<'r>(rules: &'r RuleSet, address: Option<&Address>) -> Result<Form<'r>, NotInFhir> {
    Form::of(rules, address.cloned()).map_err(NotInFhir)
}

/// FHIR cannot say what a rule file asks.
#[derive(Debug)]
pub struct NotInFhir(Obstacle);

impl Failing for NotInFhir {
    fn exit(&self) -> Exit {
        Exit::Faults
    }

    fn said(&self, _words: &dyn Words) -> String {
        format!("{}\n\n  {}", self.0, self.0.way_out())
    }
}

/// An option that only FHIR has a use for was given with another format.
#[derive(Debug)]
pub struct OnlyForFhir(pub &'static str);

impl Failing for OnlyForFhir {
    fn exit(&self) -> Exit {
        Exit::Usage
    }

    fn said(&self, words: &dyn Words) -> String {
        words.only_for_fhir(self.0)
    }
}
