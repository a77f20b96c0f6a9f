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
    /// The text ends where something is still open.
    CutOff,
    /// It begins with a word, as a letter or a table does.
    Prose,
    /// A word stands there without the double quotes that JSON wants.
    BareWord,
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
                _ if error.is_eof() => Reason::CutOff,
                _ if is_comment(error, text) => Reason::Comment,
                "expected ident" => word(text), // one that begins as true, false or null do
                "expected value" | "key must be a string" if is_word(error, text) => word(text),
                _ => Reason::Syntax,
            },
            said: said.to_owned(),
        }
    }
}

/// Whether a comment begins where JSON ends.
fn is_comment(error: &serde_json::Error, text: &str) -> bool {
    let rest = from(error, text);
    ["//", "/*", "#"].iter().any(|sign| rest.starts_with(sign))
}

/// Whether a word begins where JSON ends, alone or in the quotes of other languages and of word processors.
fn is_word(error: &serde_json::Error, text: &str) -> bool {
    let starts_a_word =
        |first: char| first.is_alphabetic() || ['\'', '`', '\u{2018}', '\u{201c}'].contains(&first);
    from(error, text).starts_with(starts_a_word)
}

/// What a word without double quotes makes of a text: where nothing was opened before it, no JSON was ever meant.
fn word(text: &str) -> Reason {
    match text.trim_start().starts_with(['{', '[']) {
        true => Reason::BareWord,
        false => Reason::Prose,
    }
}

/// The rest of the line from where JSON ends.
fn from<'t>(error: &serde_json::Error, text: &'t str) -> &'t str {
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let rest = line.and_then(|line| line.get(error.column().saturating_sub(1)..));
    rest.unwrap_or_default()
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
        for other in ["/ x", "[1 2]", "{\"a\" 1}", "[1,]"] {
            assert_eq!(reason(other), Reason::Syntax, "{other}");
        }
        assert_eq!(reason("\"recursion limit exceeded"), Reason::CutOff);
    }

    #[test]
    fn a_text_that_is_cut_off_and_a_word_without_quotes_are_told_apart() {
        let reason = |text: &str| Json::parse(text).expect_err(text).reason;
        for text in ["{", "[1, ", "{\"a\": \"b", "{\"a\"", "tru", "[\"// x]"] {
            assert_eq!(reason(text), Reason::CutOff, "{text}");
        }
        for text in [
            "{\"a\": yes}",
            "{\"a\": no}",
            "[nein]",
            "{a: 1}",
            "{'a': 1}",
            "[\u{201c}yes\u{201d}]",
        ] {
            assert_eq!(reason(text), Reason::BareWord, "{text}");
        }
        for text in ["Dear doctor", "id,cough\nana,yes", " not asked", "'yes'"] {
            assert_eq!(reason(text), Reason::Prose, "{text}");
        }
    }
}
