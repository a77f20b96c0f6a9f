//! How many answer sets are in a set.

use std::collections::HashMap;

use super::{Diagram, EVERY, FastHash, NONE, Set};

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
}
