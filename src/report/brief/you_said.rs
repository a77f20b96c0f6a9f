//! What the person said that the level rests on, in few words.

use crate::assessment::Reason;
use crate::page::Block;
use crate::report::Report;
use crate::report::said::RestsOn;
use crate::report::words::listed_up_to;
use crate::rules::QuestionIndex;

/// What was said firmly and what was not sure, at most so many of each, in the order of asking: what cannot wait is
/// asked first.
pub(super) fn blocks<'a>(report: &Report<'a>, at_most: usize) -> Vec<Block<'a>> {
    let mut deciding: Vec<&Reason<'_>> = report.assessment.deciding().collect();
    deciding.sort_by_key(|reason| first_question(reason, report));
    let mut rests_on = RestsOn::default();
    for reason in deciding {
        rests_on.add_all(RestsOn::of(reason, report.assessment.answers()));
    }
    let said: Vec<&str> = rests_on.said.iter().map(String::as_str).collect();
    let not_sure = rests_on.not_sure_about();
    let words = report.words();
    let listed = |fragments: &[&str]| listed_up_to(at_most, fragments, words);
    let said = (!said.is_empty()).then(|| words.you_said(&listed(&said)));
    let not_sure = (!not_sure.is_empty()).then(|| words.not_sure_about(&listed(&not_sure)));
    said.into_iter()
        .chain(not_sure)
        .map(Block::paragraph)
        .collect()
}

/// The first question that a rule looks at.
fn first_question(reason: &Reason<'_>, report: &Report<'_>) -> Option<QuestionIndex> {
    let findings = report.assessment.rules().findings();
    let mut first: Option<QuestionIndex> = None;
    reason.rule.when.every_test(findings, &mut |test| {
        let earlier = first.map_or(test.question, |first| first.min(test.question));
        first = Some(earlier);
    });
    first
}
