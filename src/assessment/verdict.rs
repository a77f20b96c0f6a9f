//! What each rule makes of the answers, and how soon to act because of all of them.

use crate::answers::Answers;
use crate::rules::{QuestionIndex, Rank, Rule, RuleSet, Test};
use crate::truth::Truth;

/// How soon to act, and nothing more: the most urgent level that a rule counts at, or `otherwise`.
///
/// It is at least `if_unanswered` as long as a rule waits for an answer that the file does not let go: a rule
/// that holds without asking for action (a note on someone's age, say) must not make silence look calm.
pub fn rank(answers: &Answers<'_>) -> Rank {
    let rules = answers.rules();
    rank_from(rules.otherwise(), rules.rules(), answers)
}

/// The same of some rules, but at least `least`; rules that could not raise it are not looked at.
pub(super) fn rank_from<'r>(
    least: Rank,
    rules: impl IntoIterator<Item = &'r Rule>,
    answers: &Answers<'_>,
) -> Rank {
    let if_unanswered = answers.rules().if_unanswered();
    rules.into_iter().fold(least, |rank, rule| {
        match rank >= rule.rank && rank >= if_unanswered {
            true => rank,
            false => match verdict(rule, answers) {
                Verdict::Holds { counts_at, .. } => rank.max(counts_at),
                Verdict::Waits { why } if rank < if_unanswered => {
                    Waiting::of(rule, answers, why).raised(rank, answers)
                }
                Verdict::DoesNotHold | Verdict::Waits { .. } => rank,
            },
        }
    })
}

/// Whether a rule counts at the most urgent level, so that no further answer can change the level. One that counts
/// lower for now does not do: an answer to come may still raise it.
pub fn is_settled(answers: &Answers<'_>) -> bool {
    let rules = answers.rules();
    let top = rules.top();
    let mut most_urgent = rules.rules().iter().filter(|rule| rule.rank == top);
    most_urgent.any(|rule| match verdict(rule, answers) {
        Verdict::Holds { counts_at, .. } => counts_at == top,
        Verdict::DoesNotHold | Verdict::Waits { .. } => false,
    })
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

/// Returns what a rule makes of the answers.
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
    let counts_at = if holds(&|question| if_unsure.counts_in_full(question)) {
        Some(rule.rank)
    } else {
        let lower = if_unsure.lower();
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
pub(super) fn behind(rule: &Rule, answers: &Answers<'_>, truth: Truth) -> Vec<QuestionIndex> {
    let mut questions = Vec::new();
    answers.tests_behind(&rule.when, truth, &mut |test| questions.push(test.question));
    in_order(questions)
}

/// Questions in the order of asking, each once.
fn in_order(mut questions: Vec<QuestionIndex>) -> Vec<QuestionIndex> {
    questions.sort_unstable();
    questions.dedup();
    questions
}

/// What a rule waits for.
pub(super) struct Waiting {
    /// The questions, in the order of asking.
    pub(super) questions: Vec<QuestionIndex>,
    /// Whether that is more than the calmest level does without.
    is_beyond_calm: bool,
}

impl Waiting {
    /// Returns what a rule waits for because of a truth of `why`. Where that is an unsure answer, it is one that the
    /// rule only mentions, or one that decides whether a mentioned one applies: any other counts as yes.
    pub(super) fn of(rule: &Rule, answers: &Answers<'_>, why: Truth) -> Self {
        let rules = answers.rules();
        let mentioned = match (why, &rule.if_unsure.mention) {
            (Truth::Unsure, Some(mention)) => Some(rules.with_parents(&mention.about)),
            _ => None,
        };
        let is_waited_for = |question: &QuestionIndex| {
            let mentioned = mentioned.as_ref();
            mentioned.is_none_or(|mentioned| mentioned.contains(question))
        };
        let (mut questions, mut is_beyond_calm) = (Vec::new(), false);
        answers.tests_behind(&rule.when, why, &mut |test| {
            if is_waited_for(&test.question) {
                questions.push(test.question);
                is_beyond_calm |= !is_let_go(rules, test);
            }
        });
        Self {
            questions: in_order(questions),
            is_beyond_calm,
        }
    }

    /// Returns how soon to act, where one more rule waits like this.
    pub(super) fn raised(&self, rank: Rank, answers: &Answers<'_>) -> Rank {
        match self.is_beyond_calm {
            true => rank.max(answers.rules().if_unanswered()),
            false => rank,
        }
    }
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
