//! Which answer sets there are, and which the program takes.

use super::reader::Reader;
use crate::proof::diagram::{Bounded, EVERY, Set};
use crate::proof::space::NOT_GIVEN;
use crate::truth::Truth;

impl Reader<'_> {
    /// For each question, where it does not apply.
    pub(super) fn closed(&mut self) -> Bounded<Vec<Set>> {
        let mut closed = Vec::new();
        for question in self.rules.questions() {
            let applies = self.applies(question.index)?;
            closed.push(self.exactly(applies, Truth::No)?);
        }
        Ok(closed)
    }

    /// The answer sets without ticks where there is no answer.
    fn with_ticks_in_place(&mut self) -> Bounded<Set> {
        let mut in_place = EVERY;
        for question in self.rules.questions() {
            let asked = self.space.asked(self.file, question.index);
            let not_given = self.value(asked.variable, NOT_GIVEN)?;
            for tick in asked.every_tick() {
                let empty = self.value(tick, NOT_GIVEN)?;
                let unfounded = self.diagram.but(not_given, empty)?;
                in_place = self.diagram.but(in_place, unfounded)?;
            }
        }
        Ok(in_place)
    }

    /// The answer sets without answers where there is no question.
    pub(super) fn there(&mut self, closed: &[Set]) -> Bounded<Set> {
        let mut there = self.with_ticks_in_place()?;
        for (question, closed) in self.rules.questions().iter().zip(closed) {
            let asked = self.space.asked(self.file, question.index);
            let not_given = self.value(asked.variable, NOT_GIVEN)?;
            let answered = self.diagram.but(*closed, not_given)?;
            there = self.diagram.but(there, answered)?;
        }
        Ok(there)
    }

    /// The answer sets that contradict themselves nowhere.
    pub(super) fn accepted(&mut self, closed: &[Set]) -> Bounded<Set> {
        let mut accepted = self.with_ticks_in_place()?;
        for (question, closed) in self.rules.questions().iter().zip(closed) {
            let asked = self.space.asked(self.file, question.index);
            let calm = asked.calm();
            let mut calm = self.diagram.with_value(asked.variable, |value| {
                value == NOT_GIVEN || Some(value) == calm
            })?;
            for tick in asked.every_tick() {
                let empty = self.value(tick, NOT_GIVEN)?;
                calm = self.diagram.both(calm, empty)?;
            }
            let contradicts = self.diagram.but(*closed, calm)?;
            accepted = self.diagram.but(accepted, contradicts)?;
        }
        Ok(accepted)
    }
}
