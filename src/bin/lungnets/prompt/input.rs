//! Waiting for input, and taking it byte by byte, so that none is taken that the next question or the shell should get.

use std::io::{self, Read};
use std::os::fd::AsFd;
use std::time::Duration;

use nix::errno::Errno;
use nix::sys::select::{FdSet, select};
use nix::sys::time::{TimeVal, TimeValLike};

use super::ending::{self, Stopped};
use super::suspend;

/// How long the word that the program came back may take.
const A_MOMENT: Duration = Duration::from_millis(100);

/// What was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// Something can be read; at the end of input, that it is the end.
    Input,
    /// The program went on after it was stopped.
    CameBack,
    /// Nothing came in time.
    Nothing,
}

/// Waits for input as long as `patience` says, or without end, and in the foreground only.
///
/// # Errors
/// Once the program is asked to stop.
pub(super) fn wait(patience: Option<Duration>) -> Result<Event, Stopped> {
    loop {
        if suspend::wait_for_the_foreground()? {
            return Ok(Event::CameBack);
        }
        ending::go_on()?;
        let event = match stdin_is_ready(patience) {
            Ok(event) => event,
            Err(Errno::EINTR) => continue,
            Err(_) => return Err(Stopped),
        };
        if !suspend::is_in_background() {
            return Ok(event);
        }
    }
}

/// Waits for the word that the program came back, where it was just stopped; where it was not, a moment.
pub(super) fn wait_for_the_return() {
    let _ = ready(FdSet::new(), Some(A_MOMENT));
}

fn stdin_is_ready(patience: Option<Duration>) -> Result<Event, Errno> {
    let stdin = io::stdin();
    let mut input = FdSet::new();
    input.insert(stdin.as_fd());
    ready(input, patience)
}

/// Waits for one of these, and for the word that the program came back. `select` does it and not `poll`, which on some
/// systems knows no terminals.
fn ready(mut inputs: FdSet<'_>, patience: Option<Duration>) -> Result<Event, Errno> {
    let wakes = suspend::wakes();
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

/// Takes one byte. The end of input is an ending.
pub(super) fn byte() -> Result<u8, Stopped> {
    let mut byte = [0];
    loop {
        match nix::unistd::read(io::stdin(), &mut byte) {
            Ok(1) => return Ok(byte[0]),
            Err(Errno::EINTR) => {}
            _ => return Err(Stopped),
        }
    }
}
