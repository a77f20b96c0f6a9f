//! Where answers come from, and what is wrong with those that are given as options.

use lungnets::answers::{Answers, Refusal, Value};
use lungnets::fault::Told;
use lungnets::report::{self, Place};
use lungnets::rules::{Question, QuestionIndex};

use crate::exit::Exit;
use crate::failure::Failure;

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
