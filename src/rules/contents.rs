//! What a rule set holds.

use super::file::File;
use super::{
    CalmWithout, DoctorQuestion, Example, Excuse, Finding, FirstForSome, Floor, Level, Places,
    Question, QuestionIndex, Rank, Rule, RuleSet, Source, SourceIndex, Statement, Test, Topic,
    WhenStopped,
};
use crate::text::Text;

/// Declares what is returned as it stands in the file, under the same name. What is lazy there is read only then.
macro_rules! contents {
    ($($(#[doc = $doc:literal])+ $part:ident: $kind:ty,)+) => {
        impl RuleSet {
            $(
                $(#[doc = $doc])+
                pub fn $part(&self) -> &$kind {
                    &self.file.$part
                }
            )+
        }
    };
}

contents! {
    /// Returns the name of the rule set for programs.
    id: str,
    /// Returns the version of the rule set.
    version: str,
    /// Returns what the self-check is called.
    title: str,
    /// Returns the language of the texts, as a BCP 47 tag.
    language: str,
    /// Returns who answers for the file.
    publisher: Option<Text>,
    /// Returns the levels, least urgent first.
    levels: [Level],
    /// Returns what the calmest level does without.
    calm_without: [CalmWithout],
    /// Returns what depends on the place where a person is.
    places: Places,
    /// Returns what a person reads who stops half way.
    when_stopped: WhenStopped,
    /// Returns what is asked, in the order of asking.
    questions: [Question],
    /// Returns the conditions with a name.
    findings: [Finding],
    /// Returns what follows from the answers.
    rules: [Rule],
    /// Returns what to do first, for some people at some levels.
    do_first: [FirstForSome],
    /// Returns the disclaimers in one or two lines, for a short result.
    disclaimers_short: [Statement],
    /// Returns what a person reads before the first question.
    intro: [Statement],
    /// Returns the questions to take to the doctor.
    doctor_questions: [DoctorQuestion],
    /// Returns what this self-check cannot do.
    limits: [Statement],
    /// Returns the standard disclaimers.
    disclaimers: [Statement],
    /// Returns where the statements come from.
    sources: [Source],
    /// Returns the words that the plain-language checks let pass.
    excuses: [Excuse],
    /// Returns the conditions under which the level is never below a given one.
    floors: [Floor],
    /// Returns background to read.
    topics: [Topic],
    /// Returns answers with the result they must have.
    examples: [Example],
}

impl RuleSet {
    /// Returns the SHA-256 of the whole rule file in hexadecimal, as `sha256sum` prints it: two files with the same
    /// fingerprint are the same to the last byte.
    pub fn fingerprint(&self) -> &str {
        self.fingerprint.digits()
    }

    /// Returns whether the texts are a translation that nobody has reviewed as it stands.
    pub fn is_unreviewed_translation(&self) -> bool {
        let original = self.translation_of.as_ref();
        original.is_some_and(|original| !original.is_reviewed)
    }

    /// Returns the rules of which these are a translation; nothing, where they are none.
    pub fn original(&self) -> Option<&Self> {
        let original = self.translation_of.as_ref();
        original.map(|original| &*original.rules)
    }

    /// Returns the newest day that the file names, as `YYYY-MM-DD`: that of its review, or that on which a source was
    /// read.
    pub fn newest_day(&self) -> Option<&str> {
        let read = self.sources().iter().map(|source| source.read_on.as_str());
        let reviewed = self.review().map(|review| review.on.as_str());
        read.chain(reviewed).max()
    }

    /// Returns the level of a rank.
    pub fn level(&self, rank: Rank) -> &Level {
        &self.levels()[rank.0]
    }

    /// Returns the id of the level of a rank.
    pub fn level_id(&self, rank: Rank) -> &str {
        &self.level(rank).id
    }

    /// Returns the rank of the most urgent level.
    pub fn top(&self) -> Rank {
        Rank(self.levels().len() - 1)
    }

    /// Returns the level when no rule holds and none waits for more than [`calm_without`](Self::calm_without) lets go.
    pub fn otherwise(&self) -> Rank {
        self.file.otherwise
    }

    /// Returns the level when no rule holds, but one waits for an answer.
    pub fn if_unanswered(&self) -> Rank {
        self.file.if_unanswered
    }

    /// Returns a source by its place.
    pub fn source(&self, index: SourceIndex) -> &Source {
        &self.sources()[index.0]
    }

    /// Returns a question by its place.
    pub fn question(&self, index: QuestionIndex) -> &Question {
        &self.questions()[index.0]
    }

    /// Returns the ids of the questions, in the order of asking.
    pub fn question_ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.questions().iter().map(|question| question.id.as_str())
    }

    /// Returns the names of these questions.
    pub(crate) fn names_of(&self, questions: &[QuestionIndex]) -> Vec<&str> {
        let questions = questions.iter().map(|index| self.question(*index));
        questions.map(|question| question.name.as_str()).collect()
    }

    /// Returns a question by its id. Hyphens stand for underscores.
    pub fn question_by_id(&self, id: &str) -> Option<&Question> {
        let id = id.replace('-', "_");
        self.questions().iter().find(|question| question.id == id)
    }

    /// Returns the question that had this id in an earlier version.
    pub(crate) fn question_by_earlier_id(&self, id: &str) -> Option<&Question> {
        let was = |question: &&Question| question.was.iter().any(|was| was == id);
        self.questions().iter().find(was)
    }

    /// Returns how many of them no person has looked at yet.
    pub fn examples_not_yet_seen(&self) -> usize {
        let examples = self.examples().iter();
        examples.filter(|example| example.not_yet_seen).count()
    }

    /// Returns these questions, and all that decide whether they are asked.
    pub(crate) fn with_parents(&self, questions: &[QuestionIndex]) -> Vec<QuestionIndex> {
        let mut all = Vec::new();
        let mut to_come = questions.to_vec();
        while let Some(question) = to_come.pop() {
            if all.contains(&question) {
                continue;
            }
            all.push(question);
            if let Some(when) = &self.question(question).ask_when {
                when.every_test(self.findings(), &mut |test| to_come.push(test.question));
            }
        }
        all
    }

    /// Visits every test that can change a level: those of rules and those that decide whether a question is asked.
    pub(crate) fn every_test(&self, visit: &mut dyn FnMut(&Test)) {
        let of_rules = self.rules().iter().map(|rule| &rule.when);
        let of_questions = self.questions().iter();
        let of_questions = of_questions.filter_map(|question| question.ask_when.as_ref());
        for condition in of_rules.chain(of_questions) {
            condition.every_test(self.findings(), visit);
        }
    }

    /// Returns the whole file, to try what would follow from another.
    pub(crate) fn file_mut(&mut self) -> &mut File {
        &mut self.file
    }
}
