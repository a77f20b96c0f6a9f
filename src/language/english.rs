//! English.

mod explained;

use std::io::ErrorKind;

use super::{
    ErrorWords, HelpTexts, HelpWords, InterviewWords, Keys, Meant, Misuse, ResultWords, Words,
    counted,
};
use crate::answers::Refusal;
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

impl InterviewWords for English {
    fn up_to_questions(&self, most: usize) -> String {
        match most {
            1 => "1 question".into(),
            _ => format!("Up to {most} questions"),
        }
    }

    fn progress(&self, place: usize, total: usize, may_shrink: bool) -> String {
        let up_to = if may_shrink { "up to " } else { "" };
        format!("Question {place} of {up_to}{total}")
    }

    fn beyond_one_digit(&self, digit: &str, first: &str, last: Option<&str>) -> String {
        let last = last.map_or_else(String::new, |last| format!(" to {last}"));
        format!("{digit} is ticked. For {first}{last}, use the arrow keys and Space.")
    }

    fn refused(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Empty => "an answer is missing".into(), // "no answer here" could be of the question
            _ => refusal.to_string(),
        }
    }

    fn in_range(&self, refusal: &Refusal) -> String {
        refusal.way_out()
    }
}

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
