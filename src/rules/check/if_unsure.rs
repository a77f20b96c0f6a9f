//! What an unsure answer does to a rule.

use super::RuleProblem;
use super::conditions::{Scope, is_whole};
use super::names::Names;
use crate::fault::{FaultLog, Path};
use crate::rules::shape::Id;
use crate::rules::{AtLevel, Condition, IfUnsure, Mention, QuestionIndex, Rank, raw};

/// Checks what an unsure answer does to the rule with the condition `when`.
pub(super) fn check(
    raw: raw::IfUnsure,
    when: &Condition,
    at: Path<'_>,
    scope: &Scope<'_>,
    (levels, bounds): (&Names<'_>, Bounds),
    faults: &mut FaultLog,
) -> IfUnsure {
    let raw::IfUnsure::Otherwise(raw) = raw else {
        return IfUnsure::default();
    };
    let looks = LooksAt::of(when, scope);
    let mention = raw.mention.map(|mention| Mention {
        about: looks.about(&mention.about, at.key("mention"), faults),
        reason: mention.reason,
    });
    let at_level = raw.at_level.map(|at_level| {
        let at = at.key("at_level");
        let about = at_level.about;
        let level = levels.find(&at_level.level, at.key("level"), faults);
        bounds.check(level.map(Rank), at.key("level"), faults);
        AtLevel {
            rank: Rank(level.unwrap_or_default()),
            about: about.map(|about| looks.about(&about, at, faults)),
        }
    });
    let checked = IfUnsure { at_level, mention };
    named_twice(&checked, at, scope, faults);
    checked
}

/// What a rule looks at.
struct LooksAt<'s, 'r> {
    questions: Vec<QuestionIndex>,
    /// Of a condition with faults nobody knows what it should have looked at.
    is_known: bool,
    scope: &'s Scope<'r>,
}

impl<'s, 'r> LooksAt<'s, 'r> {
    fn of(when: &Condition, scope: &'s Scope<'r>) -> Self {
        let mut questions = Vec::new();
        when.every_test(scope.findings(), &mut |test| questions.push(test.question));
        Self {
            questions,
            is_known: is_whole(when, scope.findings()),
            scope,
        }
    }

    /// Looks up the questions in the list `about` of `at`; the rule must look at each.
    fn about(&self, ids: &[Id], at: Path<'_>, faults: &mut FaultLog) -> Vec<QuestionIndex> {
        let list = at.key("about");
        let mut about = Vec::with_capacity(ids.len());
        for (i, id) in ids.iter().enumerate() {
            let at = list.item(i);
            let Some(place) = self.scope.question(id, at, faults) else {
                continue;
            };
            if self.is_known && !self.questions.contains(&QuestionIndex(place)) {
                let question = id.0.to_string();
                faults.add(at, RuleProblem::UnsureElsewhere { question });
            }
            about.push(QuestionIndex(place));
        }
        about
    }
}

/// Puts on record each question that is both mentioned and a reason for the lower level.
fn named_twice(if_unsure: &IfUnsure, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) {
    let about = if_unsure.at_level.as_ref();
    let about = about.and_then(|at_level| at_level.about.as_deref());
    let list = at.key("at_level");
    let list = list.key("about");
    for (i, question) in about.into_iter().flatten().enumerate() {
        if if_unsure.mentions(*question) {
            let question = scope.question_at(*question).id.to_string();
            faults.add(list.item(i), RuleProblem::UnsureTwice { question });
        }
    }
}

/// The levels that a lower one must lie between, as far as they are known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// The level of the rule.
    pub rule: Option<Rank>,
    /// The level while an answer is missing.
    pub if_unanswered: Option<Rank>,
}

impl Bounds {
    /// Puts on record a level that is not below that of the rule, or is below that of silence.
    fn check(self, level: Option<Rank>, at: Path<'_>, faults: &mut FaultLog) {
        let Some(level) = level else { return };
        if self.rule.is_some_and(|rule| level >= rule) {
            faults.add(at, RuleProblem::UnsureNotLower);
        } else if self.if_unanswered.is_some_and(|least| level < least) {
            faults.add(at, RuleProblem::UnsureTooLow);
        }
    }
}
