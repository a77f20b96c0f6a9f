//! Findings, rules, and the examples that hold the rules to their word.

use super::RuleProblem;
use super::conditions::{FurtherDown, Scope, is_whole};
use super::effort::Efforts;
use super::names::{Names, find};
use super::{rank, source_list};
use crate::fault::{FaultLog, Path};
use crate::rules::{Condition, Example, Finding, IfUnsure, Question, QuestionIndex, Rule, raw};
use crate::text::Text;

/// Checks all findings, each with those above it in sight.
pub(super) fn findings(
    raw: Vec<raw::Finding>,
    questions: &[Question],
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Finding> {
    Names::of(
        "finding",
        "findings",
        raw.iter().map(|finding| finding.id.0.as_str()),
        faults,
    );
    let ids: Vec<Text> = raw.iter().map(|finding| finding.id.0.clone()).collect();
    let list = Path::Root.key("findings");
    let mut findings = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let further_down = FurtherDown {
            what: "finding",
            ids: ids[index..].iter().map(Text::as_str).collect(),
        };
        let scope = Scope::above(questions, &findings, further_down);
        let at = list.item(index);
        let mut when = scope.condition(&raw.when, at.key("when"), faults);
        efforts.finding(&mut when, at.key("when"), faults);
        findings.push(Finding {
            id: raw.id.0,
            name: raw.name,
            when,
        });
    }
    findings
}

/// Checks all rules.
pub(super) fn rules(
    raw: Vec<raw::Rule>,
    levels: &Names<'_>,
    sources: &Names<'_>,
    scope: &Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Rule> {
    Names::of(
        "rule",
        "rules",
        raw.iter().map(|rule| rule.id.0.as_str()),
        faults,
    );
    let list = Path::Root.key("rules");
    let mut rules = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let at = list.item(index);
        let mut when = scope.condition(&raw.when, at.key("when"), faults);
        efforts.other(&mut when, at.key("when"), faults);
        rules.push(Rule {
            rank: rank(&raw.level, at.key("level"), levels, faults),
            if_unsure: if_unsure(raw.if_unsure, &when, at.key("if_unsure"), scope, faults),
            sources: source_list(&raw.sources, at, sources, faults),
            id: raw.id.0,
            when,
            say: raw.say,
            advice: raw.advice.unwrap_or_default(),
        });
    }
    rules
}

fn if_unsure(
    raw: raw::IfUnsure,
    when: &Condition,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) -> IfUnsure {
    let raw::IfUnsure::Mention(mention) = raw else {
        return IfUnsure::ActAsIfYes;
    };
    let mut looked_at = Vec::new();
    when.every_test(scope.findings(), &mut |test| looked_at.push(test.question));
    let at = at.key("mention");
    let list = at.key("about");
    let mut about = Vec::with_capacity(mention.about.len());
    for (i, id) in mention.about.iter().enumerate() {
        let at = list.item(i);
        let Some(place) = scope.question(id, at, faults) else {
            continue;
        };
        // Of a condition with faults nobody knows what it should have looked at.
        if !looked_at.contains(&QuestionIndex(place)) && is_whole(when, scope.findings()) {
            faults.add(
                at,
                RuleProblem::MentionElsewhere {
                    question: id.0.to_string(),
                },
            );
        }
        about.push(QuestionIndex(place));
    }
    IfUnsure::Mention {
        about,
        reason: mention.reason,
    }
}

/// Checks the names in all examples. Whether they come true is for the proof to say.
pub(super) fn examples(
    raw: Vec<raw::Example>,
    levels: &Names<'_>,
    rules: &[Rule],
    faults: &mut FaultLog,
) -> Vec<Example> {
    let list = Path::Root.key("examples");
    let mut examples = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let at = list.item(index);
        let because_at = at.key("because");
        let known = rules.iter().map(|rule| rule.id.as_str());
        let because = raw.because.0.iter().enumerate();
        examples.push(Example {
            rank: rank(&raw.level, at.key("level"), levels, faults),
            because: because
                .filter_map(|(i, id)| {
                    find("rule", &id.0, known.clone(), because_at.item(i), faults)
                })
                .collect(),
            possible: raw
                .possible
                .map(|id| rank(&id, at.key("possible"), levels, faults)),
            name: raw.name,
            answers: raw.answers.0,
        });
    }
    examples
}
