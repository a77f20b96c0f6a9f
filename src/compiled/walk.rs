//! Sets of a diagram laid out to be walked: a few steps from slot to slot of a point, and it is known in which of the
//! sets the point lies.

use std::collections::HashMap;
use std::ops::Range;

use super::diagram::{Bounded, Diagram, EVERY, FastHash, Set, TooLarge};
use super::point::{Packing, Point};

/// A step with this bit is the last one, and its other bits say which end that is. In any other step the low bits
/// (`NODE`) say where in `steps` the next ones stand, and the bits above them name a slot: what stands in that slot of
/// the point says which of these steps is the next.
const END: u32 = 1 << 31;
const SLOT: u32 = 22;
const NODE: u32 = (1 << SLOT) - 1;

/// How many slots can be told apart in a step.
const MOST_SLOTS: usize = 1 << (END.trailing_zeros() - SLOT);

/// The most steps of one walk: 4 MiB.
const MOST_STEPS: usize = 1 << 20;

/// Several sets of a diagram as one walk, which ends in what follows from lying in some of them and not in the others.
#[derive(Debug)]
pub(crate) struct Walk<T> {
    first: u32,
    steps: Vec<u32>,
    ends: Vec<T>,
}

impl<T: Copy + PartialEq> Walk<T> {
    /// Joins some sets; `end` says what follows from lying in which of them.
    pub(super) fn of(
        diagram: &Diagram,
        packing: &Packing,
        sets: &[Set],
        end: impl Fn(&[bool]) -> T,
    ) -> Bounded<Self> {
        let mut joiner = Joiner {
            diagram,
            packing,
            end,
            known: HashMap::default(),
            walk: Self {
                first: 0,
                steps: Vec::new(),
                ends: Vec::new(),
            },
        };
        joiner.walk.first = joiner.join(sets)?;
        Ok(joiner.walk)
    }

    /// Returns where the walk of a point ends.
    #[inline]
    pub(super) fn end(&self, point: &Point) -> T {
        let mut step = self.first;
        while step & END == 0 {
            let number = point.slot((step >> SLOT) as usize);
            step = self.steps[(step & NODE) as usize + number];
        }
        self.ends[(step & !END) as usize]
    }
}

struct Joiner<'d, T, F> {
    diagram: &'d Diagram,
    packing: &'d Packing,
    end: F,
    /// The steps that lead to what was joined already.
    known: HashMap<Box<[Set]>, u32, FastHash>,
    walk: Walk<T>,
}

impl<T: Copy + PartialEq, F: Fn(&[bool]) -> T> Joiner<'_, T, F> {
    /// Returns the step that leads to some sets.
    fn join(&mut self, sets: &[Set]) -> Bounded<u32> {
        if let Some(known) = self.known.get(sets) {
            return Ok(*known);
        }
        let asked = sets.iter().filter_map(|set| self.diagram.asks(*set));
        let step = match asked.min() {
            None => self.ended(sets)?,
            Some(variable) => self.node(self.packing.field(variable).slot.into(), sets)?,
        };
        self.known.insert(sets.into(), step);
        Ok(step)
    }

    fn ended(&mut self, sets: &[Set]) -> Bounded<u32> {
        let inside: Vec<bool> = sets.iter().map(|set| *set == EVERY).collect();
        let end = (self.end)(&inside);
        let ends = &mut self.walk.ends;
        let known = ends.iter().position(|known| *known == end);
        let place = known.unwrap_or_else(|| {
            ends.push(end);
            ends.len() - 1
        });
        Ok(END | u32::try_from(place).map_err(|_| TooLarge)?)
    }

    /// Lays out the steps for each number that can stand in a slot.
    fn node(&mut self, slot: usize, sets: &[Set]) -> Bounded<u32> {
        let mut steps = vec![END; self.packing.numbers(slot)];
        self.spread(self.packing.variables(slot), 0, sets, &mut steps)?;
        if steps.iter().all(|step| *step == steps[0]) {
            return Ok(steps[0]);
        }
        let node = self.walk.steps.len();
        if node + steps.len() > MOST_STEPS || slot >= MOST_SLOTS {
            return Err(TooLarge);
        }
        self.walk.steps.extend(steps);
        Ok((slot << SLOT | node) as u32)
    }

    /// Finds the step for each cell of the variables of a slot that are left, beside the bits of those before.
    fn spread(
        &mut self,
        mut left: Range<usize>,
        bits: u16,
        sets: &[Set],
        steps: &mut [u32],
    ) -> Bounded<()> {
        let Some(variable) = left.next() else {
            steps[usize::from(bits)] = self.join(sets)?;
            return Ok(());
        };
        let field = self.packing.field(variable);
        for number in 0..field.numbers() {
            let cell = field.cell(number);
            let part = |set: &Set| self.diagram.part_at(*set, variable, cell);
            let parts: Vec<Set> = sets.iter().map(part).collect();
            self.spread(left.clone(), bits | field.bits_of(number), &parts, steps)?;
        }
        Ok(())
    }
}
