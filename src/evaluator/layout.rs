//! Which words of a row hold what.

use std::ops::Range;

use super::bits::words_for;
use super::seats::Seats;

/// A row is looked up so many words at a time.
pub(super) const STEP: usize = 4;

/// Which words of a row hold what.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// How many words the bits of all rules take.
    of_rules: usize,
    /// How many words the bits of all questions take.
    of_questions: usize,
    /// How many steps the whole row takes.
    pub(super) steps: usize,
}

impl Layout {
    pub(super) fn of(seats: &Seats<'_>, questions: usize) -> Self {
        let (of_rules, of_questions) = (seats.words(), words_for(questions));
        Self {
            of_rules,
            of_questions,
            steps: (2 * of_rules + 2 * of_questions).div_ceil(STEP),
        }
    }

    /// A row without any bit.
    pub(super) fn empty_row(&self) -> Vec<u64> {
        vec![0; self.steps * STEP]
    }

    /// The ways in which a rule holds; in the end the rules that hold.
    pub(super) fn holds(&self) -> Range<usize> {
        0..self.of_rules
    }

    /// The ways in which a rule holds or waits; in the end the rules that wait.
    pub(super) fn waits(&self) -> Range<usize> {
        self.of_rules..2 * self.of_rules
    }

    /// The questions that apply, or may apply, and were not answered.
    pub(super) fn not_given(&self) -> Range<usize> {
        let start = 2 * self.of_rules;
        start..start + self.of_questions
    }

    /// The questions that were answered with "not sure".
    pub(super) fn unsure(&self) -> Range<usize> {
        let start = 2 * self.of_rules + self.of_questions;
        start..start + self.of_questions
    }
}
