//! Texts of less than eight bytes that are known beforehand, found in one comparison: most cells of a table are such.

use super::effect::Effect;
use super::table::{MULTIPLIER, Spelling};

/// The longest text that is found here.
pub(super) const LONGEST: usize = 7;

/// How many places there are for each text, at least.
const ROOM: usize = 4;

/// Texts, each with its context and its effect.
#[derive(Debug)]
pub(super) struct ShortTexts {
    /// For each place the number of the text that stands there; as many places as a power of two. Zero is none.
    places: Vec<u16>,
    entries: Vec<Entry>,
    shift: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    /// The bytes of the text, and in the last byte how many they are.
    key: u64,
    context: u16,
    effect: Effect,
}

impl ShortTexts {
    /// Those of some spellings that are short enough.
    pub(super) fn of(spellings: &[Spelling]) -> Self {
        let short = spellings.iter().filter(|(text, ..)| text.len() <= LONGEST);
        let entries: Vec<Entry> = std::iter::once(Entry::default())
            .chain(short.map(|(text, context, effect)| Entry {
                key: key(text, 0, text.len()),
                context: *context,
                effect: *effect,
            }))
            .take(u16::MAX.into())
            .collect();
        let size = (ROOM * entries.len()).next_power_of_two();
        let mut texts = Self {
            places: vec![0; size],
            shift: u64::BITS - size.trailing_zeros(),
            entries,
        };
        for number in 1..texts.entries.len() {
            let Entry { key, context, .. } = texts.entries[number];
            let mut at = texts.place_of(key, context);
            while texts.places[at] != 0 {
                at = (at + 1) % size;
            }
            texts.places[at] = number as u16;
        }
        texts
    }

    /// The effect of the text from one place of a block to another, of which there are one to [`LONGEST`] bytes.
    #[inline(always)]
    pub(super) fn find(
        &self,
        block: &[u8],
        from: usize,
        to: usize,
        context: u16,
    ) -> Option<&Effect> {
        let key = key(block, from, to);
        let mut at = self.place_of(key, context);
        loop {
            let entry = &self.entries[usize::from(self.places[at])];
            if entry.key == key && entry.context == context {
                return Some(&entry.effect);
            }
            if self.places[at] == 0 {
                return None;
            }
            at = (at + 1) % self.places.len();
        }
    }

    #[inline(always)]
    fn place_of(&self, key: u64, context: u16) -> usize {
        let mixed = key ^ u64::from(context).rotate_right(16);
        (mixed.wrapping_mul(MULTIPLIER) >> self.shift) as usize
    }
}

/// The bytes of a text, and in the last byte how many they are: never zero, as no text is empty.
#[inline(always)]
fn key(block: &[u8], from: usize, to: usize) -> u64 {
    let length = to - from;
    let eight = match block.get(from..).and_then(|rest| rest.first_chunk()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => {
            let mut eight = [0; 8];
            eight[..length].copy_from_slice(&block[from..to]);
            u64::from_le_bytes(eight)
        }
    };
    let kept = (1 << (8 * length)) - 1;
    eight & kept | (length as u64) << (u64::BITS - 8)
}

#[cfg(test)]
mod tests {
    use super::{Effect, ShortTexts};

    #[test]
    fn a_text_is_found_in_its_context_wherever_it_stands_and_no_other_is() {
        let texts: Vec<_> = (0..2000_u16)
            .map(|i| {
                let text = format!("{i:0$}", 1 + usize::from(i) % 7);
                (text.into_bytes(), i % 3, Effect::default().and_then(i))
            })
            .collect();
        let table = ShortTexts::of(&texts);
        for (text, context, _) in &texts {
            if text.len() > super::LONGEST {
                continue;
            }
            let first = texts
                .iter()
                .find(|other| (&other.0, other.1) == (text, *context));
            for behind in ["", ",", ",what stands behind"] {
                let block = [b"before,", text.as_slice(), behind.as_bytes()].concat();
                let find = |context| {
                    table
                        .find(&block, 7, 7 + text.len(), context)
                        .map(|effect| effect.then)
                };
                assert_eq!(find(*context), first.map(|text| text.2.then));
                assert_eq!(find(7), None, "another context");
            }
        }
    }
}
