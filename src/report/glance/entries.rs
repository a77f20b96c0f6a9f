//! Which answers belong together.

use std::collections::BTreeMap;

use crate::answers::{Said, Value};
use crate::language::Words;
use crate::report::words::{answer, labels};
use crate::rules::{Choice, Choices, Question};

/// A group of answers, never empty.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub kind: Kind,
    pub entries: Vec<Entry<'a>>,
}

/// What the answers of a group have in common; the groups come in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Yes,
    NotSure,
    NotAnswered,
    No,
    /// Numbers, choices without an order, and the calmest choice where it is not a no.
    Other,
    NotAsked,
}

/// What was said to a question, or to some of its choices.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub question: &'a Question,
    /// The answer in words; empty where the group says it all.
    pub words: String,
}

/// The groups that have an answer in them.
pub(super) fn groups<'a>(answers: &[(&'a Question, Said)], words: &dyn Words) -> Vec<Group<'a>> {
    let mut groups: BTreeMap<Kind, Vec<Entry<'a>>> = BTreeMap::new();
    for (question, said) in answers {
        for (kind, entry) in entries(question, *said, words) {
            groups.entry(kind).or_default().push(entry);
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(kind, entries)| Group { kind, entries })
        .collect()
}

/// An answer with ticks can be part of several groups: some choices are a yes, and the others a no or not sure.
fn entries<'a>(question: &'a Question, said: Said, words: &dyn Words) -> Vec<(Kind, Entry<'a>)> {
    let plain = |kind| vec![(kind, Entry::new(question, ""))];
    let in_words = |kind| vec![(kind, Entry::new(question, answer(question, said, words)))];
    match said {
        Said::NotAsked => plain(Kind::NotAsked),
        Said::NotGiven => plain(Kind::NotAnswered),
        Said::Given(Value::Yes) => plain(Kind::Yes),
        Said::Given(Value::No) => plain(Kind::No),
        Said::Given(Value::Unsure) => plain(Kind::NotSure),
        Said::Given(Value::Number(_)) => in_words(Kind::Other),
        Said::Given(Value::Choice(_)) if !question.is_ordered() => in_words(Kind::Other),
        Said::Given(Value::Choice(0)) if !is_no(&question.choices()[0]) => in_words(Kind::Other),
        Said::Given(Value::Choice(0)) => in_words(Kind::No),
        Said::Given(Value::Choice(_)) => in_words(Kind::Yes),
        Said::Given(Value::Choices { ticked, unsure }) => ticks(question, ticked, unsure, words),
    }
}

/// What is ticked, what is not sure and what is left, each as far as there is any. What was denied is not named one by
/// one: most of it stands among what would make the result more urgent.
fn ticks<'a>(
    question: &'a Question,
    ticked: Choices,
    unsure: Choices,
    words: &dyn Words,
) -> Vec<(Kind, Entry<'a>)> {
    let named = |choices| labels(question, choices).collect::<Vec<_>>();
    let left = question.every_choice().without(ticked).without(unsure);
    let mut entries = Vec::new();
    if !ticked.is_empty() {
        let ticked = named(ticked).join("; ");
        entries.push((Kind::Yes, Entry::new(question, ticked)));
    }
    if !unsure.is_empty() && !left.is_empty() {
        let unsure = named(unsure).join("; ");
        entries.push((Kind::NotSure, Entry::new(question, unsure)));
    } else if !unsure.is_empty() {
        let of_all = ticked.is_empty();
        let unsure = if of_all { "" } else { words.unsure_of_others() };
        entries.push((Kind::NotSure, Entry::new(question, unsure)));
    }
    if !left.is_empty() {
        let of_all = ticked.is_empty() && unsure.is_empty();
        let none = match of_all {
            true => words.none_of_these(),
            false => words.not_the_others(),
        };
        entries.push((Kind::No, Entry::new(question, none)));
    }
    entries
}

/// Whether the calmest choice says no, by its name for programs; another may say something of its own.
fn is_no(calmest: &Choice) -> bool {
    matches!(calmest.id.as_str(), "none" | "no")
}

impl<'a> Entry<'a> {
    fn new(question: &'a Question, words: impl Into<String>) -> Self {
        Self {
            question,
            words: words.into(),
        }
    }
}
