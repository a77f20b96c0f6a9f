//! What a piece of a line says, as bits of a point.

use crate::answers::Value;
use crate::compiled::{Compiled, Point};
use crate::rules::{AnswerKind, QuestionIndex, RuleSet};

/// What a piece of a line does: it adds bits to one slot of a point, and where many choices can be ticked, to two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Effect {
    slot: u16,
    bits: u16,
    /// The bits of the slot of which none may be set before: the question was answered already.
    taken: u16,
    /// The context of the next piece.
    pub(super) then: u16,
    second_slot: u16,
    second_bits: u16,
}

impl Effect {
    /// Returns what an answer does; none, if that takes more than two slots.
    pub(super) fn of(question: QuestionIndex, value: Value, compiled: &Compiled) -> Option<Self> {
        let mut effect: Option<Self> = None;
        let mut fits = true;
        compiled.cells(question, value, &mut |place, bits| {
            let effect = effect.get_or_insert(Self {
                slot: place.slot,
                taken: place.mask(),
                ..Self::default()
            });
            if place.slot == effect.slot {
                effect.bits |= bits;
            } else if effect.second_bits == 0 || place.slot == effect.second_slot {
                effect.second_slot = place.slot;
                effect.second_bits |= bits;
            } else {
                fits = false;
            }
        });
        effect.filter(|_| fits)
    }

    /// Returns what a number does that answers the question at this place, if it can.
    pub(super) fn of_number(
        place: u16,
        number: u32,
        rules: &RuleSet,
        compiled: &Compiled,
    ) -> Option<Self> {
        let index = QuestionIndex(place.into());
        match &rules.question(index).answer {
            AnswerKind::Number(range) if (range.from..=range.to).contains(&number) => {
                Self::of(index, Value::Number(number), compiled)
            }
            _ => None,
        }
    }

    /// The same, with another context for the next piece.
    pub(super) fn and_then(self, then: u16) -> Self {
        Self { then, ..self }
    }

    /// The same, if the question was answered before, with another item of the same list.
    pub(super) fn after_another(self) -> Self {
        Self { taken: 0, ..self }
    }

    /// Adds the bits; gives the context of the next piece. None, if the question was answered already.
    #[inline(always)]
    pub(super) fn apply(&self, point: &mut Point) -> Option<u16> {
        let before = point.add(self.slot, self.bits);
        if self.second_bits != 0 {
            point.add(self.second_slot, self.second_bits);
        }
        (before & self.taken == 0).then_some(self.then)
    }
}
