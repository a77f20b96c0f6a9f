//! The ids of what a result names.

use crate::rules::{QuestionIndex, Rank, RuleSet, SourceIndex};

/// Returns the id of the level of a rank.
pub fn level_id(rules: &RuleSet, rank: Rank) -> &str {
    &rules.level(rank).id
}

/// Returns the ids of questions.
pub fn question_ids(rules: &RuleSet, questions: impl Iterator<Item = QuestionIndex>) -> Vec<&str> {
    questions
        .map(|index| rules.question(index).id.as_str())
        .collect()
}

/// Returns the ids of sources.
pub fn source_ids<'a>(rules: &'a RuleSet, sources: &[SourceIndex]) -> Vec<&'a str> {
    sources
        .iter()
        .map(|source| rules.sources()[source.0].id.as_str())
        .collect()
}
