//! How far follow-ups apply: found from the parts of the questions above them, and kept as a part of their own.

use super::coding::Coding;
use super::state::{Place, Places, State};
use crate::answers::Value;
use crate::rules::{Condition, Question, QuestionIndex, RuleSet};
use crate::truth::Truth;

/// The most bits that may decide whether a follow-up applies, if that is to be looked up.
const MOST_BITS: u32 = 12;

/// A question that is only asked after some answers.
#[derive(Debug)]
pub(super) struct FollowUp {
    pub(super) question: QuestionIndex,
    /// Where its own answer is kept, and what is ticked of many choices besides.
    given: Place,
    ticked: Vec<Place>,
    /// Where it is kept how far it applies.
    applies: Place,
    /// The code of its calmest answer, which may be given even if it does not apply. Nothing is ticked then.
    calm: Option<usize>,
    /// Where the answers are kept that decide how far it applies, and how far it does for all that they can be;
    /// none, where that would be too much.
    truths: Option<(Vec<Place>, Vec<Truth>)>,
}

impl FollowUp {
    /// A question as a follow-up, if it is one.
    pub(super) fn of(
        question: &Question,
        rules: &RuleSet,
        coding: &Coding,
        places: &Places,
    ) -> Option<Self> {
        let when = question.ask_when.as_ref()?;
        let coded = coding.question(question.index);
        let (first, further) = coded.parts.split_first()?;
        Some(Self {
            question: question.index,
            given: places.of(*first),
            ticked: further.iter().map(|part| places.of(*part)).collect(),
            applies: places.of(coded.applies?),
            calm: Value::calmest(question).map(|calm| coded.first_code(calm)),
            truths: truths(when, rules, coding, places),
        })
    }

    /// How far the question applies, as far as the answers above it say; none, where that is not looked up.
    pub(super) fn truth(&self, state: &State) -> Option<Truth> {
        let (places, truths) = self.truths.as_ref()?;
        let mut number = 0;
        for place in places.iter().rev() {
            number = number << place.bits | state.code(*place);
        }
        Some(truths[number])
    }

    /// Keeps how far the question applies. False, if it does not and was answered all the same, and not calmly.
    pub(super) fn keep(&self, truth: Truth, state: &mut State) -> bool {
        let given = state.code(self.given);
        let is_given = given != 0;
        let applies = match truth {
            Truth::NotGiven if is_given => Truth::Yes,
            truth => truth,
        };
        state.set(self.applies.slot, self.applies.shifted(applies as usize));
        let is_ticked = |place: &Place| state.code(*place) != 0;
        applies != Truth::No
            || !is_given
            || Some(given) == self.calm && !self.ticked.iter().any(is_ticked)
    }
}

/// The parts that a condition looks at, and how true it is for all that they can be.
fn truths(
    when: &Condition,
    rules: &RuleSet,
    coding: &Coding,
    places: &Places,
) -> Option<(Vec<Place>, Vec<Truth>)> {
    let mut parts = Vec::new();
    when.every_test(rules.findings(), &mut |test| {
        let coded = coding.question(test.question);
        parts.extend(coded.parts.iter().copied().chain(coded.applies));
    });
    parts.sort_unstable();
    parts.dedup();
    let bits: u32 = parts.iter().map(|part| coding.bits()[*part]).sum();
    let truth = |number: usize| {
        let code = |part: usize| {
            let before = parts.iter().take_while(|known| **known != part);
            let shift: u32 = before.map(|known| coding.bits()[*known]).sum();
            (number >> shift) & ((1 << coding.bits()[part]) - 1)
        };
        when.truth(rules.findings(), &mut |test| coding.truth(test, &code))
    };
    (bits <= MOST_BITS).then(|| {
        let looked_at = parts.iter().map(|part| places.of(*part)).collect();
        (looked_at, (0..1 << bits).map(truth).collect())
    })
}
