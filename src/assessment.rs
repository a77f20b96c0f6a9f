//! What follows from the answers: the level, the reasons, what is still open, and what would make it more urgent.

mod sooner;
mod trace;

pub use sooner::Change;
pub use trace::{CameOut, LevelFrom, Part, Trace, TracedRule};

use crate::answers::{Answers, Said};
use crate::rules::{QuestionIndex, Rank, Rule, RuleSet, Test};
use crate::truth::Truth;

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

/// What one rule makes of the answers.
pub(crate) enum Verdict {
    DoesNotHold,
    /// It holds, and counts at this level: its own, or a lower one for as long as an answer is unsure.
    Holds {
        firmly: bool,
        counts_at: Rank,
    },
    Waits {
        why: Truth,
    },
}

impl<'a> Assessment<'a> {
    /// Applies every rule to the answers.
    pub fn of(answers: &'a Answers<'a>) -> Self {
        let mut because = Vec::new();
        let mut undecided = Vec::new();
        for rule in by_urgency(answers.rules()) {
            match verdict(rule, answers) {
                Verdict::DoesNotHold => {}
                Verdict::Holds { firmly, counts_at } => because.push(Reason {
                    rule,
                    counts_at,
                    unsure: match firmly {
                        true => Vec::new(),
                        false => behind(rule, answers, Truth::Unsure),
                    },
                }),
                Verdict::Waits { why } => undecided.push(Undecided {
                    rule,
                    waits_for: waiting_for(rule, answers, why),
                }),
            }
        }
        let rank = rank(answers);
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

/// How soon to act, and nothing more: the most urgent level that a rule counts at, or `otherwise`.
///
/// It is at least `if_unanswered` as long as a rule waits for an answer that the file does not let go: a rule
/// that holds without asking for action (a note on someone's age, say) must not make silence look calm.
pub fn rank(answers: &Answers<'_>) -> Rank {
    rank_from(answers.rules().otherwise(), answers)
}

/// The same, but at least `least`; rules that could not raise it are not looked at.
fn rank_from(least: Rank, answers: &Answers<'_>) -> Rank {
    let if_unanswered = answers.rules().if_unanswered();
    let mut rank = least;
    for rule in answers.rules().rules() {
        let is_past_calm = rank >= if_unanswered;
        if rank >= rule.rank && is_past_calm {
            continue;
        }
        match verdict(rule, answers) {
            Verdict::DoesNotHold => {}
            Verdict::Holds { counts_at, .. } => rank = rank.max(counts_at),
            Verdict::Waits { why } if !is_past_calm && waits_beyond_calm(rule, answers, why) => {
                rank = if_unanswered;
            }
            Verdict::Waits { .. } => {}
        }
    }
    rank
}

/// Whether a rule counts at the most urgent level, so that no further answer can change the level. One that counts lower
/// for now does not do: an answer to come may still raise it.
pub fn is_settled(answers: &Answers<'_>) -> bool {
    let rules = answers.rules();
    let top = rules.rules().iter().filter(|rule| rule.rank == rules.top());
    top.into_iter()
        .any(|rule| matches!(verdict(rule, answers), Verdict::Holds { counts_at, .. } if counts_at == rules.top()))
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

pub(crate) fn verdict(rule: &Rule, answers: &Answers<'_>) -> Verdict {
    match answers.truth(&rule.when) {
        Truth::No => Verdict::DoesNotHold,
        Truth::NotGiven => Verdict::Waits {
            why: Truth::NotGiven,
        },
        Truth::Yes => Verdict::Holds {
            firmly: true,
            counts_at: rule.rank,
        },
        Truth::Unsure => unsure_verdict(rule, answers),
    }
}

/// What a rule makes of answers that leave its condition unsure. The answers that it neither mentions nor is lowered by
/// count as yes; where that is not enough, so do those that it is lowered by, and it counts at the lower level.
fn unsure_verdict(rule: &Rule, answers: &Answers<'_>) -> Verdict {
    let if_unsure = &rule.if_unsure;
    let holds = |counts_as_yes: &dyn Fn(QuestionIndex) -> bool| {
        answers.truth_if_unsure_is_yes(&rule.when, counts_as_yes) == Truth::Yes
    };
    let is_in_full = |question| !if_unsure.mentions(question) && !if_unsure.lowers(question);
    let lower = if_unsure.at_level.as_ref().map(|at_level| at_level.rank);
    let counts_at = if holds(&is_in_full) {
        Some(rule.rank)
    } else {
        lower.filter(|_| holds(&|question| !if_unsure.mentions(question)))
    };
    match counts_at {
        Some(counts_at) => Verdict::Holds {
            firmly: false,
            counts_at,
        },
        None => Verdict::Waits { why: Truth::Unsure },
    }
}

/// The questions that a truth of `NotGiven` or `Unsure` rests on, in the order of asking.
fn behind(rule: &Rule, answers: &Answers<'_>, truth: Truth) -> Vec<QuestionIndex> {
    let mut questions = Vec::new();
    answers.tests_behind(&rule.when, truth, &mut |test| questions.push(test.question));
    questions.sort_unstable();
    questions.dedup();
    questions
}

/// The questions that a rule waits for. Where it waits because of an unsure answer, that is one that it only
/// mentions, or one that decides whether a mentioned one applies: any other counts as yes.
fn waiting_for(rule: &Rule, answers: &Answers<'_>, why: Truth) -> Vec<QuestionIndex> {
    let mut questions = behind(rule, answers, why);
    if let (Truth::Unsure, Some(mention)) = (why, &rule.if_unsure.mention) {
        let about = answers.rules().with_parents(&mention.about);
        questions.retain(|question| about.contains(question));
    }
    questions
}

/// Whether a rule that waits because of a truth of `why` waits for more than the calmest level does without.
fn waits_beyond_calm(rule: &Rule, answers: &Answers<'_>, why: Truth) -> bool {
    let waiting_for = waiting_for(rule, answers, why);
    let mut beyond = false;
    answers.tests_behind(&rule.when, why, &mut |test| {
        beyond |= waiting_for.contains(&test.question) && !is_let_go(answers.rules(), test);
    });
    beyond
}

/// Whether the file says that the calmest level does without what this test looks for.
pub(crate) fn is_let_go(rules: &RuleSet, test: &Test) -> bool {
    let wanted = test.wanted.choices();
    let is_among = |let_go| !wanted.is_empty() && wanted.is_within(let_go);
    rules
        .calm_without()
        .iter()
        .any(|calm| calm.question == test.question && calm.choices.is_none_or(is_among))
}
