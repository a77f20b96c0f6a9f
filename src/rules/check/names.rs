//! The ids of all things of one kind: each leads to one thing, and each that is named must be there.

use std::collections::BTreeSet;

use super::problem::NameProblem;
use crate::fault::{FaultLog, Path};
use crate::quote::nearest;
use crate::rules::stage::Stage;
use crate::rules::{Choice, Finding, Level, Place, Question, Rule, Source, Topic};
use crate::text::Text;

/// Something that has an id in a rule file.
pub(in crate::rules) trait Named {
    /// What it is, in words.
    const WHAT: &'static str;

    /// Its id.
    fn id(&self) -> &Text;

    /// The ids that it had in earlier versions.
    fn was(&self) -> &[Text] {
        &[]
    }
}

macro_rules! named {
    ($($kind:ident $(<$stage:ident>)?: $what:literal $(, $was:ident)?;)+) => {$(
        impl $(<$stage: Stage>)? Named for $kind $(<$stage>)? {
            const WHAT: &'static str = $what;

            fn id(&self) -> &Text {
                &self.id
            }

            $(fn was(&self) -> &[Text] {
                &self.$was
            })?
        }
    )+};
}

named! {
    Source: "source";
    Level<S>: "level";
    Place<S>: "place";
    Question<S>: "question", was;
    Choice: "choice", was;
    Finding<S>: "finding";
    Rule<S>: "rule", was;
    Topic<S>: "topic";
}

/// The ids of all things of one kind, each with the place of its thing, in the order of [`key`].
#[derive(Debug, Clone)]
pub(in crate::rules) struct Names(Vec<(Text, usize)>);

/// No names at all.
pub(super) static NO_NAMES: Names = Names(Vec::new());

/// What ids are sorted by. Most are of different lengths, which are compared sooner than letters.
fn key(id: &str) -> (usize, &str) {
    (id.len(), id)
}

impl Names {
    /// Takes down the ids of the things in the list at `list`. One that stands there twice is put on record, and each
    /// earlier id that leads to two things or is in use again.
    pub(super) fn of<T: Named>(things: &[T], list: Path<'_>, faults: &mut FaultLog) -> Self {
        let ids = things.iter().map(|thing| thing.id().clone());
        let mut names: Vec<(Text, usize)> = ids.zip(0..).collect();
        names.sort_by(|(a, _), (b, _)| key(a).cmp(&key(b)));
        names.dedup_by(|(id, place), (first, _)| {
            let is_repeated = id == first;
            if is_repeated && !id.is_empty() {
                let (what, id) = (T::WHAT, id.to_string());
                let at = list.item(*place);
                faults.add(at.key("id"), NameProblem::RepeatedId { what, id });
            }
            is_repeated
        });
        let names = Self(names);
        let mut seen = BTreeSet::new();
        for (place, thing) in things.iter().enumerate() {
            for (i, earlier) in thing.was().iter().enumerate() {
                let is_new = names.get(earlier).is_none() && seen.insert(earlier);
                if !is_new && !earlier.is_empty() {
                    let id = earlier.to_string();
                    let at = list.item(place);
                    faults.add(at.key("was").item(i), NameProblem::EarlierIdTwice { id });
                }
            }
        }
        names
    }

    /// Returns the place of an id.
    fn get(&self, id: &str) -> Option<usize> {
        let found = self
            .0
            .binary_search_by(|(known, _)| key(known).cmp(&key(id)));
        found.ok().map(|at| self.0[at].1)
    }

    /// Returns the id of the thing at a place.
    pub(super) fn id_of(&self, place: usize) -> String {
        let mut places = self.0.iter();
        let found = places.find(|(_, known)| *known == place);
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
        match self.get(id) {
            Some(place) if place < reach => return Some(place),
            Some(_) if id.is_empty() => {}
            Some(_) => {
                let id = id.to_owned();
                faults.add(at, NameProblem::FurtherDown { what, id });
            }
            None => {
                let known = self.0.iter().filter(|(_, place)| *place < reach);
                let mut known: Vec<&str> = known.map(|(id, _)| id.as_str()).collect();
                known.sort_unstable();
                no_such(what, id, known.into_iter(), at, faults);
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
