//! Lines that are typed, as the terminal's own editing leaves them.

use std::io::{self, BufRead};

use lungnets::layout::fitted;

use super::ending::{self, Stopped};
use super::keyboard::{self, KeyMode, Keyboard};
use super::screen::Screen;
use super::{keys, spoken, words};

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
            ending::print(prompt);
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
