//! Where answers come from, and what is wrong with those that are given as options.

use std::ffi::OsStr;

use lungnets::answers::{Answers, Refusal};
use lungnets::fault::Told;
use lungnets::language::Words;
use lungnets::report::{Origin, Place};
use lungnets::rules::Question;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::phrases::STANDARD_STREAM;

/// The name for programs of the answers file.
const FILE: &str = "file";

/// Returns the place of answers that are given as options.
pub fn options(words: &dyn Words) -> Place {
    let (id, words) = ("option", words.given_as_option());
    Place { id, words }
}

/// Returns the place of answers in a file, which may be standard input.
pub fn file(path: &OsStr, words: &dyn Words) -> Place {
    let words = match path == STANDARD_STREAM {
        true => words.given_on_standard_input(),
        false => words.given_in_file(),
    };
    Place { id: FILE, words }
}

/// Returns whether any answer comes from a file, which may be old.
pub fn any_from_file(origins: &[Origin]) -> bool {
    origins.iter().any(|origin| origin.place.id == FILE)
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
            place: Place { id, words },
            overruled: None,
        })
    };
    given.map(origin).collect()
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

/// Options answer follow-ups that do not apply: each option, with its hyphens, and those that say so.
pub fn closed_follow_ups(closed: Vec<(String, String)>) -> Failure {
    Failure::new(Exit::Usage, move |words| {
        let each = closed.iter();
        let each = each.map(|(option, parents)| words.closed(option, parents));
        let each: String = each.map(|told| format!("\n  {told}\n")).collect();
        let contradict = words.answers_contradict();
        format!("{contradict}\n{each}\n{}", words.correct_one())
    })
}
