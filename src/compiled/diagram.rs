//! Sets of answer sets, held as decision diagrams: 10^40 of them take no more room than a few thousand nodes.
//!
//! A diagram asks one variable after another, always in the same order, and ends in "in the set" or "not in it".
//! Equal parts are kept once, so two sets are equal exactly if they have the same number; a variable that makes
//! no difference is not asked.

mod changed;
mod cheapest;
mod count;
mod found;

use changed::Became;
pub(super) use found::FastHash;
use found::{Nodes, Results, hash};

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

/// The most nodes there can be, so that two of their numbers and an operation fit into 64 bits.
const MOST_NUMBERED: usize = 1 << 31;

impl Operation {
    /// Returns a number for the operation on these two sets that no other has.
    fn on(self, a: Set, b: Set) -> u64 {
        (self as u64) << 62 | u64::from(a.0) << 31 | u64::from(b.0)
    }
}

/// All sets over the same variables.
#[derive(Debug)]
pub(crate) struct Diagram {
    /// How many values each variable has.
    sizes: Vec<usize>,
    /// For each set: the first variable asked, and where its parts begin.
    nodes: Vec<(u32, u32)>,
    parts: Vec<Set>,
    known: Nodes,
    done: Results,
    /// The parts of nodes that are being made, one node behind the other.
    making: Vec<Set>,
    became: Became,
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
            known: Nodes::with_room_for(0),
            done: Results::new(),
            making: Vec::new(),
            became: Became::default(),
            most_nodes,
        }
    }

    /// How far the diagram is filled now, so that it can be [emptied](Self::empty) down to that.
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

    /// Throws away every set that was made since the diagram was filled so far.
    pub(crate) fn empty(&mut self, (nodes, parts): (usize, usize)) {
        self.nodes.truncate(nodes);
        self.parts.truncate(parts);
        self.find_again();
        self.done = Results::new();
        self.making.clear();
        self.became = Became::default();
    }

    /// Builds the table in which nodes are found again, with room for more of them.
    fn find_again(&mut self) {
        self.known = Nodes::with_room_for(self.nodes.len());
        for set in EVERY.0 + 1..self.nodes.len() as u32 {
            let (variable, _) = self.nodes[set as usize];
            self.known.insert(hash(variable, self.parts_of(set)), set);
        }
    }

    /// The parts of a set that is neither none nor every.
    fn parts_of(&self, set: u32) -> &[Set] {
        let (variable, start) = self.nodes[set as usize];
        &self.parts[start as usize..][..self.sizes[variable as usize]]
    }

    /// The answer sets in which a variable has one of the values that `wanted` picks.
    pub(crate) fn with_value(
        &mut self,
        variable: usize,
        wanted: impl Fn(usize) -> bool,
    ) -> Bounded<Set> {
        let first = self.making.len();
        let values = 0..self.sizes[variable];
        let parts = values.map(|value| if wanted(value) { EVERY } else { NONE });
        self.making.extend(parts);
        self.made(variable, first)
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

    fn combined(&mut self, operation: Operation, a: Set, b: Set) -> Bounded<Set> {
        let name = operation.on(a, b);
        if let Some(result) = self.done.get(name) {
            return Ok(result);
        }
        let variable = self.variable(a).min(self.variable(b));
        let first = self.making.len();
        for value in 0..self.sizes[variable] {
            let (a, b) = (
                self.part_at(a, variable, value),
                self.part_at(b, variable, value),
            );
            let part = match operation {
                Operation::Both => self.both(a, b)?,
                Operation::Either => self.either(a, b)?,
                Operation::But => self.but(a, b)?,
            };
            self.making.push(part);
        }
        let result = self.made(variable, first)?;
        self.done.keep(name, result);
        Ok(result)
    }

    /// The set that asks `variable` first, with the parts that are being made from `first` on; made once.
    fn made(&mut self, variable: usize, first: usize) -> Bounded<Set> {
        let parts = &self.making[first..];
        let made = match parts.iter().all(|part| *part == parts[0]) {
            true => parts[0], // the variable makes no difference
            false => self.node(variable, first)?,
        };
        self.making.truncate(first);
        Ok(made)
    }

    fn node(&mut self, variable: usize, first: usize) -> Bounded<Set> {
        let name = u32::try_from(variable).map_err(|_| TooLarge)?;
        let parts = &self.making[first..];
        let hash = hash(name, parts);
        let is_it = |set: u32| self.nodes[set as usize].0 == name && self.parts_of(set) == parts;
        if let Some(known) = self.known.find(hash, is_it) {
            return Ok(Set(known));
        }
        if self.nodes.len() >= self.most_nodes.min(MOST_NUMBERED) {
            return Err(TooLarge);
        }
        let set = self.nodes.len() as u32;
        let start = u32::try_from(self.parts.len()).map_err(|_| TooLarge)?;
        self.nodes.push((name, start));
        self.parts.extend_from_slice(&self.making[first..]);
        match self.known.has_room() {
            true => self.known.insert(hash, set),
            false => self.find_again(),
        }
        Ok(Set(set))
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
