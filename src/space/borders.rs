//! Where numbers are cut.

use crate::number::Number;
use crate::rules::{RuleSet, Test};
use crate::text::Text;

/// Where ranges of numbers begin that no rule can tell apart, in the range that all rule sets allow.
///
/// Each begins with a number that answers the question in every rule set: where one has fewer decimals than another,
/// with the next number that both have.
pub(crate) fn borders(id: &Text, rule_sets: &[&RuleSet]) -> Vec<Number> {
    let mut starts = Vec::new();
    let (mut from, mut to, mut step) = (Number::LEAST, Number::GREATEST, Number::step(3));
    for rules in rule_sets {
        let Some(question) = rules.questions().iter().find(|question| question.id == *id) else {
            continue;
        };
        let Some(range) = question.number() else {
            continue;
        };
        (from, to) = (from.max(range.from), to.min(range.to));
        step = step.max(range.step());
        starts.push(range.from);
        let promised = range.never_lower_down_from();
        let promised = promised.map(|last| last + range.step());
        starts.extend(range.never_lower_from().into_iter().chain(promised));
        let mut cut = |test: &Test| {
            if test.question == question.index {
                let borders = test.wanted.borders().into_iter().flatten();
                starts.extend(borders.flatten());
            }
        };
        rules.every_test(&mut cut);
        for floor in rules.floors() {
            floor.when.every_test(rules.findings(), &mut cut);
        }
    }
    starts.push(from);
    starts
        .iter_mut()
        .for_each(|start| *start = start.lifted(step));
    starts.retain(|start| (from..=to).contains(start));
    starts.sort_unstable();
    starts.dedup();
    starts
}
