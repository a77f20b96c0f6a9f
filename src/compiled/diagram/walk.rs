//! Walks over a diagram: how many answer sets are in a set, and which of them costs least.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::{Diagram, EVERY, NONE, Set};

impl Diagram {
    /// Whether the answer set with these values of the variables is in the set.
    #[cfg(test)]
    pub(crate) fn holds(&self, set: Set, values: &[usize]) -> bool {
        match set {
            NONE => false,
            EVERY => true,
            _ => self.holds(self.part(set, values[self.variable(set)]), values),
        }
    }

    /// How many answer sets are in the set; the greatest number there is, if there are more.
    pub(crate) fn count(&self, set: Set) -> u128 {
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

    /// The answer set that costs least, as a value for each variable, and what it costs; none of an empty set. Of
    /// several, the one whose values are the least, those of the variables that come first in `written` first.
    ///
    /// Value 0 of every variable must be free.
    pub(crate) fn cheapest(
        &self,
        set: Set,
        cost: &dyn Fn(usize, usize) -> u64,
        written: &[usize],
    ) -> Option<(u64, Vec<usize>)> {
        if set == NONE {
            return None;
        }
        let mut costs = HashMap::default();
        let total = self.costs(set, cost, &mut costs);
        let mut places = vec![0; self.sizes.len()];
        for (place, variable) in written.iter().enumerate() {
            places[*variable] = place;
        }
        let search = Search {
            diagram: self,
            cost,
            costs,
            places,
        };
        let values = search.least(set, &mut HashMap::default());
        Some((
            total,
            search.places.iter().map(|place| values[*place]).collect(),
        ))
    }

    /// The least that a way to `EVERY` costs; of each part of the set it goes to `known`.
    fn costs(
        &self,
        set: Set,
        cost: &dyn Fn(usize, usize) -> u64,
        known: &mut HashMap<Set, u64, FastHash>,
    ) -> u64 {
        match set {
            NONE => return u64::MAX,
            EVERY => return 0,
            _ => {}
        }
        if let Some(least) = known.get(&set) {
            return *least;
        }
        let variable = self.variable(set);
        let mut least = u64::MAX;
        for value in 0..self.sizes[variable] {
            let rest = self.costs(self.part(set, value), cost, known);
            least = least.min(rest.saturating_add(cost(variable, value)));
        }
        known.insert(set, least);
        least
    }
}

/// Looks among the ways that cost least for the first.
struct Search<'d> {
    diagram: &'d Diagram,
    cost: &'d dyn Fn(usize, usize) -> u64,
    /// What the cheapest way from each set costs.
    costs: HashMap<Set, u64, FastHash>,
    /// For each variable, its place among the values that are compared.
    places: Vec<usize>,
}

impl Search<'_> {
    /// The least values on a cheapest way from a set to `EVERY`, by their places.
    fn least(&self, set: Set, known: &mut HashMap<Set, Vec<usize>, FastHash>) -> Vec<usize> {
        if set == EVERY {
            return vec![0; self.places.len()];
        }
        if let Some(values) = known.get(&set) {
            return values.clone();
        }
        let variable = self.diagram.variable(set);
        let mut least: Option<Vec<usize>> = None;
        for value in 0..self.diagram.sizes[variable] {
            let part = self.diagram.part(set, value);
            let rest = self.cost_of(part);
            if rest == u64::MAX
                || rest.saturating_add((self.cost)(variable, value)) != self.cost_of(set)
            {
                continue;
            }
            let mut values = self.least(part, known);
            values[self.places[variable]] = value;
            if least.as_ref().is_none_or(|least| values < *least) {
                least = Some(values);
            }
        }
        let least = least.unwrap_or_default();
        known.insert(set, least.clone());
        least
    }

    fn cost_of(&self, set: Set) -> u64 {
        match set {
            NONE => u64::MAX,
            EVERY => 0,
            _ => self.costs.get(&set).copied().unwrap_or(u64::MAX),
        }
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
    use super::super::{Diagram, EVERY, NONE, Set, TooLarge};

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
        assert_eq!(diagram.at_least(2, &[(1, a), (1, b), (1, a)]), Ok(a));
        assert_eq!(diagram.at_least(3, &[(2, a), (1, b)]), Ok(both));
    }

    #[test]
    fn the_cheapest_is_found_and_what_makes_no_difference_stays_at_no_cost() {
        let mut diagram = Diagram::new(vec![4, 2, 3], 100);
        let a = diagram.with_value(0, |value| value >= 2).unwrap();
        let b = diagram.with_value(2, |value| value == 1).unwrap();
        let either = diagram.either(a, b).unwrap();
        let cost = |variable: usize, value: usize| (value * (3 - variable)) as u64;
        assert_eq!(
            diagram.cheapest(either, &cost, &[0, 1, 2]),
            Some((1, vec![0, 0, 1]))
        );
        assert_eq!(
            diagram.cheapest(a, &cost, &[0, 1, 2]),
            Some((6, vec![2, 0, 0]))
        );
        assert_eq!(diagram.cheapest(NONE, &cost, &[0, 1, 2]), None);
    }

    #[test]
    fn of_several_that_cost_the_same_the_first_as_written_is_found_whatever_the_order_of_the_variables()
     {
        let mut diagram = Diagram::new(vec![2; 3], 100);
        let any: Vec<Set> = (0..3)
            .map(|variable| diagram.at(variable, 1).unwrap())
            .collect();
        let any = diagram.any(any).unwrap();
        let cost = |_: usize, value: usize| value as u64;
        for last in 0..3 {
            let written: Vec<usize> = (1..=3).map(|place| (last + place) % 3).collect();
            let mut values = vec![0; 3];
            values[last] = 1; // (0, 0, 1) as written is less than (0, 1, 0)
            assert_eq!(diagram.cheapest(any, &cost, &written), Some((1, values)));
        }
    }

    #[test]
    fn what_is_too_large_is_refused_and_not_guessed() {
        let mut diagram = Diagram::new(vec![2; 8], 6);
        let mut made = (0..8).map(|variable| diagram.with_value(variable, |value| value == 1));
        assert!(made.any(|set| set == Err(TooLarge)));
    }
}
