//! The boxes of a row, put together for each question.

use crate::answers::{TickBox, Ticked};
use crate::rules::QuestionIndex;

/// The boxes of a row, by their questions.
#[derive(Default)]
pub(super) struct RowBoxes(pub(super) Vec<Boxes>);

/// The boxes of one question.
pub(super) struct Boxes {
    pub(super) question: QuestionIndex,
    /// The place of the first column.
    pub(super) place: usize,
    pub(super) boxes: Vec<(TickBox, Ticked)>,
}

impl Boxes {
    /// Whether boxes of which none is ticked may mean "none of these": those of choices are all empty, or all say that
    /// they were not ticked, and none of the question says that nobody saw it. Where there is a box for "none of
    /// these", whoever meant that would have ticked it.
    pub(super) fn may_mean_none(&self) -> bool {
        let has_none = self
            .boxes
            .iter()
            .any(|(tick, _)| *tick == TickBox::NoneOfThese);
        let of_choices = self
            .boxes
            .iter()
            .filter(|(tick, _)| matches!(tick, TickBox::Choice(_)));
        let mut left = of_choices.map(|(_, ticked)| *ticked);
        let first = left.next();
        let was_seen = |(_, ticked): &(TickBox, Ticked)| *ticked != Ticked::Missing;
        !has_none && self.boxes.iter().all(was_seen) && left.all(|other| Some(other) == first)
    }
}

impl RowBoxes {
    /// The boxes of a question, of which one stands at this place.
    pub(super) fn of(&mut self, question: QuestionIndex, place: usize) -> &mut Boxes {
        let known = self.0.iter().position(|boxes| boxes.question == question);
        let known = known.unwrap_or_else(|| {
            self.0.push(Boxes {
                question,
                place,
                boxes: Vec::new(),
            });
            self.0.len() - 1
        });
        &mut self.0[known]
    }
}
