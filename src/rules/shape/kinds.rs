//! The plain values of the rule file.

use serde::Deserialize;

use super::{Shape, ValueProblem, wrong_kind};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::quote::holds_harm;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

impl Shape for bool {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Bool(value) => *value,
            other => {
                wrong_kind(other, "true or false", at, faults);
                false
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        Json::object([("type", "boolean".into())])
    }
}

impl Shape for u32 {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Whole(value) if u32::try_from(*value).is_ok() => *value as u32,
            other => {
                wrong_kind(other, "a whole number", at, faults);
                0
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::whole(0, u32::MAX)
    }
}

/// A text for people to read.
impl Shape for Text {
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
#[derive(Debug, Default, Clone, PartialEq, Eq, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Line(pub(crate) Text);

impl Shape for Line {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let text = Text::read(json, at, faults);
        let characters = text.chars().count();
        if characters > LINE {
            faults.add(at, ValueProblem::TooLong { characters });
        }
        Self(text)
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

/// The word true, for what is said or left out.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(from = "bool")]
pub(crate) struct True;

/// Only for the file that ships: the careful reader takes no other word.
impl From<bool> for True {
    fn from(_: bool) -> Self {
        Self
    }
}

impl Shape for True {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        if *json != Json::Bool(true) {
            wrong_kind(json, "true, or nothing at all", at, faults);
        }
        Self
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::constant(true, "It is so; left out where it is not.")
    }
}

/// The name of something in the file, for other parts of the file and for programs.
#[derive(Debug, Default, Clone, PartialEq, Eq, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Id(pub(crate) Text);

impl Shape for Id {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let Json::Text(text) = json else {
            wrong_kind(json, "an id", at, faults);
            return Self::default();
        };
        if !is_id(text) {
            faults.add(
                at,
                ValueProblem::NotAnId {
                    text: text.to_string(),
                },
            );
            return Self::default();
        }
        Self(Text::from(text.as_ref()))
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

/// A day, as `YYYY-MM-DD`.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Day(pub(crate) Text);

impl Shape for Day {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let text = Text::read(json, at, faults);
        if !text.is_empty() && !is_day(&text) {
            faults.add(
                at,
                ValueProblem::NotADate {
                    text: text.to_string(),
                },
            );
        }
        Self(text)
    }

    /// A pattern knows the length of a month, but not which years are leap years.
    fn schema(parts: &mut Definitions) -> Schema {
        parts.part("Day", |_| {
            let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])";
            let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)";
            let pattern = format!("^[0-9]{{4}}-({long}|{short}|02-(0[1-9]|[12][0-9]))$");
            let words = "A day of the calendar, as YYYY-MM-DD.";
            schema::described(words, schema::text(pattern))
        })
    }
}

/// Whether a text is a day of the calendar, as `YYYY-MM-DD`.
pub fn is_day(text: &str) -> bool {
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// A web address.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Link(pub(crate) Text);

impl Shape for Link {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let text = Text::read(json, at, faults);
        let is_link = text.starts_with("https://") || text.starts_with("http://");
        if !text.is_empty() && (!is_link || text.contains(char::is_whitespace)) {
            faults.add(
                at,
                ValueProblem::NotALink {
                    text: text.to_string(),
                },
            );
        }
        Self(text)
    }

    fn schema(parts: &mut Definitions) -> Schema {
        parts.part("Link", |_| {
            let pattern = format!("^https?://{}*$", schema::harmless_but(r"\s"));
            let words = "A web address that starts with https:// or http://.";
            schema::described(words, schema::text(pattern))
        })
    }
}

/// The answers of an example or a vignette. They stay JSON until the questions are known, and are then read like any
/// answers file.
#[derive(Debug)]
pub(crate) struct AnswersObject(pub(crate) Json<'static>);

impl Default for AnswersObject {
    fn default() -> Self {
        Self(Json::Object(Vec::new()))
    }
}

impl Shape for AnswersObject {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Object(_) => Self(json.to_static()),
            other => {
                wrong_kind(other, "an object", at, faults);
                Self::default()
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        Json::object([("type", "object".into())])
    }
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn days_that_are_in_no_calendar_are_refused() {
        for day in [
            "2026-11-23",
            "2024-02-29",
            "2000-02-29",
            "2026-02-28",
            "2026-12-31",
        ] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-04-31",
            "2026-1-1",
            "23-11-2026",
            "2026-11-00",
            "+026-11-23",
            "",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }
}
