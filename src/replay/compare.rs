//! Comparing two results, part by part.

mod parts;

use std::collections::HashMap;

use crate::json::Json;
use crate::quote::clean;
use parts::{Part, items, members, numbered};

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
