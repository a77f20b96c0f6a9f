//! What is said last to somebody who stops.

use std::borrow::Cow;

use lungnets::answers::{Answers, Reply};
use lungnets::assessment::Assessment;
use lungnets::layout::{Lines, Role, joined};
use lungnets::report::Report;
use lungnets::rules::{PlaceIndex, RuleSet};

/// Returns the last words to somebody who stopped half way.
pub(super) fn half_way(rules: &RuleSet, place: Option<PlaceIndex>) -> Vec<String> {
    with_help(rules.words().stopped_half_way(), rules, place)
}

/// Returns the last words to somebody who stopped with this much answered. They say how soon to act where that is more
/// urgent than what nobody has answered: the answers that are there ask for it, whatever else would have been said. What
/// is calmer would be a conclusion from a check that was not finished. What was `begun`, such as a tick before Enter,
/// counts where it makes it more urgent.
pub(super) fn so_far(
    answers: &Answers<'_>,
    begun: Option<Reply<'_>>,
    place: Option<PlaceIndex>,
) -> Vec<String> {
    let kept = Assessment::of(answers);
    let mut with_begun = answers.clone();
    begun.into_iter().for_each(|reply| with_begun.record(reply));
    let begun = begun.map(|_| Assessment::of(&with_begun));
    let begun = begun.filter(|begun| begun.rank() > kept.rank());
    let (is_begun, assessment) = (begun.is_some(), begun.unwrap_or(kept));
    let report = Report::of(&assessment).at(place);
    let rules = answers.rules();
    let level = rules.level(assessment.rank());
    let headline = match is_begun && assessment.rank() < rules.top() {
        // What is not ticked yet is not denied.
        true => rules.words().at_least(&level.sentence).into(),
        false => report.headline(),
    };
    match assessment.rank() > rules.if_unanswered() {
        true => with_headline(report.words().stopped_with_level(), headline, &report),
        false => half_way(rules, place),
    }
}

/// Returns the last words to somebody who answered and checked everything, and stopped before the result was on the
/// screen: they must not leave without the one sentence of it.
pub(super) fn before_result(report: &Report<'_>) -> Vec<String> {
    let what_happened = report.words().stopped_before_result();
    with_headline(what_happened, report.headline(), report)
}

/// Returns the last words to somebody who stopped when the result was on the screen already: what is urgent is said
/// again, as the screen may end with these words.
pub(super) fn after_result(report: &Report<'_>) -> Vec<String> {
    let (assessment, place) = (report.assessment(), report.place());
    let (what_happened, rules) = (report.words().stopped_after_result(), assessment.rules());
    match assessment.rank() > rules.if_unanswered() {
        true => with_headline(what_happened, report.headline(), report),
        false => with_help(what_happened, rules, place),
    }
}

fn with_headline(what_happened: &str, headline: Cow<'_, str>, report: &Report<'_>) -> Vec<String> {
    let said = format!("{what_happened} {headline}");
    let (assessment, first) = (report.assessment(), report.do_first().into_iter());
    let rules = assessment.rules();
    if assessment.rank() == rules.top() {
        // Whom to call stands among what to do first, on no condition: none follows that makes it less.
        let call = report.whom_to_call();
        let first = first.map(|text| match text == call {
            true => emergency(rules, report.place()),
            false => text.into_owned(),
        });
        return [said].into_iter().chain(first).collect();
    }
    let words: Vec<Cow<'_, str>> = [said.into()].into_iter().chain(first).collect();
    with_help(&words.join(" "), rules, report.place())
}

fn with_help(what_happened: &str, rules: &RuleSet, place: Option<PlaceIndex>) -> Vec<String> {
    let mut words = vec![
        what_happened.to_owned(),
        rules.when_stopped().text.at(place).to_owned(),
        emergency(rules, place),
    ];
    if place.is_none() {
        words.push(rules.places().elsewhere.text.to_string());
    }
    words
}

/// Returns last words as they are printed.
pub(super) fn laid_out(last_words: &[String], width: usize) -> String {
    let mut page = Lines::new(width);
    page.gap();
    last_words
        .iter()
        .for_each(|text| page.put(Role::Body, text));
    joined(page.into_lines())
}

/// Says whom to call, on one line: in this place, or in each that is listed.
pub(super) fn emergency(rules: &RuleSet, place: Option<PlaceIndex>) -> String {
    let call = rules.call(place).into_iter();
    let call: Vec<String> = call
        .map(|(place, number)| format!("{place}: {number}."))
        .collect();
    rules.words().emergency_call(&call.join(" "))
}
