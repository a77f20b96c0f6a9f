//! How to talk to the person: with menus, or in typed lines without escape codes.

use crate::look::{Look, says_yes, variable};

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
    dialoguer::console::Term::stderr()
        .features()
        .colors_supported()
}
