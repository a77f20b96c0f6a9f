//! A rule file in another language: its texts alone, each tied to the text that it translates.
//!
//! No condition and no level stands in a translation, so whatever is proved of the rules holds of them in every
//! language. A text that changed since it was translated is shown as the rule file has it, and marked.

mod file;
mod problem;
mod texts;

use crate::fault::{FaultLog, Faults};
use crate::rules::RuleSet;
use file::ROOT;
pub use file::{schema, to_fill_in};
pub use problem::TranslationProblem;
use texts::NOT_TRANSLATED;

/// A translation of one rule set, held to it.
#[derive(Debug)]
pub struct Translation {
    rules: RuleSet,
    fingerprint: String,
    missing: Vec<Open>,
    changed: Vec<Open>,
}

/// A text of the rule file that has no translation, or that of an earlier text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Open {
    /// Its id, such as `levels.today.advice.2`.
    pub id: String,
    /// What it says in the rule file.
    pub original: String,
    /// What its translation said before the text changed.
    pub earlier: Option<String>,
}

impl Translation {
    /// Reads a translation of the rules that stand in `rule_file`, which has no fault.
    ///
    /// # Errors
    /// Every fault of the translation but texts that are missing, in the order of the file; of a file in another format
    /// or for other rules, that one alone.
    pub fn from_json(rules: &RuleSet, rule_file: &str, text: &str) -> Result<Self, Faults> {
        file::read(rules, rule_file, text)
    }

    /// Returns the texts that have no translation yet, in the order of the rule file.
    pub fn missing(&self) -> &[Open] {
        &self.missing
    }

    /// Returns the texts that changed since they were translated, in the order of the rule file. They are shown as they
    /// stand there, and marked.
    pub fn changed(&self) -> &[Open] {
        &self.changed
    }

    /// Returns the rules, as they are to the last condition, with every text that was translated in its place. What is
    /// open is as it stands in the rule file, and marked.
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// Returns the fingerprint of its texts: what a review of them must name as its `sha256` to count.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Refuses a translation with texts missing; `text` is that of its file.
    ///
    /// # Errors
    /// A fault for each of them.
    pub fn refuse_missing(&self, text: &str) -> Result<(), Faults> {
        let mut faults = FaultLog::new();
        for Open { id, .. } in &self.missing {
            let id = id.clone();
            faults.add(ROOT, TranslationProblem::Missing { id });
        }
        faults.or((), text)
    }
}

/// Returns a text that stands in another language than those around it, marked as one that is not translated.
fn marked(original: &str) -> String {
    format!("{NOT_TRANSLATED} {original}")
}
