//! Texts that are known beforehand, found by their first and their last eight bytes, and compared 16 bytes at a time.

use wide::u8x16;

use super::effect::Effect;

/// How many bytes are compared at once.
const PART: usize = 16;

/// The shortest and the longest text that can be found at once.
const SHORTEST: usize = 8;
const LONGEST: usize = 3 * PART;

/// How many places there are for each text, at least: in a table with much room, most texts stand where they belong.
const ROOM: usize = 8;

/// How many ways to spread the texts are tried, for the one that moves the fewest away from where they belong.
const TRIES: u64 = 16;

/// An odd number with as many ones as zeros.
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Texts, each with its effect.
#[derive(Debug)]
pub(super) struct Table {
    /// As many places as a power of two.
    places: Vec<Place>,
    /// For each place the text in it and its context; an empty text where there is none.
    texts: Vec<(Box<[u8]>, u16)>,
    /// How the texts are spread over the places.
    multiplier: u64,
    shift: u32,
}

/// A text that can be found at once, and what it is compared by. It is as large as what a processor fetches at once.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
struct Place {
    /// The first bytes, those from the seventeenth on or the last, and the last. Of a text of less than 16 bytes the
    /// others are zero.
    parts: [u8x16; 3],
    /// See [`kind`]. Zero, where there is no text, or none that can be found at once.
    kind: u32,
    effect: Effect,
}

/// A text, its context and its effect.
pub(super) type Spelling = (Vec<u8>, u16, Effect);

impl Table {
    /// A table of texts, none of them empty. Those that come first are the least likely to be moved.
    pub(super) fn of(texts: &[Spelling]) -> Self {
        let size = (ROOM * texts.len().max(1)).next_power_of_two();
        let mut table = Self {
            places: vec![Place::default(); size],
            texts: vec![Default::default(); size],
            multiplier: 0,
            shift: u64::BITS - size.trailing_zeros(),
        };
        let multipliers = (1..=TRIES).map(|number| MULTIPLIER.wrapping_mul(2 * number + 1));
        let fewest = multipliers.min_by_key(|multiplier| {
            table.multiplier = *multiplier;
            table.collisions(texts)
        });
        table.multiplier = fewest.unwrap_or(MULTIPLIER);
        for (text, context, effect) in texts {
            let mut at = table.place_of(text, *context);
            while !table.texts[at].0.is_empty() {
                at = (at + 1) % size;
            }
            table.places[at] = Place::of(text, *context, *effect);
            table.texts[at] = (text.as_slice().into(), *context);
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
        let first = block.get(from..)?.first_chunk()?;
        let last = block.get(..to)?.last_chunk()?;
        let middle = block.get((from + PART).min(to - PART)..)?.first_chunk()?;
        let kind = kind(length, context);
        let ends = (
            u128::from_le_bytes(*first) as u64,
            (u128::from_le_bytes(*last) >> 64) as u64,
        );
        let place = &self.places[self.spread(ends, kind)];
        let parts = [first, middle, last].map(|part| u8x16::new(*part));
        (place.kind == kind && place.is(parts, length)).then_some(&place.effect)
    }

    /// The effect of a text of any length, wherever in the table it stands.
    #[inline(never)]
    pub(super) fn find_moved(&self, text: &[u8], context: u16) -> Option<&Effect> {
        let mut at = self.place_of(text, context);
        while !self.texts[at].0.is_empty() {
            let (own, own_context) = &self.texts[at];
            if **own == *text && *own_context == context {
                return Some(&self.places[at].effect);
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

impl Place {
    fn of(text: &[u8], context: u16, effect: Effect) -> Self {
        let mut place = Self {
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
            place.parts = [part(0, 0), if is_long { part(PART, 0) } else { last }, last];
            place.kind = kind(length, context);
        }
        place
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
                let block = [b"what stands before", text, b"what stands behind"].concat();
                let at_once = table
                    .find(&block, 18, 18 + text.len(), context)
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
        let block = b"a long text, and what stands behind";
        assert!(table.find(block, 0, 11, 0).is_none());
        assert!(table.find(&block[..11], 0, 11, 0).is_none());
        assert!(table.find(block, 0, 1000, 0).is_none());
        assert!(table.find(block, 11, 0, 0).is_none());
        assert!(table.find_moved(&block[..11], 0).is_some());
    }
}
