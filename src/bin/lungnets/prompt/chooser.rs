//! A list of rows to choose from. They are drawn by dialoguer's theme on dialoguer's own terminal.
//!
//! dialoguer's ready-made `Select` and `MultiSelect` are not used, because for a health question they fall
//! short: a letter does nothing or picks a row by accident, Ctrl-D is ignored, Enter on nothing ticked is an
//! answer, and the cursor is hidden, so that a screen reader cannot tell the chosen row. Here no row is
//! chosen at first, a letter only leads to a row, and the cursor stands on it.

mod list;
mod press;
mod typing;

use dialoguer::console::Term;

use super::ending::{self, Stopped};
use super::keyboard::{KeyMode, Keyboard};
use super::keys::{Key, Pressed};
use super::screen::Screen;
use super::{hints, modes, suspend};
use crate::look::Paint;
use typing::Typing;

/// The window that the list stands in.
pub(super) struct Window {
    pub(super) terminal: Term,
    pub(super) paint: Paint,
    /// The columns that were asked for.
    pub(super) width: Option<usize>,
}

/// What a key led to.
enum Outcome {
    Stay,
    /// The list is left with a word; for the shell, where there is none.
    Leave(Option<String>),
}

impl Outcome {
    fn with(word: &str) -> Self {
        Self::Leave(Some(word.to_owned()))
    }
}

/// A list of rows, one of which the cursor may stand on.
pub(super) struct Chooser<'s, 'q> {
    window: &'s Window,
    screen: &'s mut Screen<'q>,
    at: Option<usize>,
    /// The rows that were in sight so far.
    seen: Vec<bool>,
    /// Whether the person was just led to a row that was not, which then is the first in sight.
    is_led: bool,
    typing: Typing,
    /// What was ticked before the letters that are being typed.
    ticked_before: Vec<bool>,
    /// The same before the first of them that ticked a row at once.
    ticked_before_word: Vec<bool>,
    /// The row that the key before this one ticked by its letter.
    just_ticked: Option<usize>,
    message: Option<String>,
    /// Whether the person was just told that going back would lose ticks.
    is_told_of_loss: bool,
    /// Whether the person left the program and has just come back.
    was_away: bool,
}

impl<'s, 'q> Chooser<'s, 'q> {
    /// Returns the list of a screen, with no row chosen.
    pub(super) fn new(window: &'s Window, screen: &'s mut Screen<'q>) -> Self {
        Self {
            window,
            seen: vec![false; screen.rows.len()],
            screen,
            at: None,
            is_led: false,
            typing: Typing::default(),
            ticked_before: Vec::new(),
            ticked_before_word: Vec::new(),
            just_ticked: None,
            message: None,
            is_told_of_loss: false,
            was_away: false,
        }
    }

    /// Returns the word of what the person chooses, also if they go to the shell and come back in between.
    pub(super) fn word(&mut self) -> Result<String, Stopped> {
        loop {
            if let Some(word) = self.choose()? {
                return Ok(word);
            }
            suspend::leave();
            self.was_away = true;
        }
    }

    /// Lets the person choose, and returns the word; none where they go to the shell. The terminal is afterwards as it
    /// was before.
    fn choose(&mut self) -> Result<Option<String>, Stopped> {
        let keys = KeyMode::begin()?;
        let mut keyboard = Keyboard::default();
        keyboard.forget()?;
        panic_if_asked_to();
        if std::mem::take(&mut self.was_away) || keys.came_back {
            self.show_again();
        }
        loop {
            self.screen.say_last(&self.begun());
            let drawn = self.draw().map_err(|_| Stopped)?;
            match keyboard.next()? {
                Pressed::Key(key) => {
                    self.clear(drawn).map_err(|_| Stopped)?;
                    if let Outcome::Leave(left) = self.press(key)? {
                        return Ok(left);
                    }
                    if key == Key::Enter {
                        // What was pasted behind a word that is refused was meant for another question.
                        keyboard.forget()?;
                    }
                }
                Pressed::CameBack => {
                    keys.begin_again()?;
                    self.show_again();
                }
            }
        }
    }

    /// Returns the row that stands in sight before one is chosen, and is the first to be: the first that is ticked, so
    /// that whoever comes back to a long list sees what they ticked.
    fn first_row(&self) -> usize {
        let mut ticked = self.screen.ticked.iter();
        ticked.position(|is_ticked| *is_ticked).unwrap_or(0)
    }

    /// Shows the question again to whoever comes back.
    fn show_again(&mut self) {
        ending::lines_below(0);
        ending::print(modes::OFF);
        self.repeat_question();
    }
}

/// Ticks a row, and returns what there is to say about it. Where ticks would be lost by that, it changes none.
///
/// A tick may be the one sign that is urgent. No row takes another's tick away, only Space on that row does: a key that
/// was hit by mistake must not make "none of these" of it. Only rows that stand alone and say nothing of the kind, "none
/// of these" and "skip", give way to what is ticked after them.
fn tick(screen: &mut Screen<'_>, place: usize) -> Option<String> {
    let words = screen.words;
    let Screen { rows, ticked, .. } = screen;
    if ticked[place] {
        return Some(words.ticked_already().to_owned());
    }
    let is_lost = |row: usize| ticked[row] && !rows[row].alone;
    if rows[place].alone && (0..rows.len()).any(is_lost) {
        return Some(hints::stands_alone(&rows[place], words));
    }
    let gives_way = (0..rows.len()).find(|row| rows[*row].alone && ticked[*row]);
    ticked[place] = true;
    gives_way.map(|row| {
        ticked[row] = false;
        words.no_longer_ticked(&rows[row].label)
    })
}

/// Lets a test see what becomes of the terminal when the program fails in a menu. Never in a release.
fn panic_if_asked_to() {
    if cfg!(debug_assertions) && std::env::var_os("LUNGNETS_TEST_PANIC").is_some() {
        panic!("asked to by LUNGNETS_TEST_PANIC");
    }
}
