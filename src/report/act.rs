//! What to do first, where to go, whom to call: all that depends on the place.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Report;
use crate::page::{Area, Block, Section};
use crate::rules::{DoFirst, FirstForSome, LocalText, Rule, SourceIndex};
use crate::truth::Truth;

impl<'a> Report<'a> {
    /// Returns what to do first of all, before the advice, in the order of doing it: in an emergency whom to call too.
    pub fn do_first(&self) -> Vec<Cow<'a, str>> {
        let elsewhere = self.elsewhere().map(Cow::from);
        let call = [self.whom_to_call().into()].into_iter().chain(elsewhere);
        let call = call.filter(|_| self.is_emergency());
        let steps = self.first_steps();
        match self.number_is_first() {
            true => call.chain(steps).collect(),
            false => steps.into_iter().chain(call).collect(),
        }
    }

    /// The same without whom to call. Where the number comes first after all, what was to stand in its place says that
    /// it comes after it.
    fn first_steps(&self) -> Vec<Cow<'a, str>> {
        let number_is_first = self.is_emergency() && self.number_is_first();
        let of_rules = self.first_things().into_iter().map(|first| {
            let text = first.text.at(self.place);
            if number_is_first && first.instead_of_number {
                self.words().then(text).into()
            } else {
                text.into()
            }
        });
        let for_some = self.first_for_some().map(|first| first.text.at(self.place));
        of_rules.chain(for_some.map(Cow::from)).collect()
    }

    /// What some people do first at this level, whichever rules lead to it. They are meant where the condition is true,
    /// or may be true and something that they said points to it.
    pub(super) fn first_for_some(&self) -> impl Iterator<Item = &'a FirstForSome> {
        let (answers, rules) = (self.assessment.answers(), self.assessment.rules());
        let at_this_level = |first: &&FirstForSome| first.ranks.contains(&self.assessment.rank());
        let first = rules.do_first().iter().filter(at_this_level);
        first.filter(|first| {
            let mut points_to_it = false;
            first.when.every_test(rules.findings(), &mut |test| {
                let said = answers.given(test.question);
                points_to_it |= said.is_some_and(|said| said.truth(&test.wanted) >= Truth::Unsure);
            });
            points_to_it && answers.truth(&first.when) != Truth::No
        })
    }

    /// Whether the emergency number comes before what to do first. It does not only where every rule that makes it an
    /// emergency puts something else in the place of the number.
    fn number_is_first(&self) -> bool {
        let in_its_place = |rule: &Rule| {
            let first = rule.do_first.as_ref();
            first.is_some_and(|first| first.instead_of_number)
        };
        !self.deciding_in_full().all(in_its_place)
    }

    /// What the rules say to do first of all, in the order of the file; what stands in the place of the emergency
    /// number comes last.
    ///
    /// Only rules that lead to the level in full are asked: what a rule says of its own level is not meant for a lower
    /// level that it counts at.
    fn first_things(&self) -> Vec<&'a DoFirst> {
        let deciding = self.deciding_as_in_the_file();
        let do_first = deciding.filter_map(|rule| rule.do_first.as_ref());
        let mut do_first: Vec<&DoFirst> = do_first.collect();
        do_first.sort_by_key(|first| first.instead_of_number);
        do_first
    }

    /// What to do: where to go at the place, the advice of the level, then what the rules that lead to it add, nothing
    /// twice.
    ///
    /// Rules of calmer levels give their reasons, but no advice: "ring in three days" must not stand below
    /// "get help now". Nor do rules that count lower than they are: their advice is for their own level.
    pub(crate) fn advice(&self) -> Vec<&'a str> {
        let of_rules = self.deciding_in_full().flat_map(|rule| &rule.advice);
        self.service_and(self.level().advice.iter().chain(of_rules))
    }

    /// The same in a few lines: where to go, so many lines of what the file says in brief, and all that the rules add,
    /// in the order of the file.
    pub(super) fn brief_advice(&self, of_level: usize) -> Vec<&'a str> {
        let brief = self.level().brief.iter().take(of_level);
        let of_rules = self.deciding_as_in_the_file();
        self.service_and(brief.chain(of_rules.flat_map(|rule| &rule.advice)))
    }

    /// Where to go at the place, then these lines as they are meant there, nothing twice.
    fn service_and(&self, advice: impl IntoIterator<Item = &'a LocalText>) -> Vec<&'a str> {
        let places = self.assessment.rules().places();
        let service = places.service(self.place, self.assessment.rank());
        let service = service.map(|service| service.as_str());
        let local = advice.into_iter().map(|line| line.at(self.place));
        let mut lines: Vec<&str> = Vec::new();
        for line in service.into_iter().chain(local) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    /// The rules that lead to the level and are of that level themselves.
    fn deciding_in_full(&self) -> impl Iterator<Item = &'a Rule> {
        let deciding = self.assessment.deciding();
        let in_full = deciding.filter(|reason| !reason.is_held_down());
        in_full.map(|reason| reason.rule)
    }

    /// The same in the order of the file.
    fn deciding_as_in_the_file(&self) -> impl Iterator<Item = &'a Rule> {
        let deciding = self.deciding_in_full().map(|rule| rule.id.as_str());
        let deciding: BTreeSet<&str> = deciding.collect();
        let rules = self.assessment.rules().rules().iter();
        rules.filter(move |rule| deciding.contains(rule.id.as_str()))
    }

    /// Whom to call at the place, or everywhere where it is not known: names and numbers.
    pub(super) fn call(&self) -> Vec<(Cow<'a, str>, &'a str)> {
        self.assessment.rules().call(self.place)
    }

    /// The number of the place; where it is not known those of all places, in one sentence.
    pub fn whom_to_call(&self) -> String {
        let call = self.call().into_iter();
        let numbers = call.map(|(place, number)| format!("{place} {number}."));
        let numbers: Vec<String> = numbers.collect();
        self.words().emergency(&numbers.join(" "))
    }

    /// Whom to call in any other place, where it is not known where the person is.
    fn elsewhere(&self) -> Option<&'a str> {
        let elsewhere = self.assessment.rules().places().elsewhere.text.as_str();
        self.place.is_none().then_some(elsewhere)
    }

    /// The sources of whom to call and where to go.
    pub(super) fn sources_of_places(&self) -> Vec<&'a SourceIndex> {
        self.assessment.rules().sources_of_call(self.place)
    }
}

/// What stands right under the level: what to do first, and in an emergency whom to `call`, in the order of
/// [`Report::do_first`].
pub(super) fn right_under_the_level<'a>(
    report: &Report<'a>,
    call: Vec<Block<'a>>,
) -> Vec<Block<'a>> {
    let do_first = report.first_steps().into_iter().map(Block::paragraph);
    match (report.is_emergency(), report.number_is_first()) {
        (false, _) => do_first.collect(),
        (true, true) => call.into_iter().chain(do_first).collect(),
        (true, false) => do_first.chain(call).collect(),
    }
}

/// Whom to call, and that it is for an emergency.
pub(super) fn call_in_full<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let call = [Block::paragraph(report.words().call())].into_iter();
    call.chain(emergency_numbers(report)).collect()
}

/// Where to go, and the advice.
pub(super) fn what_to_do<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let advice = Section::list(report.words().what_to_do(), report.advice());
    advice.map(|advice| advice.placed(Area::First, "what-to-do"))
}

/// Whom to call in an emergency, where this is none: there it stands right under the level.
pub(super) fn emergency_below_the_top<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    (!report.is_emergency()).then(|| {
        let numbers = emergency_numbers(report);
        Section::new(report.words().in_an_emergency(), numbers).placed(Area::Beside, "emergency")
    })
}

/// The number of the place; where it is not known all of them, and what to do anywhere else.
fn emergency_numbers<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let call = report.call().into_iter();
    let call = call.map(|(place, number)| (place, number.into()));
    let numbers = [Block::Numbers(call.collect())].into_iter();
    numbers.chain(elsewhere(report)).collect()
}

/// The same as a block.
pub(super) fn elsewhere<'a>(report: &Report<'a>) -> Option<Block<'a>> {
    report.elsewhere().map(Block::paragraph)
}
