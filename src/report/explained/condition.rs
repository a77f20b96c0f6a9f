//! A condition part by part, each with how true it is; a test with the answer that it looked at.

use std::collections::{BTreeSet, VecDeque};

use crate::answers::{Answers, Said};
use crate::assessment::{Part, Trace};
use crate::explain::{part_in_words, points_for};
use crate::language::{Words, in_quotes};
use crate::page::{Block, Item};
use crate::report::words::answer;
use crate::rules::{Condition, FindingIndex, Test};
use crate::truth::Truth;

/// How many findings may stand inside each other; one that is deeper is spelled out after the condition.
const DEEPEST: usize = 10;

/// Spells out the condition of one rule, and each finding in it once.
pub(super) struct Spelling<'t, 'a> {
    trace: &'t Trace<'a>,
    answers: &'a Answers<'a>,
    say: &'static dyn Words,
    spelled_out: BTreeSet<FindingIndex>,
    inside: usize,
    /// Findings that are still to be spelled out.
    later: VecDeque<FindingIndex>,
}

impl<'t, 'a> Spelling<'t, 'a> {
    pub fn new(trace: &'t Trace<'a>, answers: &'a Answers<'a>) -> Self {
        Self {
            trace,
            answers,
            say: answers.rules().words(),
            spelled_out: BTreeSet::new(),
            inside: 0,
            later: VecDeque::new(),
        }
    }

    /// The condition, and after it the findings that stand too deep in it.
    pub fn items(mut self, when: &Part<'a>) -> Vec<Item<'a>> {
        let mut items = vec![self.item(when)];
        while let Some(index) = self.later.pop_front() {
            items.push(self.finding(String::new(), index));
        }
        items
    }

    /// A part of the condition, with what it is made of beneath it.
    fn item(&mut self, part: &Part<'a>) -> Item<'a> {
        self.led_to(String::new(), part)
    }

    /// A part with what leads to it.
    fn led_to(&mut self, lead: String, part: &Part<'a>) -> Item<'a> {
        let in_words =
            lead.clone() + &part_in_words(part.condition, self.answers.rules(), self.say);
        match part.condition {
            Condition::Answer(test) => {
                let more = self.looked_at(test);
                self.say.part(&in_words, part.truth, more.as_deref()).into()
            }
            Condition::Finding(index) => {
                let is_new = self.spelled_out.insert(*index);
                if is_new && self.inside < DEEPEST {
                    return self.finding(lead, *index);
                }
                self.later.extend(is_new.then_some(*index));
                self.say
                    .part(&in_words, part.truth, Some(self.say.elsewhere_in_rule()))
                    .into()
            }
            Condition::Group(_) => {
                let item = self.say.part(&in_words, part.truth, None).into();
                self.with_parts(item, part)
            }
        }
    }

    fn finding(&mut self, lead: String, index: FindingIndex) -> Item<'a> {
        let (rules, trace) = (self.answers.rules(), self.trace);
        let when = &trace.findings[index.0];
        let finding = lead + &part_in_words(&Condition::Finding(index), rules, self.say);
        self.inside += 1;
        let item = if when.parts.is_empty() {
            let item: Item<'a> = self.say.part(&finding, when.truth, None).into();
            let parts = vec![self.item(when)];
            item.with(Block::list(parts))
        } else {
            let operator = part_in_words(when.condition, rules, self.say);
            let finding = self.say.finding_of(&finding, &operator);
            let item = self.say.part(&finding, when.truth, None).into();
            self.with_parts(item, when)
        };
        self.inside -= 1;
        item
    }

    fn with_parts(&mut self, item: Item<'a>, of: &Part<'a>) -> Item<'a> {
        let mut points = match of.condition {
            Condition::Group(group) => group.points().into_iter(),
            Condition::Answer(_) | Condition::Finding(_) => Vec::new().into_iter(),
        };
        let parts = of.parts.iter().map(|part| {
            let points = points.next();
            let lead = points.map(|points| points_for(points, part.condition, self.say));
            self.led_to(lead.unwrap_or_default(), part)
        });
        item.with(Block::list(parts.collect()))
    }

    /// The answer that a test looked at, and why it was not asked for or may not count.
    fn looked_at(&self, test: &Test) -> Option<String> {
        let question = self.answers.rules().question(test.question);
        let said = self.answers.said(test.question);
        let parents = self.answers.parents(question);
        let parents: Vec<&str> = parents.iter().map(|parent| parent.name.as_str()).collect();
        let parents = in_quotes(&parents, self.say).join(", ");
        let answer = answer(question, said, self.say);
        match (said, self.answers.applies(test.question)) {
            (Said::NotAsked, _) => Some(self.say.not_asked_because(&parents)),
            (Said::NotGiven, Truth::Yes | Truth::No) => None,
            (Said::NotGiven, Truth::NotGiven | Truth::Unsure) => {
                Some(self.say.open_if_asked(&parents))
            }
            (Said::Given(_), Truth::Unsure) => Some(self.say.unsure_if_asked(&answer, &parents)),
            (Said::Given(_), Truth::Yes | Truth::No | Truth::NotGiven) => {
                Some(self.say.test_answered(&answer))
            }
        }
    }
}
