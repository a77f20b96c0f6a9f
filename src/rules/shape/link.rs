//! Web addresses.

use super::{Shape, ValueProblem};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

/// A web address.
pub(crate) struct Link;

impl Shape for Link {
    type Value = Text;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        let text = Text::read(json, at, faults);
        let is_link = text.starts_with("https://") || text.starts_with("http://");
        if !text.is_empty() && (!is_link || text.contains(char::is_whitespace)) {
            faults.add(
                at,
                ValueProblem::NotALink {
                    text: text.to_string(),
                },
            );
        }
        text
    }

    fn schema(parts: &mut Definitions) -> Schema {
        parts.part("Link", |_| {
            let pattern = format!("^https?://{}*$", schema::harmless_but(r"\s"));
            let words = "A web address that starts with https:// or http://.";
            schema::described(words, schema::text(pattern))
        })
    }
}
