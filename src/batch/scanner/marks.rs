//! Where pieces can end: every byte of two kinds, found 64 bytes at a time. In a line of JSON these are commas and
//! closing braces; in a table, what stands between cells and what ends a row.

use wide::u8x16;

/// How many bytes are looked at in one go: one bit of a mask for each.
const CHUNK: usize = 64;

/// How many chunks are looked at for the next mark. Usual lines have one in each; a block of others would be looked
/// through to its end again and again.
const FAR: usize = 64;

/// The bytes after which a member of a line of JSON has ended.
pub(in crate::batch) const OF_JSON: [u8; 2] = [b',', b'}'];

/// The places of all bytes of two kinds in a block, in their order. Those inside of texts are among them.
pub(crate) struct Marks<'b> {
    block: &'b [u8],
    /// The two bytes, each as often as many are looked at together.
    kinds: [u8x16; 2],
    /// Where the chunk begins that is being looked at.
    chunk: usize,
    /// The marks of the chunk that were not shown yet.
    left: u64,
}

impl<'b> Marks<'b> {
    /// The marks from the start of the block on.
    pub(in crate::batch) fn of(block: &'b [u8], kinds: [u8; 2]) -> Self {
        let mut marks = Self {
            block,
            kinds: kinds.map(u8x16::splat),
            chunk: 0,
            left: 0,
        };
        marks.go_to(0);
        marks
    }

    /// The next mark, if there is one not too far off.
    #[inline(always)]
    pub(in crate::batch) fn next(&mut self) -> Option<usize> {
        let mut chunks_left = FAR;
        while self.left == 0 {
            self.chunk += CHUNK;
            chunks_left -= 1;
            if chunks_left == 0 || self.chunk >= self.block.len() {
                return None;
            }
            self.left = self.of_chunk();
        }
        let place = self.chunk + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(place)
    }

    /// Goes on at a place further down, or back.
    pub(in crate::batch) fn go_to(&mut self, place: usize) {
        self.chunk = place / CHUNK * CHUNK;
        self.left = self.of_chunk() & (u64::MAX << (place % CHUNK));
    }

    /// A bit for each mark of the chunk that is being looked at.
    #[inline]
    fn of_chunk(&self) -> u64 {
        let rest = self.block.get(self.chunk..).unwrap_or_default();
        match rest.first_chunk() {
            Some(bytes) => marks_of(bytes, self.kinds),
            None => {
                let mut bytes = [0; CHUNK];
                bytes[..rest.len()].copy_from_slice(rest);
                marks_of(&bytes, self.kinds)
            }
        }
    }
}

#[inline]
fn marks_of(bytes: &[u8; CHUNK], kinds: [u8x16; 2]) -> u64 {
    let [first, second] = kinds;
    let mut marks = 0;
    for (place, part) in bytes.as_chunks().0.iter().enumerate() {
        let part = u8x16::new(*part);
        let found = part.cmp_eq(first) | part.cmp_eq(second);
        marks |= u64::from(found.move_mask() as u16) << (16 * place);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::{Marks, OF_JSON};

    #[test]
    fn every_comma_and_every_closing_brace_is_found() {
        for length in [0, 1, 15, 16, 63, 64, 65, 200] {
            let block: Vec<u8> = (0..length).map(|i| b"a,}b{\n\xFF,"[i * i % 8]).collect();
            let is_mark = |place: &usize| matches!(block[*place], b',' | b'}');
            let expected: Vec<usize> = (0..length).filter(is_mark).collect();
            let mut marks = Marks::of(&block, OF_JSON);
            let found: Vec<usize> = std::iter::from_fn(|| marks.next()).collect();
            assert_eq!(found, expected);
            assert_eq!(marks.next(), None, "there are no more");
            for start in 0..length {
                marks.go_to(start);
                let found: Vec<usize> = std::iter::from_fn(|| marks.next()).collect();
                let after = expected.iter().copied().filter(|place| *place >= start);
                assert_eq!(found, after.collect::<Vec<_>>(), "from {start} on");
            }
        }
    }

    #[test]
    fn what_is_far_off_is_not_looked_for() {
        let far = [b"{".repeat(100_000).as_slice(), b"}"].concat();
        assert_eq!(Marks::of(&far, OF_JSON).next(), None);
        let near = [b"{".repeat(4000).as_slice(), b"}"].concat();
        assert_eq!(Marks::of(&near, OF_JSON).next(), Some(4000));
    }
}
