//! Places: names that can be told apart, and one service at most for a level.

use std::collections::BTreeSet;

use super::fill_ins::{self, NONE};
use super::names::Names;
use super::{RuleProblem, source_list};
use crate::fault::{FaultLog, Path};
use crate::rules::place::{Elsewhere, Place, Places, Service};
use crate::rules::{Rank, raw};

/// Checks the places.
pub(super) fn check(
    raw: raw::Places,
    levels: &Names<'_>,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> Places {
    let at = Path::Root.key("places");
    let list = at.key("known");
    let ids = raw.known.iter().map(|place| place.id.0.as_str());
    Names::inside("place", list, ids, faults);
    let mut checked = Vec::with_capacity(raw.known.len());
    for (index, raw) in raw.known.into_iter().enumerate() {
        let at = list.item(index);
        checked.push(Place {
            id: raw.id.0,
            name: raw.name,
            also: raw.also.unwrap_or_default(),
            emergency_number: raw.emergency_number,
            services: services(raw.services.unwrap_or_default(), at, levels, faults),
            sources: source_list(&raw.sources, at, sources, faults),
        });
    }
    called_alike(&checked, list, faults);
    let here = at.key("elsewhere");
    let elsewhere = Elsewhere {
        name: raw.elsewhere.name,
        call: raw.elsewhere.call,
        text: raw.elsewhere.text,
        services: services(
            raw.elsewhere.services.unwrap_or_default(),
            here,
            levels,
            faults,
        ),
        sources: source_list(&raw.elsewhere.sources, here, sources, faults),
    };
    let ask = raw.ask;
    Places {
        ask,
        known: checked,
        elsewhere,
    }
}

fn services(
    raw: Vec<raw::Service>,
    at: Path<'_>,
    levels: &Names<'_>,
    faults: &mut FaultLog,
) -> Vec<Service> {
    let list = at.key("services");
    let mut checked: Vec<Service> = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let at = list.item(index);
        let rank = levels.find(&raw.level, at.key("level"), faults).map(Rank);
        let is_known = |rank: Rank| checked.iter().any(|service| service.rank == rank);
        if rank.is_some_and(is_known) {
            let level = raw.level.0.to_string();
            faults.add(at.key("level"), RuleProblem::SecondService { level });
        }
        fill_ins::check(&raw.text.0, NONE, at.key("text"), faults);
        checked.extend(rank.map(|rank| Service {
            rank,
            text: raw.text.0,
        }));
    }
    checked
}

/// Puts on record whatever two places are called, in capitals or not.
fn called_alike(places: &[Place], list: Path<'_>, faults: &mut FaultLog) {
    let mut known = BTreeSet::new();
    for (index, place) in places.iter().enumerate() {
        let own: BTreeSet<String> = place.names().map(str::to_lowercase).collect();
        for name in own.intersection(&known) {
            let name = name.clone();
            faults.add(list.item(index), RuleProblem::SecondPlace { name });
        }
        known.extend(own);
    }
}
