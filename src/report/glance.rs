//! The answers at a glance, for a doctor: every yes, then what is open, with what it could lead to, then every no.
//! Every page counts here what is open: answers that nobody gave, and answers of "not sure".

mod entries;

use std::collections::BTreeSet;

use super::Report;
use super::words::listed;
use crate::answers::Said;
use crate::assessment::Undecided;
use crate::language::{Open, Words};
use crate::page::{self, Phrase};
use crate::rules::{Question, QuestionIndex, Rank};
use entries::{Entry, Group, Kind};

impl<'a> Report<'a> {
    /// Every answer that is open: as many as are listed as not answered and as not sure.
    pub(super) fn open(&self) -> Open {
        let answers = self.assessment.answers();
        let questions = self.assessment.rules().questions().iter();
        let said = questions.map(|question| answers.said(question.index()));
        let is_not_sure = |said: &Said| matches!(said, Said::Given(value) if value.is_unsure());
        Open {
            not_given: self.assessment.not_given().count(),
            not_sure: said.filter(is_not_sure).count(),
        }
    }

    /// Those of them that could still raise the level.
    pub(super) fn could_raise_it(&self) -> Open {
        let above = |undecided: &&Undecided<'_>| undecided.rule.rank > self.assessment.rank();
        let undecided = self.assessment.undecided().iter().filter(above);
        let waited_for = undecided.flat_map(|undecided| &undecided.waits_for);
        let unsure = self.held_down().flat_map(|reason| &reason.unsure);
        let questions: BTreeSet<QuestionIndex> = waited_for.chain(unsure).copied().collect();
        let given =
            |question: &&QuestionIndex| self.assessment.answers().given(**question).is_some();
        let not_sure = questions.iter().filter(given).count();
        Open {
            not_given: questions.len() - not_sure,
            not_sure,
        }
    }

    /// The questions that nobody answered, each with the most urgent level that it could still lead to; none where
    /// that is the calmest one, which asks for nothing.
    pub(super) fn not_answered(&self) -> Vec<(&'a Question, Option<Rank>)> {
        let rules = self.assessment.rules();
        let not_given = self.assessment.not_given();
        let leads_to = |index| {
            self.assessment
                .waits_for(index)
                .filter(|rank| *rank > rules.otherwise())
        };
        not_given
            .map(|index| (rules.question(index), leads_to(index)))
            .collect()
    }

    /// The rules that wait only for answers that were unsure.
    pub(super) fn mentioned(&self) -> impl Iterator<Item = &Undecided<'a>> {
        let not_given: Vec<QuestionIndex> = self.assessment.not_given().collect();
        let undecided = self.assessment.undecided().iter();
        undecided.filter(move |undecided| {
            !undecided
                .waits_for
                .iter()
                .any(|index| not_given.contains(index))
        })
    }
}

/// Every group of answers under its heading. The questions that nobody answered are `open`, by the name of the most
/// urgent level that they could still lead to.
pub(super) fn groups<'a>(
    answers: &[(&'a Question, Said)],
    open: &[(Vec<&'a str>, Option<&'a str>)],
    words: &'static dyn Words,
) -> Vec<page::Group<'a>> {
    let groups = entries::groups(answers, words)
        .into_iter()
        .map(|group| page::Group {
            name: name(group.kind),
            heading: heading(&group, words).into(),
            items: match group.kind {
                Kind::NotAnswered => open
                    .iter()
                    .map(|(names, level)| {
                        words
                            .not_answered_yet(&listed(names), names.len(), *level)
                            .into()
                    })
                    .collect(),
                _ => group
                    .entries
                    .iter()
                    .map(|one| entry(one, &group).into())
                    .collect(),
            },
        });
    groups.collect()
}

fn heading<'a>(group: &Group<'a>, words: &'static dyn Words) -> &'a str {
    match group.kind {
        Kind::Yes => words.yes(),
        Kind::NotSure => words.unsure(),
        Kind::NotAnswered => words.not_answered(),
        Kind::No => words.no(),
        Kind::Other => is_alone(group).map_or(words.other_answers(), |only| &only.question.name),
        Kind::NotAsked => words.not_asked(),
    }
}

/// The entry whose question is the heading of its group: an answer of its own kind, such as a number.
fn is_alone<'g, 'a>(group: &'g Group<'a>) -> Option<&'g Entry<'a>> {
    match group.entries.as_slice() {
        [only] if group.kind == Kind::Other => Some(only),
        _ => None,
    }
}

/// An answer, and what the short name of its question does not say.
fn entry<'a>(entry: &Entry<'a>, group: &Group<'a>) -> Phrase<'a> {
    let (name, words) = (entry.question.name.as_str(), entry.words.clone());
    let is_positive = matches!(group.kind, Kind::Yes | Kind::NotSure);
    let says_all = words.is_empty();
    let mut phrase = Phrase::default();
    if is_alone(group).is_none() {
        phrase = if is_positive {
            phrase.and_strong(name)
        } else {
            phrase.and(name)
        };
        if !says_all {
            phrase = phrase.and(": ");
        }
    }
    phrase = phrase.and(words);
    let asks_for_one = entry.question.choices().is_empty();
    if is_positive && says_all && asks_for_one {
        phrase
            .and(" ")
            .and_small(format!("({})", entry.question.ask))
    } else {
        phrase
    }
}

/// The name of a group for the style.
fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Yes => "is-yes",
        Kind::NotSure => "is-not-sure",
        Kind::NotAnswered => "is-not-answered",
        Kind::No => "is-no",
        Kind::Other => "is-other",
        Kind::NotAsked => "is-not-asked",
    }
}
