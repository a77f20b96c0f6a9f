//! Looking up ids.

use crate::fault::{Faults, Path, Problem};
use crate::quote::nearest;
use crate::rules::shape::Id;

/// The ids of all things of one kind, in the order of the file.
pub(super) struct Names {
    what: &'static str,
    ids: Vec<String>,
}

impl Names {
    /// Takes down the ids of a list that stands under `key`; one that stands there twice is put on record.
    pub(super) fn of<'i>(
        what: &'static str,
        key: &'static str,
        ids: impl Iterator<Item = &'i Id>,
        faults: &mut Faults,
    ) -> Self {
        let list = Path::Root.key(key);
        Self::inside(what, list, ids, faults)
    }

    /// The same for a list that stands anywhere.
    pub(super) fn inside<'i>(
        what: &'static str,
        list: Path<'_>,
        ids: impl Iterator<Item = &'i Id>,
        faults: &mut Faults,
    ) -> Self {
        let mut names = Self {
            what,
            ids: Vec::new(),
        };
        for (index, Id(id)) in ids.enumerate() {
            if !id.is_empty() && names.ids.contains(id) {
                faults.add(
                    list.item(index).key("id"),
                    Problem::RepeatedId {
                        what,
                        id: id.clone(),
                    },
                );
            }
            names.ids.push(id.clone());
        }
        names
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The place of an id; one that is not there is put on record.
    pub(super) fn find(&self, id: &Id, at: Path<'_>, faults: &mut Faults) -> Option<usize> {
        find(
            self.what,
            &id.0,
            self.ids.iter().map(String::as_str),
            at,
            faults,
        )
    }
}

/// The place of `id` among `ids`; one that is not there is put on record, with the nearest that is.
pub(super) fn find<'i>(
    what: &'static str,
    id: &str,
    ids: impl Iterator<Item = &'i str> + Clone,
    at: Path<'_>,
    faults: &mut Faults,
) -> Option<usize> {
    let found = ids.clone().position(|known| known == id);
    // An empty id is a placeholder: what was wrong with it is on record already.
    if found.is_none() && !id.is_empty() {
        let nearest = nearest(id, ids).map(str::to_owned);
        faults.add(
            at,
            Problem::NoSuch {
                what,
                id: id.to_owned(),
                nearest,
            },
        );
    }
    found
}
