//! Hashing for maps with small numbers as keys.

use std::hash::{BuildHasherDefault, Hasher};

/// Hashes small numbers fast. Nobody but the rule file's author can choose them, so it need not resist attacks:
/// the number of nodes is bounded anyway.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct FastHasher(u64);

/// For maps with small numbers as keys.
pub(crate) type FastHash = BuildHasherDefault<FastHasher>;

impl FastHasher {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for FastHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.mix(u64::from_ne_bytes(word));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26) // the low bits, which maps use first, are mixed least
    }
}
