//! Which numbers are worse: the file promises it and its rules read it, and both can be the wrong way round.

use super::{About, Remark, words};
use crate::rules::{AnswerKind, Condition, Question, RuleSet, Worse};

/// A number that rules read and no floor does. Rules that are the wrong way round keep a promise that is so too, and
/// every proof holds; a floor says from outside what must be so.
pub(super) fn alone(rules: &RuleSet) -> Vec<Remark> {
    let acting = rules.rules().iter();
    let acting = acting.filter(|rule| rule.rank > rules.otherwise());
    let read: Vec<&Condition> = acting.map(|rule| &rule.when).collect();
    let held: Vec<&Condition> = rules.floors().iter().map(|floor| &floor.when).collect();
    let mut remarks = Vec::new();
    for (i, question) in rules.questions().iter().enumerate() {
        let reads =
            |conditions: &[&Condition]| conditions.iter().any(|when| reads(when, question, rules));
        if let Some(worse) = promise(question)
            && reads(&read)
            && !reads(&held)
        {
            let what = words::promise_alone(question, worse);
            let place = format!("questions[{i}].answer.number.worse");
            remarks.push(Remark::new(About::PromiseAlone, place, what));
        }
    }
    remarks
}

fn promise(question: &Question) -> Option<&Worse> {
    match &question.answer {
        AnswerKind::Number(range) => range.worse.as_ref(),
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => None,
    }
}

fn reads(condition: &Condition, question: &Question, rules: &RuleSet) -> bool {
    let mut is_read = false;
    condition.every_test(rules.findings(), &mut |test| {
        is_read |= test.question == question.index;
    });
    is_read
}
