//! What FHIR cannot say of the questions of a rule set.

use std::fmt;

use super::clauses::MOST;
use super::words;
use crate::number::Number;

/// The greatest whole number that FHIR has.
pub(super) const GREATEST_INTEGER: u32 = i32::MAX.unsigned_abs();

/// What FHIR cannot say of the questions of a rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// When this question is asked takes too many conditions.
    TooTangled {
        /// The id of the question.
        question: String,
    },
    /// When this rule makes it an emergency takes too many conditions.
    TooTangledRule {
        /// The id of the rule.
        rule: String,
    },
    /// An answer to this question is further from 0 than a whole number of FHIR can be.
    TooGreat {
        /// The id of the question.
        question: String,
        /// The least answer.
        from: Number,
        /// The greatest answer.
        to: Number,
    },
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooTangled { question } => f.write_str(&words::too_tangled(question, MOST)),
            Self::TooTangledRule { rule } => f.write_str(&words::too_tangled_rule(rule, MOST)),
            Self::TooGreat { question, from, to } => {
                f.write_str(&words::too_great(question, (*from, *to), GREATEST_INTEGER))
            }
        }
    }
}

impl std::error::Error for Obstacle {}

impl Obstacle {
    /// What to do about it.
    pub fn way_out(&self) -> &'static str {
        match self {
            Self::TooTangled { .. } => words::UNTANGLE,
            Self::TooTangledRule { .. } => words::UNTANGLE_RULE,
            Self::TooGreat { .. } => words::LOWER,
        }
    }
}
