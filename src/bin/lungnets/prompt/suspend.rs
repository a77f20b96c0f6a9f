//! Ctrl-Z, and coming back: whoever brings the program back to the foreground finds the question again.
//!
//! At a typed prompt the terminal itself stops the program, in the middle of reading. That it goes on is told by a
//! signal, and a thread waits for that signal alone. It never touches the terminal's settings or an answer: all it
//! does is to show once more what is waited for. Once a line was read there is nothing to show. In a menu Ctrl-Z
//! is a key like any other, and the menu stops the program itself.

use std::sync::{Mutex, PoisonError};

use super::ending;

/// What to show to whoever comes back while a line is waited for.
static WAITED_FOR: Mutex<Option<String>> = Mutex::new(None);

/// While this lives a line is waited for.
pub(super) struct Waiting(());

impl Waiting {
    /// Begins to wait: whoever comes back sees `text`.
    pub(super) fn for_a_line(text: String) -> Self {
        set(Some(text));
        Self(())
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        set(None);
    }
}

fn set(text: Option<String>) {
    *WAITED_FOR.lock().unwrap_or_else(PoisonError::into_inner) = text;
}

/// Sets what happens from now on: whoever comes back finds again what is waited for, and Ctrl-\ leads to `stop` as
/// Ctrl-C does.
///
/// No other thread may run yet: one that does not hold the signal back would swallow it.
#[cfg(unix)]
pub(super) fn watch(stop: fn()) {
    use nix::sys::signal::{SigSet, Signal};
    let mut signals = SigSet::from(Signal::SIGCONT);
    signals.add(Signal::SIGQUIT);
    if signals.thread_block().is_err() {
        return; // then the question is not shown again, and all else is as ever
    }
    let _ = std::thread::Builder::new().spawn(move || {
        while let Ok(signal) = signals.wait() {
            match signal {
                Signal::SIGQUIT => stop(),
                _ => show_again(),
            }
        }
    });
}

#[cfg(unix)]
fn show_again() {
    // Held until all is written: what the answer leads to comes below it.
    let waited_for = WAITED_FOR.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = waited_for.as_ref().filter(|_| is_in_foreground()) {
        ending::print(text);
    }
}

/// Returns whether the terminal is ours: in the background nobody can answer.
#[cfg(unix)]
fn is_in_foreground() -> bool {
    nix::unistd::tcgetpgrp(std::io::stdin()).is_ok_and(|group| group == nix::unistd::getpgrp())
}

/// Stops the program until it is brought back, with all that the shell started together with it, as the terminal
/// does for Ctrl-Z. Where nobody could bring it back the system does nothing.
#[cfg(unix)]
pub(super) fn leave() {
    use nix::sys::signal::{Signal, kill};
    use nix::unistd::Pid;
    let everybody_here = Pid::from_raw(0);
    let _ = kill(everybody_here, Signal::SIGTSTP);
}

/// Does nothing: on other systems shells bring nothing back.
#[cfg(not(unix))]
pub(super) fn watch(_: fn()) {}

/// Does nothing: on other systems shells bring nothing back.
#[cfg(not(unix))]
pub(super) fn leave() {}
