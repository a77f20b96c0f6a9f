//! The JSON Schema of a rule file.

use super::file::{FORMAT, File};
use super::shape::Record;
use super::stage::AsWritten;
use crate::json::Json;
use crate::schema::{self, Definitions};

/// Returns the JSON Schema of a rule file, for editors and other programs: draft-07, and 2020-12 reads it just the
/// same.
///
/// It is made from the declarations that the reader is made from. What it cannot see is left to
/// [`from_json`](super::RuleSet::from_json): repeated names, `1.0` for 1, and whatever ties one part of the file to
/// another.
pub fn schema() -> Json<'static> {
    let mut parts = Definitions::default();
    let mut root = File::<AsWritten>::schema_in_full(&mut parts);
    schema::add_member(&mut root, "$schema", SCHEMA_MEMBER);
    schema::add_to_description(&mut root, UNSEEN);
    let address = format!("https://lungnets.example/schema/rule-file-{FORMAT}.json");
    schema::document(address, "Rule file", root, parts)
}

/// What a schema cannot see.
const UNSEEN: &str = "The program refuses more than this schema can see: repeated names, 1.0 for 1, a day that is in no \
    calendar, and ids that nothing in the file has.";

/// What the member is for that editors look for.
const SCHEMA_MEMBER: &str = "Where an editor finds this schema; the program does not look at it.";
