//! Why a text is no JSON.

use std::fmt;

/// A text that is no JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotJson {
    /// The line where it stops being JSON, counted from 1.
    pub line: usize,
    /// The column there in characters, counted from 1.
    pub column: usize,
    /// Whether there is nothing in it but blanks.
    pub is_empty: bool,
    /// What kind of mistake it is.
    pub reason: Reason,
    /// What serde_json says of it.
    pub said: String,
}

/// Why a text is no JSON, where more can be said than what was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is nested more than 128 levels deep.
    TooDeep,
    /// A number is too great for anything to hold.
    TooGreat,
    /// A comment stands there.
    Comment,
    /// Something else stands there than JSON allows.
    Syntax,
}

impl NotJson {
    pub(super) fn of(error: &serde_json::Error, text: &str) -> Self {
        let said = error.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        Self {
            line: error.line().max(1),
            column: column(error, text),
            is_empty: text.trim().is_empty(),
            // serde_json tells its kinds of error apart by nothing but these words.
            reason: match said {
                "recursion limit exceeded" => Reason::TooDeep,
                "number out of range" => Reason::TooGreat,
                _ if is_comment(error, text) => Reason::Comment,
                _ => Reason::Syntax,
            },
            said: said.to_owned(),
        }
    }
}

/// Whether a comment begins where JSON ends.
fn is_comment(error: &serde_json::Error, text: &str) -> bool {
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let rest = line.and_then(|line| line.get(error.column().saturating_sub(1)..));
    rest.is_some_and(|rest| ["//", "/*", "#"].iter().any(|sign| rest.starts_with(sign)))
}

/// The column of an error in characters, of which serde_json knows the bytes.
fn column(error: &serde_json::Error, text: &str) -> usize {
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let before = error.column().saturating_sub(1);
    let starts = line.unwrap_or_default().char_indices();
    starts.take_while(|(start, _)| *start < before).count() + 1
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line, column, said, ..
        } = self;
        write!(f, "{said} at line {line} column {column}")
    }
}

impl std::error::Error for NotJson {}

#[cfg(test)]
mod tests {
    use super::Reason;
    use crate::json::Json;

    #[test]
    fn the_place_of_what_is_no_json_is_counted_in_characters() {
        for (text, place) in [
            ("{\"a\": 1, b}", (1, 10)),
            ("{\"\u{e9}\": \"\u{4e2d}\", b}", (1, 12)),
            ("\n\n  [1, \u{e9}]", (3, 7)),
            ("[1,\n2", (2, 1)),
            ("[", (1, 1)),
        ] {
            let error = Json::parse(text).expect_err(text);
            assert_eq!((error.line, error.column), place, "{text}");
        }
    }

    #[test]
    fn what_is_too_deep_or_too_great_is_told_from_what_is_broken() {
        let reason = |text: &str| Json::parse(text).expect_err(text).reason;
        assert_eq!(reason(&"[".repeat(129)), Reason::TooDeep);
        assert_eq!(reason("1e999"), Reason::TooGreat);
        for comment in [
            "// x\n{}",
            "{ // x\n}",
            "{\"a\": 1, // x\n}",
            "[1 /* x */]",
            "{}\n# x",
            "[# x\n1]",
        ] {
            assert_eq!(reason(comment), Reason::Comment, "{comment}");
        }
        for other in ["/ x", "{x // y\n}", "[\"// x]"] {
            assert_eq!(reason(other), Reason::Syntax, "{other}");
        }
        assert_eq!(reason("\"recursion limit exceeded"), Reason::Syntax);
    }
}
