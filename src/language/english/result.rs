//! What a result says in English.

use super::English;
use crate::language::{ResultWords, counted};

impl ResultWords for English {
    fn blanks(&self) -> [&'static str; 6] {
        [
            "Name",
            "Date of birth",
            "Date",
            "These answers are about (me, or whom)",
            "Since when",
            "Medicines",
        ]
    }

    fn without_an_answer(&self, questions: usize) -> String {
        counted(
            questions,
            "question was not answered",
            "questions were not answered",
        )
    }

    fn in_doubt(&self, answers: usize) -> String {
        counted(answers, "answer was not sure", "answers were not sure")
    }

    fn some_could_raise_it(&self, some: usize) -> String {
        format!(", {some} of which could raise it")
    }

    fn not_answered_yet(&self, listed: &str, count: usize, level: Option<&str>) -> String {
        match (level, count) {
            (Some(level), 1) => format!("{listed}. It could lead to: {level}."),
            (Some(level), _) => format!("{listed}. Each could lead to: {level}."),
            (None, 1) => format!("{listed}. It would not make this more urgent."),
            (None, _) => format!("{listed}. None would make this more urgent."),
        }
    }

    fn open_could_mean(&self, open: usize, could_raise_it: usize, most_urgent: &str) -> String {
        let of_all = match open == could_raise_it {
            true => String::new(),
            false => format!(" of {open}"),
        };
        let answers = if open == 1 { "answer" } else { "answers" };
        format!("{could_raise_it}{of_all} open {answers} could mean: {most_urgent}.")
    }

    fn open(&self, answers: usize, has_notes: bool) -> String {
        let (are, them) = match answers {
            1 => ("answer is", "it"),
            _ => ("answers are", "them"),
        };
        let named = match has_notes {
            true => format!(" Your notes name {them}."),
            false => String::new(),
        };
        format!("{answers} {are} open.{named}")
    }

    fn or_more(&self, change: &str, left_out: usize, has_notes: bool) -> String {
        let where_they_are = if has_notes { " in your notes" } else { "" };
        let signs = if left_out == 1 { "sign" } else { "signs" };
        format!("{change}, or {left_out} other {signs}{where_they_are}")
    }
}
