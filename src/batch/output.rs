//! Lines of the output.

mod csv;
mod fields;
mod plan;

pub(super) use csv::id;
pub(super) use fields::Fields;
pub(super) use plan::Form;

use super::scanner::is_plain;
use super::{Field, Id, LineFault};
use crate::quote::{holds_harm, is_harmful};
use crate::report::Report;

/// Whether something of this name stands in some output: no kept column may have it.
pub fn is_in_output(name: &str) -> bool {
    let of_errors = csv::OF_ERRORS.into_iter().chain(["error", "more"]);
    let fields = Field::EVERY.iter().map(|field| field.name());
    of_errors.chain(fields).any(|known| known == name)
}

/// Appends the line of an answer set that was refused.
pub(super) fn refused(line: u64, id: &Id<'_>, kept: &str, faults: &[LineFault], out: &mut Vec<u8>) {
    let [first, others @ ..] = faults else {
        return;
    };
    out.extend_from_slice(b"{\"id\":");
    write_id(id, out);
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
    write_id(id, out);
    out.push(b',');
    out.extend_from_slice(report.as_bytes().strip_prefix(b"{").unwrap_or_default());
    out.push(b'\n');
}

/// Appends an id as JSON.
#[inline]
pub(super) fn write_id(id: &Id<'_>, out: &mut Vec<u8>) {
    match id {
        Id::None => out.extend_from_slice(b"null"),
        Id::Json(written) if !holds_harm(written) => out.extend_from_slice(written.as_bytes()),
        Id::Json(written) => out.extend_from_slice(harmless(written).as_bytes()),
        Id::Text(text) if is_plain(text.as_bytes()) => {
            out.push(b'"');
            out.extend_from_slice(text.as_bytes());
            out.push(b'"');
        }
        Id::Text(text) => out.extend_from_slice(harmless(&json(text)).as_bytes()),
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

/// A text as JSON.
pub(super) fn json(text: &str) -> String {
    // A text of UTF-8 has nothing that could fail.
    serde_json::to_string(text).unwrap_or_default()
}

/// How many bytes are appended at once. To copy so many of them, however short the text, takes less time than to copy
/// just those of the text.
const AT_ONCE: usize = 32;

/// A text to append.
#[derive(Debug, Clone)]
struct Text {
    start: [u8; AT_ONCE],
    /// What does not fit into the start.
    rest: Vec<u8>,
    length: usize,
}

impl Text {
    fn of(text: &str) -> Self {
        let (start, rest) = text.as_bytes().split_at(text.len().min(AT_ONCE));
        let mut padded = [0; AT_ONCE];
        padded[..start.len()].copy_from_slice(start);
        Self {
            start: padded,
            rest: rest.to_vec(),
            length: start.len(),
        }
    }

    /// Appends the text.
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        let end = out.len() + self.length;
        out.extend_from_slice(&self.start);
        out.truncate(end);
        if !self.rest.is_empty() {
            out.extend_from_slice(&self.rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn a_text_of_any_length_is_appended_and_nothing_else() {
        let text = "A text of more than sixty-four bytes, so that it takes three parts.";
        for length in 0..text.len() {
            let mut out = b"before ".to_vec();
            Text::of(&text[..length]).write(&mut out);
            assert_eq!(out, format!("before {}", &text[..length]).into_bytes());
        }
    }
}
