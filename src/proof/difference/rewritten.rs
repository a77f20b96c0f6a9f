//! What is written otherwise in a rule file or in a file beside it, whatever follows from it for answers.

use std::collections::BTreeSet;

use crate::json::Json;
use crate::proof::pair::{Partner, partners};
use crate::quote::short;

/// What nobody needs to be told of: notes are for whoever writes the file, and the schema for the editor.
const UNTOLD: [&str; 2] = ["note", "$schema"];

/// The members that name an item of a list, the first of those that it has.
const NAMES: [&str; 3] = ["id", "name", "words"];

/// The most characters that are shown of what something said, or says.
const MOST_SHOWN: usize = 160;

/// A part of a rule file that is written otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Rewritten {
    /// Where it stands, with ids for places: `rules.swelling.if_unsure`.
    pub place: String,
    /// How it is otherwise.
    pub how: How,
    /// What stood there, as JSON; none, if nothing did.
    pub old: Option<String>,
    /// What stands there; none, if nothing does.
    pub new: Option<String>,
}

impl Rewritten {
    fn new(place: &str, how: How, old: Option<&Json<'_>>, new: Option<&Json<'_>>) -> Self {
        let written = |json: &Json<'_>| short(&json.in_one_line(), MOST_SHOWN);
        let (old, new) = (old.map(written), new.map(written));
        let place = place.to_owned();
        Self {
            place,
            how,
            old,
            new,
        }
    }

    /// Whether a person must weigh it: it says what to do and to whom, which of two answers to look out for, what old
    /// answers are taken for, or what must hold whatever the rules are. `levels` are the ids of the levels in order.
    pub fn is_to_weigh(&self, levels: &[&str]) -> bool {
        if self.place.ends_with(".sources") || self.place.contains(".sources[") {
            return false;
        }
        let steps: Vec<&str> = self.place.split(['.', '[']).collect();
        let is_added = self.how == How::Added;
        match steps[..] {
            ["do_first" | "places", ..] | ["rules", _, "do_first", ..] => true,
            ["levels", ..] | ["rules", _, "advice"] => self.how == How::Reordered,
            ["questions", _, "can_change"] => self.new.as_deref() == Some("false"),
            ["questions", _, .., "was"] | ["questions", _, .., "was", _] => self.new.is_some(),
            ["floors" | "vignettes"] => self.how != How::Reordered,
            [
                "floors" | "vignettes",
                _,
                "story" | "source" | "not_asked" | "ceiling",
                ..,
            ] => false,
            ["floors", .., "level"] | ["vignettes", .., "floor"] => !self.is_raised(levels),
            ["vignettes", _, "answers", ..] => !is_added,
            ["floors" | "vignettes", _] => !is_added,
            ["floors" | "vignettes", ..] => true,
            _ => false,
        }
    }

    /// Whether it names a level above the one that it named.
    fn is_raised(&self, levels: &[&str]) -> bool {
        let rank = |id: &Option<String>| {
            let id = id.as_deref()?.trim_matches('"');
            levels.iter().position(|level| *level == id)
        };
        matches!((rank(&self.old), rank(&self.new)), (Some(old), Some(new)) if old < new)
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
                    found.push(Rewritten::new(place, How::Reordered, None, None));
                }
                each(&before, &after, place, found);
            }
            _ => unnamed(before, after, place, found),
        },
        (old, new) if old != new => {
            found.push(Rewritten::new(place, How::Changed, Some(old), Some(new)));
        }
        _ => {}
    }
}

/// Compares lists whose items have no names: those that are the same are not told of, wherever they stand.
fn unnamed(old: &[Json<'_>], new: &[Json<'_>], place: &str, found: &mut Vec<Rewritten>) {
    let partners = partners(old, new);
    let kept = partners.iter().filter_map(|partner| match partner {
        Partner::Same(_, is) => Some(is),
        _ => None,
    });
    if !kept.is_sorted() {
        found.push(Rewritten::new(place, How::Reordered, None, None));
    }
    for partner in partners {
        let at = format!("{place}[{}]", partner.number(old.len()));
        match partner {
            Partner::Same(..) => {}
            Partner::Other(was, is) => compare(&old[was], &new[is], &at, found),
            Partner::Gone(was) => {
                found.push(Rewritten::new(&at, How::Removed, Some(&old[was]), None));
            }
            Partner::New(is, _) => {
                found.push(Rewritten::new(&at, How::Added, None, Some(&new[is])));
            }
        }
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
            None => found.push(Rewritten::new(&place, How::Removed, Some(before), None)),
        }
    }
    for (name, after) in new {
        if old.iter().all(|(known, _)| known != name) {
            let place = below(place, name);
            found.push(Rewritten::new(&place, How::Added, None, Some(after)));
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
