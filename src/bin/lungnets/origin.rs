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

const OPTION: Place = Place {
    id: "option",
    words: "from the command line",
};

const FILE: Place = Place {
    id: "file",
    words: "from the file",
};

const STANDARD_INPUT: Place = Place {
    id: "file",
    words: "from standard input",
};

const ASKED: Place = Place {
    id: "asked",
    words: "when asked",
};

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
    let file = if file_is_standard_input {
        STANDARD_INPUT
    } else {
        FILE
    };
    let questions = answers.rules().questions().iter().map(Question::index);
    let given = questions.filter(|question| answers.given(*question).is_some());
    let origin = |question| {
        let known = beforehand.iter().find(|(index, _)| *index == question);
        let (place, overruled) = match known.map(|(_, origin)| *origin) {
            Some(Origin::Option { instead_of }) => (OPTION, instead_of.map(|value| (value, file))),
            Some(Origin::File) => (file, None),
            None => (ASKED, None),
        };
        report::Origin {
            question,
            place,
            overruled,
        }
    };
    given.map(origin).collect()
}
