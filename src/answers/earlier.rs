//! Answers to another version of the questions.
//!
//! Nobody knows what that version asked, unless the rule file says that it asked the same: a question may take in more
//! today, and a list have more choices. So of such an answer what is worrying counts: the worse of yes and no, the worst
//! of several, a tick, not sure. What stands beside a tick is not sure, and so are one of several without an order and a
//! number, of which nobody knows whether they were calm: it may have been counted in another unit, or from another day.
//! One of several between the calmest and the worst may be worse today: it is not sure, too, unless a rule that holds
//! for it would let go of it then. What denies all that is asked was said to another question, and is not given. A word
//! that says something and has no meaning any more, such as a choice that became two, is not sure.

use std::borrow::Cow;

use super::read::{UNSURE, is_none, plain, said_unsure};
use super::{Refusal, Reply, Value, unsure_of};
use crate::json::Json;
use crate::rules::{AnswerKind, Choice, Question, RuleSet, Test};
use crate::truth::Truth;

/// Reads an answer to an earlier version of a question; nothing, where the question is open again.
///
/// # Errors
/// Why it was no answer then either.
pub(super) fn read<'r>(
    rules: &RuleSet,
    question: &'r Question,
    json: &Json<'_>,
) -> Result<Option<Reply<'r>>, Refusal> {
    match question.read_json(&with_present_ids(question, json)) {
        Ok(reply) => worrying(rules, question, reply),
        Err(_) if says_no(json) => Ok(None),
        Err(_) if says_something(question, json) => {
            let known = known(question, &with_present_ids(question, json));
            let known = known.iter().map(String::as_str);
            question.read_words(known.chain([UNSURE])).map(Some)
        }
        Err(refusal) => Err(refusal),
    }
}

/// Reads an answer to an earlier version that asked just what is asked today.
///
/// # Errors
/// Why it is no answer.
pub(super) fn read_unchanged<'r>(
    question: &'r Question,
    json: &Json<'_>,
) -> Result<Reply<'r>, Refusal> {
    question.read_json(&with_present_ids(question, json))
}

/// Returns the ids of the choices that a list names and that there are today.
fn known(question: &Question, json: &Json<'_>) -> Vec<String> {
    let words = match json {
        Json::List(items) if matches!(question.answer, AnswerKind::AnyOf(_)) => items.as_slice(),
        _ => &[],
    };
    let choice = |word: &Json<'_>| match word {
        Json::Text(word) => {
            let mut choices = question.choices().iter();
            let choice = choices.find(|choice| choice.id == plain(word))?;
            Some(choice.id.to_string())
        }
        _ => None,
    };
    words.iter().filter_map(choice).collect()
}

/// Returns what is worrying in an answer, as an answer of today; nothing, where it denies all that is asked.
fn worrying<'r>(
    rules: &RuleSet,
    question: &'r Question,
    reply: Reply<'r>,
) -> Result<Option<Reply<'r>>, Refusal> {
    match reply.value {
        value if Value::calmest(question) == Some(value) => Ok(None),
        Value::Number(_) => question.read(UNSURE).map(Some),
        Value::Choice(choice)
            if !question.is_ordered() || may_be_worse(rules, question, choice) =>
        {
            question.read(UNSURE).map(Some)
        }
        Value::Choices { ticked, .. } => {
            let ticked = question.chosen(ticked).map(|choice| choice.id.as_str());
            question.read_words(ticked.chain([UNSURE])).map(Some)
        }
        Value::Yes | Value::No | Value::Choice(_) | Value::Unsure => Ok(Some(reply)),
    }
}

/// Returns whether a choice may be worse than it was, and "not sure" is nowhere calmer than it: no rule that looks for it
/// lets go of an unsure answer, and no question is asked because of it.
fn may_be_worse(rules: &RuleSet, question: &Question, choice: usize) -> bool {
    let own = rules.rules().iter();
    let letting_go = own.filter(|rule| !rule.if_unsure.counts_in_full(question.index));
    let asked = rules.questions().iter();
    let asked = asked.filter_map(|question| question.ask_when.as_ref());
    let mut is_looked_for = false;
    for condition in letting_go.map(|rule| &rule.when).chain(asked) {
        condition.every_test(
            rules.findings(),
            &mut |Test {
                      question: of,
                      wanted,
                  }| {
                let fits = Value::Choice(choice).truth(wanted) == Truth::Yes;
                is_looked_for |= *of == question.index && fits;
            },
        );
    }
    let is_worst = choice + 1 == question.choices().len();
    !is_worst && !is_looked_for
}

/// Returns whether this said no to a question of whatever kind.
fn says_no(json: &Json<'_>) -> bool {
    match json {
        Json::Bool(yes) => !yes,
        Json::Text(word) => is_none(word) || matches!(plain(word).as_str(), "no" | "n"),
        Json::List(items) => items.iter().all(says_no),
        _ => false,
    }
}

/// Returns whether this said something to a question that was answered by words. A number is read as strictly as ever.
fn says_something(question: &Question, json: &Json<'_>) -> bool {
    let is_word = |json: &Json<'_>| matches!(json, Json::Text(word) if !word.trim().is_empty());
    let takes_words = !matches!(question.answer, AnswerKind::Number(_));
    takes_words
        && match json {
            Json::Bool(_) => true,
            Json::List(items) => items.iter().all(is_word),
            word => is_word(word),
        }
}

/// Returns the answer with the present id of each choice that has an earlier one.
fn with_present_ids<'j>(question: &'j Question, json: &Json<'j>) -> Json<'j> {
    match json {
        Json::Text(word) => Json::Text(present_id(question, word).unwrap_or(word.clone())),
        Json::List(items) => {
            let items = items.iter().map(|item| with_present_ids(question, item));
            Json::List(items.collect())
        }
        other => other.clone(),
    }
}

/// Returns the present id of a choice, alone or behind "not sure", where this is its earlier one.
fn present_id<'q>(question: &'q Question, word: &str) -> Option<Cow<'q, str>> {
    let of = |word: &str| {
        let was = |choice: &&Choice| choice.was.iter().any(|was| *was == plain(word));
        question.choices().iter().find(was)
    };
    match said_unsure(word) {
        None => of(word).map(|choice| Cow::Borrowed(choice.id.as_str())),
        Some(word) => of(word).map(|choice| Cow::Owned(unsure_of(&choice.id))),
    }
}
