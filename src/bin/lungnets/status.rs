//! One line of a terminal for somebody who waits: written over, and gone at the end.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::{output, prompt};

/// Most work is done before anybody could read a line.
const PATIENCE: Duration = Duration::from_millis(300);

/// How long a line stands at least.
const READABLE: Duration = Duration::from_millis(200);

/// Whether a line stands on the screen now. A program has one screen.
static IS_DRAWN: AtomicBool = AtomicBool::new(false);

/// The line. It stands on standard error, where it is in the way of no output.
#[derive(Debug)]
pub struct Status {
    is_shown: bool,
    began: Instant,
    drawn: Option<Instant>,
    length: usize,
}

impl Status {
    /// Returns a line of which nothing is seen so far; it never is where it is not wanted, or where nothing is to
    /// move.
    pub fn new(is_wanted: bool) -> Self {
        Self {
            is_shown: is_wanted && io::stderr().is_terminal() && !prompt::is_plain(false),
            began: Instant::now(),
            drawn: None,
            length: 0,
        }
    }

    /// Shows how it stands after so long, if that is worth it now. The text is one line of ASCII.
    pub fn show(&mut self, text: impl FnOnce(Duration) -> String) {
        if !self.is_shown {
            return;
        }
        let elapsed = self.began.elapsed();
        let is_readable = self.drawn.is_none_or(|drawn| drawn.elapsed() >= READABLE);
        if elapsed >= PATIENCE && is_readable {
            self.drawn = Some(Instant::now());
            self.write(&text(elapsed));
        }
    }

    /// Takes the line away.
    pub fn end(&mut self) {
        if self.length > 0 {
            self.write("");
        }
    }

    fn write(&mut self, text: &str) {
        // In the last column some terminals begin another line.
        let room = output::prompt_width(None).saturating_sub(1);
        let text: String = text.chars().take(room).collect();
        let blank = " ".repeat(self.length.min(room));
        // It is only for comfort: where it cannot be written, nothing is lost.
        let _ = write!(io::stderr().lock(), "\r{blank}\r{text}");
        self.length = text.len();
        IS_DRAWN.store(self.length > 0, Ordering::Relaxed);
    }
}

/// Leaves the line as it is, and the cursor below it, for an ending that comes at any moment.
pub fn leave() {
    if IS_DRAWN.load(Ordering::Relaxed) {
        let _ = writeln!(io::stderr());
    }
}
