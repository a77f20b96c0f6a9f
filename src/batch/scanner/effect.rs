//! What a piece of a line says, as bits of a point.

use crate::answers::Value;
use crate::compiled::{Compiled, Point};
use crate::rules::{AnswerKind, QuestionIndex, RuleSet};

/// What a piece of a line does: it adds bits to one slot of a point, and to further ones where choices are many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Effect {
    slot: u16,
    bits: u16,
    /// The bits of the slot of which none may be set before: the question was answered already.
    taken: u16,
    /// The context of the next piece.
    pub(super) then: u16,
    /// Where it stands in [`More`] what is done to further slots, and to how many.
    more: u16,
    count: u16,
}

/// What effects do to further slots: each a slot and the bits that are added to it.
#[derive(Debug, Default)]
pub(super) struct More(Vec<(u16, u16)>);

impl Effect {
    /// Returns what an answer does; none, if there is no room for that in `more`.
    pub(super) fn of(
        question: QuestionIndex,
        value: Value,
        compiled: &Compiled,
        more: &mut More,
    ) -> Option<Self> {
        let mut effect: Option<Self> = None;
        let mut further: Vec<(u16, u16)> = Vec::new();
        compiled.cells(question, value, &mut |place, bits| {
            let effect = effect.get_or_insert(Self {
                slot: place.slot,
                taken: place.mask(),
                ..Self::default()
            });
            let mut known = further.iter_mut();
            if place.slot == effect.slot {
                effect.bits |= bits;
            } else if let Some((_, known)) = known.find(|(slot, _)| *slot == place.slot) {
                *known |= bits;
            } else {
                further.push((place.slot, bits));
            }
        });
        let (start, count) = (more.0.len(), further.len());
        more.0.extend(further);
        Some(Self {
            more: u16::try_from(start).ok()?,
            count: u16::try_from(count).ok()?,
            ..effect?
        })
    }

    /// Returns what a whole number does that answers the question at this place, if it can.
    pub(super) fn of_number(
        place: u16,
        number: u32,
        rules: &RuleSet,
        compiled: &Compiled,
    ) -> Option<Self> {
        let index = QuestionIndex(place.into());
        match &rules.question(index).answer {
            AnswerKind::Number(range) if range.has(number.into()) => {
                let value = Value::Number(number.into());
                Self::of(index, value, compiled, &mut More::default())
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
    pub(super) fn apply(&self, more: &More, point: &mut Point) -> Option<u16> {
        let before = point.add(self.slot, self.bits);
        if self.count != 0 {
            let start = usize::from(self.more);
            let further = more.0.get(start..start + usize::from(self.count))?;
            for (slot, bits) in further {
                point.add(*slot, *bits);
            }
        }
        (before & self.taken == 0).then_some(self.then)
    }
}
