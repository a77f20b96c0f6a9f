//! A way to ask, whatever it looks like.

use lungnets::layout::Line;

use super::ending::Stopped;
use super::screen::Screen;

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
}
