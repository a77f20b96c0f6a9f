//! Where answers come from, and what is wrong with those that are given as options.

use std::ffi::{OsStr, OsString};
use std::slice;

use lungnets::answers::{Answers, Refusal};
use lungnets::batch::LineFault;
use lungnets::fault::{Code, Told};
use lungnets::language::{Language, Words};
use lungnets::quote::quoted;
use lungnets::report::{CameFrom, Origin};
use lungnets::rules::Question;

use crate::exit::Exit;
use crate::failure::{Failing, Failure, as_error};
use crate::phrases::{STANDARD_STREAM, name_in};

/// The name for programs of the answers file.
const FILE: &str = "file";

/// Returns the place of answers that are given as options.
pub fn options(words: &dyn Words) -> CameFrom {
    let (id, words) = ("option", words.given_as_option());
    CameFrom { id, words }
}

/// Returns the place of answers in a file, which may be standard input.
pub fn file(path: &OsStr, words: &dyn Words) -> CameFrom {
    let words = match path == STANDARD_STREAM {
        true => words.given_on_standard_input(),
        false => words.given_in_file(),
    };
    CameFrom { id: FILE, words }
}

/// Returns whether any answer comes from a file, which may be old.
pub fn any_from_file(origins: &[Origin]) -> bool {
    from_file(origins).next().is_some()
}

/// Returns where answers come from that come from a file.
pub fn from_file(origins: &[Origin]) -> impl Iterator<Item = &Origin> {
    origins.iter().filter(|origin| origin.place.id == FILE)
}

/// Returns where every answer comes from: as it is known beforehand, and the interview for all others.
pub fn of_every_answer(answers: &Answers<'_>, beforehand: &[Origin]) -> Vec<Origin> {
    let (id, words) = ("asked", answers.rules().words().when_asked());
    let questions = answers.rules().questions().iter().map(Question::index);
    let given = questions.filter(|question| answers.given(*question).is_some());
    let origin = |question| {
        let known = beforehand.iter().find(|origin| origin.question == question);
        known.copied().unwrap_or(Origin {
            question,
            place: CameFrom { id, words },
            overruled: None,
        })
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

    fn told(&self, words: &dyn Words) -> String {
        let each = self.0.iter();
        let each: String = each
            .map(|closed| format!("\n  {}\n", closed.told(words)))
            .collect();
        let way_out = way_out(&self.0, words);
        let said = format!("{}\n{each}\n{way_out}", words.answers_contradict());
        as_error(&said, words)
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
