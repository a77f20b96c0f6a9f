//! Questions in words: for a review, and for whoever wants to answer them in a file or by options.

use super::entry::Entry;
use super::parts::{entries, lines, texts};
use super::words;
use crate::page::{Phrase, Section};
use crate::rules::{AnswerKind, Choice, Question, RuleSet};

/// The questions for a review, with why they are asked and where they come from.
pub(super) fn for_review(rules: &RuleSet) -> Section<'_> {
    let questions = rules.questions().iter().map(|question| {
        let entry = asked(question, rules)
            .with("Why", question.why.as_str())
            .with_each("Help", texts(&question.help));
        answered(entry, question)
            .with_each("Choice", question.choices().iter().map(choice))
            .with("Can change", words::can_change(question.can_change))
            .with_each("Sooner if", sooner_if(question))
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
        .with("Name", question.name.as_str())
        .with("Asks", question.ask.as_str())
        .with_each("Includes", texts(&question.hint));
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
        .with_each("Promise", range.worse.map(words::worse))
}

fn choice(choice: &Choice) -> Phrase<'_> {
    meant(&choice.id, &choice.label)
}

/// A word for programs, and what it means.
fn meant<'a>(word: &'a str, means: &str) -> Phrase<'a> {
    Phrase::code(word).and(format!(": {means}"))
}

fn sooner_if(question: &Question) -> impl Iterator<Item = &str> {
    let own = question.sooner_if.iter();
    let of_choices = question
        .choices()
        .iter()
        .filter_map(|choice| choice.sooner_if.as_ref());
    own.chain(of_choices).map(|text| text.as_str())
}

/// The words that answer a question, each with what it means.
fn accepted(question: &Question) -> Vec<Phrase<'_>> {
    let mut accepted: Vec<Phrase<'_>> = match &question.answer {
        AnswerKind::YesNo => vec![meant("yes", "Yes"), meant("no", "No")],
        AnswerKind::OneOf(choices) | AnswerKind::AnyOf(choices) => {
            choices.iter().map(choice).collect()
        }
        AnswerKind::Number(range) => {
            let from = Phrase::code(range.from.to_string());
            vec![from.and(" to ").and_code(range.to.to_string())]
        }
    };
    if let AnswerKind::AnyOf(_) = question.answer {
        accepted.push(meant("none", words::NONE_OF_THESE));
    }
    accepted.push(meant("unsure", words::NOT_SURE));
    accepted
}
