//! What to do first, where to go, whom to call: all that depends on the place.

use std::collections::BTreeSet;

use super::{Report, words};
use crate::page::{Area, Block, Section};
use crate::rules::{DoFirst, Rule, SourceIndex};

impl<'a> Report<'a> {
    /// Returns what to do first of all, before the advice, in the order of doing it; the emergency number may come before.
    pub fn do_first(&self) -> Vec<&'a str> {
        let first = self.first_things().into_iter();
        first.map(|first| first.text.at(self.place)).collect()
    }

    /// What to do first of all, in the order of the file, what stands before the emergency number itself last.
    ///
    /// It is that of the rules which lead to the level in full: what a rule says of its own level is not meant for a
    /// lower one that it counts at.
    fn first_things(&self) -> Vec<&'a DoFirst> {
        let deciding: BTreeSet<&str> = self
            .deciding_in_full()
            .map(|rule| rule.id.as_str())
            .collect();
        let rules = self.assessment.rules().rules().iter();
        let deciding = rules.filter(|rule| deciding.contains(rule.id.as_str()));
        let mut do_first: Vec<&DoFirst> =
            deciding.filter_map(|rule| rule.do_first.as_ref()).collect();
        do_first.sort_by_key(|first| first.instead_of_number);
        do_first
    }

    /// What to do: where to go at the place, the advice of the level, then what the rules that lead to it add, nothing
    /// twice.
    ///
    /// Rules of calmer levels give their reasons, but no advice: "ring in three days" must not stand below
    /// "get help now". Nor do rules that count lower than they are: their advice is for their own level.
    pub(crate) fn advice(&self) -> Vec<&'a str> {
        let (rules, rank) = (self.assessment.rules(), self.assessment.rank());
        let of_rules = self.deciding_in_full().flat_map(|rule| &rule.advice);
        let local = rules.level(rank).advice.iter().chain(of_rules);
        let local = local.map(|line| line.at(self.place));
        let service = rules.places().service(self.place, rank);
        let service = service.map(|service| service.as_str());
        let mut advice: Vec<&str> = Vec::new();
        for line in service.into_iter().chain(local) {
            if !advice.contains(&line) {
                advice.push(line);
            }
        }
        advice
    }

    /// The rules that lead to the level and are of that level themselves.
    fn deciding_in_full(&self) -> impl Iterator<Item = &'a Rule> {
        let deciding = self.assessment.deciding();
        let in_full = deciding.filter(|reason| !reason.is_held_down());
        in_full.map(|reason| reason.rule)
    }

    /// Whom to call at the place, or everywhere where it is not known: names and numbers.
    fn call(&self) -> Vec<(&'a str, &'a str)> {
        let places = self.assessment.rules().places();
        match self.place {
            Some(index) => vec![places.get(index).call()],
            None => places.call().collect(),
        }
    }

    /// The sources of whom to call and where to go.
    pub(super) fn sources_of_places(&self) -> Vec<&'a SourceIndex> {
        let places = self.assessment.rules().places();
        match self.place {
            Some(index) => places.get(index).sources.iter().collect(),
            None => places.sources().collect(),
        }
    }
}

/// What stands right under the level: what to do first, and in an emergency whom to call. The number comes before all but
/// what stands in its place, and before that too where another rule makes it an emergency.
pub(super) fn right_under_the_level<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let is_emergency = report.assessment.rank() == report.assessment.rules().top();
    let in_its_place = |rule: &Rule| {
        let first = rule.do_first.as_ref();
        first.is_some_and(|first| first.instead_of_number)
    };
    let number_is_first = !report.deciding_in_full().all(in_its_place);
    let do_first = report.do_first().into_iter().map(Block::paragraph);
    let call = || {
        let call = [Block::paragraph(words::CALL)].into_iter();
        call.chain(emergency_numbers(report))
    };
    match (is_emergency, number_is_first) {
        (false, _) => do_first.collect(),
        (true, true) => call().chain(do_first).collect(),
        (true, false) => do_first.chain(call()).collect(),
    }
}

/// Where to go, and the advice.
pub(super) fn what_to_do<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let advice = Section::list(words::WHAT_TO_DO, report.advice());
    advice.map(|advice| advice.placed(Area::First, "what-to-do"))
}

/// Whom to call in an emergency, where this is none: there it stands right under the level.
pub(super) fn emergency_below_the_top<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let is_below = report.assessment.rank() < report.assessment.rules().top();
    is_below.then(|| {
        let numbers = emergency_numbers(report);
        Section::new(words::IN_AN_EMERGENCY, numbers).placed(Area::First, "emergency")
    })
}

/// The number of the place; where it is not known all of them, and what to do anywhere else.
fn emergency_numbers<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let call = report.call().into_iter();
    let call = call.map(|(place, number)| (place.into(), number.into()));
    let elsewhere = &report.assessment.rules().places().elsewhere.text;
    let elsewhere = report
        .place
        .is_none()
        .then(|| Block::paragraph(elsewhere.as_str()));
    let numbers = [Block::Numbers(call.collect())].into_iter();
    numbers.chain(elsewhere).collect()
}
