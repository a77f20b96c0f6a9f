//! Which answer set of a set costs least.

use std::collections::HashMap;

use super::{Diagram, EVERY, FastHash, NONE, Set};

impl Diagram {
    /// What the cheapest answer set costs, and the set as a value for each variable; none of an empty set. Of several
    /// that cost the same it is the first, when they are sorted by the values of the variables in the order of
    /// `written`.
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

#[cfg(test)]
mod tests {
    use super::super::{Diagram, NONE, Set};

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
}
