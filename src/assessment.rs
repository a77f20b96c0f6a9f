//! What follows from the answers: the level, the reasons, what is still open, and what would make it more urgent.

mod sooner;
mod trace;
mod verdict;

pub use sooner::Change;
pub use trace::{CameOut, LevelFrom, Part, Trace, TracedRule};
pub(crate) use verdict::{Verdict, is_let_go, verdict};
pub use verdict::{is_settled, rank};

use crate::answers::{Answers, Said};
use crate::rules::{QuestionIndex, Rank, Rule, RuleSet};
use crate::truth::Truth;
use verdict::{Waiting, behind};

/// What follows from the answers.
#[derive(Debug)]
pub struct Assessment<'a> {
    answers: &'a Answers<'a>,
    rank: Rank,
    possible: Rank,
    because: Vec<Reason<'a>>,
    undecided: Vec<Undecided<'a>>,
    sooner_if: Vec<Change<'a>>,
}

/// A rule that holds.
#[derive(Debug)]
#[non_exhaustive]
pub struct Reason<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The level that it counts at: its own, or a lower one while an answer is unsure.
    pub counts_at: Rank,
    /// The questions whose unsure answers were treated as yes for it; none when it holds firmly.
    pub unsure: Vec<QuestionIndex>,
}

impl Reason<'_> {
    /// Returns whether the rule counts at a level below its own, which is still possible then.
    pub fn is_held_down(&self) -> bool {
        self.counts_at < self.rule.rank
    }

    /// Returns the level below its own that the rule counts at, if it does.
    pub fn lower(&self) -> Option<Rank> {
        self.is_held_down().then_some(self.counts_at)
    }
}

/// A rule that waits: for an answer that was not given, or for one that was unsure and is only mentioned.
#[derive(Debug)]
#[non_exhaustive]
pub struct Undecided<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The questions that it waits for.
    pub waits_for: Vec<QuestionIndex>,
}

impl<'a> Assessment<'a> {
    /// Applies every rule to the answers.
    pub fn of(answers: &'a Answers<'a>) -> Self {
        let mut because = Vec::new();
        let mut undecided = Vec::new();
        let mut rank = answers.rules().otherwise();
        for rule in by_urgency(answers.rules()) {
            match verdict(rule, answers) {
                Verdict::DoesNotHold => {}
                Verdict::Holds { firmly, counts_at } => {
                    rank = rank.max(counts_at);
                    because.push(Reason {
                        rule,
                        counts_at,
                        unsure: match firmly {
                            true => Vec::new(),
                            false => behind(rule, answers, Truth::Unsure),
                        },
                    });
                }
                Verdict::Waits { why } => {
                    let waiting = Waiting::of(rule, answers, why);
                    rank = waiting.raised(rank, answers);
                    let waits_for = waiting.questions;
                    undecided.push(Undecided { rule, waits_for });
                }
            }
        }
        let counted = because.iter().map(|reason| reason.rule.rank);
        let waiting = undecided.iter().map(|undecided| undecided.rule.rank);
        let possible = counted.chain(waiting).fold(rank, Rank::max);
        let sooner_if = sooner::changes(answers, rank);
        Self {
            answers,
            rank,
            possible,
            because,
            undecided,
            sooner_if,
        }
    }

    /// The answers that were assessed.
    pub fn answers(&self) -> &'a Answers<'a> {
        self.answers
    }

    /// The rule set that was applied.
    pub fn rules(&self) -> &'a RuleSet {
        self.answers.rules()
    }

    /// How soon to act.
    pub fn rank(&self) -> Rank {
        self.rank
    }

    /// The most urgent level that answers not given, or unsure answers that do not count in full, could still lead
    /// to: the greatest of the level and of the own levels of all rules that hold or wait.
    pub fn possible(&self) -> Rank {
        self.possible
    }

    /// The rules that hold, whatever they count at, with the most urgent of themselves first, then by id.
    pub fn because(&self) -> &[Reason<'a>] {
        &self.because
    }

    /// Those of the rules that hold which count at the level of the result: the reasons for it.
    pub fn deciding(&self) -> impl Iterator<Item = &Reason<'a>> {
        let because = self.because.iter();
        because.filter(|reason| reason.counts_at == self.rank)
    }

    /// The rules that wait, most urgent first, then by id.
    pub fn undecided(&self) -> &[Undecided<'a>] {
        &self.undecided
    }

    /// The single changes of an answer that would raise the level, most urgent first, then as asked.
    pub fn sooner_if(&self) -> &[Change<'a>] {
        &self.sooner_if
    }

    /// The most urgent level that an answer to this question could still lead to, if a rule waits for it or counts at
    /// a lower level because of it.
    pub fn waits_for(&self, question: QuestionIndex) -> Option<Rank> {
        let waiting = self
            .undecided
            .iter()
            .filter(|undecided| undecided.waits_for.contains(&question))
            .map(|undecided| undecided.rule.rank);
        let held_down = self
            .because
            .iter()
            .filter(|reason| reason.is_held_down() && reason.unsure.contains(&question))
            .map(|reason| reason.rule.rank);
        waiting.chain(held_down).max()
    }

    /// Questions that apply, or may apply, and that nobody answered.
    pub fn not_given(&self) -> impl Iterator<Item = QuestionIndex> {
        self.questions_where(Said::NotGiven)
    }

    /// Questions that do not apply.
    pub fn not_asked(&self) -> impl Iterator<Item = QuestionIndex> {
        self.questions_where(Said::NotAsked)
    }

    fn questions_where(&self, said: Said) -> impl Iterator<Item = QuestionIndex> {
        let questions = self
            .rules()
            .questions()
            .iter()
            .map(|question| question.index);
        questions.filter(move |question| self.answers.said(*question) == said)
    }
}

/// The rules, most urgent first, then by id.
///
/// The order of rules in the file means nothing, so the order of reasons does not rest on it.
pub(crate) fn by_urgency(rules: &RuleSet) -> Vec<&Rule> {
    let places = places_by_urgency(rules).into_iter();
    places.map(|place| &rules.rules()[place]).collect()
}

/// The places of the rules in the file, in the same order.
pub(crate) fn places_by_urgency(rules: &RuleSet) -> Vec<usize> {
    let mut places: Vec<usize> = (0..rules.rules().len()).collect();
    let rule = |place: &usize| &rules.rules()[*place];
    places.sort_by(|a, b| {
        let (a, b) = (rule(a), rule(b));
        b.rank.cmp(&a.rank).then_with(|| a.id.cmp(&b.id))
    });
    places
}
