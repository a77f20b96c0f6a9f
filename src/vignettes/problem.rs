//! What can be wrong with a file of vignettes, besides the answers in it.

use crate::fault::{Problem, Told, did_you_mean};
use crate::quote::quoted;

/// Something in a file of vignettes that does not fit the rule set, or the rest of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum VignetteProblem {
    RepeatedId { id: String },
    NoSuchLevel { id: String, nearest: Option<String> },
    FloorAboveCeiling,
    Incomplete { missing: String },
}

impl Problem for VignetteProblem {
    fn told(&self) -> Told {
        match self {
            Self::RepeatedId { id } => Told::new(
                format!("two vignettes have the id {}", quoted(id)),
                "give one of them another id",
            ),
            Self::NoSuchLevel { id, nearest } => Told::new(
                format!("there is no level {}", quoted(id)),
                did_you_mean(nearest.as_deref())
                    .unwrap_or_else(|| "name a level of the rule set".into()),
            ),
            Self::FloorAboveCeiling => Told::new(
                "the floor is above the ceiling",
                "the least urgent level that is safe comes first; exchange the two",
            ),
            Self::Incomplete { missing } => Told::new(
                format!("these questions have no answer: {missing}"),
                "answer every question that applies, as the story would; \"unsure\" is an answer",
            ),
        }
    }
}
