//! What is promised of numbers: which are worse, and that every rule that reads one can rest on it.

use super::RuleProblem;
use super::conditions::Scope;
use crate::fault::{FaultLog, Path};
use crate::rules::{AnswerKind, Condition, Finding, Test, Worse, raw};

/// Checks the promise of a range of numbers from `from` to `to`.
pub(super) fn promise(
    raw: Option<raw::Worse>,
    (from, to): (u32, u32),
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Option<Worse> {
    Some(match raw? {
        raw::Worse::Greater => Worse::Greater,
        raw::Worse::Smaller => Worse::Smaller,
        raw::Worse::Calm(calm) => {
            let raw::CalmStretch { from: start, below } = calm;
            let at = at.key("worse");
            let at = at.key("calm");
            if start >= below {
                faults.add(at, RuleProblem::EmptyRange);
            } else if start < from || below.saturating_sub(1) > to {
                faults.add(at, RuleProblem::CalmOutside { from, to });
            }
            Worse::Outside { from: start, below }
        }
    })
}

/// Puts on record every test in the condition at `at` that reads a number of which the file does not promise which
/// ones are worse, or that parts its calm stretch.
pub(super) fn read_by(
    condition: &Condition,
    scope: &Scope<'_>,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    let mut tests = Vec::new();
    collect(condition, scope.findings(), &mut tests);
    for test in tests {
        let question = scope.question_at(test.question);
        let (AnswerKind::Number(range), Some(borders)) = (&question.answer, test.wanted.borders())
        else {
            continue;
        };
        let id = || question.id.to_string();
        match &range.worse {
            None => faults.add(at, RuleProblem::NothingPromised { question: id() }),
            Some(Worse::Outside { from, below: end }) => {
                let borders = borders.into_iter().flatten();
                for border in borders.filter(|border| from < border && border < end) {
                    let question = id();
                    faults.add(at, RuleProblem::BorderInCalm { question, border });
                }
            }
            Some(Worse::Greater | Worse::Smaller) => {}
        }
    }
}

fn collect(condition: &Condition, findings: &[Finding], tests: &mut Vec<Test>) {
    condition.every_test(findings, &mut |test| {
        if !tests.contains(test) {
            tests.push(test.clone());
        }
    });
}
