//! Findings and rules in words.

use super::parts::{entries, sources};
use super::{Chapter, Entry, Phrase, condition, words};
use crate::rules::{Finding, IfUnsure, QuestionIndex, Rule, RuleSet};

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
    let entry = if_unsure(entry, &rule.if_unsure, rules)
        .with("Says", Phrase::words(rule.say.as_str()))
        .with_texts("Adds", &rule.advice);
    sources(entry, &rule.sources, rules)
}

fn if_unsure(mut entry: Entry, if_unsure: &IfUnsure, rules: &RuleSet) -> Entry {
    let names = |questions: &[QuestionIndex]| -> Vec<String> {
        let names = questions.iter().map(|index| &rules.question(*index).name);
        names.map(ToString::to_string).collect()
    };
    if if_unsure.acts_as_if_yes() {
        entry = entry.with("If not sure", Phrase::words(words::ACT_AS_IF_YES));
    }
    if let Some(at_level) = &if_unsure.at_level {
        let about = at_level.about.as_deref().map(names);
        let level = &rules.level(at_level.rank).name;
        let words = words::at_level(about.as_deref(), level);
        entry = entry.with("If not sure", Phrase::words(words));
    }
    if let Some(mention) = &if_unsure.mention {
        let about = names(&mention.about);
        let words = match &if_unsure.at_level {
            None => words::mention(&about),
            Some(_) => words::mention_besides(&about),
        };
        entry = entry
            .with("If not sure", Phrase::words(words))
            .with("Because", Phrase::words(mention.reason.as_str()));
    }
    entry
}
