//! Files that stand beside a rule file: each says in which format it is, and for which rules.

use crate::fault::{FaultLog, Faults, FileProblem, Path, Problem, Told};
use crate::json::Json;
use crate::quote::quoted;
use crate::rules::RuleSet;

/// The format that is read.
const FORMAT: u32 = 2;

const ROOT: Path<'static> = Path::Root;

/// A file that is for another rule set than the one that it stands beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherRuleSet {
    found: String,
    wanted: String,
}

impl Problem for OtherRuleSet {
    fn told(&self) -> Told {
        let (found, wanted) = (quoted(&self.found), quoted(&self.wanted));
        Told::new(
            format!("this file is for the rules {found}, and the rules are {wanted}"),
            "use the file of these rules",
        )
    }
}

/// What such a file says of itself.
pub(crate) struct Head<'f> {
    pub format: u32,
    pub rule_set: &'f str,
}

impl Head<'_> {
    /// Checks that the file is in the format that is read, and for these rules. What is no format or no id at all is on
    /// record already, where its members were read.
    ///
    /// # Errors
    /// The one fault: whatever else could be said of such a file helps nobody.
    pub fn check(&self, json: &Json<'_>, rules: &RuleSet, text: &str) -> Result<(), Faults> {
        let mut alone = FaultLog::new();
        let is_number = matches!(json.member("format"), Some(Json::Whole(_)));
        if is_number && self.format != FORMAT {
            let (found, read) = (self.format.to_string(), FORMAT);
            alone.add(ROOT.key("format"), FileProblem::WrongFormat { found, read });
        } else if !self.rule_set.is_empty() && self.rule_set != rules.id() {
            let (found, wanted) = (self.rule_set.to_owned(), rules.id().to_owned());
            alone.add(ROOT.key("rule_set"), OtherRuleSet { found, wanted });
        }
        alone.or((), text)
    }
}
