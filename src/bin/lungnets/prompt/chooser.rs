//! A list of rows to choose from. They are drawn by dialoguer's theme on dialoguer's own terminal.
//!
//! dialoguer's ready-made `Select` and `MultiSelect` are not used, because for a health question they fall
//! short: a letter does nothing or picks a row by accident, Ctrl-D is ignored, Enter on nothing ticked is an
//! answer, and the cursor is hidden, so that a screen reader cannot tell the chosen row. Here no row is
//! chosen at first, a letter only leads to a row, and the cursor stands on it.

mod list;
mod tick;
mod typing;

use dialoguer::console::Term;

use super::ending::{self, Stopped};
use super::key_mode::KeyMode;
use super::keyboard::Keyboard;
use super::keys::{Key, Pressed};
use super::screen::Screen;
use super::{hints, modes, spoken, suspend, words};
use crate::paint::Paint;
use typing::{Meaning, Typing};

/// The window that the list stands in.
pub(super) struct Window {
    pub(super) terminal: Term,
    pub(super) paint: Paint,
    /// The columns that were asked for.
    pub(super) width: Option<usize>,
}

/// A list of rows, one of which the cursor may stand on.
pub(super) struct Chooser<'s, 'q> {
    window: &'s Window,
    screen: &'s mut Screen<'q>,
    at: Option<usize>,
    typing: Typing,
    /// What was ticked before the letters that are being typed.
    ticked_before: Vec<bool>,
    message: Option<String>,
    /// Whether the person was just told that going back would lose ticks.
    is_told_of_loss: bool,
    /// Whether the person left the program and has just come back.
    was_away: bool,
}

/// What a key led to.
enum Outcome {
    Stay,
    Leave(Left),
}

/// How the list was left.
enum Left {
    With(String),
    ForTheShell,
}

impl Outcome {
    fn with(word: &str) -> Self {
        Self::Leave(Left::With(word.to_owned()))
    }
}

impl<'s, 'q> Chooser<'s, 'q> {
    /// Returns the list of a screen, with no row chosen.
    pub(super) fn new(window: &'s Window, screen: &'s mut Screen<'q>) -> Self {
        Self {
            window,
            screen,
            at: None,
            typing: Typing::default(),
            ticked_before: Vec::new(),
            message: None,
            is_told_of_loss: false,
            was_away: false,
        }
    }

    /// Returns the word of what the person chooses, also if they go to the shell and come back in between.
    pub(super) fn word(&mut self) -> Result<String, Stopped> {
        loop {
            if let Left::With(word) = self.choose()? {
                return Ok(word);
            }
            suspend::leave();
            self.was_away = true;
        }
    }

    /// Lets the person choose. The terminal is afterwards as it was before.
    fn choose(&mut self) -> Result<Left, Stopped> {
        let keys = KeyMode::begin()?;
        let mut keyboard = Keyboard::default();
        keyboard.forget()?;
        panic_if_asked_to();
        if std::mem::take(&mut self.was_away) || keys.came_back {
            self.show_again();
        }
        loop {
            let drawn = self.draw().map_err(|_| Stopped)?;
            match keyboard.next()? {
                Pressed::Key(key) => {
                    self.clear(drawn).map_err(|_| Stopped)?;
                    if let Outcome::Leave(left) = self.press(key)? {
                        return Ok(left);
                    }
                }
                Pressed::CameBack => {
                    keys.begin_again()?;
                    self.show_again();
                }
            }
        }
    }

    /// Shows the question again to whoever comes back.
    fn show_again(&mut self) {
        ending::lines_below(0);
        ending::print(modes::OFF);
        self.repeat_question();
    }

    /// Does what a key means. The end of input, typed as Ctrl-D, is an ending like any other.
    fn press(&mut self, key: Key) -> Result<Outcome, Stopped> {
        self.message = None;
        let was_told = std::mem::take(&mut self.is_told_of_loss);
        match key {
            Key::Enter => return Ok(self.enter()),
            Key::Escape => return Ok(self.escape(was_told)),
            Key::Suspend => return Ok(Outcome::Leave(Left::ForTheShell)),
            Key::EndOfInput | Key::Stop => return Err(Stopped),
            Key::Char('?' | '？') if self.typing.text().chars().count() <= 1 => {
                return Ok(Outcome::with(words::HELP));
            }
            Key::Char(letter) => {
                self.press_letter(spoken::narrow(letter));
                return Ok(Outcome::Stay);
            }
            Key::Backspace => {
                self.typing.pop();
                self.follow(self.typing.meaning(&self.screen.rows, self.screen.many));
                return Ok(Outcome::Stay);
            }
            Key::Down | Key::Tab => self.step(1),
            Key::Up | Key::BackTab => self.step(self.screen.rows.len() - 1),
            Key::Home => self.at = Some(0),
            Key::End => self.at = Some(self.screen.rows.len() - 1),
            Key::Pasted(_) | Key::Unreadable => return Ok(Outcome::Stay),
        }
        self.typing.clear();
        Ok(Outcome::Stay)
    }

    fn press_letter(&mut self, letter: char) {
        let (rows, many) = (&self.screen.rows, self.screen.many);
        let means_nothing = self.typing.meaning(rows, many) == Meaning::NoAnswer;
        match letter {
            ' ' if many && !means_nothing => {
                self.typing.clear();
                self.press_space();
            }
            ',' if many && !means_nothing => self.typing.clear(),
            _ => {
                if self.typing.text().is_empty() {
                    self.ticked_before.clone_from(&self.screen.ticked);
                }
                let meaning = self.typing.push(letter, rows, many);
                self.follow(meaning);
                if many {
                    self.tick_by_letter(meaning);
                }
            }
        }
    }

    /// Ticks the row that a letter leads to, until it turns out to begin a word that is no answer.
    fn tick_by_letter(&mut self, meaning: Meaning) {
        let Meaning::Row(place) = meaning else {
            self.screen.ticked.clone_from(&self.ticked_before);
            return;
        };
        if !self.typing.is_one_letter() {
            return;
        }
        self.message = tick::add(self.screen, place);
        // What may be urgent stands for itself: no letter after it takes it back.
        if !self.screen.rows[place].alone {
            self.typing.clear();
        }
    }

    /// Ticks the row that the cursor stands on, or takes its tick back, which no other key does.
    fn press_space(&mut self) {
        let Some(at) = self.at else {
            self.message = Some(words::NO_ROW_HERE.to_owned());
            return;
        };
        if self.screen.ticked[at] {
            self.screen.ticked[at] = false;
        } else {
            self.message = tick::add(self.screen, at);
        }
    }

    /// Goes to the row that was typed; where that was none, says so.
    fn follow(&mut self, meaning: Meaning) {
        self.at = match meaning {
            Meaning::Row(place) => Some(place),
            Meaning::Nothing | Meaning::Steer(_) | Meaning::Yes | Meaning::NoAnswer => None,
        };
        self.message = match meaning {
            Meaning::Steer(word) => Some(words::press_enter_to(word)),
            Meaning::Yes => Some(hints::how_much(self.screen.many).to_owned()),
            Meaning::NoAnswer => Some(words::no_answer_here(self.typing.text())),
            Meaning::Nothing | Meaning::Row(_) => None,
        };
    }

    fn step(&mut self, by: usize) {
        let rows = self.screen.rows.len();
        self.at = Some(match self.at {
            Some(at) => (at + by) % rows,
            None if by == 1 => 0,
            None => rows - 1,
        });
    }

    fn enter(&mut self) -> Outcome {
        let rows = &self.screen.rows;
        match self.typing.meaning(rows, self.screen.many) {
            Meaning::Steer(word) if word == self.screen.asked.escape() => {
                return self.escape(false);
            }
            Meaning::Steer(word) => return Outcome::with(word),
            Meaning::NoAnswer => return self.stay_with(words::CLEARED),
            Meaning::Yes => return self.stay_with(hints::how_much(self.screen.many)),
            Meaning::Nothing | Meaning::Row(_) => {}
        }
        if !self.screen.many {
            return match self.at {
                Some(at) => Outcome::with(&rows[at].word),
                None => self.stay_with(words::NOTHING_CHOSEN),
            };
        }
        let ticked = rows
            .iter()
            .zip(&self.screen.ticked)
            .filter(|(_, ticked)| **ticked);
        let ticked: Vec<&str> = ticked.map(|(row, _)| row.word.as_str()).collect();
        if ticked.is_empty() && !self.screen.asked.may_be_empty() {
            self.stay_with(words::NOTHING_TICKED)
        } else {
            Outcome::with(&ticked.join(","))
        }
    }

    /// Does what Esc stands for here. What is ticked and was not entered would be lost by that: the person is told
    /// first.
    fn escape(&mut self, was_told: bool) -> Outcome {
        let word = self.screen.asked.escape();
        if was_told || !self.loses_ticks(word) {
            return Outcome::with(word);
        }
        self.is_told_of_loss = true;
        self.stay_with(match word {
            words::BACK => words::TICKS_WOULD_BE_LOST,
            _ => words::TICKS_WOULD_BE_LOST_TO_ALL,
        })
    }

    /// Returns whether something is ticked that would be lost where the list is left with this word.
    fn loses_ticks(&self, word: &str) -> bool {
        let Screen { many, ticked, .. } = &self.screen;
        let leaves = word != words::BACK || self.screen.can_go_back;
        *many && leaves && ticked.contains(&true)
    }

    fn stay_with(&mut self, message: &str) -> Outcome {
        self.message = Some(message.to_owned());
        self.typing.clear();
        Outcome::Stay
    }
}

/// Lets a test see what becomes of the terminal when the program fails in a menu. Never in a release.
fn panic_if_asked_to() {
    if cfg!(debug_assertions) && std::env::var_os("LUNGNETS_TEST_PANIC").is_some() {
        panic!("asked to by LUNGNETS_TEST_PANIC");
    }
}
