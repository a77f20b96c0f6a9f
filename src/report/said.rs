//! What a reason rests on, as the person said it: what was answered firmly, and what was "not sure".
//!
//! A choice that was denied is named nowhere: only what makes the condition as true as it is counts.

mod words;

pub(super) use words::answer;

use crate::answers::Answers;
use crate::assessment::Reason;
use crate::rules::{Condition, QuestionIndex, Rule, Test};
use crate::truth::Truth;
use words::{firm, not_sure};

/// The answers that a rule rests on, each as a fragment of a sentence, in the order of its condition.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct RestsOn {
    /// What was said firmly.
    pub said: Vec<String>,
    /// What was not sure, and which answer counts in its place.
    pub not_sure: Vec<NotSure>,
}

/// Something that a person was not sure about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotSure {
    /// What it is: a fragment, or the name of a question in quotes.
    pub about: String,
    /// The answer that the rule takes it for.
    pub counts_as: String,
}

impl RestsOn {
    /// What a rule that holds rests on.
    pub fn of(reason: &Reason<'_>, answers: &Answers<'_>) -> Self {
        let mut rests_on = Self::default();
        every_test_behind(&reason.rule.when, answers, &mut |test| {
            let counts = counts(reason, test);
            rests_on.add(test, counts, answers);
        });
        rests_on
    }

    /// Adds what another rule rests on, nothing twice.
    pub fn add_all(&mut self, other: Self) {
        let Self { said, not_sure } = other;
        said.into_iter().for_each(|said| push(&mut self.said, said));
        not_sure
            .into_iter()
            .for_each(|not_sure| push(&mut self.not_sure, not_sure));
    }

    /// Everything unsure that counts as the same answer, in groups.
    pub fn not_sure_by_answer(&self) -> Vec<(&str, Vec<&str>)> {
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        for NotSure { about, counts_as } in &self.not_sure {
            match groups.iter_mut().find(|(known, _)| known == counts_as) {
                Some((_, group)) => group.push(about),
                None => groups.push((counts_as, vec![about])),
            }
        }
        groups
    }

    /// What is unsure, whatever it counts as.
    pub fn not_sure_about(&self) -> Vec<&str> {
        let mut about: Vec<&str> = Vec::new();
        for one in &self.not_sure {
            push(&mut about, one.about.as_str());
        }
        about
    }

    /// Adds what was said to the question of a test, if it fits what the test wants, or is unsure and counts. Where it
    /// is unsure whether the question applies, what was said to the questions that decide it is added too.
    fn add(&mut self, test: &Test, unsure_counts: bool, answers: &Answers<'_>) {
        let question = answers.rules().question(test.question);
        let Some(value) = answers.given(test.question) else {
            return;
        };
        let words = answers.rules().words();
        match value.truth(&test.wanted) {
            Truth::Yes => firm(question, value, &test.wanted, words)
                .into_iter()
                .for_each(|said| push(&mut self.said, said)),
            Truth::Unsure if unsure_counts => not_sure(question, value, &test.wanted, words)
                .into_iter()
                .for_each(|not_sure| push(&mut self.not_sure, not_sure)),
            Truth::Unsure | Truth::NotGiven | Truth::No => {}
        }
        if let Some(when) = &question.ask_when
            && answers.applies(test.question) == Truth::Unsure
        {
            every_test_behind(when, answers, &mut |test| {
                self.add(test, unsure_counts, answers);
            });
        }
    }
}

/// The questions whose answers make a rule hold, or may.
pub(super) fn questions_behind(reason: &Reason<'_>, answers: &Answers<'_>) -> Vec<QuestionIndex> {
    let mut questions = Vec::new();
    every_test_behind(&reason.rule.when, answers, &mut |test| {
        let said = answers.given(test.question);
        if said.is_some_and(|said| said.truth(&test.wanted) >= Truth::Unsure) {
            questions.push(test.question);
        }
    });
    questions
}

/// Adds what is not among them yet.
fn push<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

/// Visits every test that makes a condition as true as it is: in a group, those of the parts that are as true as the
/// group.
fn every_test_behind(condition: &Condition, answers: &Answers<'_>, visit: &mut dyn FnMut(&Test)) {
    match condition {
        Condition::Answer(test) => visit(test),
        Condition::Finding(index) => {
            every_test_behind(&answers.rules().findings()[index.0].when, answers, visit);
        }
        Condition::Group(group) => {
            let truth = answers.truth(condition);
            for part in group.counting(|part| answers.truth(part) >= truth) {
                every_test_behind(part, answers, visit);
            }
        }
    }
}

/// Whether an unsure answer to the question of a test counts in a rule that holds: a rule that counts at its own level
/// rests on none that lowers it, and no rule rests on one that it only mentions.
fn counts(reason: &Reason<'_>, test: &Test) -> bool {
    let Rule { if_unsure, .. } = reason.rule;
    let lowers = if_unsure.lowers(test.question) && !reason.is_held_down();
    !if_unsure.mentions(test.question) && !lowers
}
