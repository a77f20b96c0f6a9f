//! What was said, what is still to be asked, and how true a condition is of it.

mod boxes;
mod declared;
mod earlier;
mod import;
mod made_with;
mod missing;
mod problem;
mod read;
mod readable;
mod refusal;
mod schema;
mod value;

pub(crate) use boxes::{TickBox, Ticked, may_be_ticked, read_box};
pub(crate) use declared::is_tick;
pub use declared::{IsAnAnswer, MissingWords};
pub use import::{Earlier, Imported, import_file, not_json};
pub(crate) use import::{contradictions, import, import_consistent, import_members, mistaken};
pub(crate) use made_with::{MadeWith, meaning};
pub(crate) use missing::is_missing;
pub use problem::AnswersProblem;
pub use read::Reply;
pub(crate) use read::{Item, is_plainly, item_in, near_answer};
pub use readable::readable;
pub use refusal::Refusal;
pub(crate) use schema::{address as schema_address, file as schema_file, object as schema_object};
pub use schema::{schema, to_fill_in};
pub use value::{Value, unsure_of};

use crate::fault::{FaultLog, Faults};
use crate::json::Json;
use crate::rules::{Condition, Question, QuestionIndex, RuleSet, Test};
use crate::truth::Truth;

/// The answers to the questions of one rule set, as far as they were given.
#[derive(Debug, Clone)]
pub struct Answers<'r> {
    rules: &'r RuleSet,
    given: Vec<Option<Value>>,
}

/// What is known of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The question does not apply.
    NotAsked,
    /// It applies, or may apply, and nobody answered it.
    NotGiven,
    /// It was answered.
    Given(Value),
}

impl<'r> Answers<'r> {
    /// Nothing answered yet.
    pub fn new(rules: &'r RuleSet) -> Self {
        Self {
            rules,
            given: vec![None; rules.questions().len()],
        }
    }

    /// Reads an answers file: one JSON object of question ids and answers. It may say with which rule set it was made;
    /// see [`import_file`].
    ///
    /// # Errors
    /// Every fault of the file, in the order of the file. Answers to follow-ups that do not apply are not
    /// looked for; see [`closed_follow_ups`](Self::closed_follow_ups).
    pub fn from_json(rules: &'r RuleSet, text: &str) -> Result<Self, Faults> {
        let json = Json::parse(text).map_err(|error| not_json(error, text))?;
        let mut faults = FaultLog::new();
        let imported = import_file(rules, &json, &mut faults);
        faults.or(imported.answers, text)
    }

    /// The rule set whose questions are answered.
    pub fn rules(&self) -> &'r RuleSet {
        self.rules
    }

    /// Returns the same answers to the rules of which these are a translation; nothing, where they are none.
    pub(crate) fn to_the_original(&self) -> Option<Answers<'r>> {
        let rules = self.rules.original()?;
        let given = self.given.clone();
        Some(Answers { rules, given })
    }

    /// Takes down a reply; it replaces an earlier one to the same question.
    ///
    /// # Panics
    /// When the reply was read by a question of another rule set.
    pub fn record(&mut self, reply: Reply<'_>) {
        let place = reply.question.index;
        assert!(
            std::ptr::eq(self.rules.question(place), reply.question),
            "a reply to a question of another rule set"
        );
        self.given[place.0] = Some(reply.value);
    }

    /// Takes down what can be read of words that are refused as a reply, besides what was given to the question. The
    /// answers are of no use any more, but they may be an emergency all the same.
    pub fn record_readable<'t>(
        &mut self,
        question: &Question,
        words: impl IntoIterator<Item = &'t str>,
    ) {
        for reply in words.into_iter().flat_map(|word| question.read_parts(word)) {
            self.record_worse(reply);
        }
    }

    /// Takes down what words of somebody were read as, if anything; or else what can be read of them.
    ///
    /// # Errors
    /// Why they were refused, if they were.
    pub(crate) fn take<'t>(
        &mut self,
        question: &Question,
        words: impl IntoIterator<Item = &'t str>,
        read: Result<Option<Reply<'_>>, Refusal>,
    ) -> Result<(), Refusal> {
        let reply = match read {
            Ok(reply) => reply.into_iter(),
            Err(refusal) => {
                self.record_readable(question, words);
                return Err(refusal);
            }
        };
        reply.for_each(|reply| self.record_worse(reply));
        Ok(())
    }

    /// Takes down a reply to a question that may have one already: the worse of the two counts.
    pub(crate) fn record_worse(&mut self, reply: Reply<'_>) {
        let Reply { question, value } = reply;
        let value = match self.given(question.index) {
            Some(given) => given.or_worse(value, question),
            None => value,
        };
        self.record(Reply { question, value });
    }

    /// Takes down what else was read of the same text, which is refused: the worse of two answers counts.
    pub fn worsen(&mut self, read: &Answers<'r>) {
        let questions = self.rules.questions().iter();
        let replies = questions.filter_map(|question| {
            let value = read.given(question.index)?;
            Some(Reply { question, value })
        });
        replies.for_each(|reply| self.record_worse(reply));
    }

    /// Takes an answer back, as if the question had never been answered.
    pub fn forget(&mut self, question: QuestionIndex) {
        self.given[question.0] = None;
    }

    /// Takes back what denies a question that does not apply, and returns these questions. Nobody was asked there, and a
    /// "no" that only fills the place must not stand where another answer comes to open the question.
    pub fn forget_denials_not_asked(&mut self) -> Vec<QuestionIndex> {
        let denied = self.rules.questions().iter().filter(|question| {
            let given = self.given(question.index);
            let is_denied = given.is_some() && given == Value::calmest(question);
            is_denied && self.said(question.index) == Said::NotAsked
        });
        let denied: Vec<QuestionIndex> = denied.map(Question::index).collect();
        denied.iter().for_each(|question| self.forget(*question));
        denied
    }

    /// What was given to a question, whether it applies or not.
    pub fn given(&self, question: QuestionIndex) -> Option<Value> {
        self.given[question.0]
    }

    /// Whether no question was answered at all.
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(Option::is_none)
    }

    /// What is known of a question.
    pub fn said(&self, question: QuestionIndex) -> Said {
        match (self.applies(question), self.given[question.0]) {
            (Truth::No, _) => Said::NotAsked,
            (Truth::NotGiven | Truth::Unsure | Truth::Yes, Some(value)) => Said::Given(value),
            (Truth::NotGiven | Truth::Unsure | Truth::Yes, None) => Said::NotGiven,
        }
    }

    /// How far a question applies. One that was answered while nobody knows whether it applies counts as asked.
    pub fn applies(&self, question: QuestionIndex) -> Truth {
        let Some(when) = &self.rules.question(question).ask_when else {
            return Truth::Yes;
        };
        match self.truth(when) {
            Truth::NotGiven if self.given[question.0].is_some() => Truth::Yes,
            truth => truth,
        }
    }

    /// Whether a question that applies, or may apply, was answered with "not sure", alone or beside ticks.
    pub(crate) fn is_unsure(&self, question: QuestionIndex) -> bool {
        matches!(self.said(question), Said::Given(value) if value.is_unsure())
    }

    /// The first question that applies and has no answer.
    pub fn next_question(&self) -> Option<&'r Question> {
        self.rules.questions().iter().find(|question| {
            self.given[question.index.0].is_none()
                && matches!(self.applies(question.index), Truth::Yes | Truth::Unsure)
        })
    }

    /// How true a condition is.
    pub fn truth(&self, condition: &Condition) -> Truth {
        condition.truth(self.rules.findings(), &mut |test| self.test(test))
    }

    /// Returns how true a condition is when the unsure answers to some questions count as yes.
    pub fn truth_if_unsure_is_yes(
        &self,
        condition: &Condition,
        counts_as_yes: impl Fn(QuestionIndex) -> bool,
    ) -> Truth {
        condition.truth(self.rules.findings(), &mut |test| match self.test(test) {
            Truth::Unsure if counts_as_yes(test.question) => Truth::Yes,
            truth => truth,
        })
    }

    /// How true one test on an answer is.
    pub fn test(&self, test: &Test) -> Truth {
        self.applies(test.question).min(self.own_truth(test))
    }

    /// Visits every test that the truth of a condition rests on, where that truth is `NotGiven` or `Unsure`:
    /// the tests whose own answers are missing or unsure, those that decide whether a question applies included.
    pub fn tests_behind(&self, condition: &Condition, truth: Truth, visit: &mut dyn FnMut(&Test)) {
        condition.tests_behind(
            truth,
            self.rules.findings(),
            &mut |test| self.test(test),
            &mut |test| {
                if self.own_truth(test) == truth {
                    visit(test);
                }
                if let Some(when) = &self.rules.question(test.question).ask_when
                    && self.applies(test.question) == truth
                {
                    self.tests_behind(when, truth, visit);
                }
            },
        );
    }

    /// Follow-ups that were answered other than calmly although they do not apply, each with the questions
    /// that say so. In an interview such answers are kept and count for nothing; from anywhere else they
    /// contradict themselves.
    pub fn closed_follow_ups(&self) -> Vec<(&'r Question, Vec<&'r Question>)> {
        let questions = self.rules.questions().iter();
        let closed = questions.filter(|question| {
            self.said(question.index) == Said::NotAsked
                && self.given[question.index.0]
                    .is_some_and(|value| Value::calmest(question) != Some(value))
        });
        closed
            .map(|question| (question, self.parents(question)))
            .collect()
    }

    /// The questions that decide whether a question is asked.
    pub fn parents(&self, question: &Question) -> Vec<&'r Question> {
        let mut parents: Vec<&'r Question> = Vec::new();
        if let Some(when) = &question.ask_when {
            when.every_test(self.rules.findings(), &mut |test| {
                let parent = self.rules.question(test.question);
                if !parents.iter().any(|known| known.index == parent.index) {
                    parents.push(parent);
                }
            });
        }
        parents
    }

    /// The same answers without those to questions that do not apply. No condition is any truer or less true of them.
    pub(crate) fn that_apply(&self) -> Self {
        let mut kept = self.clone();
        for question in self.rules.questions() {
            if self.said(question.index) == Said::NotAsked {
                kept.forget(question.index);
            }
        }
        kept
    }

    /// The same answers with one of them replaced.
    pub(crate) fn with(&self, question: QuestionIndex, value: Value) -> Self {
        let mut changed = self.clone();
        changed.given[question.0] = Some(value);
        changed
    }

    /// How true a test is of the answer alone, whether the question applies or not.
    fn own_truth(&self, test: &Test) -> Truth {
        match self.given[test.question.0] {
            None => Truth::NotGiven,
            Some(value) => value.truth(&test.wanted),
        }
    }
}
