//! What the words of a report are made of in every language. The words themselves are in [`crate::language`].

use std::collections::BTreeSet;

use crate::answers::{Said, Value};
use crate::language::Words;
use crate::rules::{AnswerKind, Choices, Question};

/// Returns what was said to a question, for people.
pub fn answer(question: &Question, said: Said, words: &dyn Words) -> String {
    match said {
        Said::NotAsked => words.not_asked().into(),
        Said::NotGiven => words.not_answered().into(),
        Said::Given(Value::Yes) => words.yes().into(),
        Said::Given(Value::No) => words.no().into(),
        Said::Given(Value::Unsure) => words.unsure().into(),
        Said::Given(Value::Number(number)) => match &question.answer {
            AnswerKind::Number(range) => match range.words_for(number) {
                Some(words) => words.to_string(),
                None => format!("{number} {}", range.unit_of(number)),
            },
            _ => number.to_string(),
        },
        Said::Given(Value::Choice(place)) => question.choices()[place].label.to_string(),
        Said::Given(value @ Value::Choices { ticked, unsure }) => {
            let is_each = value.is_unsure_of_some(question);
            if ticked.is_empty() && !is_each {
                return match unsure.is_empty() {
                    true => words.none_of_these().into(),
                    false => words.unsure().into(),
                };
            }
            let ticked = labels(question, ticked).map(str::to_owned);
            let others =
                (!is_each && !unsure.is_empty()).then(|| words.unsure_of_others().to_owned());
            let each = labels(question, unsure).filter(|_| is_each);
            let each = each.map(|label| words.unsure_of(label));
            let parts: Vec<String> = ticked.chain(each).chain(others).collect();
            parts.join("; ")
        }
    }
}

/// The labels of some choices of a question, in the order of the file.
pub(super) fn labels(question: &Question, some: Choices) -> impl Iterator<Item = &str> {
    let some = question.chosen(some);
    some.map(|choice| choice.label.as_str())
}

/// Fragments, some of which hold commas.
pub(super) fn listed<S: AsRef<str>>(fragments: &[S]) -> String {
    let fragments: Vec<&str> = fragments.iter().map(AsRef::as_ref).collect();
    fragments.join("; ")
}

/// The first of some fragments, and how many more there are.
pub(super) fn listed_up_to(most: usize, fragments: &[&str], words: &dyn Words) -> String {
    match fragments.split_at_checked(most) {
        Some((first, rest)) if !rest.is_empty() => words.and_more(&listed(first), rest.len()),
        _ => listed(fragments),
    }
}

/// Sources by their numbers.
pub(super) fn numbers(numbers: &BTreeSet<usize>) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(", "))
}
