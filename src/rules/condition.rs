//! Conditions: trees of named operators over questions and findings.
//!
//! There is no `not`. What a rule looks for is tested on the answer itself, so a condition can be read aloud
//! from left to right, and an answer moved towards what it looks for can only make it truer.

use super::{Choices, Finding, FindingIndex, QuestionIndex};
use crate::truth::Truth;

/// When a rule or a finding holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A question was answered so.
    Answer(Test),
    /// A finding holds.
    Finding(FindingIndex),
    /// Every part holds.
    All(Vec<Condition>),
    /// Some part holds.
    Any(Vec<Condition>),
    /// At least so many parts hold.
    HowMany {
        /// How many, at least one.
        at_least: usize,
        /// The parts.
        of: Vec<Condition>,
    },
}

/// What a condition wants of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The question.
    pub question: QuestionIndex,
    /// The answer that it wants.
    pub wanted: Wanted,
}

/// The answer that a test wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Any of these choices.
    Chosen(Choices),
    /// A number within these borders.
    Number {
        /// The least that fits.
        at_least: Option<u32>,
        /// The least above those that fit.
        below: Option<u32>,
    },
}

impl Condition {
    /// How true the condition is, when `test` says how true each test on an answer is.
    pub fn truth(&self, findings: &[Finding], test: &mut dyn FnMut(&Test) -> Truth) -> Truth {
        match self {
            Self::Answer(leaf) => test(leaf),
            Self::Finding(index) => findings[index.0].when.truth(findings, test),
            Self::All(parts) => Truth::all(parts.iter().map(|part| part.truth(findings, test))),
            Self::Any(parts) => Truth::any(parts.iter().map(|part| part.truth(findings, test))),
            Self::HowMany { at_least, of } => {
                Truth::how_many(*at_least, of.iter().map(|part| part.truth(findings, test)))
            }
        }
    }

    /// Visits every test that a truth of exactly `truth` rests on.
    pub fn tests_behind(
        &self,
        truth: Truth,
        findings: &[Finding],
        test: &mut dyn FnMut(&Test) -> Truth,
        visit: &mut dyn FnMut(&Test),
    ) {
        if self.truth(findings, test) != truth {
            return;
        }
        match self {
            Self::Answer(leaf) => visit(leaf),
            Self::Finding(index) => findings[index.0]
                .when
                .tests_behind(truth, findings, test, visit),
            Self::All(parts) | Self::Any(parts) | Self::HowMany { of: parts, .. } => {
                for part in parts {
                    part.tests_behind(truth, findings, test, visit);
                }
            }
        }
    }

    /// Visits every test in the condition and in the findings that it uses.
    pub fn every_test(&self, findings: &[Finding], visit: &mut dyn FnMut(&Test)) {
        match self {
            Self::Answer(leaf) => visit(leaf),
            Self::Finding(index) => findings[index.0].when.every_test(findings, visit),
            Self::All(parts) | Self::Any(parts) | Self::HowMany { of: parts, .. } => {
                for part in parts {
                    part.every_test(findings, visit);
                }
            }
        }
    }
}
