//! The words for what a person said to a question, as far as it fits what a rule wants.

use super::NotSure;
use crate::answers::Value;
use crate::language::Words;
use crate::number::Number;
use crate::rules::{Choices, Question, Wanted};

/// The word of a rule file that becomes the number.
const NUMBER: &str = "[number]";

/// What was said firmly, and fits what a test wants.
pub(super) fn firm(
    question: &Question,
    value: Value,
    wanted: &Wanted,
    words: &dyn Words,
) -> Vec<String> {
    match value {
        Value::Choices { ticked, .. } => of_both(question, ticked, wanted.choices(), words),
        Value::Choice(place) => vec![choice(question, place, words)],
        Value::Number(_) => answer(question, value).into_iter().collect(),
        Value::Yes | Value::No => vec![yes_or_no(question, value, words)],
        Value::Unsure => Vec::new(),
    }
}

/// What was not sure, and could fit what a test wants. "Not sure" about a whole list is told as that: to name each of
/// its signs would be to name what nobody thought of.
pub(super) fn not_sure(
    question: &Question,
    value: Value,
    wanted: &Wanted,
    words: &dyn Words,
) -> Vec<NotSure> {
    let whole = || vec![words.quoted(&question.name)];
    // "Not sure about: no plan, so we treated it as no" would leave nobody wiser.
    let worse = || match question.no_is_worse() {
        true => whole(),
        false => answer(question, Value::Yes).into_iter().collect(),
    };
    let (about, counts_as) = match (value, wanted) {
        (Value::Choices { unsure, .. }, Wanted::Chosen(chosen)) => {
            let is_whole = unsure == question.every_choice();
            let each = || of_both(question, unsure, *chosen, words);
            (
                if is_whole { whole() } else { each() },
                words.as_yes().into(),
            )
        }
        (_, Wanted::Chosen(chosen)) => {
            let any = of_both(question, question.every_choice(), *chosen, words);
            (whole(), any.join(&format!(" {} ", words.or())))
        }
        (_, Wanted::Number { at_least, below }) => {
            let range = question.number();
            let unit = |number| range.map_or("", |range| range.unit_of(number));
            let with_unit = |number: Number| format!("{number} {}", unit(number));
            let least = at_least.map(with_unit);
            let below = match least {
                Some(_) => below.map(|below| below.to_string()),
                None => below.map(with_unit),
            };
            (whole(), words.borders(least, below))
        }
        (_, Wanted::Yes) => (worse(), words.as_yes().into()),
        (_, Wanted::No) => (worse(), words.as_no().into()),
    };
    let not_sure = |about| NotSure {
        about,
        counts_as: String::clone(&counts_as),
    };
    about.into_iter().map(not_sure).collect()
}

/// The words for the choices that are in both sets, in the order of the file.
fn of_both(question: &Question, some: Choices, others: Choices, words: &dyn Words) -> Vec<String> {
    let both = some.places().filter(|place| others.has(*place));
    both.map(|place| choice(question, place, words)).collect()
}

/// The words for yes or no; the better answer of the two has none of its own, and is told by the question.
fn yes_or_no(question: &Question, value: Value, words: &dyn Words) -> String {
    let said = answer(question, value);
    said.unwrap_or_else(|| match value {
        Value::No => words.denied(&question.name),
        _ => words.affirmed(&question.name),
    })
}

/// The words for a choice; the calmest one has none of its own, and is told by its label.
fn choice(question: &Question, place: usize, words: &dyn Words) -> String {
    let said = answer(question, Value::Choice(place));
    said.unwrap_or_else(|| words.labelled(&question.choices()[place].label, &question.name))
}

/// The words of the file for one answer, or for one choice of any; none where it has none.
pub(in crate::report) fn answer(question: &Question, answer: Value) -> Option<String> {
    let said = question.said.as_ref();
    let choice = |place: usize| question.choices().get(place)?.said.as_ref();
    match answer {
        Value::Yes | Value::No if answer == Value::worse_of_two(question) => {
            said.map(ToString::to_string)
        }
        Value::Number(number) => {
            let range = question.number();
            let words = range.and_then(|range| range.words_for(number));
            let words = words.map(ToString::to_string);
            words.or_else(|| said.map(|said| said.replace(NUMBER, &number.to_string())))
        }
        Value::Choice(place) => choice(place).map(ToString::to_string),
        Value::Choices { ticked, .. } => {
            let first = question.chosen(ticked).next()?;
            first.said.as_ref().map(ToString::to_string)
        }
        Value::Yes | Value::No | Value::Unsure => None,
    }
}
