//! What a reviewer needs besides the rules, and what can be wrong with it.

use super::IntendedUse;
use crate::fault::{Faults, Problem, Told, did_you_mean};
use crate::quote::quoted;
use crate::rules::{Rule, RuleSet};
use crate::text::Text;
use crate::vignettes::Vignette;

/// What a reviewer needs besides the rules: what they are for, and what can go wrong.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReviewNotes<'r> {
    /// What the rule set is meant for.
    pub intended_use: IntendedUse,
    /// Where it is known to be more urgent than it need be.
    pub over_triage: Vec<Weighed<'r>>,
    /// What its authors could not settle.
    pub open_questions: Vec<Weighed<'r>>,
    /// What can go wrong, and what is done about it.
    pub hazards: Vec<Hazard<'r>>,
}

/// A choice that can be disputed, with the rules that make it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Weighed<'r> {
    /// What it is about.
    pub what: Text,
    /// The rules.
    pub rules: Vec<&'r Rule>,
}

/// Something that can go wrong.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Hazard<'r> {
    /// Its name in the log.
    pub id: Text,
    /// What goes wrong.
    pub name: Text,
    /// How it can come about.
    pub cause: Text,
    /// What comes of it for a person.
    pub harm: Text,
    /// The rules that work against it.
    pub controls: Vec<&'r Rule>,
    /// What else works against it.
    pub other_controls: Vec<Text>,
    /// The stories that show it.
    pub vignettes: Vec<&'r Vignette<'r>>,
    /// What is left of the risk; none, until a clinician has judged it.
    pub residual_risk: Option<Text>,
}

impl<'r> ReviewNotes<'r> {
    /// Reads the notes beside a rule file.
    ///
    /// # Errors
    /// Every fault of the file, in the order of the file; of a file in another format or for other rules, that one
    /// alone.
    pub fn from_json(
        rules: &'r RuleSet,
        vignettes: &'r [Vignette<'r>],
        text: &str,
    ) -> Result<Self, Faults> {
        super::file::read(rules, vignettes, text)
    }
}

/// Something in the notes that does not fit the rules, the vignettes, or the rest of the notes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum ReviewProblem {
    NoSuchRule { id: String, nearest: Option<String> },
    NoSuchVignette { id: String, nearest: Option<String> },
    RepeatedHazard { id: String },
    NoControl,
}

impl Problem for ReviewProblem {
    fn told(&self) -> Told {
        let near = |nearest: &Option<String>, else_do: &str| {
            did_you_mean(nearest.as_deref()).unwrap_or_else(|| else_do.to_owned())
        };
        match self {
            Self::NoSuchRule { id, nearest } => Told::new(
                format!("there is no rule {}", quoted(id)),
                near(nearest, "name a rule of the rule set"),
            ),
            Self::NoSuchVignette { id, nearest } => Told::new(
                format!("there is no vignette {}", quoted(id)),
                near(
                    nearest,
                    "name one of the vignettes beside the rules, or write the story",
                ),
            ),
            Self::RepeatedHazard { id } => Told::new(
                format!("two hazards have the id {}", quoted(id)),
                "give one of them another id",
            ),
            Self::NoControl => Told::new(
                "nothing works against this hazard",
                "name rules under \"controls\", or say under \"other_controls\" what does",
            ),
        }
    }
}
