//! "Get help sooner if": which single changes of an answer would raise the level.

use std::borrow::Cow;

use super::verdict::rank_from;
use crate::answers::{Answers, Said, Value};
use crate::number::Number;
use crate::rules::{Border, Choices, NumberRange, Question, Rank, Rule, RuleSet};

/// A single change of one answer that would raise the level.
#[derive(Debug)]
#[non_exhaustive]
pub struct Change<'a> {
    /// The question.
    pub question: &'a Question,
    /// What would be new, as if nothing else had been said to the question.
    pub(crate) new: Value,
    /// The answer that would be new: `yes` or `no`, the id of a choice, or the first number beyond a border.
    pub answer: Cow<'a, str>,
    /// The change in words, to follow "Get help sooner if".
    pub words: &'a str,
    /// The level that it would lead to.
    pub rank: Rank,
}

/// Every change of one answer that raises the level above `now`, most urgent first, then as asked.
///
/// A change is one to the worse of yes and no, one more tick, any worse choice, or a number beyond a border, of a
/// question that applies and can change. A follow-up that it opens counts as not answered: what was said of it under
/// another answer may be so no longer.
pub(super) fn changes<'a>(answers: &Answers<'a>, now: Rank) -> Vec<Change<'a>> {
    let rules = answers.rules();
    if now == rules.top() {
        return Vec::new();
    }
    let answers = &answers.that_apply();
    let read_by = read_by(rules);
    let mut changes = Vec::new();
    for question in rules
        .questions()
        .iter()
        .filter(|question| question.can_change)
    {
        let said = match answers.said(question.index) {
            Said::NotAsked => continue,
            Said::NotGiven => None,
            Said::Given(value) => Some(value),
        };
        for value in Value::worse(said, question) {
            let changed = answers.with(question.index, value);
            let rank = rank_from(now, read_by[question.index.0].iter().copied(), &changed);
            if rank > now {
                let new = new_part(said, value);
                let (answer, words) = put(question, new);
                changes.push(Change {
                    question,
                    new,
                    answer,
                    words,
                    rank,
                });
            }
        }
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.rank));
    changes
}

/// The rules that read each question, or whether another one that they read is asked. What every other rule makes of the
/// answers stays as it is, whatever the answer to it.
fn read_by(rules: &RuleSet) -> Vec<Vec<&Rule>> {
    let questions = rules.questions().iter();
    let with_parents = questions.map(|question| rules.with_parents(&[question.index]));
    let with_parents: Vec<_> = with_parents.collect();
    let mut read_by: Vec<Vec<&Rule>> = vec![Vec::new(); with_parents.len()];
    for rule in rules.rules() {
        rule.when.every_test(rules.findings(), &mut |test| {
            for question in &with_parents[test.question.0] {
                let rules = &mut read_by[question.0];
                if !rules.last().is_some_and(|last| std::ptr::eq(*last, rule)) {
                    rules.push(rule);
                }
            }
        });
    }
    read_by
}

/// The part of an answer that was not there before: the new tick alone, or else all of it.
fn new_part(said: Option<Value>, value: Value) -> Value {
    match value {
        Value::Choices { ticked, .. } => Value::Choices {
            ticked: match said {
                Some(Value::Choices { ticked: before, .. }) => ticked.without(before),
                _ => ticked,
            },
            unsure: Choices::NONE,
        },
        Value::Yes | Value::No | Value::Choice(_) | Value::Number(_) | Value::Unsure => value,
    }
}

/// The new part of an answer in words: its id or number, and the file's words for it.
fn put(question: &Question, new: Value) -> (Cow<'_, str>, &str) {
    let choice = match new {
        Value::Choice(place) => question.choices().get(place),
        Value::Choices { ticked, .. } => question.chosen(ticked).next(),
        Value::Number(number) => return beyond(question, number),
        Value::Yes | Value::No | Value::Unsure => None,
    };
    let (answer, words) = match choice {
        Some(choice) => (choice.id.as_str(), &choice.sooner_if),
        None if new == Value::No => ("no", &question.sooner_if),
        None => ("yes", &question.sooner_if),
    };
    (answer.into(), words.as_deref().unwrap_or_default())
}

/// The first number beyond a border, and the words for crossing it.
fn beyond(question: &Question, number: Number) -> (Cow<'_, str>, &str) {
    let step = question.number().map(NumberRange::step);
    let first_worse = |border: &Border| Some(border.crossing()?.first_worse(step?));
    let mut borders = question.borders().iter();
    let crossed = borders.find(|border| first_worse(border) == Some(number));
    let words = crossed.map_or("", |border| &border.sooner_if);
    (number.to_string().into(), words)
}
