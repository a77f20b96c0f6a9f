//! What a check has found out about a rule file.

use std::ffi::OsStr;

use lungnets::fault::Fault;
use lungnets::proof::{Property, Remark, Verdict};
use lungnets::rules::RuleSet;

use super::super::words;

/// All that was found out about a rule file.
pub(super) struct Findings<'r> {
    pub(super) rules: &'r RuleSet,
    pub(super) file: Option<&'r OsStr>,
    pub(super) failed_examples: Vec<Fault>,
    pub(super) remarks: Vec<Remark>,
    pub(super) proofs: Vec<(Property, Verdict<'r>)>,
}

impl Findings<'_> {
    /// Returns whether nothing fails; what could not be proved is not good enough.
    pub(super) fn is_good(&self) -> bool {
        let mut proofs = self.proofs.iter();
        self.failed_examples.is_empty()
            && proofs.all(|(_, verdict)| matches!(verdict, Verdict::Proved { .. }))
    }

    /// Returns what a person reads at the end.
    pub(super) fn summary(&self) -> String {
        let count = |wanted: fn(&Verdict<'_>) -> bool| {
            let proofs = self.proofs.iter();
            proofs.filter(|(_, verdict)| wanted(verdict)).count()
        };
        words::summary(
            self.failed_examples.len(),
            count(|verdict| matches!(verdict, Verdict::Failed(_))),
            count(|verdict| matches!(verdict, Verdict::NotProved)),
        )
    }
}
