//! Where numbers are cut.

use crate::rules::{AnswerKind, RuleSet, Test};
use crate::text::Text;

/// Where ranges of numbers begin that no rule can tell apart, in the range that all rule sets allow.
pub(crate) fn borders(id: &Text, rule_sets: &[&RuleSet]) -> Vec<u32> {
    let mut starts = Vec::new();
    let (mut from, mut to) = (u32::MIN, u32::MAX);
    for rules in rule_sets {
        let Some(question) = rules.questions().iter().find(|question| question.id == *id) else {
            continue;
        };
        let AnswerKind::Number(range) = &question.answer else {
            continue;
        };
        (from, to) = (from.max(range.from), to.min(range.to));
        starts.push(range.from);
        let promised = range.never_lower_down_from();
        let promised = promised.and_then(|last| last.checked_add(1));
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
    starts.retain(|start| (from..=to).contains(start));
    starts.sort_unstable();
    starts.dedup();
    starts
}
