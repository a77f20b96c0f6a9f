//! What can be wrong with what a part of the file names, and with how a condition looks at it.

use crate::fault::{Problem, Told, did_you_mean};
use crate::quote::quoted;

/// Something that is wrong with the names of things.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum NameProblem {
    RepeatedId {
        what: &'static str,
        id: String,
    },
    EarlierIdTwice {
        id: String,
    },
    NoSuch {
        what: &'static str,
        id: String,
        nearest: Option<String>,
        /// How many places name it.
        places: usize,
    },
    FurtherDown {
        what: &'static str,
        id: String,
    },
}

impl Problem for NameProblem {
    fn told(&self) -> Told {
        match self {
            Self::RepeatedId { what, id } => Told::new(
                format!("two {what}s have the id {}", quoted(id)),
                "give one of them another id",
            ),
            Self::EarlierIdTwice { id } => Told::new(
                format!("{} leads to something else already", quoted(id)),
                "an earlier id must lead to one thing, whose meaning is the same; take it out here",
            ),
            Self::NoSuch {
                what,
                id,
                nearest,
                places,
            } => {
                let also = match places {
                    1 => String::new(),
                    _ => format!(", and {places} places name it"),
                };
                let near = did_you_mean(nearest.as_deref());
                let way_out = match (near, places) {
                    (Some(near), 1) => near,
                    (Some(near), _) => format!(
                        "{near} if that id is the one that is misspelt, correct it where the {what} stands"
                    ),
                    (None, _) => format!("add that {what} to the file, or name one that is there"),
                };
                Told::new(format!("there is no {what} {}{also}", quoted(id)), way_out)
            }
            Self::FurtherDown { what, id } => Told::new(
                format!("the {what} {} stands further down in the file", quoted(id)),
                "a condition can only look at what stands above it; change the order",
            ),
        }
    }
}

/// Something that is wrong with a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum ConditionProblem {
    CountOutside { most: usize },
    EmptyRange,
    NeedsBorder,
}

impl Problem for ConditionProblem {
    fn told(&self) -> Told {
        match self {
            Self::CountOutside { most } => Told::plainly(format!(
                "\"at_least\" must be from 1 to {most}, the number of parts"
            )),
            Self::EmptyRange => Told::new(
                "no number lies between these two borders",
                "\"below\" must be greater than \"at_least\"",
            ),
            Self::NeedsBorder => {
                Told::plainly("\"number\" needs \"at_least\" or \"below\" or both")
            }
        }
    }
}
