//! "Get help sooner if": which single changes of an answer would raise the level.

use super::rank::rank_from;
use crate::answers::{Answers, Said, Value};
use crate::rules::{Choices, Question, Rank};

/// A single change of one answer that would raise the level.
#[derive(Debug)]
#[non_exhaustive]
pub struct Change<'a> {
    /// The question.
    pub question: &'a Question,
    /// The answer that would be new: `yes`, or the id of a choice.
    pub answer: &'a str,
    /// The change in words, to follow "Get help sooner if".
    pub words: &'a str,
    /// The level that it would lead to.
    pub rank: Rank,
}

/// Every change of one answer that raises the level above `now`, most urgent first, then as asked.
///
/// A change is no to yes, one more tick, or any worse choice, of a question that applies and can change. A follow-up
/// that it opens counts as not answered: what was said of it under another answer may be so no longer.
pub(super) fn changes<'a>(answers: &Answers<'a>, now: Rank) -> Vec<Change<'a>> {
    let rules = answers.rules();
    if now == rules.top() {
        return Vec::new();
    }
    let answers = &answers.that_apply();
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
            let rank = rank_from(now, &answers.with(question.index, value));
            if rank > now {
                let (answer, words) = put(question, said, value);
                changes.push(Change {
                    question,
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

/// The new part of an answer: its id, and the file's words for it.
fn put(question: &Question, said: Option<Value>, value: Value) -> (&str, &str) {
    let ticked_before = match said {
        Some(Value::Choices { ticked, .. }) => ticked,
        _ => Choices::NONE,
    };
    let choices = question.choices();
    let new = match value {
        Value::Choice(place) => choices.get(place),
        Value::Choices { ticked, .. } => {
            let new = |place: &usize| ticked.has(*place) && !ticked_before.has(*place);
            (0..choices.len())
                .find(new)
                .and_then(|place| choices.get(place))
        }
        Value::Yes | Value::No | Value::Number(_) | Value::Unsure => None,
    };
    match new {
        Some(choice) => (&choice.id, choice.sooner_if.as_deref().unwrap_or_default()),
        None => ("yes", question.sooner_if.as_deref().unwrap_or_default()),
    }
}
