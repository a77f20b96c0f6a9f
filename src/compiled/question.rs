//! One question, as far as a point tells how it was answered.

use super::compile::Source;
use super::diagram::Bounded;
use super::point::{Place, Point};
use super::walk::Walk;
use crate::rules::Question;
use crate::space::{IN_DOUBT, NOT_GIVEN, NOT_TICKED, Space};

/// One question.
#[derive(Debug)]
pub(super) struct CompiledQuestion {
    /// The place that says how it was answered.
    answer: Place,
    ticks: Vec<Place>,
    /// What the answer is when it is "not sure"; none where each choice may be.
    unsure: Option<usize>,
    calm: Option<usize>,
    /// Whether it does not apply; none, if it always does.
    is_closed: Option<Walk<bool>>,
}

impl CompiledQuestion {
    pub(super) fn of(question: &Question, space: &Space, source: &Source<'_>) -> Bounded<Self> {
        let coded = space.coded(0, question.index);
        let place = |variable: usize| source.packing.place(variable);
        let is_follow_up = question.ask_when.is_some();
        Ok(Self {
            answer: place(coded.variable),
            ticks: coded.every_tick().map(place).collect(),
            unsure: coded.unsure(),
            calm: coded.calm(),
            is_closed: is_follow_up.then(|| source.closed(question)).transpose()?,
        })
    }

    /// Whether it does not apply.
    pub(super) fn is_closed(&self, point: &Point) -> bool {
        self.is_closed.as_ref().is_some_and(|walk| walk.end(point))
    }

    pub(super) fn is_not_given(&self, point: &Point) -> bool {
        self.cell(point) == NOT_GIVEN
    }

    /// Whether it was answered with "not sure", as a whole or to some of its choices.
    pub(super) fn is_unsure(&self, point: &Point) -> bool {
        let is_in_doubt = |tick: &Place| point.cell(*tick) == IN_DOUBT;
        Some(self.cell(point)) == self.unsure || self.ticks.iter().any(is_in_doubt)
    }

    pub(super) fn is_answered_other_than_calmly(&self, point: &Point) -> bool {
        let is_not_calm = |tick: &Place| point.cell(*tick) != NOT_TICKED;
        !self.is_not_given(point)
            && (Some(self.cell(point)) != self.calm || self.ticks.iter().any(is_not_calm))
    }

    fn cell(&self, point: &Point) -> usize {
        point.cell(self.answer)
    }
}
