//! A condition part by part, each with how true it is; a test with the answer that it looked at.

use std::collections::BTreeSet;

use crate::answers::{Answers, Said};
use crate::assessment::{Part, Trace};
use crate::explain::part_in_words;
use crate::report::document::{Block, Item};
use crate::report::words::{self, explained as say};
use crate::rules::{Condition, FindingIndex, Test};
use crate::truth::Truth;

/// Spells out the condition of one rule, and each finding in it the first time that it is used.
pub(super) struct Spelling<'t, 'a> {
    trace: &'t Trace<'a>,
    answers: &'a Answers<'a>,
    spelled_out: BTreeSet<FindingIndex>,
}

impl<'t, 'a> Spelling<'t, 'a> {
    pub fn new(trace: &'t Trace<'a>, answers: &'a Answers<'a>) -> Self {
        Self {
            trace,
            answers,
            spelled_out: BTreeSet::new(),
        }
    }

    /// A part of the condition, with what it is made of beneath it.
    pub fn item(&mut self, part: &Part<'a>) -> Item<'a> {
        let rules = self.answers.rules();
        let part_words = part_in_words(part.condition, rules);
        match part.condition {
            Condition::Answer(test) => {
                let more = self.looked_at(test);
                say::part(&part_words, part.truth, more.as_deref()).into()
            }
            Condition::Finding(index) if self.spelled_out.insert(*index) => {
                self.finding(&part_words, &self.trace.findings[index.0])
            }
            Condition::Finding(_) => say::part(&part_words, part.truth, Some(say::ABOVE)).into(),
            Condition::All(_) | Condition::Any(_) | Condition::HowMany { .. } => {
                self.with_parts(say::part(&part_words, part.truth, None).into(), &part.parts)
            }
        }
    }

    fn finding(&mut self, finding: &str, when: &Part<'a>) -> Item<'a> {
        if when.parts.is_empty() {
            let item = say::part(finding, when.truth, None).into();
            return self.with_parts(item, std::slice::from_ref(when));
        }
        let operator = part_in_words(when.condition, self.answers.rules());
        let finding = say::finding_of(finding, &operator);
        self.with_parts(say::part(&finding, when.truth, None).into(), &when.parts)
    }

    fn with_parts(&mut self, item: Item<'a>, parts: &[Part<'a>]) -> Item<'a> {
        let parts = parts.iter().map(|part| self.item(part)).collect();
        item.with(Block::List(parts))
    }

    /// The answer that a test looked at, and why it was not asked for or may not count.
    fn looked_at(&self, test: &Test) -> Option<String> {
        let question = self.answers.rules().question(test.question);
        let said = self.answers.said(test.question);
        let parents = self.answers.parents(question);
        let parents: Vec<&str> = parents.iter().map(|parent| parent.name.as_str()).collect();
        let answer = words::answer(question, said);
        match (said, self.answers.applies(test.question)) {
            (Said::NotAsked, _) => Some(say::not_asked(&parents)),
            (Said::NotGiven, Truth::Yes | Truth::No) => None,
            (Said::NotGiven, Truth::NotGiven | Truth::Unsure) => Some(say::open_if_asked(&parents)),
            (Said::Given(_), Truth::Unsure) => {
                Some(say::answered_unsure_if_asked(&answer, &parents))
            }
            (Said::Given(_), Truth::Yes | Truth::No | Truth::NotGiven) => {
                Some(say::answered(&answer))
            }
        }
    }
}
