//! Ctrl-Z, and coming back: whoever brings the program back to the foreground finds the question again.
//!
//! At a typed prompt the terminal itself stops the program. In a menu Ctrl-Z is a key like any other, and the menu
//! takes its rows away first. In the background nothing is asked, and no setting of the terminal is touched: it is the
//! shell's then.

use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::ending::{self, Stopped};
use super::{terminal, wakes};

/// How long a program in the background waits before it looks again whether it still is there.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Waits as long as the program is in the background, and returns whether it was there. It is not stopped, as the
/// system does with all that want to read there: a signal that ends it could come at that very moment, and would lie
/// until somebody brings it back.
///
/// # Errors
/// Once it is asked to stop.
pub(super) fn wait_for_the_foreground() -> Result<bool, Stopped> {
    if !terminal::is_somebody_elses() {
        return Ok(false);
    }
    while terminal::is_somebody_elses() {
        ending::go_on()?;
        thread::sleep(BETWEEN_LOOKS);
    }
    wakes::wait_for_the_return(); // no shell says that it gave the terminal back, and some do not wake either
    Ok(true)
}

/// Stops the program until it is brought back, as the terminal does for Ctrl-Z, with all that the shell started
/// together with it. Where nobody could bring it back the system does nothing.
pub(super) fn leave() {
    let everybody_here = Pid::from_raw(0);
    let _ = kill(everybody_here, Signal::SIGTSTP);
    wakes::wait_for_the_return();
}
