//! What was found out about a rule file.

use std::ffi::OsStr;

use lungnets::fault::Fault;
use lungnets::proof::{Property, Remark, Verdict};
use lungnets::rules::RuleSet;
use lungnets::translation::Translation;
use lungnets::vignettes::{Lies, Vignette};

use super::words;

/// All that was found out about a rule file.
pub(super) struct Findings<'r> {
    pub(super) rules: &'r RuleSet,
    pub(super) file: Option<&'r OsStr>,
    pub(super) failed_examples: Vec<Fault>,
    /// The stories beside the file; none, where nothing stands there.
    pub(super) vignettes: Option<Vec<Vignette<'r>>>,
    /// The Spanish texts beside the file; none, where nothing stands there.
    pub(super) spanish: Option<Translation>,
    pub(super) remarks: Vec<Remark>,
    pub(super) proofs: Vec<(Property, Verdict<'r>)>,
}

impl Findings<'_> {
    /// Returns whether nothing fails; what could not be proved is not good enough.
    pub(super) fn is_good(&self) -> bool {
        let mut proofs = self.proofs.iter();
        self.failed_examples.is_empty()
            && self.too_calm().next().is_none()
            && proofs.all(|(_, verdict)| matches!(verdict, Verdict::Proved { .. }))
    }

    /// Returns the stories.
    pub(super) fn stories(&self) -> impl Iterator<Item = &Vignette<'_>> {
        self.vignettes.iter().flatten()
    }

    /// Returns the stories that must hold and lie below their floor.
    pub(super) fn too_calm(&self) -> impl Iterator<Item = &Vignette<'_>> {
        let stories = self.stories();
        stories.filter(|story| story.purpose.must_hold() && story.lies() == Lies::Below)
    }

    /// Returns what a person reads at the end.
    pub(super) fn summary(&self) -> String {
        let count = |wanted: fn(&Verdict<'_>) -> bool| {
            let proofs = self.proofs.iter();
            proofs.filter(|(_, verdict)| wanted(verdict)).count()
        };
        words::summary(
            self.failed_examples.len(),
            self.too_calm().count(),
            count(|verdict| matches!(verdict, Verdict::Failed(_))),
            count(|verdict| matches!(verdict, Verdict::NotProved { .. })),
        )
    }
}
