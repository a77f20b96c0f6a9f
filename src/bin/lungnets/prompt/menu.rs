//! Asking with a menu, where a terminal and a person can do with one.

use dialoguer::console::Term;
use lungnets::layout::Line;

use super::chooser::{Chooser, Window};
use super::ending::{self, Stopped};
use super::screen::Screen;
use super::{hints, modes, plain, spoken};
use crate::look::{Look, Paint, says_yes, variable};
use crate::output;
use plain::{Asker, Typed};

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
    asked || wants_plain(&variable)
}

/// Returns whether the environment asks for typed lines without escape codes.
fn wants_plain(variable: &dyn Fn(&str) -> Option<String>) -> bool {
    let accessible = variable("ACCESSIBLE").is_some_and(|value| says_yes(&value));
    accessible || !moves_its_cursor(variable)
}

/// Returns whether the terminal moves its cursor where an escape code says so: its name says it.
#[cfg(unix)]
fn moves_its_cursor(variable: &dyn Fn(&str) -> Option<String>) -> bool {
    variable("TERM").is_some_and(|terminal| !terminal.is_empty() && terminal != "dumb")
}

/// The same on a system where terminals have no names: one that does so can be told to.
#[cfg(not(unix))]
fn moves_its_cursor(_: &dyn Fn(&str) -> Option<String>) -> bool {
    dialoguer::console::Term::stderr()
        .features()
        .colors_supported()
}

/// Asks with a menu.
pub struct Menu {
    window: Window,
    /// What was shown last.
    shown: String,
}

impl Menu {
    pub(super) fn new(paint: Paint, width: Option<usize>) -> Self {
        Self {
            window: Window {
                terminal: Term::stderr(),
                paint,
                width,
            },
            shown: String::new(),
        }
    }
}

impl Drop for Menu {
    fn drop(&mut self) {
        ending::print(modes::given_back());
    }
}

impl Asker for Menu {
    fn is_plain(&self) -> bool {
        false
    }

    fn show(&mut self, lines: &[Line]) {
        self.shown = self.window.paint.lines(lines);
        ending::print(&self.shown);
    }

    fn ask(&mut self, screen: &mut Screen<'_>) -> Result<String, Stopped> {
        ending::print(&modes::off());
        if screen.rows.is_empty() {
            let question = self.window.paint.lines(&screen.lines());
            let prompt = plain::wrapped(&hints::typed_prompt(screen), screen.width);
            let typed = plain::ask_for_line(&prompt, &question, Some(screen))?;
            screen.is_said = typed.is_as_shown && spoken::says_it_all(&typed.text, screen);
            return Ok(spoken::meant(&typed.or_back(), screen));
        }
        Chooser::new(&self.window, screen).word()
    }

    fn line(&mut self, prompt: &str) -> Result<String, Stopped> {
        ending::print(&modes::off());
        let prompt = plain::wrapped(prompt, output::prompt_width(self.window.width));
        plain::ask_for_line(&prompt, &self.shown, None).map(Typed::or_back)
    }
}

#[cfg(test)]
#[cfg(unix)]
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
