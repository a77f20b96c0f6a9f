//! Questions that yes or no answers.

use serde::Deserialize;

use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::rules::shape::{Shape, ValueProblem, wrong_kind};
use crate::schema::{self, Definitions, Schema};

/// The answer to a yes/no question that is worse than the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorseAnswer {
    /// Yes.
    #[default]
    Yes,
    /// No.
    No,
}

const EXPECTED: &str = "\"yes\" or \"no\"";

impl Shape for WorseAnswer {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Text(word) if word == "yes" => return Self::Yes,
            Json::Text(word) if word == "no" => return Self::No,
            Json::Text(word) => {
                let (expected, found) = (EXPECTED, word.to_string());
                faults.add(at, ValueProblem::WrongWord { expected, found });
            }
            other => wrong_kind(other, EXPECTED, at, faults),
        }
        Self::default()
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::one_of(["yes", "no"])
    }
}
