//! A rule file in another language: its texts alone, each tied to the text that it translates.
//!
//! No condition and no level stands in a translation, so whatever is proved of the rules holds of them in every
//! language. A text that changed since it was translated is shown as the rule file has it, and marked.

mod file;
mod filling;
mod texts;

use crate::fault::Faults;
use crate::json::Json;
use crate::rules::RuleSet;
use crate::text::IN_ENGLISH;
pub use file::schema;
pub use filling::{NotFilledIn, to_fill_in, to_table, with_table};

/// A translation of one rule set, held to it.
#[derive(Debug)]
pub struct Translation {
    rules: RuleSet,
    fingerprint: String,
    open: Vec<Open>,
    left_over: Vec<String>,
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

/// A translation, and the fingerprint of the text that it is of.
#[derive(Debug)]
struct Pair {
    of: String,
    text: String,
    note: Option<Json<'static>>,
}

impl Translation {
    /// Returns the translation of a rule set with nothing in it yet.
    ///
    /// # Errors
    /// None, for a rule file without fault.
    pub fn begin(rules: &RuleSet, rule_file: &str, language: &str) -> Result<Self, Faults> {
        Self::from_json(rules, rule_file, &to_fill_in(rules, language, &[]))
    }

    /// Reads a translation of the rules that stand in `rule_file`, which has no fault.
    ///
    /// # Errors
    /// Every fault of the translation, in the order of the file; of a file in another format or for other rules, that
    /// one alone. A text without a translation is no fault: it is [open](Self::open); nor is a translation that is
    /// [left over](Self::left_over).
    pub fn from_json(rules: &RuleSet, rule_file: &str, text: &str) -> Result<Self, Faults> {
        file::read(rules, rule_file, text)
    }

    /// Returns the texts that have no translation yet, or changed since, in the order of the rule file. They are shown
    /// as they stand there, and marked, so that whoever asked for this language still reads everything.
    pub fn open(&self) -> &[Open] {
        &self.open
    }

    /// Returns the ids of translations of which the rule file has no text, or none any more: nobody is shown them.
    pub fn left_over(&self) -> &[String] {
        &self.left_over
    }

    /// Returns the rules, as they are to the last condition, with every text that was translated in its place. What is
    /// open is as it stands in the rule file, and marked.
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// Returns the same rules to keep.
    pub fn into_rules(self) -> RuleSet {
        self.rules
    }

    /// Returns the fingerprint of its texts: what a review of them must name as its `sha256` to count.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }
}

/// Returns a text that stands in another language than those around it, marked as one that is not translated.
fn marked(original: &str) -> String {
    format!("{IN_ENGLISH}{original}")
}
