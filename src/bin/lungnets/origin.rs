//! Where answers come from, and what is wrong with those that are given as options.

use std::ffi::OsString;
use std::slice;

use lungnets::answers::{Answers, Refusal, Value};
use lungnets::batch::LineFault;
use lungnets::fault::{Code, Told};
use lungnets::language::{Language, Words};
use lungnets::quote::quoted;
use lungnets::report::{self, Place};
use lungnets::rules::{Question, QuestionIndex};

use crate::exit::Exit;
use crate::failure::{Failing, Failure};
use crate::phrases::name_in;

/// Where an answer comes from that was given beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// An option of the command line.
    Option {
        /// Another answer that the answers file has, and that does not count.
        instead_of: Option<Value>,
    },
    /// The answers file.
    File,
}

/// Returns whether any answer comes from a file, which may be old.
pub fn any_from_file(origins: &[(QuestionIndex, Origin)]) -> bool {
    let mut origins = origins.iter();
    origins.any(|(_, origin)| matches!(origin, Origin::File))
}

/// Returns where every answer comes from: the places known beforehand, and the interview for all others.
pub fn of_every_answer(
    answers: &Answers<'_>,
    beforehand: &[(QuestionIndex, Origin)],
    file_is_standard_input: bool,
) -> Vec<report::Origin> {
    let words = answers.rules().words();
    let place = |id, words| Place { id, words };
    let option = place("option", words.given_as_option());
    let asked = place("asked", words.when_asked());
    let file = match file_is_standard_input {
        true => place("file", words.given_on_standard_input()),
        false => place("file", words.given_in_file()),
    };
    let questions = answers.rules().questions().iter().map(Question::index);
    let given = questions.filter(|question| answers.given(*question).is_some());
    let origin = |question| {
        let known = beforehand.iter().find(|(index, _)| *index == question);
        let (place, overruled) = match known.map(|(_, origin)| *origin) {
            Some(Origin::Option { instead_of }) => (option, instead_of.map(|value| (value, file))),
            Some(Origin::File) => (file, None),
            None => (asked, None),
        };
        report::Origin {
            question,
            place,
            overruled,
        }
    };
    given.map(origin).collect()
}

/// An answer, by the name under which the person finds it again.
#[derive(Debug)]
pub enum GivenBy {
    /// The option, with its hyphens.
    Option(String),
    /// The id of the question, in this file.
    File(String, OsString),
}

impl GivenBy {
    fn named(&self, words: &dyn Words) -> String {
        match self {
            Self::Option(option) => option.clone(),
            Self::File(id, path) => words.answer_in(&quoted(id), &name_in(path, words)),
        }
    }
}

/// A follow-up that is answered although it does not apply.
#[derive(Debug)]
pub struct ClosedFollowUp {
    /// The id of its question.
    pub question: String,
    /// Its answer.
    pub answer: GivenBy,
    /// The answers that say so.
    pub parents: Vec<GivenBy>,
}

impl ClosedFollowUp {
    fn told(&self, words: &dyn Words) -> String {
        let parents = self.parents.iter().map(|parent| parent.named(words));
        let parents: Vec<String> = parents.collect();
        words.closed(&self.answer.named(words), &parents.join(", "))
    }
}

fn way_out(closed: &[ClosedFollowUp], words: &dyn Words) -> &'static str {
    let mut answers = closed
        .iter()
        .flat_map(|closed| closed.parents.iter().chain([&closed.answer]));
    match answers.any(|answer| matches!(answer, GivenBy::File(..))) {
        true => words.correct_one_or_the_file(),
        false => words.correct_one(),
    }
}

/// Options answer follow-ups that do not apply, or say so of follow-ups that a file answers.
#[derive(Debug)]
pub struct ClosedFollowUps(pub Vec<ClosedFollowUp>);

impl Failing for ClosedFollowUps {
    fn exit(&self) -> Exit {
        Exit::Usage
    }

    fn said(&self, words: &dyn Words) -> String {
        let each = self.0.iter();
        let each: String = each
            .map(|closed| format!("\n  {}\n", closed.told(words)))
            .collect();
        let way_out = way_out(&self.0, words);
        format!("{}\n{each}\n{way_out}", words.answers_contradict())
    }

    fn faults(&self) -> Vec<LineFault> {
        let words = Language::English.words();
        let fault = |closed: &ClosedFollowUp| {
            let way_out = way_out(slice::from_ref(closed), words);
            let say = format!("{}: {way_out}", closed.told(words));
            let mut fault = LineFault::of_all(Code::ContradictingAnswers, say);
            fault.question = Some(closed.question.clone());
            fault
        };
        self.0.iter().map(fault).collect()
    }
}

/// Options have values that do not answer their questions: each option, with its hyphens, and what is wrong with it.
pub fn wrong_options(wrong: Vec<(String, Refusal)>) -> Failure {
    Failure::new(Exit::Usage, move |words| {
        let count = words.answers_unusable(wrong.len());
        let each = wrong.iter().map(|(option, refusal)| {
            let Told { what, way_out, .. } = words.problem(refusal);
            let way_out = way_out.unwrap_or_default();
            format!("\n  {option}\n    {what}\n    {way_out}\n")
        });
        let each: String = each.collect();
        format!("{count}\n{each}\n{}", words.answers_that_fit())
    })
}
