//! How many lines came to what.

use std::collections::BTreeMap;

use super::{LineFault, Row, Unread, output};
use crate::fault::Code;
use crate::rules::Rank;

/// How many lines were read, and what came of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// Lines that were read.
    pub read: u64,
    /// Lines that were refused.
    pub refused: u64,
    /// Lines in which nothing stands, and that were passed over.
    pub empty: u64,
    /// Rows that go on in other lines, between quotes.
    pub going_on: u64,
    /// The number of the line where the first of them begins.
    pub first_going_on: Option<u64>,
    /// The lines in which those go on that were refused: each may be somebody's row, which nobody has read.
    pub refused_within: u64,
    /// Lines that were read and that answer another version of the questions.
    pub of_another_version: u64,
    /// The number of the first of them.
    pub first_of_another_version: Option<u64>,
    /// The lines that were read, by the rank of their level.
    pub by_level: Vec<u64>,
    /// The lines that were refused, by what is wrong with them first; those that are an emergency count as that
    /// besides.
    pub by_code: BTreeMap<Code, Refused>,
    /// The number of the first line that was refused.
    pub first_refused: Option<u64>,
}

/// Lines that were refused for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refused {
    /// How many they are.
    pub count: u64,
    /// The number of the first of them.
    pub line: u64,
    /// Whose answers it holds; nothing, where that cannot be read.
    pub id: String,
    /// What is wrong with that one.
    pub fault: LineFault,
}

impl Refused {
    /// Takes over others of the same kind.
    fn add(&mut self, other: &Self) {
        self.count += other.count;
        if other.line < self.line {
            *self = Self {
                count: self.count,
                ..other.clone()
            };
        }
    }
}

impl Tally {
    /// Nothing read yet.
    pub(super) fn new(levels: usize) -> Self {
        Self {
            by_level: vec![0; levels],
            ..Self::default()
        }
    }

    /// Counts one line more.
    pub fn count(&mut self, row: &Row<'_>) {
        if row.within > 0 {
            self.going_on += 1;
            self.first_going_on = self.first_going_on.or(Some(row.line));
        }
        match &row.outcome {
            Ok((_, outcome)) => {
                self.count_read(outcome.rank);
                if row.is_of_another_version {
                    self.of_another_version += 1;
                    self.first_of_another_version.get_or_insert(row.line);
                }
            }
            Err(Unread::Empty) => self.empty += 1,
            Err(Unread::Refused(faults)) => self.count_refused(row, faults),
        }
    }

    /// Counts a line that was read.
    pub(super) fn count_read(&mut self, rank: Rank) {
        self.read += 1;
        self.by_level[rank.number()] += 1;
    }

    fn count_refused(&mut self, row: &Row<'_>, faults: &[LineFault]) {
        self.refused += 1;
        self.refused_within += row.within;
        let emergency = faults.first().filter(|fault| fault.is_emergency());
        for fault in emergency.into_iter().chain(LineFault::first_of(faults)) {
            let line = fault.lines.first().copied().unwrap_or(row.line);
            let refused = Refused {
                count: fault.lines.len().max(1) as u64,
                line,
                id: match line == row.line {
                    true => output::id(&row.id),
                    false => String::new(),
                },
                fault: fault.clone(),
            };
            self.add_refused(fault.code, &refused);
        }
        self.first_refused = self.first_refused.or(Some(row.line));
    }

    fn add_refused(&mut self, code: Code, refused: &Refused) {
        match self.by_code.get_mut(&code) {
            Some(known) => known.add(refused),
            None => drop(self.by_code.insert(code, refused.clone())),
        }
    }

    /// What is most often wrong; of several that are so, the one that comes first.
    pub fn commonest(&self) -> Option<&Refused> {
        let every = self.by_code.values();
        let faults = every.filter(|refused| !refused.fault.is_emergency());
        faults.max_by_key(|refused| (refused.count, std::cmp::Reverse(refused.line)))
    }

    /// The refused lines that are certain to be an emergency by what could be read of them.
    pub fn emergencies(&self) -> Option<&Refused> {
        self.by_code.get(&Code::Emergency)
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
        self.going_on += other.going_on;
        self.refused_within += other.refused_within;
        self.of_another_version += other.of_another_version;
        let first = self.first_of_another_version.into_iter();
        self.first_of_another_version = first.chain(other.first_of_another_version).min();
        let first = self.first_going_on.into_iter().chain(other.first_going_on);
        self.first_going_on = first.min();
        for (own, other) in self.by_level.iter_mut().zip(&other.by_level) {
            *own += other;
        }
        for (code, refused) in &other.by_code {
            self.add_refused(*code, refused);
        }
        let first = self.first_refused.into_iter().chain(other.first_refused);
        self.first_refused = first.min();
    }
}
