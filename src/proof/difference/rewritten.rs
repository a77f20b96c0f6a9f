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

impl Rewritten {
    fn new(place: &str, how: How) -> Self {
        let place = place.to_owned();
        Self { place, how }
    }

    /// Whether it is about what to do first: to whom it is said, and where it stands.
    pub fn is_to_do(&self) -> bool {
        let place = self.place.strip_prefix("rules.");
        let of_rule = place.is_some_and(|place| place.contains(".do_first"));
        (of_rule || self.place.starts_with("do_first")) && !self.place.ends_with(".sources")
    }
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
    match (old, new) {
        (Json::Object(_), Json::Object(_)) => each(&told(old), &told(new), place, found),
        (Json::List(before), Json::List(after)) => match (named(before), named(after)) {
            (Some(before), Some(after)) => {
                if shared(&before, &after) != shared(&after, &before) {
                    found.push(Rewritten::new(place, How::Reordered));
                }
                each(&before, &after, place, found);
            }
            _ if before.len() == after.len() => {
                for (i, (before, after)) in before.iter().zip(after).enumerate() {
                    compare(before, after, &format!("{place}[{i}]"), found);
                }
            }
            _ => found.push(Rewritten::new(place, How::Changed)),
        },
        (old, new) if old != new => found.push(Rewritten::new(place, How::Changed)),
        _ => {}
    }
}

/// The members of an object, or the items of a list, and how each is called.
type Named<'a, 'j> = Vec<(&'a str, &'a Json<'j>)>;

/// Compares what has the same name.
fn each(old: &Named<'_, '_>, new: &Named<'_, '_>, place: &str, found: &mut Vec<Rewritten>) {
    for (name, before) in old {
        let place = below(place, name);
        match new.iter().find(|(known, _)| known == name) {
            Some((_, after)) => compare(before, after, &place, found),
            None => found.push(Rewritten::new(&place, How::Removed)),
        }
    }
    for (name, _) in new {
        if old.iter().all(|(known, _)| known != name) {
            found.push(Rewritten::new(&below(place, name), How::Added));
        }
    }
}

/// The names that both have, in the order of the one.
fn shared<'a>(one: &Named<'a, '_>, other: &Named<'_, '_>) -> Vec<&'a str> {
    let names = one.iter().map(|(name, _)| *name);
    let names = names.filter(|name| other.iter().any(|(known, _)| known == name));
    names.collect()
}

/// The members of an object that are told of.
fn told<'a, 'j>(object: &'a Json<'j>) -> Named<'a, 'j> {
    let members = object.members().iter();
    let members = members.map(|(name, value)| (name.as_ref(), value));
    members.filter(|(name, _)| !UNTOLD.contains(name)).collect()
}

/// The items of a list with their names; none, where some have no name or two have the same.
fn named<'a, 'j>(items: &'a [Json<'j>]) -> Option<Named<'a, 'j>> {
    let named = items.iter().map(|item| Some((name(item)?, item)));
    let named: Named<'a, 'j> = named.collect::<Option<_>>()?;
    let different: BTreeSet<&str> = named.iter().map(|(name, _)| *name).collect();
    (different.len() == named.len()).then_some(named)
}

fn name<'a>(item: &'a Json<'_>) -> Option<&'a str> {
    let mut named = NAMES.iter().filter_map(|name| match item.member(name) {
        Some(Json::Text(text)) => Some(text.as_ref()),
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
