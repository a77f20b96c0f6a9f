//! Conditions against a plain interpreter: a small rule file and answers to it, both made from the data.

mod made;
mod plain;

use std::collections::BTreeSet;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::evaluator::Evaluator;
use lungnets::fault::Fault;
use lungnets::rules::RuleSet;
use lungnets::rules::TooMuchWork;
use lungnets::truth::Truth;

use super::laws;
use made::{Bytes, Made};

/// The most looks at an answer or a finding that all conditions of a file may come to.
const MOST_LOOKS: u64 = 50_000;

/// The rules in the file, unless its conditions come to more work than any file may ask for.
fn rules(made: &Made, file: &str) -> Option<RuleSet> {
    let is_too_much = plain::looks(made) > MOST_LOOKS;
    match RuleSet::from_json(file) {
        Ok(rules) if !is_too_much => Some(rules),
        Err(faults) if is_too_much && matches!(&*faults, [fault] if is_work(fault)) => None,
        Ok(_) => panic!("{file} is too much work, and was taken"),
        Err(faults) => panic!("{faults:?} in {file}"),
    }
}

fn is_work(fault: &Fault) -> bool {
    matches!(fault.problem(), Some(TooMuchWork { .. }))
}

/// The rule file that is made from some data.
#[cfg(test)]
pub fn file(data: &[u8]) -> serde_json::Value {
    Made::from(&mut Bytes(data)).file()
}

/// What the library makes of the answers is what a plain reading of the file makes of them.
pub fn run(data: &[u8]) {
    let made = Made::from(&mut Bytes(data));
    let (file, given) = (made.file().to_string(), made.given().to_string());
    let Some(rules) = rules(&made, &file) else {
        return;
    };
    let answers =
        Answers::from_json(&rules, &given).unwrap_or_else(|faults| panic!("{faults:?} in {given}"));
    let shown = || format!("{given} to {file}");
    for (place, rule) in rules.rules().iter().enumerate() {
        let expected = plain::truth(&made.rules[place].when, &made);
        assert_eq!(
            answers.truth(&rule.when),
            Truth::EVERY[expected],
            "{}: {}",
            rule.id,
            shown()
        );
    }
    let assessment = Assessment::of(&answers);
    let ids = |ids: BTreeSet<String>| ids;
    let because = assessment.because().iter();
    let because = ids(because.map(|reason| reason.rule.id.to_string()).collect());
    let undecided = assessment.undecided().iter();
    let undecided = ids(undecided
        .map(|waiting| waiting.rule.id.to_string())
        .collect());
    let expected = plain::Result::of(&made);
    assert_eq!(because, expected.because, "because of {}", shown());
    assert_eq!(undecided, expected.undecided, "undecided of {}", shown());
    let ranks = (assessment.rank().number(), assessment.possible().number());
    assert_eq!(
        ranks,
        (expected.rank, expected.possible),
        "level of {}",
        shown()
    );
    if data.len().is_multiple_of(4) {
        // Its tables take longer to make than all else here, so that not every case has them.
        let outcome = Evaluator::new(&rules).outcome(&answers);
        let ranks = (outcome.rank.number(), outcome.possible.number());
        assert_eq!(
            ranks,
            (expected.rank, expected.possible),
            "level of {}",
            shown()
        );
    }
    if answers.closed_follow_ups().is_empty() {
        laws::result(&answers);
    }
}
