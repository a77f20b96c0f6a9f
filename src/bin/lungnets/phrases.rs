//! What several messages are made of: files by their names, counts, and what the system says.

use std::ffi::OsStr;
use std::io;
use std::path::Path;

use lungnets::fault::Fault;
use lungnets::language::{Language, Words};
use lungnets::page::{Block, Item};
use lungnets::quote::{clean, short};

use crate::advice;

/// The name that stands for standard input, and for standard output.
pub const STANDARD_STREAM: &str = "-";

/// The longest name of a file that is told in full, in characters.
const LONGEST_NAME: usize = 1000;

/// Returns the name of a file that is read, with nothing in it that a terminal would act on.
pub fn name(path: &OsStr) -> String {
    name_in(path, Language::English.words())
}

/// Returns the same in the words of whoever reads it.
pub fn name_in(path: &OsStr, words: &dyn Words) -> String {
    if path == STANDARD_STREAM {
        words.standard_input().into()
    } else {
        short(&path.to_string_lossy(), LONGEST_NAME)
    }
}

/// What a file got that the result was saved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedAs {
    /// What its name promises, for people.
    Page,
    /// Plain text, although its name ends as that of something else, such as `notes.pdf`.
    TextWithAnotherEnding,
    /// What this program reads as answers.
    Answers,
}

/// Says that a file has the result, and what can be done with it where its name does not say so.
pub fn saved(path: &Path, saved_as: SavedAs, words: &dyn Words) -> String {
    let path = clean(&path.display().to_string());
    let what = match saved_as {
        SavedAs::Page => String::new(),
        SavedAs::TextWithAnotherEnding => words.it_is_plain_text().to_owned(),
        SavedAs::Answers => words.go_on_later(&as_argument(&path)),
    };
    let only_you = if_private(words.only_you_can_open());
    let holds = words.it_holds_your_answers();
    format!("{}{only_you}{holds}{what}", words.saved_to(&path))
}

/// Returns the name of a file as it can be typed at a shell, whatever is in it.
pub fn as_argument(name: &str) -> String {
    format!("'{}'", name.replace('\'', r"'\''"))
}

/// Returns what is said of a file that nobody else can open; nothing on systems where the folder says who can.
pub fn if_private(said: &'static str) -> &'static str {
    if cfg!(unix) { said } else { "" }
}

/// Returns so many things in words, in the plural where it is due.
pub fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}

/// Returns what the system says, without its number.
pub fn reason(error: &io::Error) -> String {
    let said = error.to_string();
    said.split(" (os error")
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

/// Returns the same in the words of whoever reads it, and as the system says it where there are none.
pub fn reason_in(error: &io::Error, words: &dyn Words) -> String {
    let known = words.system_error(error.kind()).map(str::to_owned);
    known.unwrap_or_else(|| words.system_says(&reason(error)))
}

/// Returns a fault as an item of a page: where it is, and beneath that what is wrong and a way out.
pub fn fault(fault: &Fault) -> Item<'static> {
    let told = advice::fault(fault, Language::English.words());
    let mut lines = told.lines().map(|line| line.trim_start().to_owned());
    let place = Item::from(lines.next().unwrap_or_default());
    lines.map(Block::paragraph).fold(place, Item::with)
}
