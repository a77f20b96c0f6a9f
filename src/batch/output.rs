//! Lines of the output.

mod fields;
mod plan;
mod text;

pub(super) use fields::Fields;

use std::borrow::Cow;

use super::Id;
use crate::answers::Answers;
use crate::assessment::Assessment;
use crate::report::Report;

/// Appends the line of a line that was refused.
pub(super) fn refused(line: u64, id: Id<'_>, error: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(&written(id));
    let rest = format!(",\"line\":{line},\"error\":{}}}\n", json(error));
    out.extend_from_slice(rest.as_bytes());
}

/// Appends the whole result of one answer set, the id before it.
pub(super) fn full(id: Id<'_>, answers: &Answers<'_>, out: &mut Vec<u8>) {
    let report = Report::of(&Assessment::of(answers)).json_line();
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(&written(id));
    out.push(b',');
    out.extend_from_slice(report.as_bytes().strip_prefix(b"{").unwrap_or_default());
    out.push(b'\n');
}

/// An id as JSON.
pub(super) fn written(id: Id<'_>) -> Cow<'_, [u8]> {
    match id {
        Id::None => NO_ID.into(),
        Id::Json(written) => written.as_bytes().into(),
        Id::Text(text) => json(text).into_bytes().into(),
    }
}

/// What is written for the id of a line that has none.
pub(super) const NO_ID: &[u8] = b"null";

/// A text as JSON.
fn json(text: &str) -> String {
    // A text of UTF-8 has nothing that could fail.
    serde_json::to_string(text).unwrap_or_default()
}
