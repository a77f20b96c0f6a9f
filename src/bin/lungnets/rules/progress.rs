//! What is being done, on one line of a terminal, for somebody who waits.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Most files are done before anybody could read a line.
const PATIENCE: Duration = Duration::from_millis(300);

/// A line on standard error that is written over, and gone at the end.
pub(super) struct Progress {
    is_on: bool,
    began: Instant,
    shown: usize,
}

impl Progress {
    /// Nothing shown yet.
    pub(super) fn new() -> Self {
        Self {
            is_on: io::stderr().is_terminal(),
            began: Instant::now(),
            shown: 0,
        }
    }

    /// Shows what begins.
    pub(super) fn show(&mut self, what: &str) {
        if self.is_on && self.began.elapsed() >= PATIENCE {
            self.write(what);
        }
    }

    /// Takes the line away.
    pub(super) fn end(&mut self) {
        if self.shown > 0 {
            self.write("");
        }
    }

    fn write(&mut self, text: &str) {
        let blank = " ".repeat(self.shown);
        // It is only for comfort: where it cannot be written, nothing is lost.
        let _ = write!(io::stderr().lock(), "\r{blank}\r{text}");
        self.shown = text.len();
    }
}
