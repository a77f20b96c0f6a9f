//! Lines of the output.

mod csv;
mod fields;
mod plan;
mod text;

pub(super) use fields::Fields;
pub(super) use plan::Form;

use std::borrow::Cow;

use super::{Id, LineFault};
use crate::quote::{holds_harm, is_harmful};
use crate::report::Report;

/// Appends the line of an answer set that was refused.
pub(super) fn refused(line: u64, id: &Id<'_>, kept: &str, faults: &[LineFault], out: &mut Vec<u8>) {
    let [first, others @ ..] = faults else {
        return;
    };
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(&written(id));
    let mut rest = format!("{kept},\"line\":{line},\"error\":{}", first.json());
    if !others.is_empty() {
        let others: Vec<String> = others.iter().map(LineFault::json).collect();
        rest += &format!(",\"more\":[{}]", others.join(","));
    }
    out.extend_from_slice(rest.as_bytes());
    out.extend_from_slice(b"}\n");
}

/// Appends the whole result of one answer set, the id before it.
pub(super) fn full(id: &Id<'_>, report: &Report<'_>, out: &mut Vec<u8>) {
    let report = report.json_line();
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(&written(id));
    out.push(b',');
    out.extend_from_slice(report.as_bytes().strip_prefix(b"{").unwrap_or_default());
    out.push(b'\n');
}

/// An id as JSON.
pub(super) fn written<'i>(id: &'i Id<'_>) -> Cow<'i, [u8]> {
    match id {
        Id::None => NO_ID.into(),
        Id::Json(written) if holds_harm(written) => harmless(written).into_bytes().into(),
        Id::Json(written) => written.as_bytes().into(),
        Id::Text(text) => harmless(&json(text)).into_bytes().into(),
    }
}

/// The same JSON text, with an escape for every character that a terminal would obey: nothing is lost, and whoever
/// looks at the output sees what is there.
pub(super) fn harmless(written: &str) -> String {
    let mut harmless = String::with_capacity(written.len());
    for c in written.chars() {
        if is_harmful(c) {
            let mut room = [0; 2];
            let units = c.encode_utf16(&mut room).iter();
            units.for_each(|unit| harmless.push_str(&format!("\\u{unit:04x}")));
        } else {
            harmless.push(c);
        }
    }
    harmless
}

/// What is written for the id of a line that has none.
pub(super) const NO_ID: &[u8] = b"null";

/// A text as JSON.
pub(super) fn json(text: &str) -> String {
    // A text of UTF-8 has nothing that could fail.
    serde_json::to_string(text).unwrap_or_default()
}
