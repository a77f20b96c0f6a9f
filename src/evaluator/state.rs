//! Where the codes of all parts are kept: side by side in a few small numbers, each the place of a row of a table.

/// The codes of all parts for one answer set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct State(pub(super) Vec<u16>);

/// Where the code of a part is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// Which number.
    pub(crate) slot: u16,
    /// The lowest of its bits.
    pub(super) shift: u32,
    /// How many bits it takes.
    pub(super) bits: u32,
}

impl Place {
    /// The bits of the part in its slot.
    pub(crate) fn mask(self) -> u16 {
        ((1 << self.bits) - 1) << self.shift
    }

    /// A code, moved to the bits of the part.
    pub(crate) fn shifted(self, code: usize) -> u16 {
        (code as u16) << self.shift
    }

    /// The code in the number of its slot.
    pub(super) fn code_in(self, slot: usize) -> usize {
        (slot >> self.shift) & ((1 << self.bits) - 1)
    }
}

impl State {
    /// Nothing answered.
    pub(super) fn new(slots: usize) -> Self {
        Self(vec![0; slots])
    }

    /// Takes everything back.
    pub(crate) fn clear(&mut self) {
        self.0.fill(0);
    }

    /// The code of a part.
    pub(super) fn code(&self, place: Place) -> usize {
        place.code_in(self.0[usize::from(place.slot)].into())
    }

    /// Sets bits of a slot, beside those that are set; gives those that were.
    #[inline]
    pub(crate) fn set(&mut self, slot: u16, bits: u16) -> u16 {
        let slot = &mut self.0[usize::from(slot)];
        let before = *slot;
        *slot = before | bits;
        before
    }
}

/// Where the codes of all parts are kept.
#[derive(Debug)]
pub(super) struct Places {
    of_parts: Vec<Place>,
    bits_of_slots: Vec<u32>,
}

impl Places {
    /// Gives each part, of which these are the bits, a place in the first slot that has room for it. A part that is
    /// larger than a slot has a slot of its own.
    pub(super) fn of_parts(bits: &[u32], bits_of_slot: u32) -> Self {
        let mut slots: Vec<u32> = Vec::new();
        let places = bits.iter().map(|bits| {
            let with_room = slots.iter().position(|used| used + bits <= bits_of_slot);
            let slot = with_room.unwrap_or_else(|| {
                slots.push(0);
                slots.len() - 1
            });
            let shift = slots[slot];
            slots[slot] += bits;
            Place {
                slot: slot as u16,
                shift,
                bits: *bits,
            }
        });
        Self {
            of_parts: places.collect(),
            bits_of_slots: slots,
        }
    }

    /// The place of a part.
    pub(super) fn of(&self, part: usize) -> Place {
        self.of_parts[part]
    }

    /// How many slots there are.
    pub(super) fn slots(&self) -> usize {
        self.bits_of_slots.len()
    }

    /// How many bits of a slot are used.
    pub(super) fn bits_of(&self, slot: usize) -> u32 {
        self.bits_of_slots[slot]
    }
}
