//! What can be wrong with the notes for a review, besides their shape.

use crate::fault::{Problem, Told, did_you_mean};
use crate::quote::quoted;

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
