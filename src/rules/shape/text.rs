//! Texts: for people to read, ids by which one part of the file speaks of another, and web addresses.

use super::{Shape, ValueProblem, wrong_kind};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::quote::holds_harm;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

/// A text for people to read.
impl Shape for Text {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let Json::Text(text) = json else {
            wrong_kind(json, "a text", at, faults);
            return Self::default();
        };
        if text.trim_start().is_empty() {
            faults.add(at, ValueProblem::EmptyText);
        } else if holds_harm(text) {
            faults.add(at, ValueProblem::HarmfulCharacter);
        }
        Self::from(text.as_ref())
    }

    fn schema(parts: &mut Definitions) -> Schema {
        parts.part("Text", |_| {
            let (any, visible) = (schema::harmless_but(""), schema::harmless_but(r"\s"));
            let words = "A text for people to read: not blank, and without control characters.";
            schema::described(words, schema::text(format!("^{any}*{visible}{any}*$")))
        })
    }
}

/// The most characters of a text that must fit into one line of any window.
pub(crate) const LINE: usize = 76;

/// A text for people to read that fits into one line.
pub(crate) struct Line;

impl Shape for Line {
    type Value = Text;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        let text = Text::read(json, at, faults);
        Self::check(&text, at, faults);
        text
    }

    fn schema(parts: &mut Definitions) -> Schema {
        parts.part("Line", |parts| {
            let words = "A text for people to read that fits into one line.";
            let short = schema::no_longer_than(u32::try_from(LINE).unwrap_or(u32::MAX));
            let ways = vec![Text::schema(parts), short];
            schema::described(words, schema::combined("allOf", ways))
        })
    }
}

impl Line {
    /// Puts a text on record that does not fit into one line.
    pub(crate) fn check(text: &str, at: Path<'_>, faults: &mut FaultLog) {
        let characters = text.chars().count();
        if characters > LINE {
            faults.add(at, ValueProblem::TooLong(characters));
        }
    }
}

/// The name of something in the file, for other parts of the file and for programs.
pub(crate) struct Id;

impl Shape for Id {
    type Value = Text;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        let Json::Text(text) = json else {
            wrong_kind(json, "an id", at, faults);
            return Text::default();
        };
        if !is_id(text) {
            faults.add(at, ValueProblem::NotAnId(text.to_string()));
            return Text::default();
        }
        Text::from(text.as_ref())
    }

    fn schema(parts: &mut Definitions) -> Schema {
        parts.part("Id", |_| {
            let words =
                "The name of something: a letter first, and small letters, digits and _ only.";
            schema::described(words, schema::text("^[a-z][a-z0-9_]*$".into()))
        })
    }
}

/// Whether a text can be an id.
pub(crate) fn is_id(text: &str) -> bool {
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(small)
}

/// A web address.
pub(crate) struct Link;

impl Shape for Link {
    type Value = Text;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        let text = Text::read(json, at, faults);
        let is_link = text.starts_with("https://") || text.starts_with("http://");
        if !text.is_empty() && (!is_link || text.contains(char::is_whitespace)) {
            faults.add(at, ValueProblem::NotALink(text.to_string()));
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
