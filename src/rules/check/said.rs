//! The words for what was said: a fragment wherever an answer can be a sign, and nowhere else.

use super::RuleProblem;
use super::fill_ins::{self, NONE, NUMBER_GIVEN};
use crate::fault::{FaultLog, Path};

/// How an answer is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// It needs words.
    Words,
    /// It needs words with the number in them.
    Number,
    /// It has none: other words say it, or nothing is to be said.
    Not,
}

/// Checks the words for an answer, which stand in the object `at`.
pub(super) fn check(text: Option<&str>, wanted: Said, at: Path<'_>, faults: &mut FaultLog) {
    let here = at.key("said");
    match (text, wanted) {
        (None, Said::Not) => {}
        (Some(_), Said::Not) => faults.add(here, RuleProblem::SaidUnused),
        (None, Said::Words | Said::Number) => faults.add(at, RuleProblem::SaidMissing),
        (Some(text), _) => {
            let known = if wanted == Said::Number {
                NUMBER_GIVEN
            } else {
                NONE
            };
            fill_ins::check(text, known, here, faults);
            if text.ends_with('.') {
                faults.add(here, RuleProblem::SaidIsNoFragment);
            }
            if wanted == Said::Number && !text.contains("[number]") {
                faults.add(here, RuleProblem::SaidWithoutNumber);
            }
        }
    }
}
