//! Sets of small numbers, as bits.

/// How many numbers one word holds.
pub(super) const WORD: usize = u64::BITS as usize;

/// How many words it takes to hold so many numbers.
pub(super) fn words_for(count: usize) -> usize {
    count.div_ceil(WORD)
}

/// The numbers in the set, from the least on.
#[inline]
pub(crate) fn ones(words: &[u64]) -> Ones<'_> {
    Ones {
        left: words.first().copied().unwrap_or(0),
        words,
        place: 0,
    }
}

/// The numbers in a set that were not shown yet.
#[derive(Debug)]
pub(crate) struct Ones<'w> {
    words: &'w [u64],
    /// The word that is being looked at, and what is left of it.
    place: usize,
    left: u64,
}

impl Iterator for Ones<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.place += 1;
            self.left = *self.words.get(self.place)?;
        }
        let bit = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(self.place * WORD + bit)
    }
}

/// Puts a number into the set.
pub(super) fn insert(words: &mut [u64], number: usize) {
    words[number / WORD] |= 1 << (number % WORD);
}

/// Takes a number out of the set.
pub(super) fn remove(words: &mut [u64], number: usize) {
    words[number / WORD] &= !(1 << (number % WORD));
}

/// Whether a number is in the set.
pub(super) fn has(words: &[u64], number: usize) -> bool {
    words[number / WORD] & (1 << (number % WORD)) != 0
}
