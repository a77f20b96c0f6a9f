//! From a path to a place in the text. Only ever run when there is a fault to show.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::log::Part;
use super::path::Step;
use crate::json::each_member;

/// A text in which places are looked for.
pub(super) struct Map<'t> {
    text: &'t str,
    /// What was taken apart so far, by where it starts: most faults of a file stand near each other.
    known: BTreeMap<usize, Inside<'t>>,
}

/// What an object or a list holds, as text.
enum Inside<'t> {
    Items(Vec<&'t RawValue>),
    Members(Vec<(&'t RawValue, &'t RawValue)>),
    Nothing,
}

impl<'t> Map<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            known: BTreeMap::new(),
        }
    }

    /// Where the value (or the name) at the end of `steps` starts, in bytes.
    ///
    /// A path that leads nowhere (a missing member) ends at the nearest value around it.
    pub(super) fn offset(&mut self, steps: &[Step], part: Part) -> usize {
        let mut here = self.text.trim_start();
        for (depth, step) in steps.iter().enumerate() {
            let part = if depth + 1 == steps.len() {
                part
            } else {
                Part::Value
            };
            let start = self.start(here);
            let inside = self.known.entry(start).or_insert_with(|| Inside::of(here));
            let Some(next) = inside.find(step, part) else {
                break;
            };
            here = next;
        }
        self.start(here)
    }

    /// Where a part of the text starts: the difference of the two addresses.
    fn start(&self, here: &str) -> usize {
        (here.as_ptr() as usize)
            .saturating_sub(self.text.as_ptr() as usize)
            .min(self.text.len())
    }
}

/// Line and column of a byte offset, both counted from 1, the column in characters.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let in_line = before.rsplit('\n').next().unwrap_or_default();
    (line, in_line.chars().count() + 1)
}

impl<'t> Inside<'t> {
    fn of(text: &'t str) -> Self {
        let mut members = Vec::new();
        let inside = match text.as_bytes().first() {
            Some(b'[') => serde_json::from_str(text).map(Self::Items),
            _ => each_member(text.as_bytes(), &mut |name, value| {
                members.push((name, value));
                Ok(())
            })
            .map(|()| Self::Members(members)),
        };
        inside.unwrap_or(Self::Nothing)
    }

    /// One step into a value that is still text.
    fn find(&self, step: &Step, part: Part) -> Option<&'t str> {
        match (self, step) {
            (Self::Items(items), Step::Item(index)) => items.get(*index).map(|item| item.get()),
            (Self::Members(members), Step::Key(name)) => {
                let mut named = members.iter().filter(|(key, _)| is(key.get(), name));
                match part {
                    Part::Value => named.next().map(|(_, value)| value.get()),
                    Part::Name => named.next().map(|(key, _)| key.get()),
                    Part::SecondName => named.nth(1).map(|(key, _)| key.get()),
                }
            }
            _ => None,
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

#[cfg(test)]
mod tests {
    use super::super::path::Step;
    use super::{Map, Part, line_and_column};

    const TEXT: &str =
        "{\n  \"rules\": [\n    {\"l\\u0065vel\": \"today\", \"level\": \"soon\"}\n  ]\n}\n";

    fn place(steps: &[Step], part: Part) -> (usize, usize) {
        line_and_column(TEXT, Map::of(TEXT).offset(steps, part))
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
