//! Sets of small numbers, as bits.

/// How many numbers one word holds.
pub(super) const WORD: usize = u64::BITS as usize;

/// How many words it takes to hold so many numbers.
pub(super) fn words_for(count: usize) -> usize {
    count.div_ceil(WORD)
}

/// The numbers in the set, from the least on.
pub(crate) fn ones(words: &[u64]) -> impl Iterator<Item = usize> {
    words.iter().enumerate().flat_map(|(place, word)| {
        let mut left = *word;
        std::iter::from_fn(move || {
            let next = left.trailing_zeros() as usize;
            (left != 0).then(|| {
                left &= left - 1;
                place * WORD + next
            })
        })
    })
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
