//! The rule set: what is asked, what follows, and every sentence a person reads about health.
//!
//! A rule file is read in two steps: first as it was written, then it is checked. Its records are the same in both, and
//! differ in one thing: as written they name each other by ids, [`Checked`] by places that are there. What can be wrong
//! is wrong in between; a [`RuleSet`] has no fault.

mod check;
mod condition;
mod example;
mod file;
mod fingerprint;
mod lazy;
mod level;
mod local_text;
mod new;
mod place;
mod question;
mod reserved;
mod rule;
pub(crate) mod shape;
mod stage;
mod texts;

pub use check::TooMuchWork;
pub use condition::{Condition, Group, Leaf, Operator, Test, Wanted};
pub use example::{Example, Expected};
pub use file::{EarlierFormat, NoRuleFile, Review};
pub use level::{CalmWithout, Level};
pub use local_text::LocalText;
pub use new::new_file;
pub use place::{Elsewhere, Place, PlaceIndex, Places, Service};
pub use question::{AnswerKind, CalmStretch, Choice, Choices, NumberRange, Question, Worse};
pub use reserved::{OPTION_NAMES, is_reserved_option};
pub use rule::{AtLevel, DoFirst, Finding, Floor, IfUnsure, Mention, Rule};
pub use shape::{ValueProblem, is_day};
pub use stage::{Checked, Stage};
pub use texts::{DoctorQuestion, Excuse, Source, Statement, Topic, WhenStopped};

use crate::fault::{FaultLog, Faults, Path};
use crate::json::Json;
use crate::schema::{self, Definitions};
use check::Resolve;
use file::File;
use fingerprint::Fingerprint;
use lazy::Lazy;
use shape::{Record, Shape};
use stage::AsWritten;

/// What `build.rs` has prepared of the file that ships.
macro_rules! prepared {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}
use prepared;

/// The mark that some editors put at the start of a file. It belongs to the file, but not to its text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The JSON Schema of a rule file, for editors and other programs: draft-07, and 2020-12 reads it just the same.
///
/// It is made from the declarations that the reader is made from. What it cannot see is left to
/// [`RuleSet::from_json`]: repeated names, `1.0` for 1, and whatever ties one part of the file to another.
pub fn schema() -> Json<'static> {
    let mut parts = Definitions::default();
    let mut root = File::<AsWritten>::schema_in_full(&mut parts);
    schema::add_member(&mut root, "$schema", SCHEMA_MEMBER);
    schema::add_to_description(&mut root, UNSEEN);
    let address = format!(
        "https://lungnets.example/schema/rule-file-{}.json",
        file::FORMAT
    );
    schema::document(address, "Rule file", root, parts)
}

/// What a schema cannot see.
const UNSEEN: &str = "The program refuses more than this schema can see: repeated names, 1.0 for 1, a day that is in no \
    calendar, and ids that nothing in the file has.";

/// What the member is for that editors look for.
const SCHEMA_MEMBER: &str = "Where an editor finds this schema; the program does not look at it.";

/// The place of a question in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct QuestionIndex(pub(crate) usize);

/// The place of a finding in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingIndex(pub(crate) usize);

/// The place of a source in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIndex(pub(crate) usize);

/// The place of a rule in the rule file, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleIndex(pub(crate) usize);

/// How urgent a level is: 0 is the least urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank(pub(crate) usize);

impl Rank {
    /// The rank as a number; 0 is the least urgent.
    pub fn number(self) -> usize {
        self.0
    }
}

/// The parts of a rule set that can be tried in another way.
pub(crate) type PartsMut<'r> = (
    &'r mut [Question],
    &'r mut [Finding],
    &'r mut [Rule],
    &'r mut Vec<CalmWithout>,
);

/// A rule file that was read and found without fault.
#[derive(Debug, Clone)]
pub struct RuleSet {
    fingerprint: Fingerprint,
    file: File,
}

impl RuleSet {
    /// Reads a rule file of format 2: the whole file, with the byte order mark that may stand at its start.
    ///
    /// The file's own examples are not run here; [`crate::proof::examples`] does that.
    ///
    /// # Errors
    /// Every fault of the file, in the order of the file; of a file in another format, that one alone.
    pub fn from_json(file: &str) -> Result<Self, Faults> {
        let text = file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file);
        let json = Json::parse(text)?;
        file::refuse_another_kind(&json, text)?;
        let mut faults = FaultLog::new();
        let written = File::<AsWritten>::read(&json, Path::Root, &mut faults);
        let checked = check::check(written, &mut faults);
        let fingerprint = Fingerprint::of(file);
        let file = checked;
        faults.or(Self { fingerprint, file }, text)
    }

    /// Returns the rule set that the program ships with. Its topics, its examples and its floors are read when they are
    /// first asked for.
    ///
    /// # Errors
    /// Every fault of the file, for somebody who is changing it; those of topics, examples and floors alone are found
    /// by [`from_json`](Self::from_json), with which the tests read the same file.
    pub fn built_in() -> Result<Self, Faults> {
        // Where the fast reader finds a fault all the same, the careful one says best what is wrong, and where.
        Self::prepared().map_or_else(|| Self::from_json(crate::BUILT_IN_RULES), Ok)
    }

    /// Makes a rule set of the file that ships as `build.rs` prepared it; none, if it has a fault. The tests have read
    /// the file with care.
    fn prepared() -> Option<Self> {
        let mut file: File<AsWritten> = serde_json::from_str(prepared!("at_once.json")).ok()?;
        file.topics = Lazy::unread(prepared!("topics.json"));
        file.examples = Lazy::unread(prepared!("examples.json"));
        file.floors = Lazy::unread(prepared!("floors.json"));
        let mut faults = FaultLog::new();
        let file = check::check(file, &mut faults);
        let fingerprint = Fingerprint::of_built_in();
        faults.is_empty().then_some(Self { fingerprint, file })
    }

    /// The SHA-256 of the whole rule file in hexadecimal, as `sha256sum` prints it: two files with the same
    /// fingerprint are the same to the last byte.
    pub fn fingerprint(&self) -> &str {
        self.fingerprint.digits()
    }

    /// The name of the rule set for programs.
    pub fn id(&self) -> &str {
        &self.file.id
    }

    /// The version of the rule set.
    pub fn version(&self) -> &str {
        &self.file.version
    }

    /// What the self-check is called.
    pub fn title(&self) -> &str {
        &self.file.title
    }

    /// The language of the texts, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.file.language
    }

    /// Who reviewed the rules; none as long as nobody has.
    pub fn review(&self) -> Option<&Review> {
        self.file.reviewed.as_ref()
    }

    /// What a person reads before the first question.
    pub fn intro(&self) -> &[Statement] {
        &self.file.intro
    }

    /// The levels, least urgent first.
    pub fn levels(&self) -> &[Level] {
        &self.file.levels
    }

    /// The level of a rank.
    pub fn level(&self, rank: Rank) -> &Level {
        &self.file.levels[rank.0]
    }

    /// The rank of the most urgent level.
    pub fn top(&self) -> Rank {
        Rank(self.file.levels.len() - 1)
    }

    /// The level when no rule holds and none waits for more than [`calm_without`](Self::calm_without) lets go.
    pub fn otherwise(&self) -> Rank {
        self.file.otherwise
    }

    /// The level when no rule holds, but one waits for an answer.
    pub fn if_unanswered(&self) -> Rank {
        self.file.if_unanswered
    }

    /// What the calmest level does without.
    pub fn calm_without(&self) -> &[CalmWithout] {
        &self.file.calm_without
    }

    /// What depends on the place where a person is.
    pub fn places(&self) -> &Places {
        &self.file.places
    }

    /// What a person reads who stops half way.
    pub fn when_stopped(&self) -> &WhenStopped {
        &self.file.when_stopped
    }

    /// Where the statements come from.
    pub fn sources(&self) -> &[Source] {
        &self.file.sources
    }

    /// A source by its place.
    pub fn source(&self, index: SourceIndex) -> &Source {
        &self.file.sources[index.0]
    }

    /// What is asked, in the order of asking.
    pub fn questions(&self) -> &[Question] {
        &self.file.questions
    }

    /// A question by its place.
    pub fn question(&self, index: QuestionIndex) -> &Question {
        &self.file.questions[index.0]
    }

    /// A question by its id. Hyphens stand for underscores.
    pub fn question_by_id(&self, id: &str) -> Option<&Question> {
        let id = id.replace('-', "_");
        self.file
            .questions
            .iter()
            .find(|question| question.id == id)
    }

    /// These questions, and all that decide whether they are asked.
    pub(crate) fn with_parents(&self, questions: &[QuestionIndex]) -> Vec<QuestionIndex> {
        let mut all = Vec::new();
        let mut to_come = questions.to_vec();
        while let Some(question) = to_come.pop() {
            if all.contains(&question) {
                continue;
            }
            all.push(question);
            if let Some(when) = &self.question(question).ask_when {
                when.every_test(&self.file.findings, &mut |test| to_come.push(test.question));
            }
        }
        all
    }

    /// Conditions with a name.
    pub fn findings(&self) -> &[Finding] {
        &self.file.findings
    }

    /// What follows from the answers.
    pub fn rules(&self) -> &[Rule] {
        &self.file.rules
    }

    /// Visits every test that can change a level: those of rules and those that decide whether a question is asked.
    pub(crate) fn every_test(&self, visit: &mut dyn FnMut(&Test)) {
        let of_rules = self.file.rules.iter().map(|rule| &rule.when);
        let of_questions = self.file.questions.iter();
        let of_questions = of_questions.filter_map(|question| question.ask_when.as_ref());
        for condition in of_rules.chain(of_questions) {
            condition.every_test(&self.file.findings, visit);
        }
    }

    /// The questions, findings, rules and what the calmest level does without, to try what would follow from others.
    pub(crate) fn parts_mut(&mut self) -> PartsMut<'_> {
        (
            &mut self.file.questions,
            &mut self.file.findings,
            &mut self.file.rules,
            &mut self.file.calm_without,
        )
    }

    /// Conditions under which the level is never below a given one.
    pub fn floors(&self) -> &[Floor] {
        self.later::<Vec<Floor<AsWritten>>>(&self.file.floors)
    }

    /// Questions to take to the doctor.
    pub fn doctor_questions(&self) -> &[DoctorQuestion] {
        &self.file.doctor_questions
    }

    /// What this self-check cannot do.
    pub fn limits(&self) -> &[Statement] {
        &self.file.limits
    }

    /// The standard disclaimers.
    pub fn disclaimers(&self) -> &[Statement] {
        &self.file.disclaimers
    }

    /// The disclaimers in one or two lines, for a short result.
    pub fn disclaimers_short(&self) -> &[Statement] {
        &self.file.disclaimers_short
    }

    /// Background to read.
    pub fn topics(&self) -> &[Topic] {
        self.later::<Vec<Topic<AsWritten>>>(&self.file.topics)
    }

    /// Answers with the result they must have.
    pub fn examples(&self) -> &[Example] {
        self.later::<Vec<Example<AsWritten>>>(&self.file.examples)
    }

    /// Returns a part that is read when it is first asked for.
    fn later<'s, T>(&'s self, part: &'s Lazy<T::Checked>) -> &'s T::Checked
    where
        T: Shape<Value = T> + Resolve,
    {
        part.get(|json, faults| check::unread::<T>(json, self, faults))
    }

    /// Words that the plain-language checks let pass.
    pub fn excuses(&self) -> &[Excuse] {
        &self.file.excuses
    }
}

#[cfg(test)]
mod tests {
    use super::RuleSet;
    use super::fingerprint::Fingerprint;

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
        let fast = RuleSet::prepared().expect("the file has no fault");
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
