//! The words of what was answered.

use crate::answers::{Said, Value};
use crate::rules::{AnswerKind, Choices, Question};

pub(in crate::report) const YES: &str = "Yes";
pub(in crate::report) const NO: &str = "No";
pub(in crate::report) const UNSURE: &str = "Not sure";
pub(in crate::report) const NOT_ASKED: &str = "Not asked";
pub(in crate::report) const NOT_ANSWERED: &str = "Not answered";
pub(in crate::report) const OTHER_ANSWERS: &str = "Other answers";
pub(in crate::report) const NONE_OF_THESE: &str = "None of these";
pub(in crate::report) const NOT_THE_OTHERS: &str = "none of the others";
pub(in crate::report) const UNSURE_OF_OTHERS: &str = "not sure about the others";

/// A question and what was said to it.
pub(in crate::report) fn answered(name: &str, answer: &str) -> String {
    format!("{name}: {answer}")
}

/// What more there is to know about an answer, after it.
pub(in crate::report) fn about(more: &str) -> String {
    format!("({more})")
}

/// What was said to a question, for people.
pub fn answer(question: &Question, said: Said) -> String {
    match said {
        Said::NotAsked => NOT_ASKED.into(),
        Said::NotGiven => NOT_ANSWERED.into(),
        Said::Given(Value::Yes) => YES.into(),
        Said::Given(Value::No) => NO.into(),
        Said::Given(Value::Unsure) => UNSURE.into(),
        Said::Given(Value::Number(number)) => match &question.answer {
            AnswerKind::Number(range) => format!("{number} {}", range.unit),
            _ => number.to_string(),
        },
        Said::Given(Value::Choice(place)) => question.choices()[place].label.to_string(),
        Said::Given(value @ Value::Choices { ticked, unsure }) => {
            let is_each = value.is_unsure_of_some(question);
            if ticked.is_empty() && !is_each {
                return if unsure.is_empty() {
                    NONE_OF_THESE
                } else {
                    UNSURE
                }
                .into();
            }
            let ticked = labels(question, ticked).map(str::to_owned);
            let others = (!is_each && !unsure.is_empty()).then(|| UNSURE_OF_OTHERS.to_owned());
            let each = labels(question, unsure).filter(|_| is_each).map(unsure_of);
            let parts: Vec<String> = ticked.chain(each).chain(others).collect();
            parts.join("; ")
        }
    }
}

/// The labels of some choices of a question, in the order of the file.
pub(in crate::report) fn labels(question: &Question, some: Choices) -> impl Iterator<Item = &str> {
    let choices = question.choices().iter().enumerate();
    let some = choices.filter(move |(place, _)| some.has(*place));
    some.map(|(_, choice)| choice.label.as_str())
}

/// A choice that somebody was not sure about, beside others that were ticked or denied.
fn unsure_of(label: &str) -> String {
    format!("not sure: {label}")
}

/// Questions that nobody answered, with the most urgent level that an answer could still lead to.
pub(in crate::report) fn not_answered(names: &[&str], level: Option<&str>) -> String {
    let names_all = names.join("; ");
    match (level, names.len()) {
        (Some(level), 1) => format!("{names_all}. It could lead to: {level}."),
        (Some(level), _) => format!("{names_all}. Each could lead to: {level}."),
        (None, 1) => format!("{names_all}. It would not make this more urgent."),
        (None, _) => format!("{names_all}. None would make this more urgent."),
    }
}
