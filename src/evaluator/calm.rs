//! Which rules keep from the calmest level while they wait, whatever it is that they wait for.

use super::bits::insert;
use super::seats::Seats;
use crate::assessment::is_let_go;
use crate::rules::{QuestionIndex, Rule, RuleSet, Test};

/// The rules by what their tests have to do with the calmest level, as sets of their seats.
#[derive(Debug)]
pub(super) struct Calm {
    /// The calmest level does without nothing that they look at: they keep from it while they wait.
    pub(super) kept_by: Vec<u64>,
    /// It does without some of what they look at: whether they keep from it depends on what they wait for.
    pub(super) perhaps_kept_by: Vec<u64>,
}

impl Calm {
    pub(super) fn of(rules: &RuleSet, seats: &Seats<'_>) -> Self {
        let mut calm = Self {
            kept_by: vec![0; seats.words()],
            perhaps_kept_by: vec![0; seats.words()],
        };
        for seat in seats.every() {
            let (mut some_let_go, mut some_not) = (false, false);
            every_test(seats.rules()[*seat], rules, &mut |test| {
                let is_let_go = is_let_go(rules, test);
                some_let_go |= is_let_go;
                some_not |= !is_let_go;
            });
            match (some_let_go, some_not) {
                (_, false) => {}
                (false, true) => insert(&mut calm.kept_by, *seat),
                (true, true) => insert(&mut calm.perhaps_kept_by, *seat),
            }
        }
        calm
    }
}

/// Visits every test that a rule rests on, with those that decide whether its questions are asked.
fn every_test(rule: &Rule, rules: &RuleSet, visit: &mut dyn FnMut(&Test)) {
    let mut questions: Vec<QuestionIndex> = Vec::new();
    rule.when.every_test(rules.findings(), &mut |test| {
        questions.push(test.question);
        visit(test);
    });
    for question in rules.with_parents(&questions) {
        if let Some(when) = &rules.question(question).ask_when {
            when.every_test(rules.findings(), visit);
        }
    }
}
