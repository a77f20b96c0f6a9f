//! The examples of a rule file: answers with the result that they must have.

use crate::answers::import_consistent;
use crate::assessment::Assessment;
use crate::fault::{Fault, Faults, Path, Problem};
use crate::rules::{Example, RuleSet};

/// Runs every example of a rule set. `text` is the file that it was read from, to name places in it.
///
/// An example fails when its answers cannot be read, when the level is another, when other rules hold than
/// those it names, or when it says what must still be possible and something else is.
///
/// # Errors
/// A fault for each way in which an example fails, in the order of the file.
pub fn examples(rules: &RuleSet, text: &str) -> Result<(), Vec<Fault>> {
    let list = Path::Root.key("examples");
    let mut faults = Faults::new();
    for (index, example) in rules.examples().iter().enumerate() {
        run(example, rules, list.item(index), &mut faults);
    }
    faults.or((), text)
}

fn run(example: &Example, rules: &RuleSet, at: Path<'_>, faults: &mut Faults) {
    let mut own = Faults::new();
    let answers = import_consistent(rules, &example.answers, at.key("answers"), &mut own);
    if !own.is_empty() {
        faults.append(own);
        return;
    }
    let assessment = Assessment::of(&answers);
    let id = |rank| rules.level(rank).id.to_string();
    let name = || example.name.to_string();
    if assessment.rank() != example.rank {
        let problem = Problem::ExampleLevel {
            name: name(),
            expected: id(example.rank),
            found: id(assessment.rank()),
        };
        faults.add(at.key("level"), problem);
    }
    if let Some(expected) = example
        .possible
        .filter(|expected| *expected != assessment.possible())
    {
        let problem = Problem::ExamplePossible {
            name: name(),
            expected: id(expected),
            found: id(assessment.possible()),
        };
        faults.add(at.key("possible"), problem);
    }
    let expected: Vec<&str> = example
        .because
        .iter()
        .map(|place| rules.rules()[*place].id.as_str())
        .collect();
    let found: Vec<&str> = assessment
        .because()
        .iter()
        .map(|reason| reason.rule.id.as_str())
        .collect();
    let (missing, surplus) = (without(&expected, &found), without(&found, &expected));
    if !missing.is_empty() || !surplus.is_empty() {
        faults.add(
            at.key("because"),
            Problem::ExampleBecause {
                name: name(),
                missing,
                surplus,
            },
        );
    }
}

/// The words of `list` that are not in `other`, joined.
fn without(list: &[&str], other: &[&str]) -> String {
    let kept: Vec<&str> = list
        .iter()
        .copied()
        .filter(|word| !other.contains(word))
        .collect();
    kept.join(", ")
}
