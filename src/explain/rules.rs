//! Findings and rules in words.

use super::entry::Entry;
use super::parts::{entries, texts};
use super::words;
use crate::page::{Phrase, Section};
use crate::rules::{IfUnsure, Rule, RuleSet};

/// The conditions with a name, each spelled out.
pub(super) fn findings(rules: &RuleSet) -> Section<'_> {
    let findings = rules.findings();
    let each = findings.iter().map(|finding| {
        Entry::of("Finding", &finding.id)
            .with("Name", finding.name.as_str())
            .with_condition(words::HOLDS_WHEN, &finding.when, rules)
    });
    entries(words::findings(findings.len()), each)
}

/// Every rule: when it holds, what it says, and what it rests on.
pub(super) fn rules(rules: &RuleSet) -> Section<'_> {
    let all = rules.rules();
    let each = all.iter().map(|each| rule(each, rules));
    entries(words::rules(all.len()), each)
}

fn rule<'a>(rule: &'a Rule, rules: &'a RuleSet) -> Entry<'a> {
    let level = rules.level(rule.rank);
    let level = Phrase::code(level.id.as_str()).and(format!(": {}", level.name));
    let entry = Entry::of("Rule", &rule.id)
        .with("Level", level)
        .with_condition(words::HOLDS_WHEN, &rule.when, rules);
    let entry = match &rule.if_unsure {
        IfUnsure::ActAsIfYes => entry.with("If not sure", words::ACT_AS_IF_YES),
        IfUnsure::Mention { about, reason } => {
            let about = about
                .iter()
                .map(|index| rules.question(*index).name.as_str());
            let about: Vec<&str> = about.collect();
            entry
                .with("If not sure", words::mention(&about))
                .with("Because", reason.as_str())
        }
    };
    entry
        .with("Says", rule.say.as_str())
        .with_each("Adds", texts(&rule.advice))
        .with_sources(&rule.sources, rules)
}
