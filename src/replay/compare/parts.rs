//! The parts of a JSON value, each with what tells it from the others.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::json::Json;

/// The members that tell the items of a list from each other.
const NAMES: [&str; 5] = ["rule", "finding", "id", "question", "answer"];

/// A member of an object or an item of a list.
pub(super) struct Part<'j> {
    key: Cow<'j, str>,
    /// The end of its place.
    pub(super) step: String,
    /// What it is.
    pub(super) value: &'j Json<'j>,
}

impl Part<'_> {
    /// What it is known by, in one result as in the other.
    pub(super) fn key(&self) -> &str {
        &self.key
    }
}

/// The members of an object.
pub(super) fn members<'j>(members: &'j [(Cow<'j, str>, Json<'j>)]) -> Vec<Part<'j>> {
    let members = members.iter().map(|(name, value)| Part {
        key: Cow::Borrowed(name.as_ref()),
        step: format!(".{name}"),
        value,
    });
    members.collect()
}

/// The items of a list by their names, where each has one of its own: a text is its name, a rule has its id, and
/// so on.
pub(super) fn items<'j>(items: &'j [Json<'j>]) -> Option<Vec<Part<'j>>> {
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
pub(super) fn numbered<'j>(items: &'j [Json<'j>]) -> Vec<Part<'j>> {
    let items = items.iter().enumerate().map(|(place, value)| Part {
        key: Cow::Owned(place.to_string()),
        step: format!("[{place}]"),
        value,
    });
    items.collect()
}
