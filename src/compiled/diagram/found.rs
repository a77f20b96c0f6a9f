//! What was made or worked out before, found again: nodes by what they are made of, and results of operations.
//!
//! Nearly all time goes by in here, so neither is a map of the standard library: nodes are found where they are kept,
//! and a result may be forgotten when another one takes its place. Where a map will do, its hashes are cheap ones.

use std::hash::{BuildHasherDefault, Hasher};

use super::Set;

/// Multiplied by it, numbers that are close together come far apart.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Returns a number that is rarely the same for other nodes.
pub(super) fn hash(variable: u32, parts: &[Set]) -> u64 {
    let mix = |hash: u64, word: u32| (hash.rotate_left(29) ^ u64::from(word)).wrapping_mul(SPREAD);
    let parts = parts.iter().map(|part| part.0);
    std::iter::once(variable).chain(parts).fold(0, mix)
}

/// Where each node is found again. It holds their numbers alone; whoever keeps the nodes says which one it is.
#[derive(Debug)]
pub(super) struct Nodes {
    /// Numbers of nodes, each with half of its hash and near the place that the hash names; 0 where there is none. At
    /// most half of it is taken.
    slots: Vec<(u32, u32)>,
    taken: usize,
}

impl Nodes {
    /// No node, with room for so many.
    pub(super) fn with_room_for(nodes: usize) -> Self {
        let slots = (4 * nodes).next_power_of_two().max(1 << 10);
        Self {
            slots: vec![(0, 0); slots],
            taken: 0,
        }
    }

    /// Returns the node of this hash that `is_it` knows.
    pub(super) fn find(&self, hash: u64, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        let mut slot = self.first(hash);
        loop {
            match self.slots[slot] {
                (_, 0) => return None,
                (half, node) if half == hash as u32 && is_it(node) => return Some(node),
                _ => slot = self.next(slot),
            }
        }
    }

    /// Takes in a node that is not there yet. There must be room for it.
    pub(super) fn insert(&mut self, hash: u64, node: u32) {
        let mut slot = self.first(hash);
        while self.slots[slot].1 != 0 {
            slot = self.next(slot);
        }
        self.slots[slot] = (hash as u32, node);
        self.taken += 1;
    }

    /// Whether there is room for another node.
    pub(super) fn has_room(&self) -> bool {
        2 * self.taken < self.slots.len()
    }

    fn first(&self, hash: u64) -> usize {
        let bits = self.slots.len().trailing_zeros();
        (hash >> (u64::BITS - bits)) as usize
    }

    fn next(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

/// The latest results of operations on two sets.
#[derive(Debug)]
pub(super) struct Results {
    /// An operation with its sets, and the result. An operation on no sets at all is never looked for.
    slots: Vec<(u64, Set)>,
    taken: usize,
}

/// The most results that are kept: 64 MB of them.
const MOST_RESULTS: usize = 1 << 22;

impl Results {
    /// No result.
    pub(super) fn new() -> Self {
        Self {
            slots: vec![(0, Set(0)); 1 << 12],
            taken: 0,
        }
    }

    /// Returns the result of an operation, if it is still known.
    pub(super) fn get(&self, operation: u64) -> Option<Set> {
        let (known, result) = self.slots[self.slot(operation)];
        (known == operation).then_some(result)
    }

    /// Keeps a result in place of another one.
    pub(super) fn keep(&mut self, operation: u64, result: Set) {
        self.taken += 1;
        if self.taken > self.slots.len() && self.slots.len() < MOST_RESULTS {
            let larger = vec![(0, Set(0)); 4 * self.slots.len()];
            for (known, result) in std::mem::replace(&mut self.slots, larger) {
                let slot = self.slot(known);
                self.slots[slot] = (known, result);
            }
            self.taken = 0;
        }
        let slot = self.slot(operation);
        self.slots[slot] = (operation, result);
    }

    fn slot(&self, operation: u64) -> usize {
        let bits = self.slots.len().trailing_zeros();
        (operation.wrapping_mul(SPREAD) >> (u64::BITS - bits)) as usize
    }
}

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

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26) // the low bits, which maps use first, are mixed least
    }
}
