//! Asking with a menu.

use dialoguer::console::Term;
use lungnets::layout::Line;

use super::asker::Asker;
use super::chooser::{Chooser, Window};
use super::ending::{self, Stopped};
use super::screen::Screen;
use super::{hints, modes, plain, spoken};
use crate::look::Paint;
use crate::output;
use plain::Typed;

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
            let typed = plain::ask_for_line(&prompt, &question)?;
            screen.is_said = typed.is_as_shown && spoken::says_it_all(&typed.text, screen);
            return Ok(spoken::meant(&typed.or_back(), screen));
        }
        Chooser::new(&self.window, screen).word()
    }

    fn line(&mut self, prompt: &str) -> Result<String, Stopped> {
        ending::print(&modes::off());
        let prompt = plain::wrapped(prompt, output::prompt_width(self.window.width));
        plain::ask_for_line(&prompt, &self.shown).map(Typed::or_back)
    }
}
