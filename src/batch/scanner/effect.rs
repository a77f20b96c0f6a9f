//! What a piece of a line does to the state.

use crate::answers::Value;
use crate::evaluator::{Compiled, State};
use crate::rules::{AnswerKind, QuestionIndex};

/// What a piece of a line does to the state: it sets bits in one slot, and where many choices can be ticked, in two.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Effect {
    slots: [u16; 2],
    bits: [u16; 2],
    /// The bits in the first slot of which none may be set before: the question was answered already.
    taken: u16,
    /// The context of the next piece.
    pub(super) then: u32,
}

impl Effect {
    /// What an answer does; none, if that cannot be said with two slots.
    pub(super) fn of(
        question: QuestionIndex,
        value: Value,
        compiled: &Compiled<'_>,
    ) -> Option<Self> {
        let mut effect: Option<Self> = None;
        let mut fits = true;
        compiled.bits(question, value, &mut |place, bits| {
            let slot = place.slot;
            let effect = effect.get_or_insert(Self {
                slots: [slot; 2],
                taken: place.mask(),
                ..Self::default()
            });
            match effect.slots {
                [first, _] if first == slot => effect.bits[0] |= bits,
                [first, second] if second == slot || second == first => {
                    effect.slots[1] = slot;
                    effect.bits[1] |= bits;
                }
                _ => fits = false,
            }
        });
        effect.filter(|_| fits)
    }

    /// What a number does that answers the question at this place, if it can.
    pub(super) fn of_number(place: u32, number: u32, compiled: &Compiled<'_>) -> Option<Self> {
        let index = QuestionIndex(place as usize);
        match &compiled.rules().question(index).answer {
            AnswerKind::Number(range) if (range.from..=range.to).contains(&number) => {
                Self::of(index, Value::Number(number), compiled)
            }
            _ => None,
        }
    }

    /// The same, with another context for the next piece.
    pub(super) fn and_then(self, then: u32) -> Self {
        Self { then, ..self }
    }

    /// The same, if the question was answered before, with another item of the same list.
    pub(super) fn after_another(self) -> Self {
        Self { taken: 0, ..self }
    }

    /// Sets the bits; gives the context of the next piece. None, if the question was answered already.
    #[inline]
    pub(super) fn apply(&self, state: &mut State) -> Option<u32> {
        let is_free = state.bits(self.slots[0]) & self.taken == 0;
        state.set(self.slots[0], self.bits[0]);
        state.set(self.slots[1], self.bits[1]);
        is_free.then_some(self.then)
    }
}
