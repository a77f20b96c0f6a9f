//! Which ways are open, looked up: a row of bits for every number of a state, and what all rows agree on.
//!
//! After Lakshman and Stiliadis, "High-speed policy-based packet forwarding using efficient multi-dimensional range
//! matching" (1998).

use super::bits::{insert, remove};
use super::coding::Coding;
use super::layout::{Layout, STEP};
use super::seats::Seats;
use super::state::{Places, State};
use super::ways::Way;

/// The most words that all rows together may take: 4 MiB.
const MOST_WORDS: usize = 1 << 19;

/// A row of bits for each number that each slot of a state can be.
#[derive(Debug)]
pub(super) struct Tables {
    /// Where the rows of each slot begin.
    starts: Vec<usize>,
    /// All rows, cut into steps.
    rows: Vec<[u64; STEP]>,
    layout: Layout,
}

/// All ways of the rules, each with its bit.
pub(super) type Ways = Vec<(usize, Way)>;

impl Tables {
    /// Makes all rows; none, if they would take too much room.
    pub(super) fn new(
        coding: &Coding,
        places: &Places,
        seats: &Seats<'_>,
        ways: &Ways,
    ) -> Option<Self> {
        let layout = Layout::of(seats, coding.questions().len());
        let slots = 0..places.slots();
        let rows: usize = slots.clone().map(|slot| 1 << places.bits_of(slot)).sum();
        if rows * layout.steps * STEP > MOST_WORDS {
            return None;
        }
        let mut tables = Self {
            starts: Vec::new(),
            rows: Vec::new(),
            layout,
        };
        let open = tables.open(ways, coding);
        for slot in slots {
            tables.starts.push(tables.rows.len());
            for number in 0..1 << places.bits_of(slot) {
                let mut row = open.clone();
                tables.close_ways(slot, number, ways, &mut row);
                tables.close_questions(slot, number, coding, places, &mut row);
                tables.rows.extend(row.as_chunks().0);
            }
        }
        Some(tables)
    }

    /// What the rows of a state agree on, put into `row`.
    pub(super) fn look_up(&self, state: &State, row: &mut [u64]) {
        for (step, agreed) in row.as_chunks_mut().0.iter_mut().enumerate() {
            let mut open = [u64::MAX; STEP];
            for (start, number) in self.starts.iter().zip(&state.0) {
                let own = &self.rows[start + usize::from(*number) * self.layout.steps + step];
                for (open, own) in open.iter_mut().zip(own) {
                    *open &= own;
                }
            }
            *agreed = open;
        }
    }

    /// A row that leaves everything open.
    fn open(&self, ways: &Ways, coding: &Coding) -> Vec<u64> {
        let mut row = self.layout.empty_row();
        for (bit, _) in ways {
            insert(&mut row[self.layout.holds()], *bit);
            insert(&mut row[self.layout.waits()], *bit);
        }
        for question in 0..coding.questions().len() {
            insert(&mut row[self.layout.not_given()], question);
            insert(&mut row[self.layout.unsure()], question);
        }
        row
    }

    /// Closes in a row the ways that ask for another number.
    fn close_ways(&self, slot: usize, number: usize, ways: &Ways, row: &mut [u64]) {
        for (bit, way) in ways {
            let Some(cells) = way.cells(slot) else {
                continue;
            };
            if !cells.holds(number) {
                remove(&mut row[self.layout.holds()], *bit);
            }
            if !cells.may(number) {
                remove(&mut row[self.layout.waits()], *bit);
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
                remove(&mut row[self.layout.not_given()], place);
            }
            if does_not_apply || first.is_some_and(|code| !question.is_unsure(code)) {
                remove(&mut row[self.layout.unsure()], place);
            }
        }
    }
}
