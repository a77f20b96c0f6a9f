//! Which answer sets there are, and which the program takes.

use crate::compiled::diagram::{Bounded, Diagram, EVERY, Set};
use crate::rules::RuleSet;
use crate::space::{NOT_GIVEN, Space};

/// The questions of one rule set of a space, and where each of them does not apply.
pub(super) struct Asking<'a> {
    pub(super) rules: &'a RuleSet,
    pub(super) file: usize,
    pub(super) space: &'a Space,
    pub(super) closed: &'a [Set],
}

impl Asking<'_> {
    /// Returns the answer sets that there are: no ticks without an answer, no answer to a question that does not
    /// apply.
    pub(super) fn there(&self, diagram: &mut Diagram) -> Bounded<Set> {
        let mut there = self.with_ticks_in_place(diagram)?;
        for (question, closed) in self.rules.questions().iter().zip(self.closed) {
            let coded = self.space.coded(self.file, question.index);
            let not_given = diagram.at(coded.variable, NOT_GIVEN)?;
            let answered = diagram.but(*closed, not_given)?;
            there = diagram.but(there, answered)?;
        }
        Ok(there)
    }

    /// Returns the answer sets that the program takes: as above, but a question that does not apply may be answered
    /// calmly.
    pub(super) fn accepted(&self, diagram: &mut Diagram) -> Bounded<Set> {
        let mut accepted = self.with_ticks_in_place(diagram)?;
        for (question, closed) in self.rules.questions().iter().zip(self.closed) {
            let coded = self.space.coded(self.file, question.index);
            let calm = coded.calm();
            let mut calm = diagram.with_value(coded.variable, |value| {
                value == NOT_GIVEN || Some(value) == calm
            })?;
            for tick in coded.every_tick() {
                let empty = diagram.at(tick, NOT_GIVEN)?;
                calm = diagram.both(calm, empty)?;
            }
            let contradicts = diagram.but(*closed, calm)?;
            accepted = diagram.but(accepted, contradicts)?;
        }
        Ok(accepted)
    }

    /// The answer sets without ticks where there is no answer.
    fn with_ticks_in_place(&self, diagram: &mut Diagram) -> Bounded<Set> {
        let mut in_place = EVERY;
        for question in self.rules.questions() {
            let coded = self.space.coded(self.file, question.index);
            let not_given = diagram.at(coded.variable, NOT_GIVEN)?;
            for tick in coded.every_tick() {
                let empty = diagram.at(tick, NOT_GIVEN)?;
                let unfounded = diagram.but(not_given, empty)?;
                in_place = diagram.but(in_place, unfounded)?;
            }
        }
        Ok(in_place)
    }
}
