//! Who reviewed the rules.

use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::rules::shape::{Day, Shape, record};
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

record! {
    /// Who reviewed the rules, and on which day.
    Review {
        /// Who did.
        by: Text,
        /// The day, as `YYYY-MM-DD`.
        on: Text as Day,
    }
}

/// A review, or null: the one place where null means something, which is that nobody has reviewed the rules so far.
pub(super) struct Reviewed;

impl Shape for Reviewed {
    type Value = Option<Review>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        match json {
            Json::Null => None,
            other => Some(Review::read(other, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let nobody = schema::constant(Json::Null, "Nobody has reviewed the rules.");
        schema::combined("anyOf", vec![nobody, Review::schema(parts)])
    }
}
