//! Questions in words: for a review, and for whoever wants to answer them in a file or by options.

use super::entry::Entry;
use super::entry::{entries, lines, texts};
use super::words;
use crate::answers::unsure_of;
use crate::page::{Phrase, Point, Section};
use crate::rules::{AnswerKind, Choice, Question, RuleSet};
use crate::text::Text;

/// The questions for a review, with why they are asked and where they come from.
pub(crate) fn for_review(rules: &RuleSet) -> Section<'_> {
    let questions = rules.questions().iter().map(|question| {
        let entry = asked(question, rules)
            .with_each("Said", question.said.as_deref())
            .with("Why", question.why.as_str())
            .with_each("Help", texts(&question.help));
        answered(entry, question)
            .with_each("Choice", question.choices().iter().map(choice_in_full))
            .with("Can change", words::can_change(question.can_change))
            .with_each("Sooner if", question.every_sooner_if().map(Text::as_str))
            .with_sources(&question.sources, rules)
    });
    entries(words::questions(rules.questions().len()), questions)
}

/// The questions for answering, with the option and the JSON key of each.
pub(super) fn for_answering(rules: &RuleSet) -> Section<'_> {
    let questions = rules.questions().iter().map(|question| {
        let entry = asked(question, rules)
            .with("Option", Phrase::code(format!("--{}", question.option())))
            .with("JSON key", Phrase::code(format!("\"{}\"", question.id)));
        answered(entry, question).with_each("Accepted", accepted(question))
    });
    Section {
        blocks: lines("", words::HOW_TO_ANSWER).blocks,
        ..entries(words::questions(rules.questions().len()), questions)
    }
}

/// What both begin with: the question, what it includes, and when it is asked.
fn asked<'a>(question: &'a Question, rules: &'a RuleSet) -> Entry<'a> {
    let entry = Entry::of("Question", &question.id)
        .with_earlier_ids(&question.was)
        .with("Name", question.name.as_str())
        .with("Asks", question.ask.as_str())
        .with_each("Hint", texts(&question.hint));
    match &question.ask_when {
        None => entry.with(words::ASKED_WHEN, words::ALWAYS),
        Some(when) => entry.with_condition(words::ASKED_WHEN, when, rules),
    }
}

fn answered<'a>(entry: Entry<'a>, question: &'a Question) -> Entry<'a> {
    let entry = entry.with("Kind", words::kind(question));
    let AnswerKind::Number(range) = &question.answer else {
        return entry;
    };
    entry
        .with("Range", words::range(range))
        .with_each("Promise", range.worse.as_ref().map(words::worse))
}

/// A choice with the lines under it.
fn choice(choice: &Choice) -> Point<'_> {
    let hint = texts(&choice.hint).map(|hint| words::part("Hint", hint).into());
    Point {
        phrase: meant(&choice.id, &choice.label),
        parts: hint.collect(),
    }
}

/// The same, with what a review wants to know besides.
fn choice_in_full(one: &Choice) -> Point<'_> {
    let mut point = choice(one);
    let said = one.said.iter().map(|said| words::part("Said", said));
    let was = texts(&one.was).map(|id| words::part("Earlier id", id));
    point.parts.extend(said.chain(was).map(Point::from));
    point
}

/// A word for programs, and what it means.
fn meant<'a>(word: &'a str, means: &str) -> Phrase<'a> {
    Phrase::code(word).and(format!(": {means}"))
}

/// The word for "not sure" about one choice, which is made for every choice alike.
fn not_sure_of(choice: &Choice) -> Point<'_> {
    let word = unsure_of(&choice.id);
    Phrase::code(word)
        .and(format!(": {}", words::NOT_SURE_OF_ONE))
        .into()
}

/// The words that answer a question, each with what it means.
fn accepted(question: &Question) -> Vec<Point<'_>> {
    let mut accepted: Vec<Point<'_>> = match &question.answer {
        AnswerKind::YesNo => vec![meant("yes", "Yes").into(), meant("no", "No").into()],
        AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => {
            question.choices().iter().map(choice).collect()
        }
        AnswerKind::Number(range) => {
            let from = Phrase::code(range.from.to_string());
            vec![from.and(" to ").and_code(range.to.to_string()).into()]
        }
    };
    if let AnswerKind::AnyOf(_) = question.answer {
        accepted.push(meant("none", words::NONE_OF_THESE).into());
        accepted.extend(question.choices().first().map(not_sure_of));
    }
    accepted.push(meant("unsure", words::NOT_SURE).into());
    accepted
}
