//! The ids of all things of one kind: each leads to one thing, and each that is named must be there.

use std::collections::BTreeSet;

use crate::fault::{FaultLog, Path, Problem, Told, did_you_mean};
use crate::quote::{nearest, quoted};
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
                let what = format!("two {}s have the id {}", T::WHAT, quoted(id));
                let way_out = "give one of them another id";
                let at = list.item(*place);
                faults.add(at.key("id"), Told::new(what, way_out));
            }
            is_repeated
        });
        let names = Self(names);
        let mut seen = BTreeSet::new();
        for (place, thing) in things.iter().enumerate() {
            for (i, earlier) in thing.was().iter().enumerate() {
                let is_new = names.get(earlier).is_none() && seen.insert(earlier);
                if !is_new && !earlier.is_empty() {
                    let what = format!("{} leads to something else already", quoted(earlier));
                    let way_out = "an earlier id must lead to one thing, whose meaning is the same; take it out here";
                    let at = list.item(place);
                    faults.add(at.key("was").item(i), Told::new(what, way_out));
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
    pub(super) fn find<T: Named>(
        &self,
        id: &str,
        reach: usize,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Option<usize> {
        match self.get(id) {
            Some(place) if place < reach => return Some(place),
            Some(_) if id.is_empty() => {}
            Some(_) => {
                let (what, id) = (T::WHAT, quoted(id));
                let what = format!("the {what} {id} stands further down in the file");
                let way_out = "a condition can only look at what stands above it; change the order";
                faults.add(at, Told::new(what, way_out));
            }
            None => {
                let known = self.0.iter().filter(|(_, place)| *place < reach);
                let mut known: Vec<&str> = known.map(|(id, _)| id.as_str()).collect();
                known.sort_unstable();
                no_such(T::WHAT, id, known.into_iter(), at, faults);
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
        let missing = NoSuch {
            what,
            id: id.to_owned(),
            nearest: nearest(id, known).map(str::to_owned),
            places: 1,
        };
        faults.add_or_count(at, missing.clone(), |known: &mut NoSuch| {
            let is_same = (known.what, &known.id, &known.nearest)
                == (missing.what, &missing.id, &missing.nearest);
            known.places += usize::from(is_same);
            is_same
        });
    }
}

/// An id that leads to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
struct NoSuch {
    what: &'static str,
    id: String,
    nearest: Option<String>,
    /// How many places name it.
    places: usize,
}

impl Problem for NoSuch {
    fn told(&self) -> Told {
        let Self { what, places, .. } = self;
        let also = match places {
            1 => String::new(),
            _ => format!(", and {places} places name it"),
        };
        let near = did_you_mean(self.nearest.as_deref());
        let way_out = match (near, places) {
            (Some(near), 1) => near,
            (Some(near), _) => format!(
                "{near} if that id is the one that is misspelt, correct it where the {what} stands"
            ),
            (None, _) => format!("add that {what} to the file, or name one that is there"),
        };
        let id = quoted(&self.id);
        Told::new(format!("there is no {what} {id}{also}"), way_out)
    }
}
