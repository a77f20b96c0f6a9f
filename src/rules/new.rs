//! A rule file to start from.

use super::shape::{ValueProblem, is_id};

/// A small rule file without fault that explains itself in its notes.
const TEMPLATE: &str = include_str!("../../rules/template.json");

/// The template's own id, as it stands there.
const ITS_ID: &str = "\"id\": \"template\"";

/// A small rule file to start from, with this id. It has no fault, and its examples come true.
///
/// # Errors
/// When `id` cannot be an id.
pub fn new_file(id: &str) -> Result<String, ValueProblem> {
    if is_id(id) {
        Ok(TEMPLATE.replacen(ITS_ID, &format!("\"id\": \"{id}\""), 1))
    } else {
        Err(ValueProblem::NotAnId {
            text: id.to_owned(),
        })
    }
}
