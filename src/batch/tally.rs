//! How many lines came to what.

use super::{Row, Unread};
use crate::rules::Rank;

/// How many lines were read, and what came of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// Lines that were read.
    pub read: u64,
    /// Lines that were refused.
    pub refused: u64,
    /// Lines in which nothing stands, and that were passed over.
    pub empty: u64,
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
            empty: 0,
            by_level: vec![0; levels],
            first_refused: None,
        }
    }

    /// Counts one line more.
    pub fn count(&mut self, row: &Row<'_>) {
        match &row.outcome {
            Ok((_, outcome)) => self.count_read(outcome.rank),
            Err(unread) => self.count_unread(row.line, unread),
        }
    }

    /// Counts a line that was read.
    pub(super) fn count_read(&mut self, rank: Rank) {
        self.read += 1;
        self.by_level[rank.number()] += 1;
    }

    /// Counts a line that was not read.
    pub(super) fn count_unread(&mut self, line: u64, unread: &Unread) {
        match unread {
            Unread::Empty => self.empty += 1,
            Unread::Refused(_) => {
                self.refused += 1;
                self.first_refused = self.first_refused.or(Some(line));
            }
        }
    }

    /// All lines, whatever came of them.
    pub fn lines(&self) -> u64 {
        self.read + self.refused + self.empty
    }

    /// Whether more than half of the lines in which something stood were refused.
    pub fn refused_most(&self) -> bool {
        self.refused > self.read
    }

    /// Takes over what was counted of other lines of the same input.
    pub fn add(&mut self, other: &Self) {
        self.read += other.read;
        self.refused += other.refused;
        self.empty += other.empty;
        for (own, other) in self.by_level.iter_mut().zip(&other.by_level) {
            *own += other;
        }
        let first = self.first_refused.into_iter().chain(other.first_refused);
        self.first_refused = first.min();
    }
}
