//! The examples of a rule file: answers with the result that they must have.

use crate::answers::{MadeWith, import_consistent};
use crate::assessment::Assessment;
use crate::fault::{FaultLog, Faults, Path, Told};
use crate::quote::quoted;
use crate::rules::{Example, Rank, Rule, RuleSet};
use crate::text::without_mark;

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
    let name = quoted(&example.name);
    let level = |rank| quoted(&rules.level(rank).id);
    let is_at_level = assessment.rank() == example.rank;
    if !is_at_level {
        let (expected, found) = (level(example.rank), level(assessment.rank()));
        let what =
            format!("the example {name} expects the level {expected}, and the rules give {found}");
        faults.add(at.key("level"), Told::new(what, WAY_OUT));
    }
    // Where nothing more urgent was to be possible, another level says it all.
    let possible = example.must_be_possible();
    let is_told = !is_at_level && possible == example.rank;
    if assessment.possible() != possible && !is_told {
        let (expected, found) = (level(possible), level(assessment.possible()));
        let what = format!(
            "the example {name} expects that {expected} is still possible, and the rules give {found}"
        );
        faults.add(at.key("possible"), Told::new(what, WAY_OUT));
    }
    let counts = |rule: &Rule, lower: Option<Rank>| match lower {
        None => rule.id.to_string(),
        Some(lower) => format!("{} at {}", rule.id, rules.level(lower).id),
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
    if missing.is_empty() && surplus.is_empty() {
        return;
    }
    let mut what = format!("the example {name} names other rules than those that hold");
    if !missing.is_empty() {
        what += &format!("; named, but not holding: {missing}");
    }
    if !surplus.is_empty() {
        what += &format!("; holding, but not named: {surplus}");
    }
    faults.add(at.key("because"), Told::new(what, WAY_OUT));
}

/// What to do about an example that does not come true.
const WAY_OUT: &str =
    "either a rule says something else than was meant, or the example is out of date";

/// The words of `list` that are not in `other`, joined.
fn without(list: &[String], other: &[String]) -> String {
    let kept: Vec<&str> = list
        .iter()
        .filter(|word| !other.contains(word))
        .map(String::as_str)
        .collect();
    kept.join(", ")
}
