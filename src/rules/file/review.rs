//! Who reviewed the rules.

use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::rules::shape::{Day, Shape, record};
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

record! {
    /// Who reviewed the rules, on which day, and what it was that they signed.
    Review {
        /// Who did.
        by: Text,
        /// What they are, such as "respiratory nurse".
        role: Option<Text>,
        /// Their number in a register of their profession.
        registration: Option<Text>,
        /// The day, as `YYYY-MM-DD`.
        on: Text as Day,
        /// The last day on which it is valid.
        until: Option<Text> as Option<Day>,
        /// What of the rules was reviewed; all of them, where it is left out.
        scope: Option<Text>,
        /// The SHA-256 of all that was signed, which `rules sign` writes. Without it, or with that of another content,
        /// the rules count as not reviewed.
        sha256: Option<Text>,
        /// Each part of what was signed with the first digits of its own SHA-256, to tell what changed since.
        parts: Vec<Text> = nothing,
    }
}

/// A review, or null: the one place where null means something, which is that nobody has reviewed the rules so far.
pub(crate) struct Reviewed;

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
