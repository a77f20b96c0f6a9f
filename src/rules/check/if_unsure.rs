//! What an unsure answer does to a rule.

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
    let about = LooksAt::of(rule, scope);
    if let Some(mention) = &rule.if_unsure.mention {
        about.check(&mention.about, at.key("mention"), faults);
    }
    if let Some(at_level) = &rule.if_unsure.at_level {
        let at = at.key("at_level");
        bounds(
            at_level.rank,
            rule.rank,
            if_unanswered,
            at.key("level"),
            faults,
        );
        let questions = at_level.about.as_deref().unwrap_or_default();
        about.check(questions, at, faults);
        named_twice(rule, questions, at.key("about"), scope, faults);
    }
}

/// What a rule looks at.
struct LooksAt<'s, 'r> {
    questions: Vec<QuestionIndex>,
    /// Of a condition with faults nobody knows what it should have looked at.
    is_known: bool,
    scope: &'s Scope<'r>,
}

impl<'s, 'r> LooksAt<'s, 'r> {
    fn of(rule: &Rule, scope: &'s Scope<'r>) -> Self {
        let mut questions = Vec::new();
        let findings = scope.findings();
        rule.when
            .every_test(findings, &mut |test| questions.push(test.question));
        Self {
            questions,
            is_known: is_whole(&rule.when, findings),
            scope,
        }
    }

    /// Puts each question in the list `about` of `at` on record that the rule does not look at.
    fn check(&self, about: &[QuestionIndex], at: Path<'_>, faults: &mut FaultLog) {
        let list = at.key("about");
        for (i, question) in known(about) {
            if self.is_known && !self.questions.contains(&question) {
                let question = quoted(&self.scope.question(question).id);
                let what = format!("this rule does not look at {question}");
                let way_out = "name only questions that the rule's condition looks at";
                faults.add(list.item(i), Told::new(what, way_out));
            }
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
