//! One answer set as a point of the space.

/// How many bits a slot has, unless one variable alone takes more: with many there are few steps from slot to slot,
/// with few there are few ways to go on from each.
const BITS_OF_SLOT: u32 = 5;

/// The most bits that one variable may take. Rules that cut a number into more ranges are not packed.
const MOST_BITS: u32 = 10;

/// One answer set: for each variable, the cell that the answer falls into. The cells of variables that follow each
/// other share a slot, so that whoever has to look at all of them looks at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Point(Vec<u16>);

/// The bits in which a point keeps the cell of one variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BitField {
    /// The slot.
    pub(crate) slot: u16,
    /// The lowest of its bits.
    shift: u32,
    /// How many bits there are.
    bits: u32,
    /// The last cell. Greater numbers stand for it too, since bits are only ever added: a choice that was in doubt with
    /// all others and then ticked has the bits of both, and is ticked.
    last: usize,
}

/// Where points keep their cells.
#[derive(Debug)]
pub(crate) struct Packing {
    /// For each variable, its bits.
    fields: Vec<BitField>,
    /// For each slot, the first of its variables; at the end the number of variables.
    starts: Vec<usize>,
}

impl Point {
    /// Takes every answer back.
    pub(crate) fn clear(&mut self) {
        self.0.fill(0);
    }

    /// Returns what stands in a slot.
    #[inline(always)]
    pub(crate) fn slot(&self, slot: usize) -> usize {
        self.0[slot].into()
    }

    /// Returns the cell that these bits keep.
    #[inline]
    pub(crate) fn cell(&self, field: BitField) -> usize {
        let number = self.slot(field.slot.into()) >> field.shift & (field.numbers() - 1);
        field.cell(number)
    }

    /// Adds bits to a slot; returns those that it had.
    #[inline(always)]
    pub(crate) fn add(&mut self, slot: u16, bits: u16) -> u16 {
        let slot = &mut self.0[usize::from(slot)];
        let before = *slot;
        *slot = before | bits;
        before
    }
}

impl BitField {
    /// Returns a mask for the slot with all of these bits.
    pub(crate) fn mask(self) -> u16 {
        ((1 << self.bits) - 1) << self.shift
    }

    /// Returns the bits of the slot that stand for a cell.
    pub(crate) fn bits_of(self, cell: usize) -> u16 {
        (cell as u16) << self.shift
    }

    /// Returns how many numbers the bits can be.
    pub(super) fn numbers(self) -> usize {
        1 << self.bits
    }

    /// Returns the cell that such a number stands for.
    pub(super) fn cell(self, number: usize) -> usize {
        number.min(self.last)
    }
}

impl Packing {
    /// Packs variables with these numbers of cells; none, if one of them has too many.
    pub(crate) fn of(sizes: &[usize]) -> Option<Self> {
        let mut packing = Self {
            fields: Vec::new(),
            starts: Vec::new(),
        };
        let mut used = u32::MAX;
        for (variable, size) in sizes.iter().enumerate() {
            let bits = size.next_power_of_two().trailing_zeros();
            if used.saturating_add(bits) > BITS_OF_SLOT {
                packing.starts.push(variable);
                used = 0;
            }
            packing.fields.push(BitField {
                slot: u16::try_from(packing.starts.len() - 1).ok()?,
                shift: used,
                bits: (bits <= MOST_BITS).then_some(bits)?,
                last: size - 1,
            });
            used += bits;
        }
        packing.starts.push(sizes.len());
        Some(packing)
    }

    /// Returns the bits of a variable.
    pub(crate) fn field(&self, variable: usize) -> BitField {
        self.fields[variable]
    }

    /// Returns the variables of a slot.
    pub(crate) fn variables(&self, slot: usize) -> std::ops::Range<usize> {
        self.starts[slot]..self.starts[slot + 1]
    }

    /// Returns how many numbers can stand in a slot.
    pub(crate) fn numbers(&self, slot: usize) -> usize {
        let last = self.fields[self.starts[slot + 1] - 1];
        1 << (last.shift + last.bits)
    }

    /// Returns the point of no answers.
    pub(crate) fn point(&self) -> Point {
        Point(vec![0; self.starts.len() - 1])
    }
}
