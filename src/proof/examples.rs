//! The examples of a rule file: answers with the result that they must have.

use crate::answers::{MadeWith, import_consistent};
use crate::assessment::Assessment;
use crate::fault::{FaultLog, Faults, Path, Problem, Told};
use crate::quote::quoted;
use crate::rules::{Example, Rank, Rule, RuleSet, without_mark};

/// An example that does not come true.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum ExampleProblem {
    Level {
        name: String,
        expected: String,
        found: String,
    },
    Possible {
        name: String,
        expected: String,
        found: String,
    },
    Because {
        name: String,
        missing: String,
        surplus: String,
    },
}

impl Problem for ExampleProblem {
    fn told(&self) -> Told {
        let what = match self {
            Self::Level {
                name,
                expected,
                found,
            } => format!(
                "the example {} expects the level {}, and the rules give {}",
                quoted(name),
                quoted(expected),
                quoted(found)
            ),
            Self::Possible {
                name,
                expected,
                found,
            } => format!(
                "the example {} expects that {} is still possible, and the rules give {}",
                quoted(name),
                quoted(expected),
                quoted(found)
            ),
            Self::Because {
                name,
                missing,
                surplus,
            } => {
                let mut what = format!(
                    "the example {} names other rules than those that hold",
                    quoted(name)
                );
                if !missing.is_empty() {
                    what += &format!("; named, but not holding: {missing}");
                }
                if !surplus.is_empty() {
                    what += &format!("; holding, but not named: {surplus}");
                }
                what
            }
        };
        Told::new(
            what,
            "either a rule says something else than was meant, or the example is out of date",
        )
    }
}

/// Runs every example of a rule set. `file` is the whole file that it was read from, as for
/// [`RuleSet::from_json`], to name places in it.
///
/// An example fails when its answers cannot be read, when the level is another, when other rules hold than
/// those it names, or when it says what must still be possible and something else is.
///
/// # Errors
/// A fault for each way in which an example fails, in the order of the file.
pub fn examples(rules: &RuleSet, file: &str) -> Result<(), Faults> {
    let list = Path::Root.key("examples");
    let mut faults = FaultLog::new();
    for (index, example) in rules.examples().iter().enumerate() {
        run(example, rules, list.item(index), &mut faults);
    }
    faults.or((), without_mark(file))
}

fn run(example: &Example, rules: &RuleSet, at: Path<'_>, faults: &mut FaultLog) {
    let mut own = FaultLog::new();
    let answers = import_consistent(
        rules,
        &example.answers,
        &MadeWith::TheseRules,
        at.key("answers"),
        &mut own,
    );
    if !own.is_empty() {
        faults.append(own);
        return;
    }
    let assessment = Assessment::of(&answers);
    let id = |rank| rules.level(rank).id.to_string();
    let name = || example.name.to_string();
    let is_at_level = assessment.rank() == example.rank;
    if !is_at_level {
        let problem = ExampleProblem::Level {
            name: name(),
            expected: id(example.rank),
            found: id(assessment.rank()),
        };
        faults.add(at.key("level"), problem);
    }
    // Where nothing more urgent was to be possible, another level says it all.
    let possible = example.must_be_possible();
    let is_told = !is_at_level && possible == example.rank;
    if assessment.possible() != possible && !is_told {
        let problem = ExampleProblem::Possible {
            name: name(),
            expected: id(possible),
            found: id(assessment.possible()),
        };
        faults.add(at.key("possible"), problem);
    }
    let counts = |rule: &Rule, lower: Option<Rank>| match lower {
        None => rule.id.to_string(),
        Some(lower) => format!("{} at {}", rule.id, id(lower)),
    };
    let expected = example.must_hold();
    let expected: Vec<String> = expected
        .map(|(place, lower)| counts(&rules.rules()[place], lower))
        .collect();
    let found = assessment.because().iter();
    let found: Vec<String> = found
        .map(|reason| counts(reason.rule, reason.lower()))
        .collect();
    let (missing, surplus) = (without(&expected, &found), without(&found, &expected));
    if !missing.is_empty() || !surplus.is_empty() {
        faults.add(
            at.key("because"),
            ExampleProblem::Because {
                name: name(),
                missing,
                surplus,
            },
        );
    }
}

/// The words of `list` that are not in `other`, joined.
fn without(list: &[String], other: &[String]) -> String {
    let kept: Vec<&str> = list
        .iter()
        .filter(|word| !other.contains(word))
        .map(String::as_str)
        .collect();
    kept.join(", ")
}
