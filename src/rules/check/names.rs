//! The ids of all things of one kind: each leads to one thing, and each that is named must be there.

use std::collections::{BTreeMap, BTreeSet};

use super::named::Named;
use crate::fault::{FaultLog, Path, Problem, Told, did_you_mean};
use crate::quote::{nearest, quoted};
use crate::text::Text;

/// The ids of all things of one kind.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Names(BTreeMap<Text, usize>);

/// No names at all.
pub(super) static NO_NAMES: Names = Names(BTreeMap::new());

impl Names {
    /// Takes down the ids of the things in the list at `list`. One that stands there twice is put on record, and each
    /// earlier id that leads to two things or is in use again.
    pub(super) fn of<T: Named>(things: &[T], list: Path<'_>, faults: &mut FaultLog) -> Self {
        let mut places = BTreeMap::new();
        for (place, thing) in things.iter().enumerate() {
            let id = thing.id();
            let first = *places.entry(id.clone()).or_insert(place);
            if first != place && !id.is_empty() {
                let (what, id) = (T::WHAT, id.to_string());
                faults.add(
                    list.item(place).key("id"),
                    NameProblem::RepeatedId { what, id },
                );
            }
        }
        let mut seen = BTreeSet::new();
        for (place, thing) in things.iter().enumerate() {
            for (i, earlier) in thing.was().iter().enumerate() {
                let is_new = !places.contains_key(earlier) && seen.insert(earlier);
                if !is_new && !earlier.is_empty() {
                    let id = earlier.to_string();
                    let at = list.item(place);
                    faults.add(at.key("was").item(i), NameProblem::EarlierIdTwice { id });
                }
            }
        }
        Self(places)
    }

    /// Returns the id of the thing at a place.
    pub(super) fn id_of(&self, place: usize) -> String {
        let mut places = self.0.iter();
        let found = places.find(|(_, known)| **known == place);
        found.map(|(id, _)| id.to_string()).unwrap_or_default()
    }

    /// Returns the place of an id among the first `reach` things; one that is not there is put on record.
    pub(super) fn find(
        &self,
        what: &'static str,
        id: &str,
        reach: usize,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Option<usize> {
        match self.0.get(id) {
            Some(place) if *place < reach => return Some(*place),
            Some(_) if id.is_empty() => {}
            Some(_) => {
                let id = id.to_owned();
                faults.add(at, NameProblem::FurtherDown { what, id });
            }
            None => {
                let known = self.0.iter().filter(|(_, place)| **place < reach);
                no_such(what, id, known.map(|(id, _)| id.as_str()), at, faults);
            }
        }
        None
    }
}

/// Returns the place of an id in a short list of things; one that is not there is put on record.
pub(super) fn find<T: Named>(
    id: &str,
    things: &[T],
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Option<usize> {
    let found = things.iter().position(|thing| thing.id() == id);
    if found.is_none() {
        let known = things.iter().map(|thing| thing.id().as_str());
        no_such(T::WHAT, id, known, at, faults);
    }
    found
}

fn no_such<'i>(
    what: &'static str,
    id: &str,
    known: impl Iterator<Item = &'i str>,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    // An empty id is a placeholder: what was wrong with it is on record already.
    if !id.is_empty() {
        let nearest = nearest(id, known).map(str::to_owned);
        let missing = NameProblem::NoSuch {
            what,
            id: id.to_owned(),
            nearest: nearest.clone(),
            places: 1,
        };
        faults.add_or_count(at, missing, |known| match known {
            NameProblem::NoSuch {
                what: known_what,
                id: known_id,
                nearest: known_nearest,
                places,
            } if (*known_what, &**known_id, &*known_nearest) == (what, id, &nearest) => {
                *places += 1;
                true
            }
            _ => false,
        });
    }
}

/// Something that is wrong with the names of things.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum NameProblem {
    RepeatedId {
        what: &'static str,
        id: String,
    },
    EarlierIdTwice {
        id: String,
    },
    NoSuch {
        what: &'static str,
        id: String,
        nearest: Option<String>,
        /// How many places name it.
        places: usize,
    },
    FurtherDown {
        what: &'static str,
        id: String,
    },
}

impl Problem for NameProblem {
    fn told(&self) -> Told {
        match self {
            Self::RepeatedId { what, id } => Told::new(
                format!("two {what}s have the id {}", quoted(id)),
                "give one of them another id",
            ),
            Self::EarlierIdTwice { id } => Told::new(
                format!("{} leads to something else already", quoted(id)),
                "an earlier id must lead to one thing, whose meaning is the same; take it out here",
            ),
            Self::NoSuch {
                what,
                id,
                nearest,
                places,
            } => {
                let also = match places {
                    1 => String::new(),
                    _ => format!(", and {places} places name it"),
                };
                let near = did_you_mean(nearest.as_deref());
                let way_out = match (near, places) {
                    (Some(near), 1) => near,
                    (Some(near), _) => format!(
                        "{near} if that id is the one that is misspelt, correct it where the {what} stands"
                    ),
                    (None, _) => format!("add that {what} to the file, or name one that is there"),
                };
                Told::new(format!("there is no {what} {}{also}", quoted(id)), way_out)
            }
            Self::FurtherDown { what, id } => Told::new(
                format!("the {what} {} stands further down in the file", quoted(id)),
                "a condition can only look at what stands above it; change the order",
            ),
        }
    }
}
