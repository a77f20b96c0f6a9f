//! The rule set: what is asked, what follows, and every sentence a person reads about health.
//!
//! A rule file is read in two steps: first as it was written, then it is checked. Its records are the same in both, and
//! differ in one thing: as written they name each other by ids, [`Checked`] by places that are there. What can be wrong
//! is wrong in between; a [`RuleSet`] has no fault.

mod authoring;
mod check;
mod condition;
mod contents;
mod counted;
mod example;
mod file;
mod lazy;
mod place;
mod question;
mod rule;
pub(crate) mod shape;
mod signature;
mod stage;
mod texts;

pub use authoring::{OPTION_NAMES, is_reserved_option, new_file, schema};
pub use check::TooMuchWork;
pub use condition::{Addend, Condition, Group, Operator, Score, Sum, Test, Wanted, Worth};
pub use example::{Example, Expected};
pub use file::{EarlierFormat, NoRuleFile, Review};
pub(crate) use file::{Reviewed, place_of_member, read_beside};
pub use place::{Elsewhere, Place, Places, Service};
pub use question::{
    AnswerKind, Border, CalmStretch, Choice, Choices, Crossing, NumberRange, OneOf, Question,
    Worse, WorseAnswer,
};
pub use rule::{AtLevel, CalmWithout, DoFirst, Finding, Floor, IfUnsure, Level, Mention, Rule};
pub use shape::{ValueProblem, days_of_month, is_day};
pub use signature::{Companions, Signing, Standing, signed};
pub use stage::{
    Checked, FindingIndex, PlaceIndex, QuestionIndex, Rank, RuleIndex, SourceIndex, Stage,
};
pub use texts::{
    DoctorQuestion, Excuse, FirstForSome, LocalText, Source, Statement, Topic, WhenStopped,
};

use crate::fault::{FaultLog, Faults, Path};
use crate::json::Json;
use crate::text::without_mark;
use counted::counted;
use file::File;
use lazy::Lazy;
use shape::Shape;
use signature::{Content, Fingerprint};
use stage::AsWritten;

/// A rule file that was read and found without fault.
#[derive(Debug, Clone)]
pub struct RuleSet {
    fingerprint: Fingerprint,
    file: File,
    /// What a review is held to; nothing, where the file names none.
    content: Content,
    standing: Standing,
    /// Of which rules its texts are a translation; nothing, where they are the original.
    translation_of: Option<Original>,
}

/// What a translation is of.
#[derive(Debug, Clone)]
struct Original {
    rules: Lazy<RuleSet>,
    /// Whether the translation was reviewed as it stands.
    is_reviewed: bool,
}

counted! { record RuleSet { fingerprint, file, content, standing, translation_of } }
counted! { record Original { rules, is_reviewed } }

impl RuleSet {
    /// Reads a rule file of format 2: the whole file, with the byte order mark that may stand at its start.
    ///
    /// The file's own examples are not run here; [`crate::proof::examples`] does that.
    ///
    /// # Errors
    /// Every fault of the file, in the order of the file; of a file in another format, that one alone.
    pub fn from_json(file: &str) -> Result<Self, Faults> {
        let text = without_mark(file);
        let json = Json::parse(text)?;
        file::refuse_another_kind(&json, text)?;
        let mut faults = FaultLog::new();
        let written = File::<AsWritten>::read(&json, Path::Root, &mut faults);
        let content = match written.reviewed {
            Some(_) => Content::of(&json),
            None => Content::default(),
        };
        let fingerprint = Fingerprint::of(file);
        let file = check::check(written, &mut faults);
        let rules = Self {
            fingerprint,
            file,
            content,
            standing: Standing::NotReviewed,
            translation_of: None,
        };
        Ok(faults.or(rules, text)?.signed_with(&Companions::default()))
    }

    /// Takes back a rule set that was [counted](Self::counted); none, where something else stands there.
    pub(crate) fn from_counted(counted: &'static str) -> Option<Self> {
        counted::read(counted)
    }

    /// Returns all of the rule set, counted.
    #[allow(dead_code)] // only `build.rs` writes
    pub(crate) fn counted(&self) -> String {
        counted::written(self)
    }

    /// Returns the same rules with the texts of a translation: `file` is the rule file with these in place of its own.
    /// The fingerprint and the review are those of the rule file, since every condition is. What is wrong with the
    /// texts goes to `faults`.
    pub(crate) fn with_texts(
        &self,
        file: &Json<'_>,
        is_reviewed: bool,
        faults: &mut FaultLog,
    ) -> Self {
        let written = File::<AsWritten>::read(file, Path::Root, faults);
        let rules = self.clone().into();
        Self {
            fingerprint: self.fingerprint.clone(),
            file: check::check(written, faults),
            content: self.content.clone(),
            standing: self.standing.clone(),
            translation_of: Some(Original { rules, is_reviewed }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RuleSet;
    use super::signature::Fingerprint;

    #[test]
    fn the_fingerprint_is_that_of_the_whole_file() {
        // What `printf abc | sha256sum` prints, so that the two cannot be wrong together.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Fingerprint::of("abc").digits(), abc);
        let built_in = RuleSet::built_in().expect("the file that ships has no fault");
        let read = RuleSet::from_json(crate::BUILT_IN_RULES).expect("it is the same file");
        assert_eq!(built_in.fingerprint(), read.fingerprint());
    }

    #[test]
    fn a_byte_order_mark_is_passed_over_and_counts_in_the_fingerprint() {
        let with_mark = format!("\u{feff}{}", crate::BUILT_IN_RULES);
        let read = RuleSet::from_json(&with_mark).expect("the mark is no fault");
        assert_eq!(read.fingerprint(), Fingerprint::of(&with_mark).digits());
        let built_in = RuleSet::built_in().expect("the file that ships has no fault");
        assert_ne!(read.fingerprint(), built_in.fingerprint());
    }
}
