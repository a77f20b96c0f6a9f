//! Levels: what a person reads in full, in brief, and what to say on the phone; and places: names that can be told
//! apart, and one service at most for a level.

use std::collections::BTreeSet;

use super::names::Names;
use super::scope::{Index, Scope};
use super::wording::{self, NO_WORD, WHAT_WAS_SAID};
use super::{ROOT, limits};
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::shape::LINE;
use crate::rules::{Level, LocalText, Place, Places, Rank, Service};
use crate::text::folded;

/// The most lines of brief advice, with what a place adds.
const MOST_LINES: usize = 3;

/// The most sentences to say on the phone.
const MOST_SENTENCES: usize = 3;

/// Checks all levels, of which `otherwise` is the calmest.
pub(super) fn check(
    levels: &[Level],
    otherwise: Rank,
    places: &Places,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let list = ROOT.key("levels");
    limits::at_least_two(levels.len(), list, faults);
    for (index, level) in levels.iter().enumerate() {
        let at = list.item(index);
        wording::fill_ins(&level.sentence, NO_WORD, at.key("sentence"), faults);
        brief(&level.brief, Rank(index), places, at.key("brief"), faults);
        for (i, sentence) in level.phone.iter().enumerate() {
            wording::fill_ins(sentence, WHAT_WAS_SAID, at.key("phone").item(i), faults);
        }
        if otherwise != Rank::NOWHERE && scope.were_read(at, &["phone"]) {
            phone(level, otherwise == Rank(index), at, faults);
        }
    }
}

fn brief(lines: &[LocalText], rank: Rank, places: &Places, at: Path<'_>, faults: &mut FaultLog) {
    let known = places.known.iter().flat_map(|place| &place.services);
    let mut services = known.chain(&places.elsewhere.services);
    let has_service = services.any(|service: &Service| service.rank == rank);
    let most = MOST_LINES - usize::from(has_service);
    if lines.len() > most {
        let what = format!("there are more than {most} lines");
        let way_out = match has_service {
            true => {
                "a place has a service for this level, and three lines together are all there is room for"
            }
            false => "three lines are all there is room for; leave the rest to \"advice\"",
        };
        faults.add(at, Told::new(what, way_out));
    }
    for (index, line) in lines.iter().enumerate() {
        let longest = line
            .versions()
            .iter()
            .map(|text| text.chars().count())
            .max();
        if let Some(characters) = longest.filter(|characters| *characters > LINE) {
            let what = format!(
                "with the longest number of a place, this line has {characters} characters"
            );
            let way_out = format!("one line holds {LINE}; say it in fewer words");
            faults.add(at.item(index), Told::new(what, way_out));
        }
    }
}

fn phone(level: &Level, is_calmest: bool, at: Path<'_>, faults: &mut FaultLog) {
    let here = at.key("phone");
    match (level.phone.len(), is_calmest) {
        (0, true) => {}
        (0, false) => {
            let what = "\"phone\" is missing, what to say when calling";
            let way_out = "add one to three sentences; [signs] and [background] in them become what was answered";
            faults.add(at, Told::new(what, way_out));
        }
        (_, true) => {
            let what = "\"phone\" would never be shown for the level that needs no call";
            faults.add(here, Told::new(what, "take it out"));
        }
        (sentences, false) => limits::at_most(MOST_SENTENCES, sentences, here, faults),
    }
}

/// Checks the places.
pub(super) fn places(places: &Places, scope: &Scope<'_>, faults: &mut FaultLog) {
    let at = ROOT.key("places");
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
            let level = quoted(&scope.level_id(service.rank));
            let what = format!("this place has a service for {level} already");
            faults.add(at.key("level"), Told::new(what, "say both in one line"));
        }
        wording::fill_ins(&service.text, NO_WORD, at.key("text"), faults);
    }
}

/// Puts on record whatever two places are called, in capitals or not.
fn called_alike(places: &[Place], list: Path<'_>, faults: &mut FaultLog) {
    let mut known = BTreeSet::new();
    for (index, place) in places.iter().enumerate() {
        let names = place.names().filter(|name| !name.is_empty());
        let own: BTreeSet<String> = names.map(folded).collect();
        for name in own.intersection(&known) {
            let name = quoted(name);
            let what = format!("another place is called {name} too, in capitals or not");
            let way_out = "let each name lead to one place";
            faults.add(list.item(index), Told::new(what, way_out));
        }
        known.extend(own);
    }
}
