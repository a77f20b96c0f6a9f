//! Comparing two results, part by part.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::json::Json;
use crate::quote::clean;

/// A part of a result that is another now.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Difference {
    /// The way to the part, such as `because[lasting_cough].say`.
    pub place: String,
    /// What became of it.
    pub change: Change,
}

/// What became of a part of a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// It says something else now.
    Other {
        /// What the result says.
        then: Json<'static>,
        /// What follows from the answers now.
        now: Json<'static>,
    },
    /// The result has it, and it does not follow from the answers now.
    Gone(Json<'static>),
    /// The result does not have it, and it follows from the answers now.
    New(Json<'static>),
    /// The same parts stand in another order.
    Reordered,
}

/// What differs between two results.
pub(super) fn whole(then: &Json<'_>, now: &Json<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("", then, now, &mut found);
    found
}

/// What differs between one member of two results.
pub(super) fn member(name: &str, then: &Json<'_>, now: &Json<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    maybe(name, then.member(name), now.member(name), &mut found);
    found
}

/// Objects are compared by their members, lists by what names their items, all else as a whole.
fn compare(place: &str, then: &Json<'_>, now: &Json<'_>, found: &mut Vec<Difference>) {
    match (then, now) {
        (Json::Object(a), Json::Object(b)) => each(place, &members(a), &members(b), found),
        (Json::List(a), Json::List(b)) => {
            let named = items(a).zip(items(b));
            let (a, b) = named.unwrap_or_else(|| (numbered(a), numbered(b)));
            let before = found.len();
            each(place, &a, &b, found);
            let same_order = || a.iter().map(Part::key).eq(b.iter().map(Part::key));
            if found.len() == before && !same_order() {
                put(place, Change::Reordered, found);
            }
        }
        _ if then == now => {}
        _ => {
            let (then, now) = (then.to_static(), now.to_static());
            put(place, Change::Other { then, now }, found);
        }
    }
}

/// Compares the parts of two values: first those of `then`, then those that only `now` has.
fn each(place: &str, then: &[Part<'_>], now: &[Part<'_>], found: &mut Vec<Difference>) {
    let by_key = |parts: &[Part<'_>]| -> HashMap<String, usize> {
        let parts = parts.iter().enumerate();
        parts.map(|(i, part)| (part.key().to_owned(), i)).collect()
    };
    let (in_then, in_now) = (by_key(then), by_key(now));
    let here = |part: &Part<'_>| format!("{place}{}", part.step);
    for part in then {
        let same = in_now.get(part.key()).map(|i| now[*i].value);
        maybe(&here(part), Some(part.value), same, found);
    }
    for part in now {
        if !in_then.contains_key(part.key()) {
            maybe(&here(part), None, Some(part.value), found);
        }
    }
}

/// Compares what may be missing on either side.
fn maybe(
    place: &str,
    then: Option<&Json<'_>>,
    now: Option<&Json<'_>>,
    found: &mut Vec<Difference>,
) {
    match (then, now) {
        (Some(then), Some(now)) => compare(place, then, now, found),
        (Some(then), None) => put(place, Change::Gone(then.to_static()), found),
        (None, now) => {
            let new = now.map(|now| Change::New(now.to_static()));
            new.into_iter().for_each(|new| put(place, new, found));
        }
    }
}

fn put(place: &str, change: Change, found: &mut Vec<Difference>) {
    let place = clean(place.trim_start_matches('.'));
    found.push(Difference { place, change });
}

/// The members that tell the items of a list from each other.
const NAMES: [&str; 5] = ["rule", "finding", "id", "question", "answer"];

/// A member of an object or an item of a list.
struct Part<'j> {
    key: Cow<'j, str>,
    /// The end of its place.
    step: String,
    /// What it is.
    value: &'j Json<'j>,
}

impl Part<'_> {
    /// What it is known by, in one result as in the other.
    fn key(&self) -> &str {
        &self.key
    }
}

/// The members of an object.
fn members<'j>(members: &'j [(Cow<'j, str>, Json<'j>)]) -> Vec<Part<'j>> {
    let members = members.iter().map(|(name, value)| Part {
        key: Cow::Borrowed(name.as_ref()),
        step: format!(".{name}"),
        value,
    });
    members.collect()
}

/// The items of a list by their names, where each has one of its own: a text is its name, a rule has its id, and
/// so on.
fn items<'j>(items: &'j [Json<'j>]) -> Option<Vec<Part<'j>>> {
    let parts: Vec<Part<'j>> = items.iter().map(item).collect::<Option<_>>()?;
    let keys: HashSet<&str> = parts.iter().map(Part::key).collect();
    let each_its_own = keys.len() == parts.len();
    each_its_own.then_some(parts)
}

fn item<'j>(value: &'j Json<'j>) -> Option<Part<'j>> {
    let text = |json: &'j Json<'j>| match json {
        Json::Text(text) => Some(text.as_ref()),
        _ => None,
    };
    if let Some(text) = text(value) {
        return Some(Part {
            key: Cow::Borrowed(text),
            step: String::new(),
            value,
        });
    }
    let names = NAMES
        .into_iter()
        .filter_map(|name| value.member(name).and_then(text));
    let key = names.collect::<Vec<_>>().join(" ");
    (!key.is_empty()).then(|| Part {
        step: format!("[{key}]"),
        key: Cow::Owned(key),
        value,
    })
}

/// The items of a list by their places.
fn numbered<'j>(items: &'j [Json<'j>]) -> Vec<Part<'j>> {
    let items = items.iter().enumerate().map(|(place, value)| Part {
        key: Cow::Owned(place.to_string()),
        step: format!("[{place}]"),
        value,
    });
    items.collect()
}
