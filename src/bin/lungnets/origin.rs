//! Where answers come from.

use lungnets::answers::{Answers, Value};
use lungnets::report::{self, Place};
use lungnets::rules::{Question, QuestionIndex};

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
