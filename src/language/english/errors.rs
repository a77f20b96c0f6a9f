//! What is said in English where something goes wrong.

use std::io::ErrorKind;

use super::English;
use crate::fault::{Problem, Told};
use crate::language::{ErrorWords, Misuse, counted};

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
