//! Answers to earlier versions: which of them count for more than they did.

use crate::answers::meaning;
use crate::rules::{Question, RuleSet};

/// A version whose answers to a question are taken as they stand now, and were read for what is worrying in them alone.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reread<'r> {
    /// The version, as far as it changes with a meaning.
    pub version: String,
    /// The question.
    pub question: &'r str,
}

/// Every version and question of both files for which that is so.
pub(super) fn reread<'r>(old: &RuleSet, new: &'r RuleSet) -> Vec<Reread<'r>> {
    let ordered = |version: &[&str]| -> Option<Vec<u64>> {
        let numbers = version.iter().map(|number| number.parse().ok());
        numbers.collect()
    };
    let own = (meaning(old.version()), meaning(new.version()));
    let is_newer = match (ordered(&own.0), ordered(&own.1)) {
        (Some(old), Some(new)) => new > old,
        _ => false,
    };
    let mut reread = Vec::new();
    for question in new.questions() {
        let Some(before) = old.question_by_id(&question.id) else {
            continue;
        };
        let known: Vec<_> = taken(before).chain([own.0.clone()]).collect();
        // Nobody has answered a version yet that comes after that of the older file.
        let of_this = Some(own.1.clone()).filter(|_| !is_newer);
        for version in taken(question).chain(of_this) {
            if !known.contains(&version) {
                let version = version.join(".");
                let question = question.id.as_str();
                reread.push(Reread { version, question });
            }
        }
    }
    reread
}

/// The versions that a question is said to have been the same in.
fn taken(question: &Question) -> impl Iterator<Item = Vec<&str>> {
    question.same_in.iter().map(|version| meaning(version))
}
