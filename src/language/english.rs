//! English.

mod explained;
mod interview;
mod result;

use std::io::ErrorKind;

use super::{ErrorWords, HelpTexts, HelpWords, Keys, Meant, Misuse, Words, counted};
use crate::fault::{Problem, Told};

/// English.
#[derive(Debug)]
pub(super) struct English;

impl Words for English {}

impl Keys for English {
    fn words_for(&self, meant: Meant) -> &'static [&'static str] {
        match meant {
            Meant::Yes => &["y", "yes", "yeah", "yea", "yep", "yup"],
            Meant::No => &["n", "no", "nope", "nah"],
            Meant::Unsure => &[
                "u",
                "unsure",
                "idk",
                "dunno",
                "dont know",
                "i dont know",
                "i do not know",
                "no idea",
                "not sure",
            ],
            Meant::Skip => &["s", "skip"],
            Meant::Back => &["b", "back"],
            Meant::Stop => &["stop", "quit", "q", "exit", "leave"],
            Meant::Help => &["?", "help"],
            Meant::GoOn => &["continue", "c"],
            Meant::Result => &["r", "result"],
            Meant::Full => &["full"],
            Meant::And => &["and"],
            Meant::BesideANumber => &["i", "am", "im", "age", "aged", "old", "year", "yrs"],
        }
    }
}

impl HelpWords for English {
    fn help(&self) -> Option<&'static HelpTexts> {
        None // it is what the definition of the command line says
    }

    fn no_command(&self, word: &str, nearest: Option<&str>) -> String {
        let like = nearest.map(|near| format!("  Did you mean this?  lungnets {near}\n"));
        let like = like.unwrap_or_default();
        format!(
            "error: there is no command {word}\n\n{like}  To start, type: lungnets\n  To see what there is: lungnets help"
        )
    }
}

impl ErrorWords for English {
    fn problem(&self, problem: &dyn Problem) -> Told {
        problem.told()
    }

    fn system_error(&self, _kind: ErrorKind) -> Option<&'static str> {
        None // the system says it in English
    }

    fn faulty(&self, file: &str, faults: usize) -> String {
        let faults = counted(faults, "fault", "faults");
        format!("{file} has {faults}, so it was not used")
    }

    fn answers_unusable(&self, answers: usize) -> String {
        let answers = counted(answers, "answer", "answers");
        format!("{answers} cannot be used, so nothing was asked")
    }

    fn answers_missing(&self, answers: usize) -> String {
        let are = if answers == 1 { "is" } else { "are" };
        let answers = counted(answers, "answer", "answers");
        format!("{answers} {are} missing, and --require-all asks for every one")
    }

    fn misused(&self, _misuse: &Misuse<'_>) -> Option<String> {
        None // the reader of the command line says it in English
    }
}
