//! The JSON Schema of a result.

use super::members::{FORMAT, Result};
use crate::answers;
use crate::described::Described;
use crate::json::Json;
use crate::rules::RuleSet;
use crate::schema::{self, Definitions, Member, Schema};

/// The JSON Schema of the results of one rule set: draft-07, and 2020-12 reads it just the same.
pub fn schema(rules: &RuleSet) -> Json<'static> {
    let mut parts = Definitions::default();
    let root = Result::schema(rules, &mut parts);
    let address = answers::schema_address(rules, "result", FORMAT);
    let title = format!("A result of {}", rules.title());
    schema::document(address, &title, root, parts)
}

/// The schema of a result with one more member in front.
pub(crate) fn schema_with_id(rules: &RuleSet, id: Member, parts: &mut Definitions) -> Schema {
    let result = Result::schema(rules, parts);
    schema::with_member(result, id)
}
