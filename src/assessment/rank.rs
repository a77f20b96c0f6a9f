//! How soon to act.

use super::verdict::{Verdict, verdict, waits_beyond_calm};
use crate::answers::Answers;
use crate::rules::Rank;

/// How soon to act, and nothing more: the most urgent level that a rule counts at, or `otherwise`.
///
/// It is at least `if_unanswered` as long as a rule waits for an answer that the file does not let go: a rule
/// that holds without asking for action (a note on someone's age, say) must not make silence look calm.
pub fn rank(answers: &Answers<'_>) -> Rank {
    rank_from(answers.rules().otherwise(), answers)
}

/// The same, but at least `least`; rules that could not raise it are not looked at.
pub(super) fn rank_from(least: Rank, answers: &Answers<'_>) -> Rank {
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

/// Whether a rule counts at the most urgent level, so that no further answer can change the level. One that counts
/// lower for now does not do: an answer to come may still raise it.
pub fn is_settled(answers: &Answers<'_>) -> bool {
    let rules = answers.rules();
    let top = rules.rules().iter().filter(|rule| rule.rank == rules.top());
    top.into_iter()
        .any(|rule| matches!(verdict(rule, answers), Verdict::Holds { counts_at, .. } if counts_at == rules.top()))
}
