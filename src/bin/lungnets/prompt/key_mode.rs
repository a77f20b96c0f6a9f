//! The time in which keys come one by one.

use super::ending::{Stopped, hold};
use super::suspend;
use super::terminal::Terminal;

/// While this lives keys come one by one.
pub(super) struct KeyMode {
    before: Terminal,
    /// Whether it had to wait for somebody who came back.
    pub(super) came_back: bool,
}

impl KeyMode {
    /// Begins it, in the foreground.
    pub(super) fn begin() -> Result<Self, Stopped> {
        let came_back = suspend::wait_for_the_foreground()?;
        let _held = hold()?;
        let before = Terminal::now();
        before.give_keys();
        Ok(Self { before, came_back })
    }

    /// Begins it again for whoever comes back.
    pub(super) fn begin_again(&self) -> Result<(), Stopped> {
        let _held = hold()?;
        self.before.give_keys();
        Ok(())
    }
}

impl Drop for KeyMode {
    fn drop(&mut self) {
        // Where the ending has begun, it puts them back.
        if let Ok(_held) = hold() {
            self.before.restore();
        }
    }
}
