//! Ctrl-Z, and coming back: whoever brings the program back to the foreground finds the question again.
//!
//! At a typed prompt the terminal itself stops the program. In a menu Ctrl-Z is a key like any other, and the menu takes
//! its rows away first. That the program goes on is told by a signal, which wakes whoever waits for input through a
//! pipe. In the background nothing is asked, and no setting of the terminal is touched: it is the shell's then.

#[cfg(unix)]
pub(super) use job::{came_back, is_in_background, leave, prepare, wait_for_the_foreground, wakes};
#[cfg(not(unix))]
pub(super) use no_job::{came_back, is_in_background, leave, prepare, wait_for_the_foreground};

#[cfg(unix)]
mod job {
    use std::io::{self, PipeReader, PipeWriter, Write};
    use std::os::fd::AsRawFd;
    use std::sync::OnceLock;
    use std::thread;
    use std::time::Duration;

    use nix::libc::FD_SETSIZE;
    use nix::sys::signal::{Signal, kill};
    use nix::unistd::{Pid, getpgrp, tcgetpgrp};

    use super::super::ending::{self, Stopped};
    use super::super::input;

    /// How long a program in the background waits before it looks again whether it still is there.
    const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

    static WAKES: OnceLock<(PipeReader, PipeWriter)> = OnceLock::new();

    /// Makes the pipe. Where there can be none that can be waited for, whoever comes back finds the screen as it was.
    pub(in super::super) fn prepare() {
        let can_be_waited_for = |(reader, _): &(PipeReader, _)| {
            usize::try_from(reader.as_raw_fd()).is_ok_and(|number| number < FD_SETSIZE)
        };
        if let Some(ends) = io::pipe().ok().filter(can_be_waited_for) {
            let _ = WAKES.set(ends);
        }
    }

    /// Wakes whoever waits for input: the program goes on after it was stopped.
    pub(in super::super) fn came_back() {
        if let Some((_, writer)) = WAKES.get() {
            let mut writer = writer;
            let _ = writer.write_all(b".");
        }
    }

    /// Returns what can be read once the program went on after it was stopped.
    pub(in super::super) fn wakes() -> Option<&'static PipeReader> {
        WAKES.get().map(|(reader, _)| reader)
    }

    /// Returns whether somebody else has the terminal.
    pub(in super::super) fn is_in_background() -> bool {
        tcgetpgrp(io::stdin()).is_ok_and(|group| group != getpgrp())
    }

    /// Waits as long as the program is in the background, and returns whether it was there. It is not stopped, as the
    /// system does with all that want to read there: a signal that ends it could come at that very moment, and would lie
    /// until somebody brings it back.
    ///
    /// # Errors
    /// Once it is asked to stop.
    pub(in super::super) fn wait_for_the_foreground() -> Result<bool, Stopped> {
        if !is_in_background() {
            return Ok(false);
        }
        while is_in_background() {
            ending::go_on()?;
            thread::sleep(BETWEEN_LOOKS);
        }
        input::wait_for_the_return(); // no shell says that it gave the terminal back, and some do not wake either
        Ok(true)
    }

    /// Stops the program until it is brought back, as the terminal does for Ctrl-Z, with all that the shell started
    /// together with it. Where nobody could bring it back the system does nothing.
    pub(in super::super) fn leave() {
        let everybody_here = Pid::from_raw(0);
        let _ = kill(everybody_here, Signal::SIGTSTP);
        input::wait_for_the_return();
    }
}

/// On other systems shells stop no program and bring none back.
#[cfg(not(unix))]
mod no_job {
    use super::super::ending::Stopped;

    pub(in super::super) fn prepare() {}

    pub(in super::super) fn came_back() {}

    pub(in super::super) fn leave() {}

    pub(in super::super) fn is_in_background() -> bool {
        false
    }

    pub(in super::super) fn wait_for_the_foreground() -> Result<bool, Stopped> {
        Ok(())
    }
}
