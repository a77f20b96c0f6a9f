//! English.

mod errors;
mod explained;
mod interview;
mod result;

use super::{HelpTexts, HelpWords, Keys, Meant, Words};

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
