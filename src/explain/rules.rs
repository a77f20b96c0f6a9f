//! Findings and rules in words.

use super::entry::{Entry, entries};
use super::words;
use crate::page::{Phrase, Point, Section};
use crate::rules::{DoFirst, IfUnsure, LocalText, Rule, RuleSet};

/// The conditions with a name, each spelled out.
pub(super) fn findings(rules: &RuleSet) -> Option<Section<'_>> {
    let findings = rules.findings();
    let each = findings.iter().map(|finding| {
        Entry::of("Finding", &finding.id)
            .with("Name", finding.name.as_str())
            .with_condition(words::english().holds_when(), &finding.when, rules)
    });
    entries(words::findings(findings.len()), each)
}

/// Every rule: when it holds, what it says, and what it rests on.
pub(super) fn rules(rules: &RuleSet) -> Option<Section<'_>> {
    let all = rules.rules();
    let each = all.iter().map(|each| rule(each, rules));
    entries(words::rules(all.len()), each)
}

fn rule<'a>(rule: &'a Rule, rules: &'a RuleSet) -> Entry<'a> {
    let level = rules.level(rule.rank);
    let level = Phrase::code(level.id.as_str()).and(format!(": {}", level.name));
    let entry = Entry::of("Rule", &rule.id)
        .with_earlier_ids(&rule.was)
        .with("Level", level)
        .with_condition(words::english().holds_when(), &rule.when, rules);
    let advice = rule.advice.iter().map(LocalText::as_written);
    if_unsure(entry, &rule.if_unsure, rules)
        .with("Says", rule.say.as_str())
        .with_each("Do first", rule.do_first.iter().map(do_first))
        .with_each("Adds", advice)
        .with_sources(&rule.sources, rules)
}

/// What to do first, and where that stands.
fn do_first(first: &DoFirst) -> Point<'_> {
    let parts = first
        .instead_of_number
        .then(|| words::INSTEAD_OF_NUMBER.into());
    Point {
        phrase: first.text.as_written().into(),
        parts: parts.into_iter().collect(),
    }
}

/// The conditions under which the level is never below a given one.
pub(super) fn floors(rules: &RuleSet) -> Option<Section<'_>> {
    let floors = rules.floors();
    let each = floors.iter().map(|floor| {
        Entry::new(floor.name.as_str())
            .with("Level", rules.level(floor.rank).name.as_str())
            .with_condition(words::english().holds_when(), &floor.when, rules)
            .with_sources(&floor.sources, rules)
    });
    entries(words::floors(floors.len()), each)
}

fn if_unsure<'a>(mut entry: Entry<'a>, if_unsure: &'a IfUnsure, rules: &'a RuleSet) -> Entry<'a> {
    if if_unsure.acts_as_if_yes() {
        entry = entry.with("If not sure", words::ACT_AS_IF_YES);
    }
    if let Some(at_level) = &if_unsure.at_level {
        let about = at_level.about.as_deref();
        let about = about.map(|about| rules.names_of(about));
        let level = &rules.level(at_level.rank).name;
        let words = words::at_level(about.as_deref(), level);
        entry = entry.with("If not sure", words);
    }
    if let Some(mention) = &if_unsure.mention {
        let about = rules.names_of(&mention.about);
        let words = match &if_unsure.at_level {
            None => words::mention(&about),
            Some(_) => words::mention_besides(&about),
        };
        entry = entry
            .with("If not sure", words)
            .with("Because", mention.reason.as_str());
    }
    entry
}
