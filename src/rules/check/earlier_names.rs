//! Ids of earlier versions, which must lead to one thing only.

use std::collections::BTreeSet;

use super::RuleProblem;
use crate::fault::{FaultLog, Path};
use crate::rules::shape::Id;
use crate::text::Text;

/// One thing of a list, with its id and the ids that it had.
pub(super) struct Named<'i> {
    pub(super) id: &'i str,
    pub(super) was: Option<&'i [Id]>,
}

/// Puts on record each earlier id in the list at `list` that leads to two things, or is in use again.
pub(super) fn check<'i>(
    named: impl Iterator<Item = Named<'i>> + Clone,
    list: Path<'_>,
    faults: &mut FaultLog,
) {
    let mut seen: BTreeSet<&str> = named.clone().map(|each| each.id).collect();
    for (index, each) in named.enumerate() {
        for (i, Id(earlier)) in each.was.into_iter().flatten().enumerate() {
            if !earlier.is_empty() && !seen.insert(earlier) {
                let id = earlier.to_string();
                let at = list.item(index);
                faults.add(at.key("was").item(i), RuleProblem::EarlierIdTwice { id });
            }
        }
    }
}

/// The ids, as texts.
pub(super) fn texts(ids: Option<Vec<Id>>) -> Vec<Text> {
    ids.into_iter().flatten().map(|Id(text)| text).collect()
}
