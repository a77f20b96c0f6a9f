//! Findings, rules, and the examples that hold the rules to their word.

use super::conditions::{FurtherDown, Scope};
use super::effort::Efforts;
use super::if_unsure::{self, Bounds};
use super::names::{Names, find};
use super::{rank, source_list};
use crate::fault::{FaultLog, Path};
use crate::rules::{Example, Finding, Question, Rank, Rule, raw};
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
    (levels, if_unanswered): (&Names<'_>, Option<Rank>),
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
        let rank = levels.find(&raw.level, at.key("level"), faults).map(Rank);
        let bounds = Bounds {
            rule: rank,
            if_unanswered,
        };
        let unsure_at = at.key("if_unsure");
        rules.push(Rule {
            rank: rank.unwrap_or(Rank(0)),
            if_unsure: if_unsure::check(
                raw.if_unsure,
                &when,
                unsure_at,
                scope,
                (levels, bounds),
                faults,
            ),
            sources: source_list(&raw.sources, at, sources, faults),
            id: raw.id.0,
            when,
            say: raw.say,
            advice: raw.advice.unwrap_or_default(),
        });
    }
    rules
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
