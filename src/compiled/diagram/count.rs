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
        assert_eq!(diagram.at_least(2, &[(1, a), (1, b), (1, a)]), Ok(a));
        assert_eq!(diagram.at_least(3, &[(2, a), (1, b)]), Ok(both));
    }

    #[test]
    fn a_change_of_a_variable_leads_into_a_set_from_wherever_it_may_start() {
        let mut diagram = Diagram::new(vec![4, 2, 3], 100);
        let [wanted, other] =
            [(2, 1), (0, 3)].map(|(variable, value)| diagram.at(variable, value).unwrap());
        let set = diagram.both(wanted, other).unwrap();
        let changed = diagram
            .changed(set, 2, &[vec![0, 1], vec![1], vec![2]])
            .unwrap();
        for (cell, holds) in [(0, true), (1, true), (2, false)] {
            assert_eq!(diagram.holds(changed, &[3, 0, cell]), holds, "{cell}");
            assert!(!diagram.holds(changed, &[1, 0, cell]), "{cell}");
        }
        assert_eq!(
            diagram.changed(set, 1, &[[1], [0]]),
            Ok(set),
            "it makes no difference"
        );
    }

    #[test]
    fn what_was_thrown_away_is_made_anew_and_what_was_kept_is_found_again() {
        let mut diagram = Diagram::new(vec![3; 12], 100_000);
        let kept = diagram.with_value(0, |value| value == 1).unwrap();
        let filled = diagram.filled();
        let mut make = || {
            let sets: Vec<_> = (0..12)
                .map(|variable| (1, diagram.at(variable, 2).unwrap()))
                .collect();
            let made = diagram.at_least(6, &sets).unwrap();
            let count = diagram.count(made);
            diagram.empty(filled);
            assert_eq!(diagram.filled(), filled);
            assert_eq!(diagram.with_value(0, |value| value == 1), Ok(kept));
            diagram.empty(filled);
            (made, count)
        };
        assert_eq!(make(), make());
    }

    #[test]
    fn what_is_too_large_is_refused_and_not_guessed() {
        let mut diagram = Diagram::new(vec![2; 8], 6);
        let mut made = (0..8).map(|variable| diagram.with_value(variable, |value| value == 1));
        assert!(made.any(|set| set == Err(TooLarge)));
    }
}
