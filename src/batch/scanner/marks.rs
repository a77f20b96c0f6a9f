//! Where members can end: every comma and every closing brace, found 64 bytes at a time.

use wide::u8x16;

/// How many bytes are looked at in one go: one bit of a mask for each.
const CHUNK: usize = 64;

/// How many chunks are looked at for the next mark. Usual lines have one in each; a block of others would be looked
/// through to its end again and again.
const FAR: usize = 64;

/// The places of all commas and closing braces of a block, in their order. Those inside of texts are among them.
pub(in crate::batch) struct Marks<'b> {
    block: &'b [u8],
    /// Where the chunk begins that is being looked at.
    chunk: usize,
    /// The marks of the chunk that were not shown yet.
    left: u64,
}

impl<'b> Marks<'b> {
    /// The marks from the start of the block on.
    pub(in crate::batch) fn of(block: &'b [u8]) -> Self {
        let left = marks(block, 0);
        Self {
            block,
            chunk: 0,
            left,
        }
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
            self.left = marks(self.block, self.chunk);
        }
        let place = self.chunk + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(place)
    }

    /// Goes on at a place further down, or back.
    pub(in crate::batch) fn go_to(&mut self, place: usize) {
        self.chunk = place / CHUNK * CHUNK;
        self.left = marks(self.block, self.chunk) & (u64::MAX << (place % CHUNK));
    }
}

/// A bit for each mark of the chunk that begins here.
#[inline]
fn marks(block: &[u8], chunk: usize) -> u64 {
    let rest = block.get(chunk..).unwrap_or_default();
    match rest.first_chunk() {
        Some(bytes) => marks_of(bytes),
        None => {
            let mut bytes = [0; CHUNK];
            bytes[..rest.len()].copy_from_slice(rest);
            marks_of(&bytes)
        }
    }
}

#[inline]
fn marks_of(bytes: &[u8; CHUNK]) -> u64 {
    let (commas, braces) = (u8x16::splat(b','), u8x16::splat(b'}'));
    let mut marks = 0;
    for (place, part) in bytes.as_chunks().0.iter().enumerate() {
        let part = u8x16::new(*part);
        let found = part.cmp_eq(commas) | part.cmp_eq(braces);
        marks |= u64::from(found.move_mask() as u16) << (16 * place);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn every_comma_and_every_closing_brace_is_found() {
        for length in [0, 1, 15, 16, 63, 64, 65, 200] {
            let block: Vec<u8> = (0..length).map(|i| b"a,}b{\n\xFF,"[i * i % 8]).collect();
            let is_mark = |place: &usize| matches!(block[*place], b',' | b'}');
            let expected: Vec<usize> = (0..length).filter(is_mark).collect();
            let mut marks = Marks::of(&block);
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
        assert_eq!(Marks::of(&far).next(), None);
        let near = [b"{".repeat(4000).as_slice(), b"}"].concat();
        assert_eq!(Marks::of(&near).next(), Some(4000));
    }
}
