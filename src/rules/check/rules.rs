//! Findings and rules, and the examples that hold the rules to their word. Whether these come true is for the proof to
//! say.

use super::limits::Efforts;
use super::names::Names;
use super::resolve::Resolve;
use super::scope::{Index, Scope};
use super::{ROOT, if_unsure, numbers, wording};
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::stage::AsWritten;
use crate::rules::{Example, Expected, Finding, Rank, Rule};

/// Checks all findings, each with those above it in sight.
pub(super) fn findings(
    written: Vec<Finding<AsWritten>>,
    names: &Names,
    scope: Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Finding> {
    let list = ROOT.key("findings");
    let mut findings = Vec::with_capacity(written.len());
    for (index, finding) in written.into_iter().enumerate() {
        let at = list.item(index);
        let scope = scope.below_findings(names, &findings);
        let mut finding = finding.resolve(at, &scope, faults);
        efforts.finding(&mut finding.when, at.key("when"), faults);
        findings.push(finding);
    }
    findings
}

/// Checks all rules; `if_unanswered` is the level while an answer is missing.
pub(super) fn rules(
    rules: &mut [Rule],
    if_unanswered: Rank,
    scope: &Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) {
    let list = ROOT.key("rules");
    for (index, rule) in rules.iter_mut().enumerate() {
        let at = list.item(index);
        efforts.other(&mut rule.when, at.key("when"), faults);
        wording::fill_ins(&rule.say, wording::NO_WORD, at.key("say"), faults);
        if_unsure::check(rule, if_unanswered, at.key("if_unsure"), scope, faults);
        numbers::read_by(&rule.when, scope, at.key("when"), faults);
    }
}

/// Checks that each rule can count at the level that an example expects of it.
pub(super) fn examples(
    examples: &[Example],
    rules: &[Rule],
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let list = ROOT.key("examples");
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
        let (rule, level) = (quoted(&rule.id), quoted(&scope.level_id(level)));
        let what = format!("{rule} never counts at {level}");
        let way_out = "name the level of its \"at_level\", or write the id of the rule alone where it counts at its own";
        faults.add(at.key("counts_at"), Told::new(what, way_out));
    }
}
