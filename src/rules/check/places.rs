//! Places: names that can be told apart, and one service at most for a level.

use std::collections::BTreeSet;

use super::fill_ins::{self, NONE};
use super::names::Names;
use super::scope::{Index, Scope};
use crate::fault::{FaultLog, Path, Problem, Told};
use crate::quote::quoted;
use crate::rules::{Place, Places, Rank, Service};
use crate::text::folded;

/// Checks the places.
pub(super) fn check(places: &Places, scope: &Scope<'_>, faults: &mut FaultLog) {
    let at = Path::Root.key("places");
    let list = at.key("known");
    Names::of(&places.known, list, faults);
    for (index, place) in places.known.iter().enumerate() {
        services(&place.services, list.item(index), scope, faults);
    }
    services(
        &places.elsewhere.services,
        at.key("elsewhere"),
        scope,
        faults,
    );
    called_alike(&places.known, list, faults);
}

/// Puts on record each service for a level that another one is for.
fn services(services: &[Service], at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) {
    let list = at.key("services");
    let mut known = BTreeSet::new();
    for (index, service) in services.iter().enumerate() {
        let at = list.item(index);
        if !known.insert(service.rank) && service.rank != Rank::NOWHERE {
            let level = scope.level_id(service.rank);
            faults.add(at.key("level"), PlaceProblem::SecondService { level });
        }
        fill_ins::check(&service.text, NONE, at.key("text"), faults);
    }
}

/// Puts on record whatever two places are called, in capitals or not, and with accents or without.
fn called_alike(places: &[Place], list: Path<'_>, faults: &mut FaultLog) {
    let mut known = BTreeSet::new();
    for (index, place) in places.iter().enumerate() {
        let names = place.names().filter(|name| !name.is_empty());
        let own: BTreeSet<String> = names.map(folded).collect();
        for name in own.intersection(&known) {
            let name = name.clone();
            faults.add(list.item(index), PlaceProblem::SecondPlace { name });
        }
        known.extend(own);
    }
}

/// Something that is wrong with places.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum PlaceProblem {
    SecondPlace { name: String },
    SecondService { level: String },
}

impl Problem for PlaceProblem {
    fn told(&self) -> Told {
        match self {
            Self::SecondPlace { name } => Told::new(
                format!(
                    "another place is called {} too, in capitals or not",
                    quoted(name)
                ),
                "let each name lead to one place",
            ),
            Self::SecondService { level } => Told::new(
                format!("this place has a service for {} already", quoted(level)),
                "say both in one line",
            ),
        }
    }
}
