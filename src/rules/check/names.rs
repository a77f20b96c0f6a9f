//! Looking up ids.

use std::collections::BTreeMap;

use super::RuleProblem;
use crate::fault::{FaultLog, Path};
use crate::quote::nearest;
use crate::rules::shape::Id;

/// The ids of all things of one kind.
pub(super) struct Names<'i> {
    what: &'static str,
    places: BTreeMap<&'i str, usize>,
}

impl<'i> Names<'i> {
    /// Takes down the ids of a list that stands under `key`; one that stands there twice is put on record.
    pub(super) fn of(
        what: &'static str,
        key: &'static str,
        ids: impl Iterator<Item = &'i str>,
        faults: &mut FaultLog,
    ) -> Self {
        Self::inside(what, Path::Root.key(key), ids, faults)
    }

    /// The same for a list that stands anywhere.
    pub(super) fn inside(
        what: &'static str,
        list: Path<'_>,
        ids: impl Iterator<Item = &'i str>,
        faults: &mut FaultLog,
    ) -> Self {
        let mut places = BTreeMap::new();
        for (place, id) in ids.enumerate() {
            let earlier = places.insert(id, place);
            if earlier.is_some() && !id.is_empty() {
                faults.add(
                    list.item(place).key("id"),
                    RuleProblem::RepeatedId {
                        what,
                        id: id.to_string(),
                    },
                );
            }
        }
        Self { what, places }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The place of an id; one that is not there is put on record.
    pub(super) fn find(&self, Id(id): &Id, at: Path<'_>, faults: &mut FaultLog) -> Option<usize> {
        let found = self.places.get(id.as_str()).copied();
        if found.is_none() {
            no_such(self.what, id, self.places.keys().copied(), at, faults);
        }
        found
    }
}

/// The place of `id` among `ids`; one that is not there is put on record.
pub(super) fn find<'i>(
    what: &'static str,
    id: &str,
    ids: impl Iterator<Item = &'i str> + Clone,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Option<usize> {
    let found = ids.clone().position(|known| known == id);
    if found.is_none() {
        no_such(what, id, ids, at, faults);
    }
    found
}

fn no_such<'i>(
    what: &'static str,
    id: &str,
    ids: impl Iterator<Item = &'i str>,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    // An empty id is a placeholder: what was wrong with it is on record already.
    if !id.is_empty() {
        let nearest = nearest(id, ids).map(str::to_owned);
        faults.add(
            at,
            RuleProblem::NoSuch {
                what,
                id: id.to_owned(),
                nearest,
            },
        );
    }
}
