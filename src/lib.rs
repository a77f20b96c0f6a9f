//! The engine of a self-check: questions and rules from a JSON file, answers in, a summary for the doctor out.
//!
//! It says how soon to talk to a doctor and why, never what someone has. Everything that a person reads about
//! health comes from the rule file, so the same program can run another condition's file.
//!
//! ```
//! use lungnets::answers::Answers;
//! use lungnets::assessment::Assessment;
//! use lungnets::page::Format;
//! use lungnets::report::Report;
//! use lungnets::rules::RuleSet;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let rules = RuleSet::from_json(lungnets::BUILT_IN_RULES)?;
//! let mut answers = Answers::new(&rules);
//! while let Some(question) = answers.next_question() {
//!     let typed = "unsure"; // ask somehow: question.ask
//!     answers.record(question.read(typed)?);
//! }
//! let assessment = Assessment::of(&answers);
//! assert_eq!(assessment.rank(), rules.top(), "not sure about anything is treated as yes");
//! println!("{}", Report::of(&assessment).page().render(Format::Text));
//! # Ok(())
//! # }
//! ```
//!
//! # The rooms
//!
//! A room uses only those that stand before it.
//!
//! | rooms | what they are for |
//! |---|---|
//! | `named`, `escape`, [`quote`], [`number`], [`json`], [`text`], [`layout`], [`fault`], `schema` | what is read and written: files with every fault at once, foreign text that cannot act |
//! | [`truth`], [`rules`], [`answers`], [`assessment`], [`language`], [`translation`], `built_in`, [`vignettes`] | the self-check itself, in the direction of the data, its texts in another language, and the stories that it is held to |
//! | `space`, `compiled`, [`evaluator`], [`proof`] | all answers at once: what the rules make of them, for many people and for proofs |
//! | [`page`], [`explain`], [`review`], `described`, [`report`], [`replay`], [`fhir`] | what people and programs read: the rules in words, and as a sheet to sign, a result, and a result read back |
//! | [`batch`], [`table`] | many answer sets as text |
//!
//! [`report`] and [`explain`] fill a [`page`], which knows neither and can be written in every
//! [`Format`](page::Format).
//!
//! The library never prints, and never looks at a clock, a file, the environment or the locale: the same rule
//! file and the same answers give the same bytes on every machine.

#![deny(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod answers;
pub mod assessment;
pub mod batch;
mod built_in;
mod compiled;
mod described;
mod escape;
pub mod evaluator;
pub mod explain;
pub mod fault;
pub mod fhir;
pub mod json;
pub mod language;
pub mod layout;
mod named;
pub mod number;
pub mod page;
pub mod proof;
pub mod quote;
pub mod replay;
pub mod report;
pub mod review;
pub mod rules;
mod schema;
mod space;
pub mod table;
pub mod text;
pub mod translation;
pub mod truth;
pub mod vignettes;

/// The rule file that the program ships with.
pub const BUILT_IN_RULES: &str = include_str!("../rules/lung_nets.json");

/// The vignettes that stand beside it.
pub const BUILT_IN_VIGNETTES: &str = include_str!("../rules/lung_nets.vignettes.json");

/// The notes for a review that stand beside it.
pub const BUILT_IN_REVIEW_NOTES: &str = include_str!("../rules/lung_nets.review.json");

/// The Spanish texts that stand beside it.
pub const BUILT_IN_SPANISH: &str = include_str!("../rules/lung_nets.es.json");

/// A rule file that is no other when the rules that ship change, for tests.
#[cfg(test)]
const FROZEN_RULES: &str = include_str!("../tests/rule_files/frozen.json");
