//! The answers at a glance, for a doctor: every yes, then what is open, with what it could lead to, then every no.

mod entries;

use super::words::answers::about;
use super::words::listed;
use crate::answers::Said;
use crate::language::Words;
use crate::page::{self, Phrase};
use crate::rules::Question;
use entries::{Entry, Group, Kind};

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
        phrase.and(" ").and_small(about(&entry.question.ask))
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
