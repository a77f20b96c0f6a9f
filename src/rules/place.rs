//! What depends on the place where a person is: whom to call, and where to go.

use std::borrow::Cow;

use super::shape::{Id, Line, True, record};
use super::{Lazy, PlaceIndex, Rank, RuleSet, SourceIndex, Stage};
use crate::text::{Text, folded};

record! {
    /// What depends on the place where a person is.
    Places<S> {
        /// The question for it.
        ask: Text,
        /// The places that are known.
        known: Vec<Place<S>>,
        /// Any other place, and one that is not known.
        elsewhere: Elsewhere<S>,
    }
}

record! {
    /// A place, with whom to call there.
    Place<S> {
        /// Its name for programs.
        id: Text as Id,
        /// Its name for people.
        name: Text,
        /// What people type besides, in capitals or not.
        also: Lazy<Vec<Text>> = nothing,
        /// The emergency number, as it is dialled.
        emergency_number: Text,
        /// The languages, such as `es`, of those who find it in their lists; left out, everybody does.
        listed_in: Vec<Text> = nothing,
        /// True where it is left out of the list of numbers for somebody who has not said where they are, so that it
        /// stays short.
        only_if_said: bool as True = nothing,
        /// Where to go there, for some levels; for the others what `elsewhere` says.
        services: Lazy<Vec<Service<S>>> = nothing,
        /// The ids of the sources that this rests on.
        sources: Lazy<Vec<S::Source>>,
    }
}

record! {
    /// Any place that is not known.
    Elsewhere<S> {
        /// Its name for people, such as "Somewhere else".
        name: Text,
        /// What stands in place of an emergency number, such as "your emergency number".
        call: Text,
        /// What to do there in an emergency.
        text: Text,
        /// Where to go, for some levels.
        services: Lazy<Vec<Service<S>>> = nothing,
        /// The ids of the sources that this rests on.
        sources: Vec<S::Source>,
    }
}

record! {
    /// Where to go at one level.
    Service<S> {
        /// The id of the level.
        #[named = "level"]
        rank: S::Level,
        /// Where to go, in one line: the first of what to do.
        text: Text as Line,
    }
}

impl Places {
    /// Returns the place that somebody typed: its id, its name or what else it is called, in capitals or
    /// not, with its accents or without.
    pub fn find(&self, typed: &str) -> Option<PlaceIndex> {
        let typed = folded(typed);
        let is_it = |place: &Place| place.names().any(|name| folded(name) == typed);
        self.known.iter().position(is_it).map(PlaceIndex)
    }

    /// Returns a known place.
    pub fn get(&self, index: PlaceIndex) -> &Place {
        &self.known[index.0]
    }

    /// Returns where to go at a level, if the file says so; where it says nothing of the place, where to go elsewhere.
    pub fn service(&self, place: Option<PlaceIndex>, rank: Rank) -> Option<&Text> {
        let of_place = place.map(|index| &self.get(index).services);
        let services = of_place.into_iter().chain([&self.elsewhere.services]);
        let mut services = services.flatten();
        let service = services.find(|service| service.rank == rank);
        service.map(|service| &service.text)
    }

    /// Returns the known places that somebody chooses from who reads this language: first those that are listed for it,
    /// then those that are for everybody. The others are found by their names alone.
    pub fn offered_in(&self, language: &str) -> Vec<&Place> {
        let listed = self.known.iter();
        let listed = listed.filter(|place| place.is_offered_in(language));
        let mut listed: Vec<&Place> = listed.collect();
        listed.sort_by_key(|place| place.listed_in.is_empty());
        listed
    }

    /// Returns the sources of all places, some of them more than once.
    pub fn sources(&self) -> impl Iterator<Item = &SourceIndex> {
        let known = self.known.iter().flat_map(|place| &place.sources);
        known.chain(&self.elsewhere.sources)
    }
}

impl<S: Stage> Places<S> {
    /// Returns whom to call in each known place, then in any other.
    pub(super) fn numbers(&self) -> Vec<Text> {
        let known = self.known.iter().map(|place| &place.emergency_number);
        known.chain([&self.elsewhere.call]).cloned().collect()
    }
}

impl RuleSet {
    /// Returns whom to call: the name of the place and its emergency number. Where the place is not known, these are
    /// the names of all places that are listed for the readers of this file, together where they share a number.
    pub fn call(&self, place: Option<PlaceIndex>) -> Vec<(Cow<'_, str>, &str)> {
        let mut call: Vec<(Cow<'_, str>, &str)> = Vec::new();
        for place in self.listed(place) {
            let number = place.emergency_number.as_str();
            match call.iter_mut().find(|(_, known)| *known == number) {
                Some((names, _)) => *names = format!("{names}, {}", place.name).into(),
                None => call.push((place.name.as_str().into(), number)),
            }
        }
        call
    }

    /// Returns whom to call where the place is not known, in one line.
    pub fn call_in_one_line(&self) -> String {
        let call = self.call(None).into_iter();
        let call = call.map(|(place, number)| format!("{place} {number}"));
        call.collect::<Vec<_>>().join(", ")
    }

    /// Returns the sources of whom to call and where to go, some of them more than once.
    pub(crate) fn sources_of_call(&self, place: Option<PlaceIndex>) -> Vec<&SourceIndex> {
        let listed = self.listed(place).into_iter();
        let listed = listed.flat_map(|place| &place.sources);
        let elsewhere = &self.places().elsewhere.sources;
        let elsewhere = place.is_none().then_some(elsewhere);
        listed.chain(elsewhere.into_iter().flatten()).collect()
    }

    fn listed(&self, place: Option<PlaceIndex>) -> Vec<&Place> {
        match place {
            Some(index) => vec![self.places().get(index)],
            None => {
                let offered = self.places().offered_in(self.language()).into_iter();
                let listed: Vec<&Place> = offered.filter(|place| !place.only_if_said).collect();
                match listed.is_empty() {
                    true => self.places().known.iter().collect(), // a line without a number helps nobody
                    false => listed,
                }
            }
        }
    }
}

impl Place {
    /// Whether it is for everybody, or for the readers of this language.
    fn is_offered_in(&self, language: &str) -> bool {
        let main = language.split('-').next().unwrap_or_default();
        let mut languages = self.listed_in.iter();
        self.listed_in.is_empty() || languages.any(|listed| listed.eq_ignore_ascii_case(main))
    }

    /// Returns its id, its name and what else it is called.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let names = [&self.id, &self.name].into_iter().chain(&self.also);
        names.map(Text::as_str)
    }
}
