//! What the person said that the level rests on, in few words.

use crate::assessment::Reason;
use crate::page::Block;
use crate::report::Report;
use crate::report::said::RestsOn;
use crate::report::words::listed_up_to;
use crate::rules::QuestionIndex;

/// What was said firmly and what was not sure, at most so many of each, in the order of asking: the questions that
/// cannot wait come first.
pub(super) fn blocks<'a>(report: &Report<'a>, at_most: usize) -> Vec<Block<'a>> {
    let mut rests_on = behind(report.assessment.deciding(), report);
    let said: Vec<&str> = rests_on.said.iter().map(String::as_str).collect();
    let words = report.words();
    let said = (!said.is_empty()).then(|| words.you_said(&listed_up_to(at_most, &said, words)));
    rests_on.add_all(behind(report.held_down(), report));
    said.into_iter()
        .map(Block::paragraph)
        .chain(not_sure(&rests_on, report, at_most))
        .collect()
}

/// The answers of "not sure" that keep the level from being more urgent, at most so many.
pub(super) fn held_down_by<'a>(report: &Report<'a>, at_most: usize) -> Vec<Block<'a>> {
    let rests_on = behind(report.held_down(), report);
    let is_named = at_most > 0;
    let named = is_named
        .then(|| not_sure(&rests_on, report, at_most))
        .flatten();
    named.into_iter().collect()
}

fn not_sure<'a>(rests_on: &RestsOn, report: &Report<'_>, at_most: usize) -> Option<Block<'a>> {
    let about = rests_on.not_sure_about();
    let is_any = !about.is_empty();
    let words = report.words();
    let listed = || listed_up_to(at_most, &about, words);
    is_any.then(|| Block::paragraph(words.not_sure_about(&listed())))
}

/// What some reasons rest on, in the order of asking.
fn behind<'r>(reasons: impl Iterator<Item = &'r Reason<'r>>, report: &Report<'_>) -> RestsOn {
    let mut reasons: Vec<&Reason<'_>> = reasons.collect();
    reasons.sort_by_key(|reason| first_question(reason, report));
    let mut rests_on = RestsOn::default();
    for reason in reasons {
        rests_on.add_all(RestsOn::of(reason, report.assessment.answers()));
    }
    rests_on
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
