//! English.

mod interview;
mod result;

pub(crate) use result::reviewer;

use super::{Keys, Meant, Words};

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
            Meant::Stop => &["stop", "quit", "q"],
            Meant::Help => &["?", "help"],
            Meant::GoOn => &["continue", "c"],
            Meant::Result => &["r", "result"],
            Meant::Full => &["full"],
            Meant::And => &["and"],
            Meant::BesideANumber => &["i", "am", "im", "age", "aged", "old", "year", "yrs"],
        }
    }
}
