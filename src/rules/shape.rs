//! How a value of the rule file is read out of JSON.
//!
//! Reading never stops at a mistake. A value that is not what it should be puts a [`Problem`] on record and
//! becomes a placeholder, so that one pass finds every fault of the file; with any fault on record, the
//! placeholders and all that was read with them are thrown away.

use serde::Deserialize;

use crate::fault::{Faults, Path, Problem};
use crate::json::Json;
use crate::quote::{holds_harm, nearest};
use crate::text::Text;

/// A kind of value that the rule file can hold.
pub(super) trait Shape: Default {
    /// Reads one value; what is wrong goes to `faults`.
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self;

    /// What stands for a member that was left out, if it may be.
    fn left_out() -> Option<Self> {
        None
    }
}

/// Declares a record of the rule file: the struct, and how its members are read by name.
///
/// A member of type `Option` may be left out; any other must be there; a name that is not declared is refused.
///
/// The same declaration makes a second, faster reader through serde. It stops at the first mistake and overlooks
/// some, so it reads only the file that ships, which the tests have read with the careful one.
macro_rules! record {
    ($(#[$doc:meta])* $record:ident { $($(#[$member_doc:meta])* $member:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Default, serde::Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"))]
        pub(super) struct $record {
            $($(#[$member_doc])* pub(super) $member: $kind,)*
        }

        impl $crate::rules::shape::Shape for $record {
            fn read(json: &$crate::json::Json<'_>, at: $crate::fault::Path<'_>, faults: &mut $crate::fault::Faults) -> Self {
                let Some(members) = $crate::rules::shape::members(json, at, faults, &[$(stringify!($member)),*]) else {
                    return Self::default();
                };
                Self { $($member: $crate::rules::shape::member(members, stringify!($member), at, faults),)* }
            }
        }
    };
}
pub(super) use record;

/// One member of an object, by name and value.
type Member<'a> = (std::borrow::Cow<'a, str>, Json<'a>);

/// The members of an object, after a look for repeated and unknown names. `note` is welcome everywhere.
pub(super) fn members<'j, 'a>(
    json: &'j Json<'a>,
    at: Path<'_>,
    faults: &mut Faults,
    known: &[&'static str],
) -> Option<&'j [Member<'a>]> {
    let Json::Object(members) = json else {
        wrong_kind(json, "an object", at, faults);
        return None;
    };
    repeated_names(members, at, faults);
    let at_top = matches!(at, Path::Root);
    for (name, _) in members {
        if !known.contains(&name.as_ref()) && name != "note" && !(at_top && name == "$schema") {
            let nearest = nearest(name, known.iter().copied()).map(str::to_owned);
            let problem = Problem::UnknownName {
                name: name.to_string(),
                nearest,
                known: known.join(", "),
            };
            faults.add_to_name(at.key(name), problem);
        }
    }
    Some(members)
}

/// Puts every name that stands in `members` a second time on record.
pub(crate) fn repeated_names(members: &[Member<'_>], at: Path<'_>, faults: &mut Faults) {
    for (index, (name, _)) in members.iter().enumerate() {
        if members[..index].iter().any(|(earlier, _)| earlier == name) {
            faults.add_to_name(
                at.key(name),
                Problem::RepeatedName {
                    name: name.to_string(),
                },
            );
        }
    }
}

/// One member by name.
pub(super) fn member<T: Shape>(
    members: &[Member<'_>],
    name: &'static str,
    at: Path<'_>,
    faults: &mut Faults,
) -> T {
    match members.iter().find(|(key, _)| key == name) {
        Some((_, value)) => T::read(value, at.key(name), faults),
        None => T::left_out().unwrap_or_else(|| {
            faults.add(at, Problem::Missing { name });
            T::default()
        }),
    }
}

pub(super) fn wrong_kind(
    json: &Json<'_>,
    expected: &'static str,
    at: Path<'_>,
    faults: &mut Faults,
) {
    faults.add(
        at,
        Problem::WrongKind {
            expected,
            found: json.kind(),
        },
    );
}

impl<T: Shape> Shape for Option<T> {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        Some(T::read(json, at, faults))
    }

    fn left_out() -> Option<Self> {
        Some(None)
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        match json {
            Json::List(items) if items.is_empty() => {
                faults.add(at, Problem::EmptyList);
                Self::new()
            }
            Json::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, item)| T::read(item, at.item(index), faults))
                .collect(),
            other => {
                wrong_kind(other, "a list", at, faults);
                Self::new()
            }
        }
    }
}

impl Shape for bool {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        match json {
            Json::Bool(value) => *value,
            other => {
                wrong_kind(other, "true or false", at, faults);
                false
            }
        }
    }
}

impl Shape for u32 {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        match json {
            Json::Whole(value) if u32::try_from(*value).is_ok() => *value as u32,
            other => {
                wrong_kind(other, "a whole number", at, faults);
                0
            }
        }
    }
}

/// A text for people to read.
impl Shape for Text {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        let Json::Text(text) = json else {
            wrong_kind(json, "a text", at, faults);
            return Self::default();
        };
        if text.trim_start().is_empty() {
            faults.add(at, Problem::EmptyText);
        } else if holds_harm(text) {
            faults.add(at, Problem::HarmfulCharacter);
        }
        Self::from(text.as_ref())
    }
}

/// The name of something in the file, for other parts of the file and for programs.
#[derive(Debug, Default, Clone, PartialEq, Eq, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Id(pub(super) Text);

impl Shape for Id {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        let Json::Text(text) = json else {
            wrong_kind(json, "an id", at, faults);
            return Self::default();
        };
        let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !text.starts_with(|c: char| c.is_ascii_lowercase()) || !text.chars().all(small) {
            faults.add(
                at,
                Problem::NotAnId {
                    text: text.to_string(),
                },
            );
            return Self::default();
        }
        Self(Text::from(text.as_ref()))
    }
}

/// A day, as `YYYY-MM-DD`.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Day(pub(super) Text);

impl Shape for Day {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        let text = Text::read(json, at, faults);
        if !text.is_empty() && !is_day(&text) {
            faults.add(
                at,
                Problem::NotADate {
                    text: text.to_string(),
                },
            );
        }
        Self(text)
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
pub(super) struct Link(pub(super) Text);

impl Shape for Link {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        let text = Text::read(json, at, faults);
        let is_link = text.starts_with("https://") || text.starts_with("http://");
        if !text.is_empty() && (!is_link || text.contains(char::is_whitespace)) {
            faults.add(
                at,
                Problem::NotALink {
                    text: text.to_string(),
                },
            );
        }
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn days_that_are_in_no_calendar_are_refused() {
        for day in ["2026-11-23", "2024-02-29", "2000-02-29", "2026-12-31"] {
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
