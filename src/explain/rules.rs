//! Findings and rules in words.

use super::parts::{entries, sources};
use super::{Chapter, Entry, Phrase, condition, words};
use crate::rules::{Finding, IfUnsure, Rule, RuleSet};

/// The conditions with a name, each spelled out.
pub(super) fn findings(rules: &RuleSet) -> Chapter {
    let finding = |finding: &Finding| {
        let mut entry =
            Entry::of("Finding", &finding.id).with("Name", Phrase::words(finding.name.as_str()));
        entry
            .facts
            .extend(condition::facts(words::HOLDS_WHEN, &finding.when, rules));
        entry
    };
    entries(
        words::findings(rules.findings().len()),
        rules.findings().iter().map(finding),
    )
}

/// Every rule: when it holds, what it says, and what it rests on.
pub(super) fn rules(rules: &RuleSet) -> Chapter {
    entries(
        words::rules(rules.rules().len()),
        rules.rules().iter().map(|each| rule(each, rules)),
    )
}

fn rule(rule: &Rule, rules: &RuleSet) -> Entry {
    let level = rules.level(rule.rank);
    let level = Phrase::code(level.id.as_str()).and(format!(": {}", level.name));
    let mut entry = Entry::of("Rule", &rule.id).with("Level", level);
    entry
        .facts
        .extend(condition::facts(words::HOLDS_WHEN, &rule.when, rules));
    let entry = match &rule.if_unsure {
        IfUnsure::ActAsIfYes => entry.with("If not sure", Phrase::words(words::ACT_AS_IF_YES)),
        IfUnsure::Mention { about, reason } => {
            let about = about
                .iter()
                .map(|index| rules.question(*index).name.as_str());
            let about: Vec<&str> = about.collect();
            entry
                .with("If not sure", Phrase::words(words::mention(&about)))
                .with("Because", Phrase::words(reason.as_str()))
        }
    };
    let entry = entry
        .with("Says", Phrase::words(rule.say.as_str()))
        .with_texts("Adds", &rule.advice);
    sources(entry, &rule.sources, rules)
}
