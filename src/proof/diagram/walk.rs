//! Walks over a diagram: how many answer sets are in a set, and which of them costs least.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::{Diagram, EVERY, NONE, Set};

impl Diagram {
    /// Whether the answer set with these values of the variables is in the set.
    #[cfg(test)]
    pub(in crate::proof) fn holds(&self, set: Set, values: &[usize]) -> bool {
        match set {
            NONE => false,
            EVERY => true,
            _ => self.holds(self.part(set, values[self.variable(set)]), values),
        }
    }

    /// How many answer sets are in the set; the greatest number there is, if there are more.
    pub(in crate::proof) fn count(&self, set: Set) -> u128 {
        let below = self.counted(set, &mut HashMap::default());
        below.saturating_mul(self.freely(0, self.first(set)))
    }

    /// Counts the ways through the variables from the first that the set asks.
    fn counted(&self, set: Set, done: &mut HashMap<Set, u128, FastHash>) -> u128 {
        match set {
            NONE => return 0,
            EVERY => return 1,
            _ => {}
        }
        if let Some(count) = done.get(&set) {
            return *count;
        }
        let variable = self.first(set);
        let mut sum = 0_u128;
        for value in 0..self.sizes[variable] {
            let part = self.part(set, value);
            let ways = self.freely(variable + 1, self.first(part));
            sum = sum.saturating_add(self.counted(part, done).saturating_mul(ways));
        }
        done.insert(set, sum);
        sum
    }

    /// The first variable that a set asks, or the number of variables.
    fn first(&self, set: Set) -> usize {
        self.variable(set).min(self.sizes.len())
    }

    /// How many ways there are to choose the variables in between.
    fn freely(&self, from: usize, to: usize) -> u128 {
        let sizes = self.sizes.get(from..to).unwrap_or_default();
        sizes
            .iter()
            .fold(1, |ways, size| ways.saturating_mul(*size as u128))
    }

    /// The answer set that costs least, as a value for each variable, and what it costs; none of an empty set.
    ///
    /// Value 0 of every variable must be free.
    pub(in crate::proof) fn cheapest(
        &self,
        set: Set,
        cost: &dyn Fn(usize, usize) -> u64,
    ) -> Option<(u64, Vec<usize>)> {
        if set == NONE {
            return None;
        }
        let mut best = HashMap::default();
        let total = self.costs(set, cost, &mut best);
        let mut values = vec![0; self.sizes.len()];
        let mut rest = set;
        while rest != EVERY {
            let value = best.get(&rest)?.1;
            values[self.variable(rest)] = value;
            rest = self.part(rest, value);
        }
        Some((total, values))
    }

    /// The least that a way to `EVERY` costs; the value to take first goes to `best`.
    fn costs(
        &self,
        set: Set,
        cost: &dyn Fn(usize, usize) -> u64,
        best: &mut HashMap<Set, (u64, usize), FastHash>,
    ) -> u64 {
        match set {
            NONE => return u64::MAX,
            EVERY => return 0,
            _ => {}
        }
        if let Some((known, _)) = best.get(&set) {
            return *known;
        }
        let variable = self.variable(set);
        let mut least = (u64::MAX, 0);
        for value in 0..self.sizes[variable] {
            let rest = self.costs(self.part(set, value), cost, best);
            let total = rest.saturating_add(cost(variable, value));
            if total < least.0 {
                least = (total, value);
            }
        }
        best.insert(set, least);
        least.0
    }
}

/// Hashes small numbers fast. Nobody but the rule file's author can choose them, so it need not resist attacks:
/// the number of nodes is bounded anyway.
#[derive(Debug, Default, Clone, Copy)]
pub(in crate::proof) struct FastHasher(u64);

/// For maps with small numbers as keys.
pub(in crate::proof) type FastHash = BuildHasherDefault<FastHasher>;

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

#[cfg(test)]
mod tests {
    use super::super::{Diagram, EVERY, NONE, TooLarge};

    #[test]
    fn operations_agree_with_counting_by_hand() {
        let mut diagram = Diagram::new(vec![4, 2, 3], 100);
        let a = diagram.with_value(0, |value| value >= 2).unwrap();
        let b = diagram.with_value(2, |value| value == 1).unwrap();
        let both = diagram.both(a, b).unwrap();
        let either = diagram.either(a, b).unwrap();
        let but = diagram.but(a, b).unwrap();
        let counts = [a, b, both, either, but, EVERY, NONE].map(|set| diagram.count(set));
        assert_eq!(counts, [12, 8, 4, 16, 8, 24, 0]);
        assert_eq!(diagram.given(both, &[(0, 3), (2, 1)]), Ok(EVERY));
        assert_eq!(diagram.given(both, &[(0, 3), (2, 0)]), Ok(NONE));
        assert_eq!(diagram.given(either, &[(0, 0)]), Ok(b));
        assert_eq!(diagram.at_least(2, &[a, b, a]), Ok(a));
        assert_eq!(diagram.at_least(3, &[a, b, a]), Ok(both));
    }

    #[test]
    fn the_cheapest_is_found_and_what_makes_no_difference_stays_at_no_cost() {
        let mut diagram = Diagram::new(vec![4, 2, 3], 100);
        let a = diagram.with_value(0, |value| value >= 2).unwrap();
        let b = diagram.with_value(2, |value| value == 1).unwrap();
        let either = diagram.either(a, b).unwrap();
        let cost = |variable: usize, value: usize| (value * (3 - variable)) as u64;
        assert_eq!(diagram.cheapest(either, &cost), Some((1, vec![0, 0, 1])));
        assert_eq!(diagram.cheapest(a, &cost), Some((6, vec![2, 0, 0])));
        assert_eq!(diagram.cheapest(NONE, &cost), None);
    }

    #[test]
    fn what_is_too_large_is_refused_and_not_guessed() {
        let mut diagram = Diagram::new(vec![2; 8], 6);
        let mut made = (0..8).map(|variable| diagram.with_value(variable, |value| value == 1));
        assert!(made.any(|set| set == Err(TooLarge)));
    }
}
