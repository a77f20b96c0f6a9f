//! What is written otherwise in a rule file, whatever follows from it for answers.

use std::collections::BTreeSet;

use crate::json::Json;

/// What nobody needs to be told of: notes are for whoever writes the file, and the schema for the editor.
const UNTOLD: [&str; 2] = ["note", "$schema"];

/// The members that name an item of a list, the first of those that it has.
const NAMES: [&str; 3] = ["id", "name", "words"];

/// A part of a rule file that is written otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Rewritten {
    /// Where it stands, with ids for places: `rules.swelling.if_unsure`.
    pub place: String,
    /// How it is otherwise.
    pub how: How,
}

/// How a part of a rule file is otherwise than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It was not there.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
    /// The items of this list stand in another order.
    Reordered,
}

/// Returns every part of a rule file that is written otherwise in a newer one, in the order of the older file. Notes
/// are passed over, and so is where a list breaks its lines.
pub fn rewritten(old: &Json<'_>, new: &Json<'_>) -> Vec<Rewritten> {
    let mut found = Vec::new();
    compare(old, new, "", &mut found);
    found
}

fn compare(old: &Json<'_>, new: &Json<'_>, place: &str, found: &mut Vec<Rewritten>) {
    let mut tell = |place: &str, how| {
        let place = place.to_owned();
        found.push(Rewritten { place, how });
    };
    match (old, new) {
        (Json::Object(_), Json::Object(_)) => {
            let (old, new) = (told(old), told(new));
            for (name, before) in &old {
                let below = below(place, name);
                match new.iter().find(|(known, _)| known == name) {
                    Some((_, after)) => compare(before, after, &below, found),
                    None => found.push(Rewritten {
                        place: below,
                        how: How::Removed,
                    }),
                }
            }
            let is_new = |name: &str| old.iter().all(|(known, _)| *known != name);
            for (name, _) in new.iter().filter(|(name, _)| is_new(name)) {
                let place = below(place, name);
                let how = How::Added;
                found.push(Rewritten { place, how });
            }
        }
        (Json::List(before), Json::List(after)) => match (names(before), names(after)) {
            (Some(names_before), Some(names_after)) => {
                named_lists((&names_before, before), (&names_after, after), place, found);
            }
            _ if before.len() == after.len() => {
                for (i, (before, after)) in before.iter().zip(after).enumerate() {
                    compare(before, after, &format!("{place}[{i}]"), found);
                }
            }
            _ => tell(place, How::Changed),
        },
        (old, new) if old != new => tell(place, How::Changed),
        _ => {}
    }
}

/// The items of a list and how each is called.
type Named<'a, 'j> = (&'a [String], &'a [Json<'j>]);

/// Compares items by their names, and then the order of those that both lists have.
fn named_lists(
    (names_before, before): Named<'_, '_>,
    (names_after, after): Named<'_, '_>,
    place: &str,
    found: &mut Vec<Rewritten>,
) {
    let shared = |name: &&String| names_before.contains(name) && names_after.contains(name);
    let order =
        |names: &[String]| -> Vec<String> { names.iter().filter(shared).cloned().collect() };
    if order(names_before) != order(names_after) {
        found.push(Rewritten {
            place: place.to_owned(),
            how: How::Reordered,
        });
    }
    for (name, before) in names_before.iter().zip(before) {
        let place = below(place, name);
        match names_after.iter().position(|known| known == name) {
            Some(after_place) => compare(before, &after[after_place], &place, found),
            None => found.push(Rewritten {
                place,
                how: How::Removed,
            }),
        }
    }
    for name in names_after
        .iter()
        .filter(|name| !names_before.contains(name))
    {
        found.push(Rewritten {
            place: below(place, name),
            how: How::Added,
        });
    }
}

/// The members of an object that are told of.
fn told<'a, 'j>(object: &'a Json<'j>) -> Vec<(&'a str, &'a Json<'j>)> {
    let members = object.members().iter();
    let members = members.filter(|(name, _)| !UNTOLD.contains(&name.as_ref()));
    members
        .map(|(name, value)| (name.as_ref(), value))
        .collect()
}

/// How the items of a list are called; none, where some have no name or two have the same.
fn names(items: &[Json<'_>]) -> Option<Vec<String>> {
    let names: Option<Vec<String>> = items.iter().map(name).collect();
    let names = names?;
    let different: BTreeSet<&String> = names.iter().collect();
    (different.len() == names.len()).then_some(names)
}

fn name(item: &Json<'_>) -> Option<String> {
    let mut named = NAMES.iter().filter_map(|name| match item.member(name) {
        Some(Json::Text(text)) => Some(text.to_string()),
        _ => None,
    });
    named.next()
}

fn below(place: &str, name: &str) -> String {
    match place {
        "" => name.to_owned(),
        _ => format!("{place}.{name}"),
    }
}
