//! Asking a person, one question at a time, on standard error.

mod away;
mod guard;
mod interview;
mod menu;
mod plain;
mod save;
mod screen;
mod words;

use std::path::Path;

use lungnets::rules::RuleSet;

use crate::gather::Given;
use crate::paint::{Paint, When};
pub use interview::Ended;
use interview::Interview;
use menu::Menu;
use plain::Plain;
use screen::Screen;

/// The person stopped: nothing is concluded from what was answered so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// A way to ask. What comes back is always a typed or chosen word, for the question itself to read.
pub trait Asker {
    /// Whether answers are typed line by line.
    fn is_plain(&self) -> bool;

    /// Shows text.
    fn show(&mut self, lines: &[lungnets::layout::Line]);

    /// Asks a question until something was typed or chosen.
    fn ask(&mut self, screen: &mut Screen<'_>) -> Result<String, Stopped>;

    /// Asks for one line, which may be empty.
    fn line(&mut self, prompt: &str) -> Result<String, Stopped>;
}

/// Whether answers are typed, and no escape code is sent: because the person says so, or the environment does.
pub fn is_plain(asked: bool) -> bool {
    let variable =
        |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    asked || wants_plain(&variable)
}

/// How to talk to the person.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// In typed lines, without escape codes.
    pub plain: bool,
    /// When to use colour.
    pub color: When,
    /// The columns, where they were asked for; else it is those of the window, which can change at any time.
    pub width: Option<usize>,
}

/// Where the result will be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Nowhere, unless the person names a file at the end.
    Nowhere,
    /// In a file that the person named, and that nobody else can open.
    InTheirFile,
}

/// From now on every way to stop has the one ending.
pub fn watch(rules: &RuleSet, manner: Manner) {
    guard::watch(words::ending(rules), manner);
}

/// Asks every question that is open, and gives the answers. A person who stops ends the program here.
///
/// The program must be [watched](watch) already.
pub fn interview(given: Given<'_>, manner: Manner, saved: Saved) -> Ended<'_> {
    let width = manner.width;
    let ended = if manner.plain {
        Interview::new(given, Plain::new(width), width, saved).run()
    } else {
        let menu = Menu::new(Paint::for_stderr(manner.color), width);
        Interview::new(given, menu, width, saved).run()
    };
    ended.unwrap_or_else(|Stopped| guard::stop())
}

/// Offers to save a copy of the summary that is on the screen, as `copy` writes it for a file of that name.
pub fn offer_copy(copy: &dyn Fn(&Path) -> String, rules: &RuleSet, manner: Manner) {
    let width = manner.width;
    guard::last_words(words::ending_after_result(rules));
    let offered = if manner.plain {
        save::offer(copy, &mut Plain::new(width), width)
    } else {
        let mut menu = Menu::new(Paint::for_stderr(manner.color), width);
        save::offer(copy, &mut menu, width)
    };
    offered.unwrap_or_else(|Stopped| guard::stop());
}

/// Whether the environment asks for typed lines without escape codes.
fn wants_plain(variable: &dyn Fn(&str) -> Option<String>) -> bool {
    let accessible = variable("ACCESSIBLE")
        .is_some_and(|value| !matches!(value.as_str(), "" | "0" | "false" | "no"));
    accessible || variable("TERM").is_none_or(|terminal| terminal.is_empty() || terminal == "dumb")
}

#[cfg(test)]
mod tests {
    use super::wants_plain;

    #[test]
    fn a_terminal_that_cannot_move_its_cursor_and_a_person_who_says_so_get_typed_lines() {
        let with = |name: &'static str, value: &'static str| {
            wants_plain(&move |asked| match asked {
                _ if asked == name => Some(value.to_owned()),
                "TERM" => Some("xterm".to_owned()),
                _ => None,
            })
        };
        assert!(with("TERM", "dumb") && with("TERM", "") && with("ACCESSIBLE", "1"));
        assert!(!with("TERM", "xterm") && !with("ACCESSIBLE", "0") && !with("ACCESSIBLE", ""));
        assert!(wants_plain(&|_| None));
    }
}
