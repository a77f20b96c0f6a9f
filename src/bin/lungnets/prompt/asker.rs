//! A way to ask: with a menu, where a terminal and a person can do with one; or all in typed lines, where nothing moves
//! and no escape code is ever sent, for screen readers, dumb terminals, and everybody who likes it so.

use dialoguer::console::Term;
use lungnets::language::{Meant, Words};
use lungnets::layout::Line;

use super::chooser::{Chooser, Window};
use super::ending::{self, Stopped};
use super::screen::Screen;
use super::typed::{Typed, ask_for_line, wrapped};
use super::{hints, keys, modes, spoken};
use crate::look::{Look, Paint, says_yes, variable};
use crate::output;

/// How to talk to the person.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// In typed lines, without escape codes.
    pub plain: bool,
    /// In which colours and columns; where no columns were asked for it is those of the window, which can change at any
    /// time.
    pub look: Look,
}

/// Returns whether answers are typed, and no escape code is sent: because the person says so, or the environment
/// does.
pub fn is_plain(asked: bool) -> bool {
    let accessible = || variable("ACCESSIBLE").is_some_and(|value| says_yes(&value));
    asked || accessible() || !moves_its_cursor()
}

/// Returns whether the terminal moves its cursor where an escape code says so: its name says it.
#[cfg(unix)]
fn moves_its_cursor() -> bool {
    variable("TERM").is_some_and(|terminal| !terminal.is_empty() && terminal != "dumb")
}

/// The same on a system where terminals have no names: one that does so can be told to.
#[cfg(not(unix))]
fn moves_its_cursor() -> bool {
    Term::stderr().features().colors_supported()
}

/// A way to ask. What comes back is always a typed or chosen word, for the question itself to read.
pub trait Asker {
    /// Returns whether answers are typed line by line.
    fn is_plain(&self) -> bool;

    /// Shows text.
    fn show(&mut self, lines: &[Line]);

    /// Asks a question until something was typed or chosen.
    fn ask(&mut self, screen: &mut Screen<'_>) -> Result<String, Stopped>;

    /// Asks for one line, which may be empty.
    fn line(&mut self, prompt: &str) -> Result<String, Stopped>;

    /// Shows what is longer than the window part by part, or else its first lines would be gone before anybody saw them.
    /// Returns whether the person read it to the end.
    fn show_in_parts(&mut self, lines: &[Line], words: &dyn Words) -> Result<bool, Stopped> {
        let rows = output::prompt_rows().unwrap_or(usize::MAX);
        for part in lines.chunks(rows.saturating_sub(1).max(1)) {
            self.show(part);
            let typed = self.line(words.more_prompt())?;
            if Meant::of(&typed, words) == Some(Meant::Stop) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Asks somebody at the terminal.
pub struct Person {
    is_plain: bool,
    window: Window,
    /// Whether the keys for yes and no were explained already: heard again and again they are only in the way.
    knows_yes_no: bool,
    /// What was shown last.
    shown: String,
}

impl Person {
    pub(super) fn new(Manner { plain, look }: Manner) -> Self {
        let Look { width, color } = look;
        let paint = match plain {
            true => Paint::off(),
            false => Paint::for_stderr(color),
        };
        Self {
            is_plain: plain,
            window: Window {
                terminal: Term::stderr(),
                paint,
                width,
            },
            knows_yes_no: false,
            shown: String::new(),
        }
    }

    /// Returns what stands below a question of which nothing moves: every row with the key that leads to it, and where
    /// they push what is asked out of the window, that once more.
    fn keys(&self, screen: &Screen<'_>, prompt: &str) -> String {
        let rows = screen.rows.iter();
        let lines = rows.flat_map(|row| row.lines(&format!("{}  ", row.key), screen.width));
        let mut lines: Vec<Line> = lines.collect();
        lines.extend(screen.asked_again_below(lines.len() + prompt.lines().count()));
        self.window.paint.lines(&lines)
    }

    fn wait_for_keys(&self) {
        if !self.is_plain {
            ending::print(&modes::off());
        }
    }
}

impl Drop for Person {
    fn drop(&mut self) {
        ending::print(modes::given_back());
    }
}

impl Asker for Person {
    fn is_plain(&self) -> bool {
        self.is_plain
    }

    fn show(&mut self, lines: &[Line]) {
        self.shown = self.window.paint.lines(lines);
        ending::print(&self.shown);
    }

    fn ask(&mut self, screen: &mut Screen<'_>) -> Result<String, Stopped> {
        self.wait_for_keys();
        if !self.is_plain && !screen.rows.is_empty() {
            return Chooser::new(&self.window, screen).word();
        }
        let prompt = wrapped(&hints::typed_prompt(screen), screen.width);
        let mut question = self.window.paint.lines(&screen.lines());
        if self.is_plain {
            let keys = self.keys(screen, &prompt);
            let is_yes_no = screen.asked.is_yes_no();
            if screen.refused == 0 && !(is_yes_no && self.knows_yes_no) {
                ending::print(&keys);
            }
            self.knows_yes_no |= is_yes_no;
            question += &keys;
        }
        let typed = ask_for_line(&prompt, &question, Some(screen))?;
        screen.is_said = typed.is_as_shown && spoken::says_it_all(&typed.text, screen);
        Ok(match typed.text.as_str() {
            keys::ESC => screen.asked.escape().to_owned(),
            typed => spoken::meant(typed, screen),
        })
    }

    fn line(&mut self, prompt: &str) -> Result<String, Stopped> {
        self.wait_for_keys();
        let prompt = wrapped(prompt, output::prompt_width(self.window.width));
        ask_for_line(&prompt, &self.shown, None).map(Typed::or_back)
    }
}
