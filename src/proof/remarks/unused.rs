//! What stands in the file, and nothing uses it, tests it, or holds it to a floor.

use super::{About, Remark, conditions, words};
use crate::proof::plain_language::claims::unused_excuses;
use crate::quote::quoted;
use crate::rules::{AnswerKind, Choices, Condition, FindingIndex, RuleSet, SourceIndex};

/// A question, a finding, a source or an excuse that nothing in the file uses.
pub(super) fn not_used(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut remark = |place: String, what: &str, id: &str| {
        remarks.push(Remark::new(
            About::NotUsed,
            place,
            words::not_used(what, &quoted(id)),
        ));
    };
    let conditions = conditions(rules);
    for (i, question) in rules.questions().iter().enumerate() {
        let mut all = conditions.iter();
        if !all.any(|(_, when)| when.looks_at(question.index, rules.findings())) {
            remark(format!("questions[{i}]"), "question", &question.id);
        }
    }
    for (i, finding) in rules.findings().iter().enumerate() {
        if !conditions.iter().any(|(_, condition)| uses(condition, i)) {
            remark(format!("findings[{i}]"), "finding", &finding.id);
        }
    }
    let used = used_sources(rules);
    for (i, source) in rules.sources().iter().enumerate() {
        if !used.contains(&SourceIndex(i)) {
            remark(format!("sources[{i}]"), "source", &source.id);
        }
    }
    for excuse in unused_excuses(rules) {
        remark("excuses".to_owned(), "excuse", &excuse.words);
    }
    remarks
}

fn uses(condition: &Condition, finding: usize) -> bool {
    let mut is_used = false;
    let finding = Condition::Finding(FindingIndex(finding));
    condition.every_part(&mut |part| is_used |= *part == finding);
    is_used
}

fn used_sources(rules: &RuleSet) -> Vec<SourceIndex> {
    let statements = rules
        .intro()
        .iter()
        .chain(rules.limits())
        .chain(rules.disclaimers())
        .chain(rules.disclaimers_short());
    let topics = rules.topics().iter().flat_map(|topic| &topic.statements);
    let statements = statements.chain(topics);
    let lists = statements.map(|statement| &statement.sources);
    let lists = lists
        .chain(rules.levels().iter().map(|level| &level.sources))
        .chain(rules.questions().iter().map(|question| &*question.sources))
        .chain(rules.rules().iter().map(|rule| &*rule.sources))
        .chain(rules.do_first().iter().map(|first| &first.sources))
        .chain(
            rules
                .doctor_questions()
                .iter()
                .map(|question| &question.sources),
        )
        .chain(rules.floors().iter().map(|floor| &floor.sources))
        .chain([&rules.when_stopped().sources]);
    let places = rules.places().sources();
    lists.flatten().chain(places).copied().collect()
}

/// A choice that no rule tests, of a question of which other choices are tested; the calmest of choices from
/// calm to worse need not be, nor those without an order: what none of the tested ones is may be the rest.
pub(super) fn choices_not_tested(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (i, question) in rules.questions().iter().enumerate() {
        let mut tested = Choices::NONE;
        rules.every_test(&mut |test| {
            if test.question == question.index {
                tested = tested.and(test.wanted.choices());
            }
        });
        let (kind, first) = match &question.answer {
            AnswerKind::OneOf(choices) if !choices.is_ordered() => continue,
            AnswerKind::OneOf(_) => ("one_of.calm_to_worse", 1),
            _ => ("any_of", 0),
        };
        for (place, choice) in question.choices().iter().enumerate().skip(first) {
            if !tested.has(place) && !tested.is_empty() {
                let at = format!("questions[{i}].answer.{kind}[{place}]");
                let what = words::choice_not_tested(&question.id, &choice.id);
                remarks.push(Remark::new(About::ChoiceNotTested, at, what));
            }
        }
    }
    remarks
}

/// A number that rules read and no floor does. Rules that are the wrong way round keep a promise that is so too, and
/// every proof holds; a floor says from outside what must be so.
pub(super) fn promises_alone(rules: &RuleSet) -> Vec<Remark> {
    let acting = rules.rules().iter();
    let acting = acting.filter(|rule| rule.rank > rules.otherwise());
    let read: Vec<&Condition> = acting.map(|rule| &rule.when).collect();
    let held: Vec<&Condition> = rules.floors().iter().map(|floor| &floor.when).collect();
    let mut remarks = Vec::new();
    for (i, question) in rules.questions().iter().enumerate() {
        let reads = |conditions: &[&Condition]| {
            let mut conditions = conditions.iter();
            conditions.any(|when| when.looks_at(question.index, rules.findings()))
        };
        let promise = question.number().and_then(|range| range.worse.as_ref());
        if let Some(worse) = promise
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
