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
pub use check::problems;
pub use condition::{Addend, Condition, Group, Leaf, Operator, Score, Sum, Test, Wanted, Worth};
pub use example::{Example, Expected};
pub(crate) use file::{BesideHead, Reviewed, place_of_member, without_mark};
pub use file::{EarlierFormat, NoRuleFile, Review};
pub use place::{Elsewhere, LocalText, Place, Places, Service};
pub use question::{
    AnswerKind, Border, CalmStretch, Choice, Choices, Crossing, NumberRange, OneOf, Question,
    Worse, WorseAnswer,
};
pub use rule::{AtLevel, CalmWithout, DoFirst, Finding, Floor, IfUnsure, Level, Mention, Rule};
pub use shape::{ValueProblem, is_day};
pub use signature::{Companions, Signing, Standing, signed};
pub use stage::{
    Checked, FindingIndex, PlaceIndex, QuestionIndex, Rank, RuleIndex, SourceIndex, Stage,
};
pub use texts::{DoctorQuestion, Excuse, FirstForSome, Source, Statement, Topic, WhenStopped};

use crate::fault::{FaultLog, Faults, Path};
use crate::json::Json;
use check::Extent;
use file::File;
use lazy::Lazy;
use shape::Shape;
use signature::{Content, Fingerprint};
use stage::AsWritten;

/// What `build.rs` has prepared of the file that ships.
macro_rules! prepared {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}
use prepared;

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
    rules: Box<RuleSet>,
    /// Whether the translation was reviewed as it stands.
    is_reviewed: bool,
}

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
        let file = check::check(written, Extent::Everything, &mut faults);
        let rules = faults.or(Self::unsigned(fingerprint, file, content), text)?;
        Ok(rules.signed_with(&Companions::default()))
    }

    /// Returns the rule set that the program ships with. Its topics, its examples and its floors are read when they are
    /// first asked for. Of a release, the tests have checked the file whole, and only what it names is looked up again.
    ///
    /// # Errors
    /// Every fault of the file, for somebody who is changing it; those of topics, examples and floors alone are found
    /// by [`from_json`](Self::from_json), with which the tests read the same file, and so are those that a release
    /// looks for no more.
    pub fn built_in() -> Result<Self, Faults> {
        let extent = match cfg!(debug_assertions) {
            true => Extent::Everything,
            false => Extent::NamesAlone,
        };
        // Where the fast reader finds a fault all the same, the careful one says best what is wrong, and where. Nor
        // does the fast one know what a review must be held to.
        let prepared = Self::prepared(extent).filter(|rules| rules.named_review().is_none());
        prepared.map_or_else(Self::built_in_with_care, Ok)
    }

    /// The same by the careful reader.
    fn built_in_with_care() -> Result<Self, Faults> {
        let rules = Self::from_json(crate::BUILT_IN_RULES)?;
        Ok(rules.signed_with(&Companions::built_in()))
    }

    /// A rule set whose review is held to nothing yet.
    fn unsigned(fingerprint: Fingerprint, file: File, content: Content) -> Self {
        Self {
            fingerprint,
            file,
            content,
            standing: Standing::NotReviewed,
            translation_of: None,
        }
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
        let file = check::check(written, Extent::Everything, faults);
        let (fingerprint, content) = (self.fingerprint.clone(), self.content.clone());
        Self {
            standing: self.standing.clone(),
            translation_of: Some(Original {
                rules: Box::new(self.clone()),
                is_reviewed,
            }),
            ..Self::unsigned(fingerprint, file, content)
        }
    }

    /// Makes a rule set of the file that ships as `build.rs` prepared it; none, if it has a fault. The tests have read
    /// the file with care.
    fn prepared(extent: Extent) -> Option<Self> {
        let mut file: File<AsWritten> = counted::read(prepared!("at_once.counted")).ok()?;
        file.topics = Lazy::unread(prepared!("topics.json"));
        file.examples = Lazy::unread(prepared!("examples.json"));
        file.floors = Lazy::unread(prepared!("floors.json"));
        let mut faults = FaultLog::new();
        let file = check::check(file, extent, &mut faults);
        let rules = Self::unsigned(Fingerprint::of_built_in(), file, Content::default());
        faults.is_empty().then_some(rules)
    }
}

#[cfg(test)]
mod tests {
    use super::RuleSet;
    use super::check::Extent;
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

    #[test]
    fn the_fast_reader_and_the_careful_one_make_the_same_of_the_file_that_ships() {
        let careful = RuleSet::from_json(crate::BUILT_IN_RULES).expect("the file has no fault");
        let fast = RuleSet::prepared(Extent::NamesAlone).expect("the file has no fault");
        assert!(!fast.topics().is_empty() && !fast.examples().is_empty());
        let shown = |rules: &RuleSet| {
            let later = (rules.topics(), rules.examples(), rules.floors());
            let mut rules = rules.clone();
            (rules.file.topics, rules.file.examples) = Default::default();
            rules.file.floors = Default::default();
            format!("{later:?} {rules:?}")
        };
        assert_eq!(shown(&fast), shown(&careful));
    }
}
