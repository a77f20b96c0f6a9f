//! What a file says of its numbers: which are worse, and where a border lies.

use super::{About, Remark, words};
use crate::number::Number;
use crate::rules::{AnswerKind, Condition, Crossing, Question, RuleSet, Worse};

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

/// Words for a border that name numbers, and not that of the border: whoever reads them waits for another one. The
/// number beside it, on either side, is the border too: "35 or less" says what "less than 36" does.
pub(super) fn misnamed(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (i, question) in rules.questions().iter().enumerate() {
        let Some(range) = question.number() else {
            continue;
        };
        for (j, border) in range.borders.iter().enumerate() {
            let Some(Crossing::AtLeast(at) | Crossing::Below(at)) = border.crossing() else {
                continue;
            };
            let named = numbers(&border.sooner_if);
            let is_it = |number: &Number| *number == at || *number == at - range.step();
            if !named.is_empty() && !named.iter().any(is_it) {
                let place = format!("questions[{i}].answer.number.borders[{j}].sooner_if");
                let what = words::border_misnamed(&border.sooner_if, at);
                remarks.push(Remark::new(About::BorderMisnamed, place, what));
            }
        }
    }
    remarks
}

/// The numbers in a text.
fn numbers(text: &str) -> Vec<Number> {
    let is_of_one = |sign: char| sign.is_ascii_digit() || ['.', '-', '\u{2212}'].contains(&sign);
    let words = text.split(|sign| !is_of_one(sign));
    let words = words.map(|word| word.trim_end_matches(['.', '-']).replace('\u{2212}', "-"));
    words.filter_map(|word| word.parse().ok()).collect()
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
