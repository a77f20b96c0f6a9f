//! What follows from one state.

use std::collections::HashMap;

use super::bits::{Ones, has, insert, ones};
use super::compiled::Compiled;
use super::layout::Layout;
use super::seats::Seats;
use super::state::State;
use crate::answers::{Answers, Said};
use crate::assessment::{self, Verdict, verdict, waits_beyond_calm};
use crate::rules::{Rank, RuleSet};

/// What follows from one answer set, as sets: of the seats of rules, and of the places of questions.
#[derive(Debug, Clone)]
pub(crate) struct Verdicts {
    row: Vec<u64>,
    layout: Layout,
    /// How soon to act.
    pub(crate) rank: Rank,
    /// The most urgent level that missing answers could still lead to.
    pub(crate) possible: Rank,
    /// Calm answers with something left out, and whether they are calm enough: that takes long to find out, and many
    /// people leave out the same.
    kept_from_calm: HashMap<State, bool>,
}

/// How many answer sets are remembered.
const MOST_REMEMBERED: usize = 1000;

impl Verdicts {
    /// Nothing looked at yet.
    pub(super) fn new(rules: &RuleSet, seats: &Seats<'_>) -> Self {
        let layout = Layout::of(seats, rules.questions().len());
        Self {
            row: layout.empty_row(),
            layout,
            rank: rules.otherwise(),
            possible: rules.otherwise(),
            kept_from_calm: HashMap::new(),
        }
    }

    /// The seats of the rules that hold, most urgent first.
    pub(crate) fn because(&self) -> Ones<'_> {
        ones(&self.row[self.layout.holds()])
    }

    /// The seats of the rules that wait, most urgent first.
    pub(crate) fn undecided(&self) -> Ones<'_> {
        ones(&self.row[self.layout.waits()])
    }

    /// The questions that apply, or may apply, and were not answered.
    pub(crate) fn not_given(&self) -> Ones<'_> {
        ones(&self.row[self.layout.not_given()])
    }

    /// The questions that were answered with "not sure".
    pub(crate) fn unsure(&self) -> Ones<'_> {
        ones(&self.row[self.layout.unsure()])
    }

    /// Applies one rule after the other.
    pub(super) fn judge_plainly(&mut self, answers: &Answers<'_>, seats: &Seats<'_>) {
        self.row.fill(0);
        self.judge_some(seats.every(), answers, seats);
        for question in answers.rules().questions() {
            let index = question.index;
            if answers.said(index) == Said::NotGiven {
                insert(&mut self.row[self.layout.not_given()], index.0);
            }
            if answers.is_unsure(index) {
                insert(&mut self.row[self.layout.unsure()], index.0);
            }
        }
        self.rank = assessment::rank(answers);
        let own = |seat: usize| seats.rules()[seat].rank;
        let most_urgent = [self.because().next(), self.undecided().next()];
        let most_urgent = most_urgent.into_iter().flatten().map(own);
        self.possible = most_urgent.fold(self.rank, Rank::max);
    }

    fn judge_some(&mut self, some: &[usize], answers: &Answers<'_>, seats: &Seats<'_>) {
        for seat in some {
            match verdict(seats.rules()[*seat], answers) {
                Verdict::DoesNotHold => {}
                Verdict::Holds { .. } => insert(&mut self.row[self.layout.holds()], *seat),
                Verdict::Waits { .. } => insert(&mut self.row[self.layout.waits()], *seat),
            }
        }
    }

    fn remember(&mut self, state: &State, is_kept_from_calm: bool) {
        if self.kept_from_calm.len() == MOST_REMEMBERED {
            self.kept_from_calm.clear();
        }
        self.kept_from_calm.insert(state.clone(), is_kept_from_calm);
    }

    /// From the ways that are open to the rules that hold or wait.
    fn fold(&mut self, seats: &Seats<'_>) {
        let [holds, waits] = [self.layout.holds(), self.layout.waits()];
        for (word, (holds, waits)) in holds.zip(waits).enumerate() {
            self.row[holds] = seats.fold(word, self.row[holds]);
            self.row[waits] = seats.fold(word, self.row[waits]) & !self.row[holds];
        }
    }
}

impl<'r> Compiled<'r> {
    /// Applies every rule to a state that was [completed](Self::complete).
    pub(crate) fn judge(&self, state: &State, seats: &Seats<'r>, verdicts: &mut Verdicts) {
        self.tables.look_up(state, &mut verdicts.row);
        verdicts.fold(seats);
        if !self.one_by_one.is_empty() {
            verdicts.judge_some(&self.one_by_one, &self.answers(state), seats);
        }
        verdicts.rank = self.rank(state, seats, verdicts);
        let possible = self.most_urgent(seats, verdicts.undecided());
        verdicts.possible = verdicts.rank.max(possible);
    }

    fn rank(&self, state: &State, seats: &Seats<'r>, verdicts: &mut Verdicts) -> Rank {
        let rank = self.most_urgent(seats, verdicts.because());
        let if_unanswered = self.rules.if_unanswered();
        if rank < if_unanswered && self.is_kept_from_calm(state, seats, verdicts) {
            if_unanswered
        } else {
            rank
        }
    }

    /// The rank of the most urgent of some rules, or that without any.
    fn most_urgent(&self, seats: &Seats<'r>, mut some: Ones<'_>) -> Rank {
        let otherwise = self.rules.otherwise();
        some.next()
            .map_or(otherwise, |seat| seats.rules()[seat].rank.max(otherwise))
    }

    /// Whether a rule waits for more than the calmest level does without.
    fn is_kept_from_calm(&self, state: &State, seats: &Seats<'r>, verdicts: &mut Verdicts) -> bool {
        if verdicts
            .undecided()
            .any(|seat| has(&self.calm.kept_by, seat))
        {
            return true;
        }
        let perhaps = |seat: &usize| has(&self.calm.perhaps_kept_by, *seat);
        let mut perhaps = verdicts.undecided().filter(perhaps).peekable();
        if perhaps.peek().is_none() {
            return false;
        }
        if let Some(known) = verdicts.kept_from_calm.get(state) {
            return *known;
        }
        let answers = self.answers(state);
        let is_kept = perhaps.any(|seat| match verdict(seats.rules()[seat], &answers) {
            Verdict::Waits { why } => waits_beyond_calm(seats.rules()[seat], &answers, why),
            Verdict::DoesNotHold | Verdict::Holds { .. } => false,
        });
        verdicts.remember(state, is_kept);
        is_kept
    }
}
