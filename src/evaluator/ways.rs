//! A rule as a list of ways in which it can hold: it holds if one of them is open, and a way is open if every slot of
//! a state is what the way asks for.
//!
//! A condition never turns round ("not"), so how true it is follows from three yes-or-no questions, each answered by
//! the same tree of "all", "any" and "how many" over tests. Two of them are enough here: whether a rule holds, and
//! whether it holds or waits. So each way carries two sets of numbers for each slot, and the tree is walked once.

mod cells;
mod way;

pub(super) use way::{Joiner, Way};

use super::coding::Coding;
use super::state::Places;
use crate::rules::{Condition, Finding, QuestionIndex, Rule, RuleSet, Test};
use crate::truth::Truth;
use cells::Cells;

/// All ways in which a rule can hold or wait; none, if there are too many.
pub(super) fn ways(
    rule: &Rule,
    rules: &RuleSet,
    coding: &Coding,
    places: &Places,
    joiner: &mut Joiner,
) -> Option<Vec<Way>> {
    let about = rule.if_unsure.mention.as_ref();
    let about = about.map_or(&[][..], |mention| &mention.about);
    let findings = rules.findings();
    let mut maker = Maker {
        about,
        findings,
        coding,
        places,
        joiner,
    };
    maker.of(&rule.when)
}

struct Maker<'a> {
    /// The questions of which an unsure answer is only mentioned.
    about: &'a [QuestionIndex],
    findings: &'a [Finding],
    coding: &'a Coding,
    places: &'a Places,
    joiner: &'a mut Joiner,
}

impl Maker<'_> {
    fn of(&mut self, condition: &Condition) -> Option<Vec<Way>> {
        match condition {
            Condition::Answer(test) => self.of_test(test),
            Condition::Finding(index) => self.of(&self.findings[index.0].when),
            Condition::Group(group) => match group.needed() {
                1 => group.parts.iter().try_fold(Vec::new(), |ways, part| {
                    let part = self.of(part)?;
                    self.joiner.sum(ways, part)
                }),
                all if all == group.parts.len() => {
                    group
                        .parts
                        .iter()
                        .try_fold(vec![Way::default()], |ways, part| {
                            let part = self.of(part)?;
                            self.joiner.product(&ways, &part)
                        })
                }
                some => self.how_many(some, &group.parts),
            },
        }
    }

    /// The ways in which at least so many parts hold: for each count up to it, those among the parts so far.
    fn how_many(&mut self, at_least: usize, parts: &[Condition]) -> Option<Vec<Way>> {
        let mut counted = vec![Vec::new(); at_least + 1];
        counted[0] = vec![Way::default()];
        for part in parts {
            let part = self.of(part)?;
            for count in (1..=at_least).rev() {
                let with_it = self.joiner.product(&counted[count - 1], &part)?;
                let without = std::mem::take(&mut counted[count]);
                counted[count] = self.joiner.sum(without, with_it)?;
            }
        }
        counted.pop()
    }

    /// A test holds where the question applies and one of its parts fits.
    fn of_test(&mut self, test: &Test) -> Option<Vec<Way>> {
        let needed = if self.about.contains(&test.question) {
            Truth::Yes
        } else {
            Truth::Unsure
        };
        let (coding, places) = (self.coding, self.places);
        let coded = coding.question(test.question);
        let mut own = Vec::new();
        for (nth, part) in coded.parts.iter().enumerate() {
            let truth = |code: usize| coded.truth_of_part(nth, code, test);
            own = self.joiner.sum(own, way(*part, places, needed, truth))?;
        }
        match coded.applies {
            None => Some(own),
            Some(part) => {
                let applies = way(part, places, needed, |code| Truth::EVERY[code]);
                self.joiner.product(&own, &applies)
            }
        }
    }
}

/// The way that asks for the codes of a part that are true enough; none, where no code is.
fn way(part: usize, places: &Places, needed: Truth, truth: impl Fn(usize) -> Truth) -> Vec<Way> {
    let place = places.of(part);
    let truth = |number: usize| truth(place.code_in(number));
    let holds = |number: usize| truth(number) >= needed;
    let may = |number: usize| truth(number) > Truth::No;
    let cells = Cells::of(1 << places.bits_of(place.slot.into()), holds, may);
    if cells.are_none() {
        Vec::new()
    } else {
        vec![Way::of(place.slot.into(), cells)]
    }
}
