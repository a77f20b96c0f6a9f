//! Conditions that say less than they seem to.

use super::{About, Remark, words};
use crate::number::Number;
use crate::rules::{Condition, Group, Operator, RuleSet, Test, Wanted};

/// The same condition twice in one list, or one that another of the list makes idle.
pub(super) fn idle_parts(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (place, condition) in super::conditions(rules) {
        condition.every_part(&mut |part| {
            let Condition::Group(group) = part else {
                return;
            };
            if has_equal_parts(&group.parts) {
                let what = words::condition_twice(&group.operator);
                remarks.push(Remark::new(About::ConditionTwice, &place, what));
            }
            if let Some(idle) = idle_part(group) {
                let what = words::condition_idle(&rules.question(idle.question).id);
                remarks.push(Remark::new(About::ConditionIdle, &place, what));
            }
        });
    }
    remarks
}

/// A rule with the condition of a rule above it in the file, at the same level.
pub(super) fn rules_twice(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (i, rule) in rules.rules().iter().enumerate() {
        let mut above = rules.rules()[..i].iter();
        let same = above.find(|other| other.rank == rule.rank && other.when == rule.when);
        if let Some(same) = same {
            let what = words::rule_twice(&rule.id, &same.id);
            remarks.push(Remark::new(About::RuleTwice, format!("rules[{i}]"), what));
        }
    }
    remarks
}

/// A rule that holds only where another of the same level holds too, with nothing to do that it says besides.
pub(super) fn rules_implied(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (i, rule) in rules.rules().iter().enumerate() {
        if rule.do_first.is_some() || !rule.advice.is_empty() {
            continue;
        }
        let mut others = rules.rules().iter();
        let wider = others.find(|other| {
            let is_other = other.rank == rule.rank && other.when != rule.when;
            is_other && implies(&rule.when, &other.when)
        });
        if let Some(wider) = wider {
            let what = words::rule_implied(&rule.id, &wider.id);
            remarks.push(Remark::new(About::RuleImplied, format!("rules[{i}]"), what));
        }
    }
    remarks
}

/// Whether it can be read off two conditions that one never holds without the other.
fn implies(one: &Condition, other: &Condition) -> bool {
    let all = |condition: &Condition| operator_of(condition) == Some(&Operator::All);
    let any = |condition: &Condition| operator_of(condition) == Some(&Operator::Any);
    if one == other {
        return true;
    }
    match (one, other) {
        (Condition::Answer(one), Condition::Answer(other)) => is_within(one, other),
        _ if any(one) => one.parts().iter().all(|part| implies(part, other)),
        _ if all(other) => other.parts().iter().all(|part| implies(one, part)),
        _ => {
            let is_implied = any(other) && other.parts().iter().any(|part| implies(one, part));
            is_implied || all(one) && one.parts().iter().any(|part| implies(part, other))
        }
    }
}

fn operator_of(condition: &Condition) -> Option<&Operator> {
    match condition {
        Condition::Group(group) => Some(&group.operator),
        Condition::Answer(_) | Condition::Finding(_) => None,
    }
}

fn has_equal_parts(parts: &[Condition]) -> bool {
    let mut rest = parts.iter().enumerate();
    rest.any(|(i, part)| parts[..i].contains(part))
}

/// A test of a list that another one of it makes idle: the narrower of two where one is enough, the wider of two where
/// all must hold. Where some of several are enough, each counts.
fn idle_part(group: &Group) -> Option<&Test> {
    let tests = || {
        group.parts.iter().filter_map(|part| match part {
            Condition::Answer(test) => Some(test),
            Condition::Finding(_) | Condition::Group(_) => None,
        })
    };
    let is_idle = |one: &Test, other: &Test| match group.operator {
        Operator::Any => is_within(one, other),
        Operator::All => is_within(other, one),
        Operator::HowMany { .. } | Operator::Score(_) => false,
    };
    tests().find(|one| tests().any(|other| one != &other && is_idle(one, other)))
}

/// Whether every answer that the first test takes is one that the second takes.
fn is_within(inner: &Test, outer: &Test) -> bool {
    inner.question == outer.question
        && match (&inner.wanted, &outer.wanted) {
            (Wanted::Chosen(inner), Wanted::Chosen(outer)) => inner.is_within(*outer),
            (
                Wanted::Number { at_least, below },
                Wanted::Number {
                    at_least: least,
                    below: most,
                },
            ) => {
                // A border that is not there lies below all others, and for the end above them.
                let end = |below: &Option<Number>| below.unwrap_or(Number::GREATEST);
                at_least >= least && end(below) <= end(most)
            }
            (Wanted::Yes | Wanted::No | Wanted::Chosen(_) | Wanted::Number { .. }, _) => false,
        }
}
