//! A condition in words, part by part, each as deep as it stands in the tree.

use super::words;
use crate::page::{Phrase, Point};
use crate::rules::{AnswerKind, Condition, Operator, RuleSet, Test, Wanted};

/// The condition, and what it is made of.
pub(super) fn point<'a>(condition: &Condition, rules: &'a RuleSet) -> Point<'a> {
    let phrase = Phrase::from(part_in_words(condition, rules));
    let phrase = match condition {
        Condition::Answer(_) => phrase,
        Condition::Finding(index) => {
            let id = rules.findings()[index.0].id.as_str();
            phrase.and(": ").and_code(id)
        }
        Condition::Group(_) => phrase.and(":"),
    };
    let parts = condition.parts().iter();
    Point {
        phrase,
        parts: parts.map(|part| point(part, rules)).collect(),
    }
}

/// A part of a condition in words, without what it is made of.
pub(crate) fn part_in_words(condition: &Condition, rules: &RuleSet) -> String {
    match condition {
        Condition::Answer(test) => answer(test, rules),
        Condition::Finding(index) => words::finding(&rules.findings()[index.0].name),
        Condition::Group(group) => match group.operator {
            Operator::All => words::ALL_OF.into(),
            Operator::Any => words::ANY_OF.into(),
            Operator::HowMany { at_least } => words::at_least_of(at_least),
        },
    }
}

/// A whole condition in one line, with findings by their names alone; `is_part` puts it in brackets where it would run
/// into its neighbours.
pub(crate) fn in_one_line(condition: &Condition, rules: &RuleSet, is_part: bool) -> String {
    let group = match condition {
        Condition::Answer(test) => return answer(test, rules),
        Condition::Finding(index) => return words::named(&rules.findings()[index.0].name),
        Condition::Group(group) => group,
    };
    let parts = condition.parts().iter();
    let parts: Vec<String> = parts.map(|part| in_one_line(part, rules, true)).collect();
    let whole = match group.operator {
        Operator::All => parts.join(words::AND),
        Operator::Any => parts.join(words::OR),
        Operator::HowMany { at_least } => words::how_many_of(at_least, &parts),
    };
    match is_part {
        true => format!("({whole})"),
        false => whole,
    }
}

/// A test in words, such as `"Age" (years) is below 18`.
fn answer(test: &Test, rules: &RuleSet) -> String {
    let question = rules.question(test.question);
    match &test.wanted {
        Wanted::Yes => words::is_yes(&question.name),
        Wanted::No => words::is_no(&question.name),
        Wanted::Chosen(chosen) => {
            let choices = question.choices().iter().enumerate();
            let labels = choices.filter(|(place, _)| chosen.has(*place));
            let labels: Vec<&str> = labels.map(|(_, choice)| choice.label.as_str()).collect();
            match question.answer {
                AnswerKind::AnyOf(_) => words::includes(&question.name, &labels),
                AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => {
                    words::is_one_of(&question.name, &labels)
                }
            }
        }
        Wanted::Number { at_least, below } => {
            let unit = match &question.answer {
                AnswerKind::Number(range) => range.unit.as_str(),
                AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => "",
            };
            words::is_within(&question.name, unit, *at_least, *below)
        }
    }
}
