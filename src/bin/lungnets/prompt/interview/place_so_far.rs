//! What the interview knows of the place.

use crate::whereabouts::Whereabouts;

/// Where the person is, as far as the interview knows.
#[derive(Debug)]
pub(super) struct PlaceSoFar {
    /// What was said of it.
    pub(super) now: Whereabouts,
    /// What was said before the person came back to it.
    pub(super) before: Whereabouts,
    /// Whether it is still to be asked.
    pub(super) is_open: bool,
}

impl PlaceSoFar {
    /// Returns what was said beforehand. Where nothing was, it will be asked.
    pub(super) fn of(said: Whereabouts) -> Self {
        Self {
            now: said,
            before: Whereabouts::NotSaid,
            is_open: said == Whereabouts::NotSaid,
        }
    }

    /// Has it asked once more.
    pub(super) fn reopen(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.is_open = true;
    }
}
