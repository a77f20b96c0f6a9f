//! Which ways are open, looked up: a row of bits for every number of a state, and what all rows agree on.
//!
//! After Lakshman and Stiliadis, "High-speed policy-based packet forwarding using efficient multi-dimensional range
//! matching" (1998).

use std::ops::Range;

use super::bits::{insert, remove, words_for};
use super::coding::Coding;
use super::state::{Places, State};
use super::ways::Way;

/// The most words that all rows together may take: 4 MiB.
const MOST_WORDS: usize = 1 << 19;

/// The length of a row is a multiple of so many words: what a processor fetches at once.
const STEP: usize = 4;

/// A row of bits for each number that each slot of a state can be.
#[derive(Debug)]
pub(super) struct Tables {
    /// Where the rows of each slot begin.
    starts: Vec<usize>,
    rows: Vec<u64>,
    layout: Layout,
}

/// Which words of a row hold what.
#[derive(Debug)]
pub(super) struct Layout {
    /// The ways in which a rule holds.
    pub(super) holds: Range<usize>,
    /// The ways in which a rule holds or waits.
    pub(super) may: Range<usize>,
    /// The questions that apply, or may apply, and were not answered.
    pub(super) not_given: Range<usize>,
    /// The questions that were answered with "not sure".
    pub(super) unsure: Range<usize>,
    length: usize,
}

impl Layout {
    fn new(ways: usize, questions: usize) -> Self {
        let (ways, questions) = (words_for(ways), words_for(questions));
        let given = 2 * ways + questions;
        Self {
            holds: 0..ways,
            may: ways..2 * ways,
            not_given: 2 * ways..given,
            unsure: given..given + questions,
            length: (given + questions).next_multiple_of(STEP),
        }
    }
}

impl Tables {
    /// Makes all rows; none, if they would take too much room.
    pub(super) fn new(coding: &Coding, places: &Places, ways: &[Way]) -> Option<Self> {
        let layout = Layout::new(ways.len(), coding.questions().len());
        let slots = 0..places.slots();
        let rows: usize = slots.clone().map(|slot| 1 << places.bits_of(slot)).sum();
        if rows * layout.length > MOST_WORDS {
            return None;
        }
        let mut tables = Self {
            starts: Vec::new(),
            rows: Vec::with_capacity(rows * layout.length),
            layout,
        };
        let open = tables.open(ways.len(), coding);
        for slot in slots {
            tables.starts.push(tables.rows.len());
            for number in 0..1 << places.bits_of(slot) {
                let mut row = open.clone();
                tables.close_ways(slot, number, ways, &mut row);
                tables.close_questions(slot, number, coding, places, &mut row);
                tables.rows.append(&mut row);
            }
        }
        Some(tables)
    }

    /// Which words of a row hold what.
    pub(super) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What the rows of a state agree on, put into `row`.
    pub(super) fn look_up(&self, state: &State, row: &mut Vec<u64>) {
        row.resize(self.layout.length, 0);
        for (place, agreed) in row.chunks_exact_mut(STEP).enumerate() {
            let mut bits = [u64::MAX; STEP];
            for (start, number) in self.starts.iter().zip(&state.0) {
                let at = start + usize::from(*number) * self.layout.length + place * STEP;
                for (bits, own) in bits.iter_mut().zip(&self.rows[at..at + STEP]) {
                    *bits &= own;
                }
            }
            agreed.copy_from_slice(&bits);
        }
    }

    /// A row that leaves everything open.
    fn open(&self, ways: usize, coding: &Coding) -> Vec<u64> {
        let mut row = vec![0; self.layout.length];
        for way in 0..ways {
            insert(&mut row[self.layout.holds.clone()], way);
            insert(&mut row[self.layout.may.clone()], way);
        }
        for question in 0..coding.questions().len() {
            insert(&mut row[self.layout.not_given.clone()], question);
            insert(&mut row[self.layout.unsure.clone()], question);
        }
        row
    }

    /// Closes in a row the ways that ask for another number.
    fn close_ways(&self, slot: usize, number: usize, ways: &[Way], row: &mut [u64]) {
        for (place, way) in ways.iter().enumerate() {
            let Some(cells) = way.cells(slot) else {
                continue;
            };
            if !cells.holds(number) {
                remove(&mut row[self.layout.holds.clone()], place);
            }
            if !cells.may(number) {
                remove(&mut row[self.layout.may.clone()], place);
            }
        }
    }

    /// Closes in a row the questions that were answered, or answered otherwise, or do not apply.
    fn close_questions(
        &self,
        slot: usize,
        number: usize,
        coding: &Coding,
        places: &Places,
        row: &mut [u64],
    ) {
        let code = |part: usize| {
            let place = places.of(part);
            (usize::from(place.slot) == slot).then(|| place.code_in(number))
        };
        for (place, question) in coding.questions().iter().enumerate() {
            let first = code(question.parts[0]);
            let does_not_apply = question.applies.and_then(code) == Some(0);
            if does_not_apply || first.is_some_and(|code| code != 0) {
                remove(&mut row[self.layout.not_given.clone()], place);
            }
            if does_not_apply || first.is_some_and(|code| !question.is_unsure(code)) {
                remove(&mut row[self.layout.unsure.clone()], place);
            }
        }
    }
}
