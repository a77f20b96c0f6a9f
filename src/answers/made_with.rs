//! With which rule set answers were made.

use super::AnswersProblem;
use crate::fault::{FaultLog, Path, ShapeProblem};
use crate::json::{Json, Member};
use crate::rules::{Question, RuleSet};

/// The member that names the rule set.
pub(super) const RULE_SET: &str = "rule_set";
/// The member that names its version.
pub(super) const VERSION: &str = "version";

/// With which rules answers were made, as far as it matters for reading them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MadeWith {
    /// With these, with a version of them in which everything means the same, or nothing says otherwise.
    TheseRules,
    /// With this version of the rule set, in which things may have meant something else.
    AnotherVersion(String),
    /// With rules of this very version that were not these: nobody tells which things meant something else.
    ChangedRules(String),
}

impl MadeWith {
    /// Returns whether a member of this name says with which rules the others were made.
    pub(crate) fn is_told_by(name: &str) -> bool {
        name == RULE_SET || name == VERSION
    }

    /// Reads what an object of answers says of it: nothing, or the id of the rule set and the version.
    pub(crate) fn of(
        rules: &RuleSet,
        members: &[Member<'_>],
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Self {
        Self::said_in(rules, members, (RULE_SET, VERSION), at, faults)
    }

    /// The same of an object in which the id of the rule set and the version have these names.
    pub(crate) fn said_in(
        rules: &RuleSet,
        members: &[Member<'_>],
        (id, version): (&'static str, &'static str),
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Self {
        let has = |wanted: &str| members.iter().any(|(name, _)| name == wanted);
        for (name, other) in [(id, version), (version, id)] {
            if !has(name) && has(other) {
                faults.add(at, ShapeProblem::Missing { name });
            }
        }
        let mut text =
            |wanted: &'static str| match members.iter().find(|(name, _)| name == wanted)? {
                (_, Json::Text(text)) => Some(text.as_ref()),
                (_, other) => {
                    faults.add(at.key(wanted), ShapeProblem::wrong_kind("a text", other));
                    None
                }
            };
        let (rule_set, said_version) = (text(id), text(version));
        if let Some(found) = rule_set.filter(|found| *found != rules.id()) {
            let (found, ours) = (found.to_owned(), rules.id().to_owned());
            faults.add(at.key(id), AnswersProblem::OtherRuleSet { found, ours });
        }
        said_version.map_or(Self::TheseRules, |version| Self::version(rules, version))
    }

    /// Returns how answers are read that were made with this version of the rule set. As long as the first number is
    /// the same (and while that is 0, the second too), every question and choice means what it meant.
    pub(crate) fn version(rules: &RuleSet, version: &str) -> Self {
        if meaning(version) == meaning(rules.version()) {
            Self::TheseRules
        } else {
            Self::AnotherVersion(version.to_owned())
        }
    }

    /// The same where the rules had this fingerprint. What was changed without another version nobody tells: it may be
    /// what a question or a choice means.
    pub(crate) fn with_fingerprint(self, rules: &RuleSet, version: &str, sha256: &str) -> Self {
        let is_same_version = version == rules.version();
        match self {
            Self::TheseRules if is_same_version && sha256 != rules.fingerprint() => {
                Self::ChangedRules(version.to_owned())
            }
            other => other,
        }
    }

    /// Returns whether this question may have meant something else in the version.
    pub(super) fn is_another_for(&self, question: &Question) -> bool {
        match self {
            Self::TheseRules => false,
            Self::ChangedRules(_) => true,
            Self::AnotherVersion(version) => {
                let mut same_in = question.same_in.iter();
                !same_in.any(|same| meaning(same) == meaning(version))
            }
        }
    }

    /// Returns the version, where it is another.
    pub(crate) fn another_version(&self) -> Option<&str> {
        match self {
            Self::TheseRules => None,
            Self::AnotherVersion(version) | Self::ChangedRules(version) => Some(version),
        }
    }
}

/// The part of a version that changes where a question or a choice comes to mean something else.
pub(crate) fn meaning(version: &str) -> Vec<&str> {
    let mut numbers = version.split('.');
    let first = numbers.next();
    let second = numbers.next().filter(|_| first == Some("0"));
    first.into_iter().chain(second).collect()
}
