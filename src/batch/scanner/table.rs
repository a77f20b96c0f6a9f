//! Texts that are known beforehand, found by their first and their last eight bytes, and compared 16 bytes at a time.

use wide::u8x16;

use super::effect::Effect;

/// How many bytes are compared at once.
const PART: usize = 16;

/// The shortest and the longest text that can be found at once.
const SHORTEST: usize = 8;
const LONGEST: usize = 3 * PART;

/// How many places there are for each text, at least: where there is much room, most texts stand where they belong.
const ROOM: usize = 8;

/// How many ways to spread the texts are tried, for the one that moves the fewest away from where they belong.
const TRIES: u64 = 16;

/// An odd number with about as many ones as zeros, which spreads texts evenly.
pub(super) const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Texts, each with its effect.
#[derive(Debug)]
pub(super) struct Table {
    /// For each place the number of the text that stands there; as many places as a power of two.
    places: Vec<u16>,
    /// The texts, close together: fewer pages of memory are in use at a time. The first stands for none.
    entries: Vec<Entry>,
    /// The same texts as they are, with their contexts.
    texts: Vec<(Box<[u8]>, u16)>,
    /// How the texts are spread over the places.
    multiplier: u64,
    shift: u32,
}

/// What a text that can be found at once is compared by. It is as large as what a processor fetches at once.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
struct Entry {
    /// The first bytes, those from the seventeenth on or the last, and the last. Of a text of less than 16 bytes the
    /// others are zero.
    parts: [u8x16; 3],
    /// See [`kind`]. Zero for a text that cannot be found at once.
    kind: u32,
    effect: Effect,
}

/// A text, its context and its effect.
pub(super) type Spelling = (Vec<u8>, u16, Effect);

/// The most texts of a table: as many as can be numbered.
const MOST_TEXTS: usize = u16::MAX as usize;

impl Table {
    /// A table of texts, none of them empty. Those that come first are found the fastest; there may be some more than
    /// a table can hold.
    pub(super) fn of(texts: &[Spelling]) -> Self {
        let texts = &texts[..texts.len().min(MOST_TEXTS)];
        let size = (ROOM * texts.len().max(1)).next_power_of_two();
        let mut table = Self {
            places: vec![0; size],
            entries: vec![Entry::default()],
            texts: vec![Default::default()],
            multiplier: 0,
            shift: u64::BITS - size.trailing_zeros(),
        };
        let multipliers = (1..=TRIES).map(|number| MULTIPLIER.wrapping_mul(2 * number + 1));
        let fewest = multipliers.min_by_key(|multiplier| {
            table.multiplier = *multiplier;
            table.collisions(texts)
        });
        table.multiplier = fewest.unwrap_or(MULTIPLIER);
        for (number, (text, context, effect)) in (1..).zip(texts) {
            let mut at = table.place_of(text, *context);
            while table.places[at] != 0 {
                at = (at + 1) % size;
            }
            table.places[at] = number;
            table.entries.push(Entry::of(text, *context, *effect));
            table.texts.push((text.as_slice().into(), *context));
        }
        table
    }

    /// How many texts belong where another one belongs.
    fn collisions(&self, texts: &[Spelling]) -> usize {
        let mut is_taken = vec![false; self.places.len()];
        let mut place = |(text, context, _): &&Spelling| {
            std::mem::replace(&mut is_taken[self.place_of(text, *context)], true)
        };
        texts.iter().filter(&mut place).count()
    }

    /// The effect of the text from one place of a block to another.
    ///
    /// Not every text is found here: not those that are very short, very long, or near either end of the block, nor
    /// those that had to be moved. For these there is [`find_moved`](Self::find_moved).
    #[inline(always)]
    pub(super) fn find(
        &self,
        block: &[u8],
        from: usize,
        to: usize,
        context: u16,
    ) -> Option<&Effect> {
        let length = to.wrapping_sub(from);
        if !(SHORTEST..=LONGEST).contains(&length) {
            return None;
        }
        // The text stands in this window after as many bytes as are compared at once; so no part leaves it.
        let window: &[u8; PART + LONGEST] = block.get(from.checked_sub(PART)?..)?.first_chunk()?;
        let part = |at: usize| -> Option<&[u8; PART]> { window.get(at..)?.first_chunk() };
        let (first, middle, last) = (part(PART)?, part(length.min(2 * PART))?, part(length)?);
        let kind = kind(length, context);
        let ends = (
            u128::from_le_bytes(*first) as u64,
            (u128::from_le_bytes(*last) >> 64) as u64,
        );
        let entry = &self.entries[usize::from(self.places[self.spread(ends, kind)])];
        let parts = [first, middle, last].map(|part| u8x16::new(*part));
        (entry.kind == kind && entry.is(parts, length)).then_some(&entry.effect)
    }

    /// The effect of a text of any length, wherever in the table it stands.
    #[inline(never)]
    pub(super) fn find_moved(&self, text: &[u8], context: u16) -> Option<&Effect> {
        let mut at = self.place_of(text, context);
        while self.places[at] != 0 {
            let number = usize::from(self.places[at]);
            let (own, own_context) = &self.texts[number];
            if **own == *text && *own_context == context {
                return Some(&self.entries[number].effect);
            }
            at = (at + 1) % self.places.len();
        }
        None
    }

    /// Where a text belongs.
    fn place_of(&self, text: &[u8], context: u16) -> usize {
        let half = text.len().min(SHORTEST);
        let (mut first, mut last) = ([0; SHORTEST], [0; SHORTEST]);
        first[..half].copy_from_slice(&text[..half]);
        last[SHORTEST - half..].copy_from_slice(&text[text.len() - half..]);
        let ends = (u64::from_le_bytes(first), u64::from_le_bytes(last));
        self.spread(ends, kind(text.len(), context))
    }

    /// Where a text belongs that begins and ends with these bytes.
    #[inline(always)]
    fn spread(&self, (first, last): (u64, u64), kind: u32) -> usize {
        let mixed = (first ^ last.rotate_left(23)).wrapping_add(u64::from(kind) << 8);
        (mixed.wrapping_mul(self.multiplier) >> self.shift) as usize
    }
}

impl Entry {
    fn of(text: &[u8], context: u16, effect: Effect) -> Self {
        let mut entry = Self {
            effect,
            ..Self::default()
        };
        let length = text.len();
        if (SHORTEST..=LONGEST).contains(&length) {
            let part = |from: usize, at: usize| {
                let mut part = [0; PART];
                let bytes = &text[from..length.min(from + PART)];
                part[at..at + bytes.len()].copy_from_slice(bytes);
                u8x16::new(part)
            };
            let last = part(length.saturating_sub(PART), PART.saturating_sub(length));
            let is_long = length > 2 * PART;
            entry.parts = [part(0, 0), if is_long { part(PART, 0) } else { last }, last];
            entry.kind = kind(length, context);
        }
        entry
    }

    /// Whether these are the parts of the text.
    #[inline(always)]
    fn is(&self, [first, middle, last]: [u8x16; 3], length: usize) -> bool {
        let [own_first, own_middle, own_last] = self.parts;
        let is_first = first.cmp_eq(own_first).move_mask() as u32;
        let is_last = (last.cmp_eq(own_last) & middle.cmp_eq(own_middle)).move_mask() as u32;
        !(is_first | is_last << PART) & COMPARED[length.min(PART)] == 0
    }
}

/// The length of a text, and what goes with it: the same text may be there for several.
#[inline(always)]
fn kind(length: usize, context: u16) -> u32 {
    length as u32 | u32::from(context) << 16
}

/// For each length up to 16, which of the first 16 bytes and of the last belong to the text.
const COMPARED: [u32; PART + 1] = {
    let mut compared = [0; PART + 1];
    let mut length = 1;
    while length <= PART {
        let bytes = (1 << length) - 1;
        compared[length] = bytes | bytes << (PART - length) << PART;
        length += 1;
    }
    compared
};

#[cfg(test)]
mod tests {
    use super::{Effect, Table};

    #[test]
    fn a_text_is_found_in_its_context_and_no_other_is() {
        let texts: Vec<_> = (0..300_u16)
            .map(|i| {
                (
                    format!("{i:0$}", 1 + usize::from(i) % 60).into_bytes(),
                    i % 3,
                    Effect::default().and_then(i),
                )
            })
            .collect();
        let table = Table::of(&texts);
        let mut found_at_once = 0;
        for (text, context, _) in &texts {
            let mut find = |text: &[u8], context| {
                let block = [
                    b"what stands before".repeat(3),
                    text.to_vec(),
                    b"what stands behind".repeat(3),
                ]
                .concat();
                let at_once = table
                    .find(&block, 54, 54 + text.len(), context)
                    .map(|effect| effect.then);
                let moved = table.find_moved(text, context).map(|effect| effect.then);
                assert!(at_once.is_none() || at_once == moved);
                found_at_once += usize::from(at_once.is_some());
                moved
            };
            let first = texts
                .iter()
                .find(|other| (&other.0, other.1) == (text, *context));
            assert_eq!(find(text, *context), first.map(|text| text.2.then));
            assert_eq!(find(text, 7), None, "another context");
            for place in 0..text.len() {
                let mut other = text.clone();
                other[place] = b'#';
                assert_eq!(find(&other, *context), None, "changed at {place}");
            }
        }
        assert_eq!(table.find_moved(b"", 0), None);
        assert!(
            found_at_once > 150,
            "{found_at_once} of 205 were found at once"
        );
    }

    #[test]
    fn what_stands_at_either_end_of_a_block_is_not_read_beyond_it() {
        let table = Table::of(&[(b"a long text".to_vec(), 0, Effect::default())]);
        let text = b"a long text";
        let block = [b" ".repeat(60), text.to_vec(), b" ".repeat(60)].concat();
        assert!(table.find(&block, 60, 71, 0).is_some());
        assert!(table.find(&block[60..], 0, 11, 0).is_none());
        assert!(table.find(&block[..71], 60, 71, 0).is_none());
        assert!(table.find(&block, 60, 1000, 0).is_none());
        assert!(table.find(&block, 71, 60, 0).is_none());
        assert!(table.find_moved(text, 0).is_some());
    }
}
