//! Texts that are known beforehand, found by their first 16 bytes, their last 16 and their length.

/// How many bytes are compared at once, at either end.
const END: usize = 16;

/// How many places there are for each text, at least: in a table with much room, most texts stand where they belong.
const ROOM: usize = 4;

/// How many ways to spread the texts are tried, for the one that moves the fewest away from where they belong.
const TRIES: u64 = 32;

/// Masks for the first bytes of 16.
const FIRST_BYTES: [u128; END + 1] = {
    let mut masks = [0; END + 1];
    let mut count = 1;
    while count <= END {
        masks[count] = u128::MAX >> (8 * (END - count));
        count += 1;
    }
    masks
};

/// Texts, each with something to remember.
#[derive(Debug)]
pub(super) struct Table<T> {
    /// As many places as a power of two.
    places: Vec<Place<T>>,
    /// For each place the text in it.
    texts: Vec<Box<[u8]>>,
    /// How the texts are spread over the places.
    multiplier: u64,
    shift: u32,
}

#[derive(Debug, Clone, Copy)]
struct Place<T> {
    key: Key,
    value: T,
}

/// What texts are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    /// The first 16 bytes; zeros follow a shorter text.
    first: u128,
    /// The last 16 bytes; a shorter text as above.
    last: u128,
    length: u32,
    /// What goes with the text: the same one may be there for several.
    context: u32,
}

/// The key of a place without a text. It is no empty text either, which could be looked for.
const NO_TEXT: Key = Key {
    first: 0,
    last: 0,
    length: u32::MAX,
    context: 0,
};

impl<T: Copy + Default> Table<T> {
    /// A table of texts, none of them empty, each with its context and what is to be remembered.
    pub(super) fn of(texts: &[(Vec<u8>, u32, T)]) -> Self {
        let tables = (1..=TRIES).map(|number| Self::with(texts, number));
        let fewest = tables.min_by_key(|(_, moved)| *moved);
        fewest.map_or_else(|| Self::with(texts, 1).0, |(table, _)| table)
    }

    /// The table with one way to spread the texts, and how far they had to move.
    fn with(texts: &[(Vec<u8>, u32, T)], number: u64) -> (Self, usize) {
        let size = (ROOM * texts.len().max(1)).next_power_of_two();
        let mut table = Self {
            places: vec![
                Place {
                    key: NO_TEXT,
                    value: T::default(),
                };
                size
            ],
            texts: vec![Box::default(); size],
            multiplier: 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(2 * number + 1),
            shift: u64::BITS - size.trailing_zeros(),
        };
        let mut moved = 0;
        for (text, context, value) in texts {
            let padded = [text.as_slice(), &[0; END]].concat();
            let Some(key) = Key::of(&padded, text.len(), *context) else {
                continue;
            };
            let mut place = table.spread(&key);
            while table.places[place].key != NO_TEXT {
                place = (place + 1) % size;
                moved += 1;
            }
            table.places[place] = Place { key, value: *value };
            table.texts[place] = text.as_slice().into();
        }
        (table, moved)
    }

    /// What is remembered for the text of this length at the start of `rest`, which goes on for some bytes after it.
    /// Not every text is found here: see [`find_moved`](Self::find_moved).
    #[inline(always)]
    pub(super) fn find(&self, rest: &[u8], length: usize, context: u32) -> Option<&T> {
        let key = Key::of(rest, length, context)?;
        let place = &self.places[self.spread(&key)];
        (place.key.is(&key) && length <= 2 * END).then_some(&place.value)
    }

    /// The same for a long text, or one that had to be moved away from where it belongs.
    #[inline(never)]
    pub(super) fn find_moved(&self, rest: &[u8], length: usize, context: u32) -> Option<&T> {
        let (key, text) = (Key::of(rest, length, context)?, rest.get(..length)?);
        let mut at = self.spread(&key);
        while self.places[at].key.length != NO_TEXT.length {
            if self.places[at].key.is(&key) && *self.texts[at] == *text {
                return Some(&self.places[at].value);
            }
            at = (at + 1) % self.places.len();
        }
        None
    }

    /// Where a text belongs.
    #[inline(always)]
    fn spread(&self, key: &Key) -> usize {
        let end = (key.last >> 64) as u64;
        let rest = u64::from(key.length) ^ u64::from(key.context) << 8;
        let mixed = (key.first as u64 ^ end.rotate_left(23)).wrapping_add(rest);
        (mixed.wrapping_mul(self.multiplier) >> self.shift) as usize
    }
}

impl Key {
    #[inline(always)]
    fn of(rest: &[u8], length: usize, context: u32) -> Option<Self> {
        let last = length.max(END) - END;
        let mask = FIRST_BYTES[length.min(END)];
        Some(Self {
            first: u128::from_le_bytes(*rest.first_chunk()?) & mask,
            last: u128::from_le_bytes(*rest.get(last..)?.first_chunk()?) & mask,
            length: length as u32,
            context,
        })
    }

    #[inline(always)]
    fn is(&self, other: &Self) -> bool {
        let ends = (self.first ^ other.first) | (self.last ^ other.last);
        let rest = (self.length ^ other.length) | (self.context ^ other.context);
        ends | u128::from(rest) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_text_is_found_in_its_context_and_no_other_is() {
        let all: Vec<String> = (0..300)
            .map(|i: usize| format!("{i:0$}", 1 + i % 50))
            .collect();
        let texts: Vec<(Vec<u8>, u32, usize)> = all
            .iter()
            .enumerate()
            .map(|(i, text)| (text.clone().into_bytes(), (i % 3) as u32, i))
            .collect();
        let table = Table::of(&texts);
        for (text, context, value) in &texts {
            let find = |text: &[u8], context| {
                let rest = [text, &[b'x'; 16]].concat();
                let found = table.find(&rest, text.len(), context);
                let moved = table.find_moved(&rest, text.len(), context);
                assert!(found.is_none() || found == moved);
                moved.copied()
            };
            let first = texts
                .iter()
                .find(|other| (&other.0, other.1) == (text, *context));
            assert_eq!(
                find(text, *context),
                first.map(|(_, _, value)| *value),
                "{value}"
            );
            assert_eq!(find(text, 7), None, "another context");
            for place in 0..text.len() {
                let mut other = text.clone();
                other[place] = b'#';
                assert_eq!(find(&other, *context), None, "{value} changed at {place}");
            }
            assert_eq!(find(b"", 0), None, "no text");
        }
    }

    #[test]
    fn what_ends_with_the_block_is_not_read_beyond_it() {
        let table = Table::of(&[(b"text".to_vec(), 0, 1)]);
        assert_eq!(table.find_moved(b"text", 4, 0), None);
    }
}
