//! A rule set as tables.

use super::calm::Calm;
use super::coding::Coding;
use super::follow_up::FollowUp;
use super::seats::Seats;
use super::state::{Place, Places, State};
use super::tables::{Tables, Ways};
use super::ways::{Joiner, Way, ways};
use crate::answers::{Answers, Value};
use crate::rules::{QuestionIndex, Rule, RuleSet};
use crate::truth::Truth;

/// How many bits a slot of a state has at the most: with many bits there are few rows to look up and few ways; with
/// few the rows take less room.
const BITS_OF_SLOT: [u32; 4] = [7, 6, 4, 2];

/// A rule set as tables, in which answers are looked up as a [`State`].
#[derive(Debug)]
pub(crate) struct Compiled<'r> {
    pub(super) rules: &'r RuleSet,
    coding: Coding,
    places: Places,
    pub(super) tables: Tables,
    follow_ups: Vec<FollowUp>,
    /// The seats of the rules that have too many ways, and are applied to the answers one after the other.
    pub(super) one_by_one: Vec<usize>,
    pub(super) calm: Calm,
}

impl<'r> Compiled<'r> {
    /// Makes the tables, and the seats of the rules in them; none, if they would be too large.
    pub(super) fn of(rules: &'r RuleSet, by_urgency: &[&'r Rule]) -> Option<(Self, Seats<'r>)> {
        let mut sizes = BITS_OF_SLOT.into_iter();
        sizes.find_map(|bits| Self::with(rules, by_urgency, Coding::of(rules)?, bits))
    }

    fn with(
        rules: &'r RuleSet,
        by_urgency: &[&'r Rule],
        coding: Coding,
        bits_of_slot: u32,
    ) -> Option<(Self, Seats<'r>)> {
        let places = Places::of_parts(coding.bits(), bits_of_slot);
        let mut joiner = Joiner::new();
        let ways_of = |rule: &&Rule| ways(rule, rules, &coding, &places, &mut joiner);
        let ways: Vec<Option<Vec<Way>>> = by_urgency.iter().map(ways_of).collect();
        let seats = Seats::of(
            by_urgency,
            ways.iter().map(|ways| ways.as_ref().map_or(0, Vec::len)),
        );
        let (mut all, mut one_by_one) = (Ways::new(), Vec::new());
        for (seat, ways) in seats.every().iter().zip(ways) {
            match ways {
                Some(ways) => all.extend((*seat..).zip(ways)),
                None => one_by_one.push(*seat),
            }
        }
        let tables = Tables::new(&coding, &places, &seats, &all)?;
        let follow_up = |question| FollowUp::of(question, rules, &coding, &places);
        let compiled = Self {
            follow_ups: rules.questions().iter().filter_map(follow_up).collect(),
            calm: Calm::of(rules, &seats),
            rules,
            coding,
            places,
            tables,
            one_by_one,
        };
        Some((compiled, seats))
    }

    /// The rule set.
    pub(crate) fn rules(&self) -> &'r RuleSet {
        self.rules
    }

    /// Nothing answered.
    pub(crate) fn state(&self) -> State {
        State::new(self.places.slots())
    }

    /// Shows which bits of a state an answer sets.
    pub(crate) fn bits(
        &self,
        question: QuestionIndex,
        value: Value,
        show: &mut dyn FnMut(Place, u16),
    ) {
        self.coding
            .question(question)
            .codes(value, &mut |part, code| {
                let place = self.places.of(part);
                show(place, place.shifted(code));
            });
    }

    /// Answers as a state, completed.
    pub(super) fn state_of(&self, answers: &Answers<'_>) -> State {
        let mut state = self.state();
        for question in self.rules.questions() {
            if let Some(value) = answers.given(question.index) {
                self.bits(question.index, value, &mut |place, bits| {
                    state.set(place.slot, bits);
                });
            }
        }
        self.complete(&mut state);
        state
    }

    /// Adds how far follow-ups apply. False, if one does not and was answered all the same, and not calmly.
    pub(crate) fn complete(&self, state: &mut State) -> bool {
        let mut agrees = true;
        for follow_up in &self.follow_ups {
            let truth = follow_up.truth(state);
            let truth = truth.unwrap_or_else(|| self.asked(follow_up.question, state));
            agrees &= follow_up.keep(truth, state);
        }
        agrees
    }

    fn asked(&self, question: QuestionIndex, state: &State) -> Truth {
        let when = &self.rules.question(question).ask_when;
        let truth = when.as_ref().map(|when| self.answers(state).truth(when));
        truth.unwrap_or(Truth::Yes)
    }

    /// Answers that a state stands for.
    pub(super) fn answers(&self, state: &State) -> Answers<'r> {
        let mut answers = Answers::new(self.rules);
        let code = |part: usize| state.code(self.places.of(part));
        for question in self.rules.questions() {
            answers.set(
                question.index,
                self.coding.question(question.index).value(&code),
            );
        }
        answers
    }
}
