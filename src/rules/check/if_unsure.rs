//! What an unsure answer does to a rule.

use std::collections::BTreeSet;

use super::conditions::is_whole;
use super::scope::{Index, Scope};
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::{QuestionIndex, Rank, Rule};

/// Checks what an unsure answer does to a rule; `if_unanswered` is the level while an answer is missing.
pub(super) fn check(
    rule: &Rule,
    if_unanswered: Rank,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    if let Some(mention) = &rule.if_unsure.mention {
        looked_at(rule, &mention.about, at.key("mention"), scope, faults);
    }
    if let Some(at_level) = &rule.if_unsure.at_level {
        let (at, level) = (at.key("at_level"), at_level.rank);
        bounds(level, rule.rank, if_unanswered, at.key("level"), faults);
        let questions = at_level.about.as_deref().unwrap_or_default();
        looked_at(rule, questions, at, scope, faults);
        named_twice(rule, questions, at.key("about"), scope, faults);
    }
}

/// Puts each question in the list `about` of `at` on record that a rule does not look at. Of a condition with faults
/// nobody knows what it should have looked at.
fn looked_at(
    rule: &Rule,
    about: &[QuestionIndex],
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let (list, findings) = (at.key("about"), scope.findings());
    if !is_whole(&rule.when, findings) {
        return;
    }
    let mut looked_at = BTreeSet::new();
    rule.when.every_test(findings, &mut |test| {
        looked_at.insert(test.question);
    });
    for (i, question) in known(about) {
        if !looked_at.contains(&question) {
            let question = quoted(&scope.question(question).id);
            let what = format!("this rule does not look at {question}");
            let way_out = "name only questions that the rule's condition looks at";
            faults.add(list.item(i), Told::new(what, way_out));
        }
    }
}

/// The questions of a list that are in the file, with their places in the list.
fn known(about: &[QuestionIndex]) -> impl Iterator<Item = (usize, QuestionIndex)> {
    let about = about.iter().copied().enumerate();
    about.filter(|(_, question)| *question != QuestionIndex::NOWHERE)
}

/// Puts on record each question that is both mentioned and a reason for the lower level.
fn named_twice(
    rule: &Rule,
    about: &[QuestionIndex],
    list: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    for (i, question) in known(about) {
        if rule.if_unsure.mentions(question) {
            let question = quoted(&scope.question(question).id);
            let what = format!("{question} stands under \"mention\" too");
            let way_out = "an unsure answer to it is only mentioned, or lowers the level; take it out of one of the two";
            faults.add(list.item(i), Told::new(what, way_out));
        }
    }
}

/// Puts on record a level that is not below that of the rule, or is below that of silence.
fn bounds(level: Rank, rule: Rank, if_unanswered: Rank, at: Path<'_>, faults: &mut FaultLog) {
    if level == Rank::NOWHERE {
        return;
    }
    if level >= rule {
        let what = "this level is not below that of the rule";
        let way_out = "name a less urgent one, or write \"act_as_if_yes\"";
        faults.add(at, Told::new(what, way_out));
    } else if if_unanswered != Rank::NOWHERE && level < if_unanswered {
        let what = "this level is below \"if_unanswered\"";
        let way_out = "not sure must not look calmer than no answer; name a more urgent level, or use \"mention\"";
        faults.add(at, Told::new(what, way_out));
    }
}
