//! What one slot must be for a rule to hold, and for it to wait.

use crate::evaluator::bits::{WORD, has, insert, words_for};

/// The numbers of one slot with which a rule can hold, and those with which it can hold or wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::evaluator) struct Cells {
    /// The bits of the numbers for holding, then those for holding or waiting.
    words: Vec<u64>,
}

impl Cells {
    /// The numbers below `count` that `holds` and `may` let through.
    pub(super) fn of(
        count: usize,
        holds: impl Fn(usize) -> bool,
        may: impl Fn(usize) -> bool,
    ) -> Self {
        let half = words_for(count);
        let mut words = vec![0; 2 * half];
        for number in 0..count {
            if holds(number) {
                insert(&mut words, number);
            }
            if may(number) {
                insert(&mut words, half * WORD + number);
            }
        }
        Self { words }
    }

    /// Whether a rule can hold with this number.
    pub(in crate::evaluator) fn holds(&self, number: usize) -> bool {
        has(&self.words, number)
    }

    /// Whether a rule can hold or wait with this number.
    pub(in crate::evaluator) fn may(&self, number: usize) -> bool {
        has(&self.words, self.words.len() / 2 * WORD + number)
    }

    /// Whether a rule can neither hold nor wait, whatever the number.
    pub(super) fn are_none(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// What both let through.
    pub(super) fn both(&self, other: &Self) -> Self {
        self.joined(other, |a, b| a & b)
    }

    /// What one of them lets through.
    pub(super) fn either(&self, other: &Self) -> Self {
        self.joined(other, |a, b| a | b)
    }

    /// Whether these let through all that the other lets through.
    pub(super) fn cover(&self, other: &Self) -> bool {
        self.both(other) == *other
    }

    fn joined(&self, other: &Self, join: impl Fn(u64, u64) -> u64) -> Self {
        let pairs = self.words.iter().zip(&other.words);
        Self {
            words: pairs.map(|(a, b)| join(*a, *b)).collect(),
        }
    }
}
