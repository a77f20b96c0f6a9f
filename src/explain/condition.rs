//! A condition in words: one line for each part, each as deep as it stands in the tree.

use super::{Fact, Phrase, words};
use crate::rules::{AnswerKind, Condition, RuleSet, Test, Wanted};

/// The facts that tell when a condition holds.
pub(super) fn facts(label: &'static str, condition: &Condition, rules: &RuleSet) -> Vec<Fact> {
    let mut facts = Vec::new();
    add(condition, rules, 0, &mut facts, label);
    facts
}

fn add(
    condition: &Condition,
    rules: &RuleSet,
    depth: usize,
    facts: &mut Vec<Fact>,
    label: &'static str,
) {
    let phrase = match condition {
        Condition::Answer(test) => answer(test, rules),
        Condition::Finding(index) => {
            let finding = &rules.findings()[index.0];
            words::finding(&finding.name).and_code(finding.id.as_str())
        }
        Condition::All(_) => Phrase::words(words::ALL_OF),
        Condition::Any(_) => Phrase::words(words::ANY_OF),
        Condition::HowMany { at_least, .. } => Phrase::words(words::at_least_of(*at_least)),
    };
    facts.push(Fact {
        label,
        depth,
        phrase,
    });
    if let Condition::All(parts) | Condition::Any(parts) | Condition::HowMany { of: parts, .. } =
        condition
    {
        for part in parts {
            add(part, rules, depth + 1, facts, label);
        }
    }
}

/// A test in words, such as `"Age" (years) is below 18`.
fn answer(test: &Test, rules: &RuleSet) -> Phrase {
    let question = rules.question(test.question);
    Phrase::words(match &test.wanted {
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
    })
}
