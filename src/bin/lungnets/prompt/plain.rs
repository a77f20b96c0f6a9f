//! A way to ask, and asking in typed lines: nothing moves, and no escape code is ever sent. For screen readers,
//! dumb terminals, and everybody who likes it so.

use std::io::{self, BufRead};

use lungnets::language::{Meant, Words};
use lungnets::layout::{Line, fitted};

use super::ending::{self, Stopped, print};
use super::keyboard::{KeyMode, Keyboard};
use super::screen::Screen;
use super::{hints, keyboard, keys, spoken, words};
use crate::look::Paint;
use crate::output;

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

/// Asks in typed lines.
#[derive(Debug)]
pub struct Plain {
    /// The columns that were asked for.
    width: Option<usize>,
    /// Whether the keys for yes and no were explained already: heard again and again they are only in the way.
    knows_yes_no: bool,
    /// What was shown last.
    shown: String,
}

impl Plain {
    pub(super) fn new(width: Option<usize>) -> Self {
        Self {
            width,
            knows_yes_no: false,
            shown: String::new(),
        }
    }
}

impl Asker for Plain {
    fn is_plain(&self) -> bool {
        true
    }

    fn show(&mut self, lines: &[Line]) {
        self.shown = Paint::off().lines(lines);
        print(&self.shown);
    }

    fn ask(&mut self, screen: &mut Screen<'_>) -> Result<String, Stopped> {
        let is_yes_no = screen.asked.is_yes_no();
        let prompt = wrapped(&hints::typed_prompt(screen), screen.width);
        let mut keys = keys(screen);
        keys.extend(screen.asked_again_below(keys.len() + prompt.lines().count()));
        let keys = Paint::off().lines(&keys);
        if screen.refused == 0 && !(is_yes_no && self.knows_yes_no) {
            print(&keys);
        }
        self.knows_yes_no |= is_yes_no;
        let question = Paint::off().lines(&screen.lines());
        let typed = ask_for_line(&prompt, &(question + &keys), Some(screen))?;
        screen.is_said = typed.is_as_shown && spoken::says_it_all(&typed.text, screen);
        Ok(match typed.text.as_str() {
            keys::ESC => screen.asked.escape().to_owned(),
            typed => spoken::meant(typed, screen),
        })
    }

    fn line(&mut self, prompt: &str) -> Result<String, Stopped> {
        let prompt = wrapped(prompt, output::prompt_width(self.width));
        ask_for_line(&prompt, &self.shown, None).map(Typed::or_back)
    }
}

/// A line that was typed.
pub(super) struct Typed {
    pub(super) text: String,
    /// Whether that is how it stands on the screen: keys that are no letters can stand there as signs.
    pub(super) is_as_shown: bool,
}

impl Typed {
    /// Returns the text. Esc goes back, as in the menu.
    pub(super) fn or_back(self) -> String {
        if self.text == keys::ESC {
            words::BACK.to_owned()
        } else {
            self.text
        }
    }
}

/// Returns every row with the key that leads to it.
fn keys(screen: &Screen<'_>) -> Vec<Line> {
    let rows = screen.rows.iter();
    rows.flat_map(|row| row.lines(&format!("{}  ", row.key), screen.width))
        .collect()
}

/// Prompts for a line. Whoever went away meanwhile sees `before` and the prompt again. Keys that type nothing do
/// nothing: a line of such keys alone is no empty one, although Enter ends it, and is asked for once more. A line that
/// does not end is no answer to the `screen`, and yet tells whom to call where it is the beginning of an urgent one.
pub(super) fn ask_for_line(
    prompt: &str,
    before: &str,
    screen: Option<&Screen<'_>>,
) -> Result<Typed, Stopped> {
    let gap = if before.starts_with('\n') { "" } else { "\n" };
    let again = [gap, before, prompt].concat();
    loop {
        let keys = KeyMode::begin()?;
        Keyboard::default().forget()?;
        let came_back = keys.came_back;
        drop(keys);
        if came_back {
            ending::print_again(&again);
        } else {
            print(prompt);
        }
        keyboard::wait_for_line(&again)?;
        let (typed, is_ended) = read_line();
        if !is_ended {
            screen.inspect(|screen| screen.say_last(&spoken::meant(&typed.text, screen)));
            return Err(Stopped);
        }
        if !typed.text.is_empty() || typed.is_as_shown {
            return Ok(typed);
        }
    }
}

/// Returns a prompt in no more columns than there are, with the place to type at its end.
pub(super) fn wrapped(prompt: &str, width: usize) -> String {
    format!("{} ", fitted(prompt, width).trim_end())
}

/// Reads a line as the terminal's own editing leaves it, and whether it ended. The end of input is never an answer.
fn read_line() -> (Typed, bool) {
    let mut line = Vec::new();
    let is_read = io::stdin().lock().read_until(b'\n', &mut line).is_ok();
    let shown = line.trim_ascii();
    let text = keys::text(shown).trim().to_owned();
    let is_as_shown = text.as_bytes() == shown;
    let is_ended = is_read && line.ends_with(b"\n");
    (Typed { text, is_as_shown }, is_ended)
}
