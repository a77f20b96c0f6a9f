//! Questions in words: for a review, and for whoever wants to answer them in a file or by options.

use super::entry::{Entry, entries, texts};
use super::words;
use crate::answers::unsure_of;
use crate::language::Words;
use crate::page::{Block, Item, Phrase, Point, Section};
use crate::rules::{AnswerKind, Choice, Question, RuleSet};
use crate::text::Text;

/// The questions for a review, with why they are asked and where they come from.
pub(crate) fn for_review(rules: &RuleSet) -> Option<Section<'_>> {
    let english = words::english();
    let questions = rules.questions().iter().map(|question| {
        let entry = asked(question, rules, english)
            .with_each("Said", question.said.as_deref())
            .with("Why", question.why.as_str())
            .with_each("Help", texts(&question.help));
        answered(entry, question, english)
            .with_each("Choice", question.choices().iter().map(choice_in_full))
            .with("Can change", words::can_change(question.can_change))
            .with_each("Sooner if", question.every_sooner_if().map(Text::as_str))
            .with_sources(&question.sources, rules)
    });
    entries(
        english.questions_in_order(rules.questions().len()),
        questions,
    )
}

/// The questions for answering, with the option and the JSON key of each.
pub(super) fn for_answering(rules: &RuleSet) -> Option<Section<'_>> {
    let words = rules.words();
    let questions = rules.questions().iter().map(|question| {
        let (option, id) = (
            format!("--{}", question.option()),
            format!("\"{}\"", question.id),
        );
        let entry = asked(question, rules, words)
            .with(words.option_of_question(), Phrase::code(option))
            .with(words.json_key(), Phrase::code(id));
        answered(entry, question, words).with_each(words.accepted(), accepted(question, words))
    });
    let section = entries(words.questions_in_order(rules.questions().len()), questions)?;
    let how_to_answer = words.how_to_answer().into_iter().map(Item::from);
    let blocks = vec![Block::list(how_to_answer.collect())];
    Some(Section { blocks, ..section })
}

/// What both begin with: the question, what it includes, and when it is asked.
fn asked<'a>(question: &'a Question, rules: &'a RuleSet, words: &'static dyn Words) -> Entry<'a> {
    let entry = Entry::of(words.question(), &question.id)
        .in_words(words)
        .with_earlier_ids(&question.was)
        .with(words.question_name(), question.name.as_str())
        .with(words.asks(), question.ask.as_str())
        .with_each(words.hint(), texts(&question.hint));
    match &question.ask_when {
        None => entry.with(words.asked_when(), words.always()),
        Some(when) => entry.with_condition(words.asked_when(), when, rules),
    }
}

fn answered<'a>(entry: Entry<'a>, question: &'a Question, words: &dyn Words) -> Entry<'a> {
    let entry = entry.with(words.kind_of_answer(), words.kind(question));
    let AnswerKind::Number(range) = &question.answer else {
        return entry;
    };
    let numbers = words.between_numbers(range.from, range.to);
    let promise = range.worse.as_ref().map(|worse| words.worse(worse));
    entry
        .with(
            words.range_of_numbers(),
            format!("{numbers} {}", range.unit_of(range.to)),
        )
        .with_each(words.promise(), promise)
}

/// A choice with the lines under it.
fn choice<'c>(choice: &'c Choice, in_words: &dyn Words) -> Point<'c> {
    let hint = texts(&choice.hint);
    let hint = hint.map(|hint| words::part(in_words.hint(), hint).into());
    Point {
        phrase: meant(&choice.id, &choice.label),
        parts: hint.collect(),
    }
}

/// The same, with what a review wants to know besides.
fn choice_in_full(one: &Choice) -> Point<'_> {
    let mut point = choice(one, words::english());
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
fn not_sure_of<'c>(choice: &'c Choice, words: &dyn Words) -> Point<'c> {
    let word = unsure_of(&choice.id);
    Phrase::code(word)
        .and(format!(": {}", words.not_sure_of_one()))
        .into()
}

/// The words that answer a question, each with what it means.
fn accepted<'q>(question: &'q Question, words: &dyn Words) -> Vec<Point<'q>> {
    let mut accepted: Vec<Point<'q>> = match &question.answer {
        AnswerKind::YesNo => {
            let (yes, no) = (meant("yes", words.yes()), meant("no", words.no()));
            vec![yes.into(), no.into()]
        }
        AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => {
            let choices = question.choices().iter();
            choices.map(|one| choice(one, words)).collect()
        }
        AnswerKind::Number(range) => {
            let from = Phrase::code(range.from.to_string()).and(words.up_to_between());
            vec![from.and_code(range.to.to_string()).into()]
        }
    };
    if let AnswerKind::AnyOf(_) = question.answer {
        accepted.push(meant("none", words.none_in_json()).into());
        let first = question.choices().first();
        accepted.extend(first.map(|choice| not_sure_of(choice, words)));
    }
    accepted.push(meant("unsure", words.not_sure_in_json()).into());
    accepted
}
