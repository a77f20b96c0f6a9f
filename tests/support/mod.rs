//! Sheets of answers for tests, and what the program makes of them. A set-up that makes no sense panics.

#![allow(dead_code, reason = "each test crate uses its own part")]

pub mod answer_sets;
pub mod brief;
pub mod dice;
pub mod long;
pub mod missing;
mod outcome;
pub mod page;
pub mod proving;
pub mod python;
pub mod reading;
pub mod rule_files;
pub mod run;
pub mod sheets;
pub mod skipping;
pub mod small_files;
#[cfg(unix)]
pub mod terminal;
pub mod told;
pub mod validator;
pub mod wide_files;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::Report;
use lungnets::rules::{self, AnswerKind, Companions, Question, Rank, RuleSet, Signing};
use serde_json::{Map, Value};

pub use outcome::Outcome;

/// The rules that the tests of this crate are about.
pub static RULES: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::from_json(crate::RULES).unwrap());

/// A rule file that this person reviewed on this day, signed for what it says.
pub fn signed(file: &str, by: &str, on: &str) -> String {
    let signing = Signing {
        by,
        role: "nurse",
        registration: None,
        on,
        until: "2035-12-31",
        scope: None,
    };
    rules::signed(file, &Companions::default(), &signing).unwrap()
}

/// A question by its exact id.
pub fn question(id: &str) -> &'static Question {
    let found = RULES.questions().iter().find(|question| question.id == id);
    found.unwrap_or_else(|| panic!("there is no question {id}"))
}

/// The ids of the choices of a question, in the order of the file.
pub fn ids_of(id: &str) -> Vec<&'static str> {
    sheets::ids(question(id))
}

/// Whether any number of choices may be ticked.
pub fn takes_ticks(id: &str) -> bool {
    matches!(question(id).answer, AnswerKind::AnyOf(_))
}

/// The level of this exact id, as a number.
pub fn rank(level: &str) -> usize {
    let found = RULES.levels().iter().position(|known| known.id == level);
    found.unwrap_or_else(|| panic!("there is no level {level}"))
}

/// The id of a level.
pub fn level_id(rank: Rank) -> &'static str {
    &RULES.level(rank).id
}

/// Answers by the ids of their questions. Ticks are parted by commas; a question that is left out was not answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet(BTreeMap<&'static str, String>);

impl Sheet {
    /// Nothing answered.
    pub fn blank() -> Self {
        Self(BTreeMap::new())
    }

    /// Every question answered calmly.
    pub fn calm() -> Self {
        let questions = RULES.questions().iter();
        questions.fold(Self::blank(), |sheet, question| {
            sheet.with(&question.id, sheets::calm_answer(question))
        })
    }

    /// One answer more, or in place of another.
    #[must_use]
    pub fn with(mut self, id: &str, answer: &str) -> Self {
        let question = question(id);
        let read = question
            .read(answer)
            .unwrap_or_else(|refusal| panic!("{id}: {refusal}"));
        let in_full = match read.value().words(question).join(",") {
            words if words.is_empty() => "none".to_owned(),
            words => words,
        };
        assert_eq!(answer, in_full, "{id}: write the answer in full");
        self.0.insert(&question.id, in_full);
        self
    }

    /// One part more: a tick beside the others, or the whole answer where there is only one.
    #[must_use]
    pub fn and(self, id: &str, answer: &str) -> Self {
        let ticks = self.ticks(id);
        if !takes_ticks(id) || ticks.is_empty() {
            return self.with(id, answer);
        }
        let mut words: Vec<&str> = ticks.iter().map(String::as_str).chain([answer]).collect();
        let choices = question(id).choices();
        let is_ticked = |id: &str| words.contains(&id);
        if choices.iter().all(|choice| is_ticked(&choice.id)) {
            words.retain(|word| *word != "unsure"); // there is no choice left to be unsure about
        }
        words.sort_by_key(|word| {
            let id = word.strip_prefix("unsure:").unwrap_or(word);
            choices
                .iter()
                .position(|choice| choice.id == id)
                .unwrap_or(usize::MAX)
        });
        self.with(id, &words.join(","))
    }

    /// Several parts more.
    #[must_use]
    pub fn and_all<'p>(self, parts: impl IntoIterator<Item = (&'p str, &'p str)>) -> Self {
        let parts = parts.into_iter();
        parts.fold(self, |sheet, (id, answer)| sheet.and(id, answer))
    }

    /// The answer taken back, as if the question had been skipped.
    #[must_use]
    pub fn without(mut self, id: &str) -> Self {
        let taken = self.0.remove(id);
        assert!(taken.is_some(), "{id} was not answered");
        self
    }

    /// The answer to a question.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.0.get(question(id).id.as_str()).map(String::as_str)
    }

    /// What is ticked, `unsure` included; nothing where the answer is `none`.
    pub fn ticks(&self, id: &str) -> Vec<String> {
        let words = self.get(id).unwrap_or("none").split(',');
        words
            .filter(|word| *word != "none")
            .map(str::to_owned)
            .collect()
    }

    /// The sheet as an answers file.
    pub fn json(&self) -> String {
        let member = |(id, answer): (&&str, &String)| {
            let value = match &question(id).answer {
                AnswerKind::AnyOf(_) => self.ticks(id).into(),
                AnswerKind::Number(_) if answer != "unsure" => {
                    answer.parse::<u32>().unwrap().into()
                }
                _ => answer.clone().into(),
            };
            ((*id).to_owned(), value)
        };
        Value::Object(self.0.iter().map(member).collect::<Map<_, _>>()).to_string()
    }

    /// The sheet as the program reads it.
    pub fn answers(&self) -> Answers<'static> {
        let answers = Answers::from_json(&RULES, &self.json()).unwrap();
        let closed = answers.closed_follow_ups();
        assert!(closed.is_empty(), "{self:?} contradicts itself");
        answers
    }

    /// The level of the sheet.
    pub fn rank(&self) -> Rank {
        lungnets::assessment::rank(&self.answers())
    }

    /// What follows from the sheet.
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&Assessment::of(&self.answers()))
    }

    /// The report on the sheet, for programs.
    pub fn result(&self) -> String {
        Report::of(&Assessment::of(&self.answers())).json()
    }

    /// The report on the sheet, for people.
    pub fn report(&self, format: Format) -> String {
        Report::of(&Assessment::of(&self.answers()))
            .page()
            .render(format)
    }
}

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.json())
    }
}

/// What follows from these answers alone, with every other question not answered.
pub fn check<'p>(parts: impl IntoIterator<Item = (&'p str, &'p str)>) -> Outcome {
    Sheet::blank().and_all(parts).outcome()
}

/// What follows from these answers, with every other question answered calmly.
pub fn check_calm<'p>(parts: impl IntoIterator<Item = (&'p str, &'p str)>) -> Outcome {
    Sheet::calm().and_all(parts).outcome()
}
