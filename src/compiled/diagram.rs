//! Sets of answer sets, held as decision diagrams: 10^40 of them take no more room than a few thousand nodes.
//!
//! A diagram asks one variable after another, always in the same order, and ends in "in the set" or "not in it".
//! Equal parts are kept once, so two sets are equal exactly if they have the same number; a variable that makes
//! no difference is not coded.

mod cheapest;
mod count;
mod fast_hash;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

pub(super) use fast_hash::FastHash;

/// A set of answer sets of one [`Diagram`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Set(u32);

/// The set with no answer set in it.
pub(crate) const NONE: Set = Set(0);

/// The set of all of them.
pub(crate) const EVERY: Set = Set(1);

/// A set would take more nodes than there is room for, so nothing is known about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooLarge;

/// What was found out, unless it was too large to be found out.
pub(crate) type Bounded<T> = Result<T, TooLarge>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Operation {
    Both,
    Either,
    But,
}

/// All sets over the same variables.
#[derive(Debug)]
pub(crate) struct Diagram {
    /// How many values each variable has.
    sizes: Vec<usize>,
    /// For each set: the first variable asked, and where its parts begin.
    nodes: Vec<(u32, u32)>,
    parts: Vec<Set>,
    known: HashMap<Box<[u32]>, Set, FastHash>,
    done: HashMap<(Operation, Set, Set), Set, FastHash>,
    most_nodes: usize,
}

impl Diagram {
    /// No set yet but none and every. `sizes` are the numbers of values of the variables, in their order.
    pub(crate) fn new(sizes: Vec<usize>, most_nodes: usize) -> Self {
        let end = u32::MAX;
        Self {
            sizes,
            nodes: vec![(end, 0), (end, 0)],
            parts: Vec::new(),
            known: HashMap::default(),
            done: HashMap::default(),
            most_nodes,
        }
    }

    /// How far the diagram has been filled, to [`empty`](Self::empty) it again.
    pub(crate) fn filled(&self) -> (usize, usize) {
        (self.nodes.len(), self.parts.len())
    }

    /// Returns how many nodes ask each variable.
    pub(crate) fn nodes_by_variable(&self) -> Vec<usize> {
        let mut counts = vec![0; self.sizes.len()];
        for (variable, _) in &self.nodes {
            if let Some(count) = counts.get_mut(*variable as usize) {
                *count += 1; // the two ends ask none
            }
        }
        counts
    }

    /// Throws away every set that was made after the diagram was filled so far.
    pub(crate) fn empty(&mut self, (nodes, parts): (usize, usize)) {
        self.nodes.truncate(nodes);
        self.parts.truncate(parts);
        self.known.retain(|_, set| (set.0 as usize) < nodes);
        self.done = HashMap::default();
    }

    /// The answer sets in which a variable has one of the values that `wanted` picks.
    pub(crate) fn with_value(
        &mut self,
        variable: usize,
        wanted: impl Fn(usize) -> bool,
    ) -> Bounded<Set> {
        let values = 0..self.sizes[variable];
        let parts = values.map(|value| if wanted(value) { EVERY } else { NONE });
        self.node(variable, parts.collect())
    }

    /// The answer sets in which a variable has this value.
    pub(crate) fn at(&mut self, variable: usize, value: usize) -> Bounded<Set> {
        self.with_value(variable, |known| known == value)
    }

    /// In `a` and in `b`.
    pub(crate) fn both(&mut self, a: Set, b: Set) -> Bounded<Set> {
        match (a, b) {
            (NONE, _) | (_, NONE) => Ok(NONE),
            (EVERY, other) | (other, EVERY) => Ok(other),
            _ if a == b => Ok(a),
            _ => self.combined(Operation::Both, a.min(b), a.max(b)),
        }
    }

    /// In `a` or in `b`.
    pub(crate) fn either(&mut self, a: Set, b: Set) -> Bounded<Set> {
        match (a, b) {
            (EVERY, _) | (_, EVERY) => Ok(EVERY),
            (NONE, other) | (other, NONE) => Ok(other),
            _ if a == b => Ok(a),
            _ => self.combined(Operation::Either, a.min(b), a.max(b)),
        }
    }

    /// In `a`, but not in `b`.
    pub(crate) fn but(&mut self, a: Set, b: Set) -> Bounded<Set> {
        match (a, b) {
            (NONE, _) | (_, EVERY) => Ok(NONE),
            (_, NONE) => Ok(a),
            _ if a == b => Ok(NONE),
            _ => self.combined(Operation::But, a, b),
        }
    }

    /// In `a` or in `b`, but not in both.
    pub(crate) fn one_of(&mut self, a: Set, b: Set) -> Bounded<Set> {
        let (only_a, only_b) = (self.but(a, b)?, self.but(b, a)?);
        self.either(only_a, only_b)
    }

    /// In some of these.
    pub(crate) fn any(&mut self, sets: impl IntoIterator<Item = Set>) -> Bounded<Set> {
        sets.into_iter()
            .try_fold(NONE, |sum, set| self.either(sum, set))
    }

    /// In so many of these that their points come to at least `enough`.
    pub(crate) fn at_least(&mut self, enough: usize, sets: &[(usize, Set)]) -> Bounded<Set> {
        let mut reached = vec![NONE; enough + 1]; // reached[n]: n points or more of those seen so far
        reached[0] = EVERY;
        for (points, set) in sets {
            for n in (1..=enough).rev() {
                let with_this = self.both(reached[n.saturating_sub(*points)], *set)?;
                reached[n] = self.either(reached[n], with_this)?;
            }
        }
        Ok(reached[enough])
    }

    /// The answer sets that would be in `set` if these variables had these values, whatever values they have.
    pub(crate) fn given(&mut self, set: Set, fixed: &[(usize, usize)]) -> Bounded<Set> {
        let last = fixed.iter().map(|(variable, _)| *variable).max();
        match last {
            None => Ok(set),
            Some(last) => self.fixed(set, fixed, last, &mut HashMap::default()),
        }
    }

    fn fixed(
        &mut self,
        set: Set,
        fixed: &[(usize, usize)],
        last: usize,
        done: &mut HashMap<Set, Set, FastHash>,
    ) -> Bounded<Set> {
        let variable = self.variable(set);
        if variable > last {
            return Ok(set);
        }
        if let Some(result) = done.get(&set) {
            return Ok(*result);
        }
        let result = match fixed.iter().find(|(known, _)| *known == variable) {
            Some((_, value)) => self.fixed(self.part(set, *value), fixed, last, done)?,
            None => {
                let mut parts = Vec::with_capacity(self.sizes[variable]);
                for value in 0..self.sizes[variable] {
                    parts.push(self.fixed(self.part(set, value), fixed, last, done)?);
                }
                self.node(variable, parts)?
            }
        };
        done.insert(set, result);
        Ok(result)
    }

    fn combined(&mut self, operation: Operation, a: Set, b: Set) -> Bounded<Set> {
        if let Some(result) = self.done.get(&(operation, a, b)) {
            return Ok(*result);
        }
        let variable = self.variable(a).min(self.variable(b));
        let mut parts = Vec::with_capacity(self.sizes[variable]);
        for value in 0..self.sizes[variable] {
            let (a, b) = (
                self.part_at(a, variable, value),
                self.part_at(b, variable, value),
            );
            parts.push(match operation {
                Operation::Both => self.both(a, b)?,
                Operation::Either => self.either(a, b)?,
                Operation::But => self.but(a, b)?,
            });
        }
        let result = self.node(variable, parts)?;
        self.done.insert((operation, a, b), result);
        Ok(result)
    }

    /// The set that asks `variable` first, made once.
    fn node(&mut self, variable: usize, parts: Vec<Set>) -> Bounded<Set> {
        if parts.iter().all(|part| *part == parts[0]) {
            return Ok(parts[0]); // the variable makes no difference
        }
        let name = u32::try_from(variable).map_err(|_| TooLarge)?;
        let key: Box<[u32]> = std::iter::once(name)
            .chain(parts.iter().map(|part| part.0))
            .collect();
        if let Some(known) = self.known.get(&key) {
            return Ok(*known);
        }
        if self.nodes.len() >= self.most_nodes {
            return Err(TooLarge);
        }
        let set = Set(u32::try_from(self.nodes.len()).map_err(|_| TooLarge)?);
        let start = u32::try_from(self.parts.len()).map_err(|_| TooLarge)?;
        self.nodes.push((name, start));
        self.parts.extend(parts);
        self.known.insert(key, set);
        Ok(set)
    }

    /// The variable that a set asks first; none for none and every.
    pub(super) fn asks(&self, set: Set) -> Option<usize> {
        let variable = self.variable(set);
        (variable < self.sizes.len()).then_some(variable)
    }

    /// The first variable that a set asks; beyond all variables for none and every.
    fn variable(&self, set: Set) -> usize {
        self.nodes[set.0 as usize].0 as usize
    }

    fn part(&self, set: Set, value: usize) -> Set {
        self.parts[self.nodes[set.0 as usize].1 as usize + value]
    }

    /// The part of a set for a value of a variable that it asks first or not at all.
    pub(super) fn part_at(&self, set: Set, variable: usize, value: usize) -> Set {
        if self.variable(set) == variable {
            self.part(set, value)
        } else {
            set
        }
    }
}
