//! What becomes of a set when variables are given values, or change them.

use super::{Bounded, Diagram, NONE, Set};

/// What became of each part of a set, so that none is looked at twice.
#[derive(Debug, Default)]
pub(super) struct Became {
    /// For each set what became of it, and in which round that was found out.
    sets: Vec<(u32, Set)>,
    round: u32,
}

impl Became {
    /// Begins a round in which so many sets can be looked at, and nothing is known of any.
    fn begin(&mut self, sets: usize) {
        if self.round == u32::MAX {
            *self = Self::default();
        }
        self.round += 1;
        self.sets.resize(sets.max(self.sets.len()), (0, NONE));
    }

    fn get(&self, set: Set) -> Option<Set> {
        let (round, result) = self.sets[set.0 as usize];
        (round == self.round).then_some(result)
    }

    fn keep(&mut self, set: Set, result: Set) {
        self.sets[set.0 as usize] = (self.round, result);
    }
}

impl Diagram {
    /// The answer sets that would be in `set` if these variables had these values, whatever values they have.
    pub(crate) fn given(&mut self, set: Set, fixed: &[(usize, usize)]) -> Bounded<Set> {
        let last = fixed.iter().map(|(variable, _)| *variable).max();
        match last {
            None => Ok(set),
            Some(last) => {
                self.became.begin(self.nodes.len());
                self.fixed(set, fixed, last)
            }
        }
    }

    fn fixed(&mut self, set: Set, fixed: &[(usize, usize)], last: usize) -> Bounded<Set> {
        let variable = self.variable(set);
        if variable > last {
            return Ok(set);
        }
        if let Some(result) = self.became.get(set) {
            return Ok(result);
        }
        let result = match fixed.iter().find(|(known, _)| *known == variable) {
            Some((_, value)) => self.fixed(self.part(set, *value), fixed, last)?,
            None => {
                let first = self.making.len();
                for value in 0..self.sizes[variable] {
                    let part = self.fixed(self.part(set, value), fixed, last)?;
                    self.making.push(part);
                }
                self.made(variable, first)?
            }
        };
        self.became.keep(set, result);
        Ok(result)
    }

    /// The answer sets that come to be in `set` when a variable changes from its value to one of those that `to` lists
    /// for it, at least one.
    pub(crate) fn changed(
        &mut self,
        set: Set,
        variable: usize,
        to: &[impl AsRef<[usize]>],
    ) -> Bounded<Set> {
        self.became.begin(self.nodes.len());
        self.changed_below(set, variable, to)
    }

    fn changed_below(
        &mut self,
        set: Set,
        changing: usize,
        to: &[impl AsRef<[usize]>],
    ) -> Bounded<Set> {
        let variable = self.variable(set);
        if variable > changing {
            return Ok(set);
        }
        if let Some(result) = self.became.get(set) {
            return Ok(result);
        }
        let first = self.making.len();
        for value in 0..self.sizes[variable] {
            let part = match variable == changing {
                true => {
                    let mut to = to[value].as_ref().iter();
                    to.try_fold(NONE, |sum, to| self.either(sum, self.part(set, *to)))?
                }
                false => self.changed_below(self.part(set, value), changing, to)?,
            };
            self.making.push(part);
        }
        let result = self.made(variable, first)?;
        self.became.keep(set, result);
        Ok(result)
    }
}
