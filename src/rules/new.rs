//! A rule file to start from.

use super::shape::is_id;
use crate::fault::Problem;

/// A small rule file without fault that explains itself in its notes.
const TEMPLATE: &str = include_str!("../../rules/template.json");

/// The template's own id, as it stands there.
const ITS_ID: &str = "\"id\": \"template\"";

/// A small rule file to start from, with this id. It has no fault, and its examples come true.
///
/// # Errors
/// When `id` cannot be an id.
pub fn new_file(id: &str) -> Result<String, Problem> {
    if is_id(id) {
        Ok(TEMPLATE.replacen(ITS_ID, &format!("\"id\": \"{id}\""), 1))
    } else {
        Err(Problem::NotAnId {
            text: id.to_owned(),
        })
    }
}
