//! The words by which the rooms of the interview tell each other what a person wants. What the person reads is in
//! [`lungnets::language`].

use lungnets::language::{Meant, Words};
use lungnets::layout::{Line, Lines, Role};

pub(super) const BACK: &str = "back";
pub(super) const HELP: &str = "?";
pub(super) const STOP: &str = "stop";
pub(super) const YES_WORD: &str = "yes";
pub(super) const NO_WORD: &str = "no";
pub(super) const NONE: &str = "none";
pub(super) const UNSURE: &str = "unsure";
pub(super) const SKIP_WORD: &str = "skip";
/// What stands for all choices of a list where the person says which of them they are not sure about: no choice.
pub(super) const ALL_OF_THEM: &str = "";
/// What stands for the answer from before, which the person came back to and keeps: no answer.
pub(super) const KEEP: &str = "";

/// Returns what a word stands for, where it steers the interview wherever something can be typed.
pub(super) fn steering(typed: &str, words: &dyn Words) -> Option<&'static str> {
    match Meant::of(typed, words) {
        Some(Meant::Back) => Some(BACK),
        Some(Meant::Stop) => Some(STOP),
        Some(Meant::Help) => Some(HELP),
        _ => None,
    }
}

/// Says that a word that steers was typed, and waits for Enter.
pub(super) fn press_enter_to(word: &str, words: &dyn Words) -> &'static str {
    match word {
        BACK => words.press_enter_to_go_back(),
        HELP => words.press_enter_for_help(),
        _ => words.press_enter_to_stop(),
    }
}

/// Returns the place of the row whose number was typed, with the full stop that stands there or without.
pub(super) fn numbered(typed: &str) -> Option<usize> {
    let number: usize = typed.trim_end_matches('.').parse().ok()?;
    number.checked_sub(1)
}

/// Returns a text as lines.
pub(super) fn paragraph(text: &str, width: usize) -> Vec<Line> {
    let mut page = Lines::new(width);
    page.put(Role::Body, text);
    page.into_lines()
}

/// Returns an empty line.
pub(super) fn gap() -> Vec<Line> {
    let mut page = Lines::new(0);
    page.gap();
    page.into_lines()
}
