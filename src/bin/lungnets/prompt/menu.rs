//! Asking with a menu. Rows are drawn by dialoguer's theme on dialoguer's own terminal.
//!
//! dialoguer's ready-made `Select` and `MultiSelect` are not used, because for a health question they fall
//! short: a letter does nothing or picks a row by accident, Ctrl-D is ignored, Enter on nothing ticked is an
//! answer, and the cursor is hidden, so that a screen reader cannot tell the chosen row. Here no row is
//! chosen at first, a letter only leads to a row, and the cursor stands on it.

use std::io;

use dialoguer::console::{Key, Term};
use dialoguer::theme::{SimpleTheme, Theme};
use lungnets::layout::{Line, Page, Role, joined};

use super::screen::{Row, Screen};
use super::{Asker, Stopped, guard, plain, words};
use crate::paint::Paint;

/// Asks with a menu.
pub struct Menu {
    terminal: Term,
    paint: Paint,
    width: usize,
    /// What was ticked when help was asked for.
    ticked_before_help: Option<Vec<bool>>,
}

impl Menu {
    pub(super) fn new(paint: Paint, width: usize) -> Self {
        Self {
            terminal: Term::stderr(),
            paint,
            width,
            ticked_before_help: None,
        }
    }
}

impl Asker for Menu {
    fn is_plain(&self) -> bool {
        false
    }

    fn show(&mut self, lines: &[Line]) {
        plain::print(&self.paint.lines(lines));
    }

    fn ask(&mut self, screen: &Screen<'_>) -> Result<String, Stopped> {
        if screen.rows.is_empty() {
            return self.line(&words::typed_prompt(screen));
        }
        guard::forget_typed_ahead()?;
        let _mode = guard::MenuMode::start()?;
        panic_if_asked_to();
        let mut chooser = Chooser::new(&self.terminal, screen, self.ticked_before_help.take());
        let word = chooser.choose().map_err(|_| Stopped)?;
        if word == words::HELP {
            self.ticked_before_help = Some(chooser.ticked);
        }
        Ok(word)
    }

    fn line(&mut self, prompt: &str) -> Result<String, Stopped> {
        guard::forget_typed_ahead()?;
        plain::print(&plain::wrapped(prompt, self.width));
        plain::read_line()
    }
}

/// A list of rows, one of which the cursor may stand on.
struct Chooser<'s> {
    terminal: &'s Term,
    screen: &'s Screen<'s>,
    at: Option<usize>,
    ticked: Vec<bool>,
    /// The letters typed in a row, as far as they begin a word that means something here.
    typed: String,
    message: Option<&'static str>,
}

/// What a key led to.
enum Outcome {
    Stay,
    Chosen(String),
}

impl<'s> Chooser<'s> {
    fn new(terminal: &'s Term, screen: &'s Screen<'s>, ticked: Option<Vec<bool>>) -> Self {
        let ticked = ticked.unwrap_or_else(|| vec![false; screen.rows.len()]);
        Self {
            terminal,
            screen,
            at: None,
            ticked,
            typed: String::new(),
            message: None,
        }
    }

    fn choose(&mut self) -> io::Result<String> {
        loop {
            let drawn = self.draw()?;
            guard::go_on().map_err(|Stopped| io::ErrorKind::Interrupted)?;
            let key = self.terminal.read_key()?;
            self.clear(drawn)?;
            if let Outcome::Chosen(word) = self.press(key)? {
                return Ok(word);
            }
        }
    }

    /// What a key does. The end of input, typed as Ctrl-D, is an error like any other end.
    fn press(&mut self, key: Key) -> io::Result<Outcome> {
        self.message = None;
        if let Key::Char(letter) = key {
            return self.press_letter(letter);
        }
        match key {
            Key::Enter => return Ok(self.enter()),
            Key::Escape => return Ok(Outcome::Chosen(words::BACK.into())),
            Key::ArrowDown | Key::Tab => self.step(1),
            Key::ArrowUp | Key::BackTab => self.step(self.screen.rows.len() - 1),
            Key::Home => self.at = Some(0),
            Key::End => self.at = Some(self.screen.rows.len() - 1),
            _ => {}
        }
        self.typed.clear();
        Ok(Outcome::Stay)
    }

    fn press_letter(&mut self, letter: char) -> io::Result<Outcome> {
        match letter {
            ' ' if self.screen.many => self.tick(),
            '\u{4}' => return Err(io::ErrorKind::UnexpectedEof.into()),
            'b' | 'B' => return Ok(Outcome::Chosen(words::BACK.into())),
            '?' => return Ok(Outcome::Chosen(words::HELP.into())),
            _ => self.lead_to(letter.to_ascii_lowercase()),
        }
        Ok(Outcome::Stay)
    }

    fn step(&mut self, by: usize) {
        let rows = self.screen.rows.len();
        self.at = Some(match self.at {
            Some(at) => (at + by) % rows,
            None if by == 1 => 0,
            None => rows - 1,
        });
    }

    /// A letter leads to its row, and where several rows can be chosen it ticks it too; only Enter accepts.
    ///
    /// Letters that go on with a word stay with its row: the last letter of "yes" must not lead to "skip".
    fn lead_to(&mut self, letter: char) {
        self.typed.push(letter);
        if !self.begins_a_word() {
            self.typed = letter.to_string();
        }
        let is_key = self.typed.chars().count() == 1;
        self.at = self.screen.rows.iter().position(|row| match is_key {
            true => row.key == letter && letter != ' ',
            false => begins(&row.word, &self.typed) || begins(&row.label, &self.typed),
        });
        if self.screen.many && is_key {
            self.tick();
        }
    }

    /// Whether what was typed begins a word that leaves, or the answer of a row. Where several rows can be ticked,
    /// every letter stands for itself.
    fn begins_a_word(&self) -> bool {
        let typed = &self.typed;
        let mut rows = self.screen.rows.iter();
        words::LEAVE.iter().any(|word| begins(word, typed))
            || !self.screen.many
                && rows.any(|row| begins(&row.word, typed) || begins(&row.label, typed))
    }

    fn tick(&mut self) {
        let Some(at) = self.at else { return };
        let is_on = !self.ticked[at];
        for (other, row) in self.screen.rows.iter().enumerate() {
            if is_on && other != at && (row.alone || self.screen.rows[at].alone) {
                self.ticked[other] = false;
            }
        }
        self.ticked[at] = is_on;
    }

    fn enter(&mut self) -> Outcome {
        let rows = &self.screen.rows;
        if words::LEAVE.contains(&self.typed.as_str()) {
            return Outcome::Chosen(std::mem::take(&mut self.typed));
        }
        let is_lost = self.at.is_none() && !self.typed.is_empty();
        if !self.screen.many {
            return match self.at {
                Some(at) => Outcome::Chosen(rows[at].word.clone()),
                None => self.stay_with(words::NOTHING_CHOSEN),
            };
        }
        let ticked = rows.iter().zip(&self.ticked).filter(|(_, ticked)| **ticked);
        let ticked: Vec<&str> = ticked.map(|(row, _)| row.word.as_str()).collect();
        if ticked.is_empty() || is_lost {
            self.stay_with(words::NOTHING_TICKED)
        } else {
            Outcome::Chosen(ticked.join(","))
        }
    }

    fn stay_with(&mut self, message: &'static str) -> Outcome {
        self.message = Some(message);
        self.typed.clear();
        Outcome::Stay
    }

    /// Draws the list and leaves the cursor on the chosen row.
    fn draw(&self) -> io::Result<Drawn> {
        let mut lines = words::keys(self.screen, self.message);
        let mut cursor = None;
        for (index, row) in self.visible() {
            if self.at == Some(index) {
                cursor = Some(lines.len());
            }
            lines.extend(self.row(index, row));
        }
        let count = lines.len();
        self.terminal.write_str(&joined(lines))?;
        let up = cursor.map_or(0, |line| count - line);
        self.terminal.move_cursor_up(up)?;
        guard::lines_below(up);
        Ok(Drawn { lines: count, up })
    }

    /// The rows that fit into the window, the chosen one among them.
    fn visible(&self) -> impl Iterator<Item = (usize, &Row)> {
        let fit = usize::from(self.terminal.size().0).saturating_sub(4).max(1);
        let first = self.at.unwrap_or(0).saturating_sub(fit - 1);
        self.screen.rows.iter().enumerate().skip(first).take(fit)
    }

    fn row(&self, index: usize, row: &Row) -> Vec<Line> {
        let (mut marked, mut plain) = (String::new(), String::new());
        let is_at = self.at == Some(index);
        // Writing to a string has no way to fail.
        let _ = if self.screen.many {
            SimpleTheme.format_multi_select_prompt_item(&mut marked, "", self.ticked[index], is_at)
        } else {
            SimpleTheme.format_select_prompt_item(&mut marked, "", is_at)
        };
        plain.extend(std::iter::repeat_n(' ', marked.chars().count()));
        let mut page = Page::new(self.screen.width);
        page.wrap(Role::Body, &marked, &plain, &row.label);
        page.into_lines()
    }

    fn clear(&self, drawn: Drawn) -> io::Result<()> {
        guard::lines_below(0);
        self.terminal.move_cursor_down(drawn.up)?;
        self.terminal.clear_last_lines(drawn.lines)
    }
}

/// Lets a test see what becomes of the terminal when the program fails in a menu. Never in a release.
fn panic_if_asked_to() {
    if cfg!(debug_assertions) && std::env::var_os("LUNGNETS_TEST_PANIC").is_some() {
        panic!("asked to by LUNGNETS_TEST_PANIC");
    }
}

/// Whether a word begins with what was typed, capitals apart.
fn begins(word: &str, typed: &str) -> bool {
    word.to_lowercase().starts_with(typed)
}

/// What of the list is on the screen.
struct Drawn {
    lines: usize,
    /// How far above the end of the list the cursor stands.
    up: usize,
}
