//! The examples that hold the rules to their word. Whether they come true is for the proof to say.

use super::resolve::Resolve;
use super::scope::{Index, Scope};
use crate::fault::{FaultLog, Path, Problem, Told};
use crate::quote::quoted;
use crate::rules::stage::AsWritten;
use crate::rules::{Example, Expected, Rank, Rule};

/// Checks that each rule can count at the level that an example expects of it.
pub(super) fn check(
    examples: &[Example],
    rules: &[Rule],
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let list = Path::Root.key("examples");
    for (index, example) in examples.iter().enumerate() {
        let at = list.item(index);
        let at = at.key("because");
        for (i, expected) in example.because.iter().enumerate() {
            counts_at(expected, rules, at.item(i), scope, faults);
        }
    }
}

impl Resolve for Expected<AsWritten> {
    type Checked = Expected;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Expected {
        // An id alone stands for the rule, at the level of its own.
        let rule_at = match self.counts_at {
            Some(_) => at.key("rule"),
            None => at,
        };
        Expected {
            rule: self.rule.resolve(rule_at, scope, faults),
            counts_at: self.counts_at.resolve(at.key("counts_at"), scope, faults),
        }
    }
}

/// Puts a rule on record that is expected to count at a level where it never does.
fn counts_at(
    expected: &Expected,
    rules: &[Rule],
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let level = expected.counts_at.filter(|level| *level != Rank::NOWHERE);
    let (Some(level), Some(rule)) = (level, rules.get(expected.rule.0)) else {
        return;
    };
    if rule.if_unsure.lower() != Some(level) {
        let (rule, level) = (rule.id.to_string(), scope.level_id(level));
        faults.add(at.key("counts_at"), NeverCountsAt { rule, level });
    }
}

/// A rule that is expected to count at a level where it never does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub struct NeverCountsAt {
    pub rule: String,
    pub level: String,
}

impl Problem for NeverCountsAt {
    fn told(&self) -> Told {
        let (rule, level) = (quoted(&self.rule), quoted(&self.level));
        Told::new(
            format!("{rule} never counts at {level}"),
            "name the level of its \"at_level\", or write the id of the rule alone where it counts at its own",
        )
    }
}
