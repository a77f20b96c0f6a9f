//! Where answers are certain to be an emergency, the form says so, there and then, and needs no other answer.
//!
//! At the prompt the questions stop there. A form program has no rules, only conditions on single answers. So each rule
//! of the most urgent level becomes an item that is shown as soon as the rule counts in full, right below the answer
//! that makes it so. That can be any question that the rule looks at, so the item stands below each of them, and asks
//! there only of the answers up to that question. An answer to a question that may not apply is taken as firm: of the
//! two, the form is the more urgent one.

use super::clause::{Clause, Look, Obstacle, Sees, shortened};
use super::clauses::clauses;
use super::words;
use crate::rules::{QuestionIndex, Rule, RuleSet};

/// What is shown while one rule makes it an emergency.
pub(super) struct Alarm<'r> {
    /// The rule, and its place in the file.
    pub rule: &'r Rule,
    pub place: usize,
    /// All of these must hold.
    clauses: Vec<Clause>,
}

/// The alarms of a rule set, in the order of its rules.
///
/// # Errors
/// Where the conditions of one are too many.
pub(super) fn alarms(rules: &RuleSet) -> Result<Vec<Alarm<'_>>, Obstacle> {
    let each = rules.rules().iter().enumerate();
    let top = each.filter(|(_, rule)| rule.rank == rules.top());
    let alarm = |(place, rule): (usize, _)| alarm(rules, place, rule);
    top.map(alarm).collect()
}

fn alarm<'r>(rules: &RuleSet, place: usize, rule: &'r Rule) -> Result<Alarm<'r>, Obstacle> {
    let counts_in_full = |question| rule.if_unsure.counts_in_full(question);
    let clauses = clauses(rules, &rule.when, &counts_in_full);
    Ok(Alarm {
        rule,
        place,
        clauses: clauses.ok_or_else(|| words::too_tangled_rule(&rule.id))?,
    })
}

impl Alarm<'_> {
    /// The clauses for the item below a question: what the answers up to there must be. Nothing where those cannot be
    /// enough yet, and where this question has no part in it.
    pub fn below(&self, question: QuestionIndex) -> Option<Vec<Clause>> {
        let so_far = |clause: &Clause| -> Clause {
            let looks = clause.iter().filter(|look| look.at <= question);
            looks.copied().collect()
        };
        let clauses = shortened(self.clauses.iter().map(so_far).collect())?;
        let can_hold = clauses.iter().all(|clause| !clause.is_empty());
        let mut looks = clauses.iter().flatten();
        (can_hold && looks.any(|look| look.at == question)).then_some(clauses)
    }

    /// The coded answers to a question of which each alone is enough. Numbers are left out: FHIR cannot ask whether one
    /// is not there.
    pub fn enough_alone(&self, question: QuestionIndex) -> Clause {
        let is_coded = |look: &Look| {
            let sees = look.sees;
            matches!(sees, Sees::Yes | Sees::No | Sees::Unsure | Sees::Choice(_))
        };
        let in_all = |look: &Look| self.clauses.iter().all(|clause| clause.contains(look));
        let looks = self.clauses.first().into_iter().flatten();
        let looks = looks.filter(|look| look.at == question && is_coded(look));
        looks.filter(|look| in_all(look)).copied().collect()
    }
}
