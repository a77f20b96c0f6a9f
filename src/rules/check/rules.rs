//! Findings and rules.

use super::effort::Efforts;
use super::names::Names;
use super::resolve::Resolve;
use super::scope::Scope;
use super::{fill_ins, if_unsure, numbers};
use crate::fault::{FaultLog, Path};
use crate::rules::stage::AsWritten;
use crate::rules::{Finding, Rank, Rule};

/// Checks all findings, each with those above it in sight.
pub(super) fn findings(
    written: Vec<Finding<AsWritten>>,
    names: &Names,
    scope: Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Finding> {
    let list = Path::Root.key("findings");
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
    let list = Path::Root.key("rules");
    for (index, rule) in rules.iter_mut().enumerate() {
        let at = list.item(index);
        efforts.other(&mut rule.when, at.key("when"), faults);
        fill_ins::check(&rule.say, fill_ins::NONE, at.key("say"), faults);
        if_unsure::check(rule, if_unanswered, at.key("if_unsure"), scope, faults);
        numbers::read_by(&rule.when, scope, at.key("when"), faults);
    }
}
