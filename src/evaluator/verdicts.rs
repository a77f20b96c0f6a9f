//! What follows from one state.

use super::bits::{insert, ones, words_for};
use super::compiled::Compiled;
use super::state::State;
use crate::answers::{Answers, Said};
use crate::assessment::{self, Verdict, verdict, waits_beyond_calm};
use crate::rules::{Rank, Rule, RuleSet};

/// What follows from one answer set, as sets of places: those of rules by urgency, those of questions as asked.
#[derive(Debug, Clone)]
pub(crate) struct Verdicts {
    holds: Vec<u64>,
    waits: Vec<u64>,
    not_given: Vec<u64>,
    unsure: Vec<u64>,
    /// How soon to act.
    pub(crate) rank: Rank,
    /// The most urgent level that missing answers could still lead to.
    pub(crate) possible: Rank,
    /// What was looked up last.
    row: Vec<u64>,
}

impl Verdicts {
    /// Nothing looked at yet.
    pub(super) fn new(rules: &RuleSet) -> Self {
        let of_rules = vec![0; words_for(rules.rules().len())];
        let of_questions = vec![0; words_for(rules.questions().len())];
        Self {
            holds: of_rules.clone(),
            waits: of_rules,
            not_given: of_questions.clone(),
            unsure: of_questions,
            rank: rules.otherwise(),
            possible: rules.otherwise(),
            row: Vec::new(),
        }
    }

    /// The rules that hold, most urgent first.
    pub(crate) fn because(&self) -> impl Iterator<Item = usize> {
        ones(&self.holds)
    }

    /// The rules that wait, most urgent first.
    pub(crate) fn undecided(&self) -> impl Iterator<Item = usize> {
        ones(&self.waits)
    }

    /// The questions that apply, or may apply, and were not answered.
    pub(crate) fn not_given(&self) -> impl Iterator<Item = usize> {
        ones(&self.not_given)
    }

    /// The questions that were answered with "not sure".
    pub(crate) fn unsure(&self) -> impl Iterator<Item = usize> {
        ones(&self.unsure)
    }

    /// Applies one rule after the other.
    pub(super) fn judge_plainly(&mut self, answers: &Answers<'_>, by_urgency: &[&Rule]) {
        for set in [
            &mut self.holds,
            &mut self.waits,
            &mut self.not_given,
            &mut self.unsure,
        ] {
            set.fill(0);
        }
        let everywhere = 0..by_urgency.len();
        self.judge_some(everywhere, answers, by_urgency);
        for question in answers.rules().questions() {
            let index = question.index;
            if answers.said(index) == Said::NotGiven {
                insert(&mut self.not_given, index.0);
            }
            if answers.is_unsure(index) {
                insert(&mut self.unsure, index.0);
            }
        }
        self.rank = assessment::rank(answers);
        let waiting = self.undecided().next().map(|place| by_urgency[place].rank);
        self.possible = waiting.map_or(self.rank, |waiting| waiting.max(self.rank));
    }

    fn judge_some(
        &mut self,
        places: impl Iterator<Item = usize>,
        answers: &Answers<'_>,
        by_urgency: &[&Rule],
    ) {
        for place in places {
            match verdict(by_urgency[place], answers) {
                Verdict::DoesNotHold => {}
                Verdict::Holds { .. } => insert(&mut self.holds, place),
                Verdict::Waits { .. } => insert(&mut self.waits, place),
            }
        }
    }
}

impl Compiled<'_> {
    /// Applies every rule to a state that was [completed](Self::complete).
    pub(crate) fn judge(&self, state: &State, verdicts: &mut Verdicts) {
        let layout = self.tables.layout();
        let row = &mut verdicts.row;
        self.tables.look_up(state, row);
        verdicts.holds.fill(0);
        for way in ones(&row[layout.holds.clone()]) {
            insert(&mut verdicts.holds, self.rule_of_way[way]);
        }
        verdicts.waits.fill(0);
        for way in ones(&row[layout.may.clone()]) {
            insert(&mut verdicts.waits, self.rule_of_way[way]);
        }
        verdicts
            .not_given
            .copy_from_slice(&row[layout.not_given.clone()]);
        verdicts.unsure.copy_from_slice(&row[layout.unsure.clone()]);
        if !self.one_by_one.is_empty() {
            let places = self.one_by_one.iter().copied();
            verdicts.judge_some(places, &self.answers(state), &self.by_urgency);
        }
        for (waits, holds) in verdicts.waits.iter_mut().zip(&verdicts.holds) {
            *waits &= !holds;
        }
        verdicts.rank = self.rank(state, verdicts);
        verdicts.possible = verdicts.rank.max(self.most_urgent(&verdicts.waits));
    }

    fn rank(&self, state: &State, verdicts: &Verdicts) -> Rank {
        let rank = self.most_urgent(&verdicts.holds);
        let if_unanswered = self.rules.if_unanswered();
        if rank < if_unanswered && self.is_kept_from_calm(state, &verdicts.waits) {
            if_unanswered
        } else {
            rank
        }
    }

    /// The rank of the most urgent of some rules, or that without any.
    fn most_urgent(&self, rules: &[u64]) -> Rank {
        let first = ones(rules).next();
        let otherwise = self.rules.otherwise();
        first.map_or(otherwise, |place| {
            self.by_urgency[place].rank.max(otherwise)
        })
    }

    /// Whether a rule waits for more than the calmest level does without.
    fn is_kept_from_calm(&self, state: &State, waits: &[u64]) -> bool {
        let among =
            |rules: &[u64]| -> Vec<u64> { waits.iter().zip(rules).map(|(a, b)| a & b).collect() };
        if among(&self.calm.kept_by).iter().any(|word| *word != 0) {
            return true;
        }
        let perhaps = among(&self.calm.perhaps_kept_by);
        if perhaps.iter().all(|word| *word == 0) {
            return false;
        }
        let answers = self.answers(state);
        let keeps = |rule: &Rule| match verdict(rule, &answers) {
            Verdict::Waits { why } => waits_beyond_calm(rule, &answers, why),
            Verdict::DoesNotHold | Verdict::Holds { .. } => false,
        };
        ones(&perhaps).any(|place| keeps(self.by_urgency[place]))
    }
}
