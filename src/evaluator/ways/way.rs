//! The ways in which a condition can hold, joined.

use super::cells::Cells;

/// One way for a condition to hold: what some slots of a state must be. The others can be anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::evaluator) struct Way {
    /// Slots with what they must be, in their order.
    slots: Vec<(usize, Cells)>,
}

impl Way {
    /// The way that asks for one slot alone.
    pub(super) fn of(slot: usize, cells: Cells) -> Self {
        Self {
            slots: vec![(slot, cells)],
        }
    }

    /// What a slot must be, where it cannot be anything.
    pub(in crate::evaluator) fn cells(&self, slot: usize) -> Option<&Cells> {
        self.slots
            .iter()
            .find(|(known, _)| *known == slot)
            .map(|(_, cells)| cells)
    }

    /// What both ways ask for; nothing, where they contradict each other.
    fn and(&self, other: &Self) -> Option<Self> {
        let mut joined = self.clone();
        for (slot, cells) in &other.slots {
            match joined.slots.binary_search_by_key(slot, |(known, _)| *known) {
                Ok(place) => {
                    let both = joined.slots[place].1.both(cells);
                    if both.are_none() {
                        return None;
                    }
                    joined.slots[place].1 = both;
                }
                Err(place) => joined.slots.insert(place, (*slot, cells.clone())),
            }
        }
        Some(joined)
    }

    /// Whether this way is open wherever the other is.
    fn covers(&self, other: &Self) -> bool {
        self.slots
            .iter()
            .all(|(slot, own)| other.cells(*slot).is_some_and(|cells| own.cover(cells)))
    }

    /// One way for both, if they differ in one slot alone.
    fn merged(&self, other: &Self) -> Option<Self> {
        if self.slots.len() != other.slots.len() {
            return None;
        }
        let mut merged = self.clone();
        let mut differences = 0;
        for ((slot, own), (other_slot, others)) in merged.slots.iter_mut().zip(&other.slots) {
            if slot != other_slot {
                return None;
            }
            if own != others {
                differences += 1;
                *own = own.either(others);
            }
        }
        (differences <= 1).then_some(merged)
    }
}

/// The most ways of one condition: those of a rule have to fit into one word.
const MOST_WAYS: usize = 64;

/// How often a way may be added to others for one rule set, however many rules it has.
const MOST_STEPS: usize = 200_000;

/// Joins ways as long as that is no more work than they save.
#[derive(Debug)]
pub(in crate::evaluator) struct Joiner {
    steps_left: usize,
}

impl Joiner {
    pub(in crate::evaluator) fn new() -> Self {
        Self {
            steps_left: MOST_STEPS,
        }
    }

    /// Every way that is one of these and one of those; none, if there are too many.
    pub(super) fn product(&mut self, these: &[Way], those: &[Way]) -> Option<Vec<Way>> {
        let mut ways = Vec::new();
        for one in these {
            for other in those {
                ways = self.with(ways, one.and(other))?;
            }
        }
        Some(ways)
    }

    /// Every way that is one of these or one of those; none, if there are too many.
    pub(super) fn sum(&mut self, these: Vec<Way>, those: Vec<Way>) -> Option<Vec<Way>> {
        let mut those = those.into_iter();
        those.try_fold(these, |ways, way| self.with(ways, Some(way)))
    }

    fn with(&mut self, ways: Vec<Way>, more: Option<Way>) -> Option<Vec<Way>> {
        self.steps_left = self.steps_left.checked_sub(1)?;
        let ways = match more {
            Some(more) => with(ways, more),
            None => ways,
        };
        (ways.len() <= MOST_WAYS).then_some(ways)
    }
}

/// These ways and one more, those left out that others make needless.
fn with(mut ways: Vec<Way>, mut new: Way) -> Vec<Way> {
    loop {
        if ways.iter().any(|way| way.covers(&new)) {
            return ways;
        }
        ways.retain(|way| !new.covers(way));
        let merged = ways.iter().enumerate();
        let mut merged = merged.filter_map(|(place, way)| Some((place, way.merged(&new)?)));
        let Some((place, way)) = merged.next() else {
            ways.push(new);
            return ways;
        };
        ways.remove(place);
        new = way;
    }
}
