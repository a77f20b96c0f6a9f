//! What the program makes of a sheet, to compare with.

use std::collections::BTreeMap;

use lungnets::assessment::Assessment;

use super::{RULES, level_id};

/// What follows from a sheet, in ids.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    pub level: &'static str,
    pub possible: &'static str,
    /// The rules that hold, each with the questions that were unsure.
    pub because: BTreeMap<String, Vec<String>>,
    /// The levels that those rules count at: their own, or a lower one while an answer is unsure.
    pub counts_at: BTreeMap<String, &'static str>,
    /// The rules that wait, each with the questions that they wait for.
    pub undecided: BTreeMap<String, Vec<String>>,
}

impl Outcome {
    /// What an assessment says.
    pub fn of(assessment: &Assessment<'_>) -> Self {
        let ids = |questions: &[_]| -> Vec<String> {
            let ids = questions
                .iter()
                .map(|index| RULES.question(*index).id.to_string());
            ids.collect()
        };
        let because = assessment.because().iter();
        let undecided = assessment.undecided().iter();
        Self {
            level: level_id(assessment.rank()),
            possible: level_id(assessment.possible()),
            because: because
                .map(|reason| (reason.rule.id.to_string(), ids(&reason.unsure)))
                .collect(),
            counts_at: assessment
                .because()
                .iter()
                .map(|reason| (reason.rule.id.to_string(), level_id(reason.counts_at)))
                .collect(),
            undecided: undecided
                .map(|open| (open.rule.id.to_string(), ids(&open.waits_for)))
                .collect(),
        }
    }

    /// The unsure questions of a rule, if it holds.
    pub fn because(&self, rule: &str) -> Option<Vec<&str>> {
        known(rule);
        self.because
            .get(rule)
            .map(|ids| ids.iter().map(String::as_str).collect())
    }

    /// The level that a rule counts at, if it holds.
    pub fn counts_at(&self, rule: &str) -> Option<&'static str> {
        known(rule);
        self.counts_at.get(rule).copied()
    }

    /// The questions that a rule waits for, if it is undecided.
    pub fn undecided(&self, rule: &str) -> Option<Vec<&str>> {
        known(rule);
        self.undecided
            .get(rule)
            .map(|ids| ids.iter().map(String::as_str).collect())
    }

    /// Whether a rule holds.
    pub fn holds(&self, rule: &str) -> bool {
        self.because(rule).is_some()
    }

    /// The ids of the rules that wait, in the order of the alphabet.
    pub fn open(&self) -> Vec<&str> {
        self.undecided.keys().map(String::as_str).collect()
    }

    /// The ids of the rules that hold, in the order of the alphabet.
    pub fn reasons(&self) -> Vec<&str> {
        self.because.keys().map(String::as_str).collect()
    }
}

fn known(rule: &str) {
    assert!(
        RULES.rules().iter().any(|known| known.id == rule),
        "there is no rule {rule}"
    );
}
