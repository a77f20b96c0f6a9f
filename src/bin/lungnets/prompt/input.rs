//! Waiting for input, and taking it byte by byte, so that none is taken that the next question or the shell should get.

use std::io;
use std::os::fd::AsFd;
use std::time::Duration;

use nix::errno::Errno;
use nix::sys::select::FdSet;

use super::ending::{self, Stopped};
use super::wakes::{self, Event};
use super::{suspend, terminal};

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
        let stdin = io::stdin();
        let mut input = FdSet::new();
        input.insert(stdin.as_fd());
        let event = match wakes::wait_for(input, patience) {
            Ok(event) => event,
            Err(Errno::EINTR) => continue,
            Err(_) => return Err(Stopped),
        };
        if !terminal::is_somebody_elses() {
            return Ok(event);
        }
    }
}

/// Waits until a line can be read, and shows `again` to whoever comes back meanwhile.
pub(super) fn wait_for_line(again: &str) -> Result<(), Stopped> {
    while wait(None)? != Event::Input {
        ending::print_again(again);
    }
    Ok(())
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
