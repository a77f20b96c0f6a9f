//! The engine of a self-check: questions and rules from a JSON file, answers in, a summary for the doctor out.
//!
//! It says how soon to talk to a doctor and why, never what someone has. Everything that a person reads about
//! health comes from the rule file, so the same program can run another condition's file.
//!
//! ```
//! use lungnets::answers::Answers;
//! use lungnets::assessment::Assessment;
//! use lungnets::report::{Format, Report};
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
//! println!("{}", Report::of(&assessment).render(Format::Text));
//! # Ok(())
//! # }
//! ```
//!
//! The way of the data is one direction, and a module uses only what stands to its left:
//! [`truth`] → [`rules`] → [`answers`] → [`assessment`] → [`report`] and [`proof`]. [`explain`] needs the [`rules`]
//! alone; [`replay`] reads a [`report`] back, and [`fhir`] writes one for other programs.
//!
//! The library never prints, and never looks at a clock, a file, the environment or the locale: the same rule
//! file and the same answers give the same bytes on every machine.

#![deny(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod answers;
pub mod assessment;
pub mod batch;
mod compiled;
mod described;
mod escape;
pub mod evaluator;
pub mod explain;
pub mod fault;
pub mod fhir;
pub mod json;
pub mod layout;
pub mod proof;
pub mod quote;
pub mod replay;
pub mod report;
pub mod rules;
mod schema;
mod space;
pub mod table;
pub mod text;
pub mod truth;

/// The rule file that the program ships with.
pub const BUILT_IN_RULES: &str = include_str!("../rules/lung_nets.json");
