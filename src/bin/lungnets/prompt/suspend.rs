//! Ctrl-Z, and coming back: whoever brings the program back to the foreground finds the question again.
//!
//! At a typed prompt the terminal itself stops the program. In a menu Ctrl-Z is a key like any other, and the menu
//! takes its rows away first. In the background nothing is asked, and no setting of the terminal is touched: it is the
//! shell's then.
//!
//! A signal says that the program goes on, and wakes through a pipe whoever waits for input.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, AsRawFd};
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use nix::errno::Errno;
use nix::libc::FD_SETSIZE;
use nix::sys::select::{FdSet, select};
use nix::sys::signal::{Signal, kill};
use nix::sys::time::{TimeVal, TimeValLike};
use nix::unistd::Pid;

use super::ending::{self, Stopped};
use super::terminal;

/// How long a program in the background waits before it looks again whether it still is there.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
/// How long the word that the program goes on may take.
const A_MOMENT: Duration = Duration::from_millis(100);

static WAKES: OnceLock<(PipeReader, PipeWriter)> = OnceLock::new();

/// What was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// Something can be read, or that it is the end of input.
    Input,
    /// The program goes on after it was stopped.
    CameBack,
    /// Nothing came in time.
    Nothing,
}

/// Makes the pipe. Where there can be none that can be waited for, whoever comes back finds the screen as it was.
pub(super) fn prepare() {
    let can_be_waited_for = |(reader, _): &(PipeReader, _)| {
        usize::try_from(reader.as_raw_fd()).is_ok_and(|number| number < FD_SETSIZE)
    };
    if let Some(ends) = io::pipe().ok().filter(can_be_waited_for) {
        let _ = WAKES.set(ends);
    }
}

/// Wakes whoever waits: the program goes on after it was stopped.
pub(super) fn came_back() {
    let writer = WAKES.get().map(|(_, writer)| writer);
    if let Some(mut writer) = writer {
        let _ = writer.write_all(b".");
    }
}

/// Waits for the word that the program goes on, where it was just stopped; where it was not, a moment.
fn wait_for_the_return() {
    let _ = wait_for(FdSet::new(), Some(A_MOMENT));
}

/// Waits until there is something to read from one of `inputs`, or until the program goes on after it was stopped; as
/// long as `patience` says, or without end. `select` does it and not `poll`, which on some systems knows no terminals.
pub(super) fn wait_for(mut inputs: FdSet<'_>, patience: Option<Duration>) -> Result<Event, Errno> {
    let wakes = WAKES.get().map(|(reader, _)| reader);
    if let Some(wakes) = wakes {
        inputs.insert(wakes.as_fd());
    }
    let milliseconds = |time: Duration| i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
    let mut patience = patience.map(|time| TimeVal::milliseconds(milliseconds(time)));
    let count = select(None, &mut inputs, None, None, &mut patience)?;
    if let Some(mut wakes) = wakes.filter(|wakes| inputs.contains(wakes.as_fd())) {
        let _ = wakes.read(&mut [0; 64]);
        return Ok(Event::CameBack);
    }
    Ok(if count > 0 {
        Event::Input
    } else {
        Event::Nothing
    })
}

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
    wait_for_the_return(); // no shell says that it gave the terminal back, and some do not wake either
    Ok(true)
}

/// Stops the program until it is brought back, as the terminal does for Ctrl-Z, with all that the shell started
/// together with it. Where nobody could bring it back the system does nothing.
pub(super) fn leave() {
    let everybody_here = Pid::from_raw(0);
    let _ = kill(everybody_here, Signal::SIGTSTP);
    wait_for_the_return();
}
