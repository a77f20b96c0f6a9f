//! How many lines came to what.

use super::Row;
use crate::rules::Rank;

/// How many lines were read, and what came of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// Lines that were read.
    pub read: u64,
    /// Lines that were refused.
    pub refused: u64,
    /// The lines that were read, by the rank of their level.
    pub by_level: Vec<u64>,
    /// The number of the first line that was refused.
    pub first_refused: Option<u64>,
}

impl Tally {
    /// Nothing read yet.
    pub(super) fn new(levels: usize) -> Self {
        Self {
            read: 0,
            refused: 0,
            by_level: vec![0; levels],
            first_refused: None,
        }
    }

    /// Counts one line more.
    pub fn count(&mut self, row: &Row<'_>) {
        match &row.outcome {
            Ok((_, outcome)) => self.count_read(outcome.rank),
            Err(_) => self.count_refused(row.line),
        }
    }

    /// Counts a line that was read.
    pub(super) fn count_read(&mut self, rank: Rank) {
        self.read += 1;
        self.by_level[rank.number()] += 1;
    }

    /// Counts a line that was refused.
    pub(super) fn count_refused(&mut self, line: u64) {
        self.refused += 1;
        self.first_refused = self.first_refused.or(Some(line));
    }

    /// Takes over what was counted of other lines of the same input.
    pub fn add(&mut self, other: &Self) {
        self.read += other.read;
        self.refused += other.refused;
        for (own, other) in self.by_level.iter_mut().zip(&other.by_level) {
            *own += other;
        }
        let first = self.first_refused.into_iter().chain(other.first_refused);
        self.first_refused = first.min();
    }
}
