//! What was read of a row so far, and what its boxes say together.

use crate::answers::TickBox;
use crate::batch::Id;
use crate::batch::scanner::spellings::{ANSWERS, DENIES};

/// What was read of a row.
#[derive(Default)]
pub(super) struct RowSoFar<'b> {
    pub(super) id: Id<'b>,
    pub(super) is_answered: bool,
    /// The bits of the questions of which a box is ticked.
    ticked: u64,
    /// Those of which the box for "none of these" is ticked.
    none: u64,
    /// Those of which the box of a choice says that it is not ticked.
    denied: u64,
    /// Those of which the box of a choice is empty.
    empty: u64,
    /// Those of which any box says that nobody saw it.
    missing: u64,
    /// Those of which any box is empty, that of a choice or another.
    blank: u64,
}

impl RowSoFar<'_> {
    /// Takes in a box of the question with this bit, and what it led to; none where it is empty.
    #[inline(always)]
    pub(super) fn add_box(&mut self, tick: TickBox, bit: u64, led_to: Option<u16>) {
        let is_choice = matches!(tick, TickBox::Choice(_));
        if led_to.is_none() {
            self.blank |= bit;
        }
        match led_to {
            Some(ANSWERS) if tick == TickBox::NoneOfThese => self.none |= bit,
            Some(ANSWERS) => self.ticked |= bit,
            Some(DENIES) if is_choice => self.denied |= bit,
            None if is_choice => self.empty |= bit,
            Some(DENIES) | None => {}
            Some(_) => self.missing |= bit,
        }
    }

    /// The bits of the questions of which some boxes may not have been seen.
    #[inline(always)]
    fn half_open(&self) -> u64 {
        self.missing | self.denied & self.empty
    }

    /// The bits of the questions of which some box says more than that it is not ticked.
    #[inline(always)]
    fn answered(&self) -> u64 {
        self.ticked | self.none
    }

    /// The bits of the questions of which some box does not say that it was not ticked.
    #[inline(always)]
    pub(super) fn not_all_denied(&self) -> u64 {
        self.answered() | self.missing | self.blank
    }

    /// Whether "none of these" stands beside a tick, or a box that nobody saw beside either.
    #[inline(always)]
    pub(super) fn contradicts_itself(&self) -> bool {
        self.ticked & self.none != 0 || self.answered() & self.half_open() != 0
    }
}
