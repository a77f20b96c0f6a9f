//! From a path to a place in the text. Only ever run when there is a fault to show.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Part, Step};

/// Where in `text` the value (or the name) at the end of `steps` starts, in bytes.
///
/// A path that leads nowhere (a missing member) ends at the nearest value around it.
pub(super) fn offset(text: &str, steps: &[Step], part: Part) -> usize {
    let mut here = text.trim_start();
    for (depth, step) in steps.iter().enumerate() {
        let part = if depth + 1 == steps.len() {
            part
        } else {
            Part::Value
        };
        let Some(next) = inside(here, step, part) else {
            break;
        };
        here = next;
    }
    // `here` is a slice of `text`, so the difference of the two addresses is where it starts.
    (here.as_ptr() as usize)
        .saturating_sub(text.as_ptr() as usize)
        .min(text.len())
}

/// Line and column of a byte offset, both counted from 1, the column in characters.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    (line, column)
}

/// One step into a value that is still text.
fn inside<'a>(text: &'a str, step: &Step, part: Part) -> Option<&'a str> {
    match step {
        Step::Item(index) => {
            let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            items.get(*index).map(|item| item.get())
        }
        Step::Key(name) => {
            let Members(members) = serde_json::from_str(text).ok()?;
            let mut named = members.iter().filter(|(key, _)| is(key.get(), name));
            match part {
                Part::Value => named.next().map(|(_, value)| value.get()),
                Part::Name => named.next().map(|(key, _)| key.get()),
                Part::SecondName => named.nth(1).map(|(key, _)| key.get()),
            }
        }
    }
}

/// Whether a name, as it was written, is this one. Only escapes need to be read.
fn is(written: &str, name: &str) -> bool {
    if written.contains('\\') {
        serde_json::from_str::<String>(written).is_ok_and(|read| read == name)
    } else {
        written
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            == Some(name)
    }
}

/// The members of an object as text, repeated names included.
struct Members<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Step, line_and_column, offset};

    const TEXT: &str =
        "{\n  \"rules\": [\n    {\"l\\u0065vel\": \"today\", \"level\": \"soon\"}\n  ]\n}\n";

    fn place(steps: &[Step], part: Part) -> (usize, usize) {
        line_and_column(TEXT, offset(TEXT, steps, part))
    }

    fn level() -> [Step; 3] {
        [
            Step::Key("rules".into()),
            Step::Item(0),
            Step::Key("level".into()),
        ]
    }

    #[test]
    fn a_value_is_found_even_where_its_name_is_written_with_escapes() {
        assert_eq!(place(&level(), Part::Value), (3, 20));
    }

    #[test]
    fn the_second_of_two_equal_names_is_found() {
        assert_eq!(place(&level(), Part::SecondName), (3, 29));
    }

    #[test]
    fn a_path_that_leads_nowhere_ends_at_the_nearest_value() {
        let steps = [
            Step::Key("rules".into()),
            Step::Item(0),
            Step::Key("say".into()),
        ];
        assert_eq!(place(&steps, Part::Value), (3, 5));
    }
}
