//! Findings, rules, and the examples that hold the rules to their word.

use super::conditions::{FurtherDown, Scope};
use super::earlier_names::{self, Named};
use super::effort::Efforts;
use super::if_unsure::{self, Bounds};
use super::names::{Names, find};
use super::{RuleProblem, fill_ins, local_text, local_texts, numbers, rank, source_list};
use crate::fault::{FaultLog, Path};
use crate::rules::{DoFirst, Example, Finding, Places, Question, Rank, Rule, raw};
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
    (scope, places): (&Scope<'_>, &Places),
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
    let named = raw.iter().map(|rule| Named {
        id: &rule.id.0,
        was: rule.was.as_deref(),
    });
    earlier_names::check(named, list, faults);
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
        fill_ins::check(&raw.say, fill_ins::NONE, at.key("say"), faults);
        let advice = raw.advice.unwrap_or_default();
        let rule = Rule {
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
            was: earlier_names::texts(raw.was),
            say: raw.say,
            do_first: raw
                .do_first
                .map(|raw| do_first(raw, places, at.key("do_first"), faults)),
            advice: local_texts(advice, places, at.key("advice"), faults),
        };
        numbers::read_by(&rule.when, scope, at.key("when"), faults);
        rules.push(rule);
    }
    rules
}

fn do_first(raw: raw::DoFirst, places: &Places, at: Path<'_>, faults: &mut FaultLog) -> DoFirst {
    DoFirst {
        text: local_text(raw.text, places, at.key("text"), faults),
        instead_of_number: raw.instead_of_number.is_some(),
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
        let because = raw.because.0.iter().enumerate();
        let level = rank(&raw.level, at.key("level"), levels, faults);
        let possible = raw
            .possible
            .map(|id| rank(&id, at.key("possible"), levels, faults));
        examples.push(Example {
            rank: level,
            because: because
                .filter_map(|(i, raw)| expected(raw, rules, levels, because_at.item(i), faults))
                .collect(),
            possible: possible.unwrap_or(level),
            not_yet_seen: raw.not_yet_seen.is_some(),
            name: raw.name,
            answers: raw.answers.0,
        });
    }
    examples
}

/// A rule that an example expects to hold, and the level that it expects it to count at.
fn expected(
    raw: &raw::Expected,
    rules: &[Rule],
    levels: &Names<'_>,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Option<(usize, Option<Rank>)> {
    let known = rules.iter().map(|rule| rule.id.as_str());
    match raw {
        raw::Expected::Rule(id) => {
            let place = find("rule", &id.0, known, at, faults)?;
            Some((place, None))
        }
        raw::Expected::Lower(raw::CountsAt { rule, counts_at }) => {
            let place = find("rule", &rule.0, known, at.key("rule"), faults)?;
            let at = at.key("counts_at");
            let rank = levels.find(counts_at, at, faults).map(Rank)?;
            let lower = rules[place].if_unsure.at_level.as_ref();
            if lower.is_none_or(|lower| lower.rank != rank) {
                let (rule, level) = (rule.0.to_string(), counts_at.0.to_string());
                faults.add(at, RuleProblem::NeverCountsAt { rule, level });
            }
            Some((place, Some(rank)))
        }
    }
}
