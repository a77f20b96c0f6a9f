//! The boxes of a row, put together for each question.

use crate::answers::{Refusal, TickBox, Ticked};
use crate::rules::{Question, QuestionIndex};

/// The boxes of a row, by their questions.
#[derive(Default)]
pub(super) struct RowBoxes(pub(super) Vec<Boxes>);

/// The boxes of one question.
pub(super) struct Boxes {
    pub(super) question: QuestionIndex,
    pub(super) boxes: Vec<(TickBox, Ticked)>,
    /// The place of the column of each.
    places: Vec<usize>,
}

impl Boxes {
    /// Adds a box that stands in the column at this place.
    pub(super) fn add(&mut self, tick: TickBox, ticked: Ticked, place: usize) {
        self.boxes.push((tick, ticked));
        self.places.push(place);
    }

    /// Whether boxes of which none is ticked may mean "none of these": each says that it was not ticked. One that is
    /// blank may not have been seen. Where there is a box for "none of these", whoever meant that would have ticked it.
    pub(super) fn may_mean_none(&self) -> bool {
        let mut boxes = self.boxes.iter();
        boxes.all(|(tick, ticked)| *tick != TickBox::NoneOfThese && *ticked == Ticked::No)
    }

    /// The place of the column that a refusal is about: that of the choice that it names, or else the first.
    pub(super) fn place_of(&self, refusal: &Refusal, question: &Question) -> usize {
        let is_named = |(tick, _): &&(TickBox, Ticked)| match refusal {
            Refusal::BoxLeftOpen { choice } => tick.name(question) == *choice,
            _ => true,
        };
        let mut both = self.boxes.iter().zip(&self.places);
        let named = both.find(|(ticked, _)| is_named(ticked));
        named.map_or(0, |(_, place)| *place)
    }
}

impl RowBoxes {
    /// The boxes of a question.
    pub(super) fn of(&mut self, question: QuestionIndex) -> &mut Boxes {
        let known = self.0.iter().position(|boxes| boxes.question == question);
        let known = known.unwrap_or_else(|| {
            self.0.push(Boxes {
                question,
                boxes: Vec::new(),
                places: Vec::new(),
            });
            self.0.len() - 1
        });
        &mut self.0[known]
    }
}
