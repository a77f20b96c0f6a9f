//! Whether whoever reads the keys of a terminal has taken all of them and rests: until then what stands on the screen
//! is no answer to the last key, however busy the machine is.

use std::fs::{self, File};
use std::os::fd::AsFd;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use nix::fcntl::OFlag;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use super::setup::Master;

/// Whether no key waits in the terminal, and the program in front of it waits for one. A machine that does not tell
/// counts as one where it does.
pub fn rests(master: &Master) -> bool {
    let has_keys = master.tty_name().is_some_and(|name| has_keys(&name));
    !has_keys && !master.process_group_leader().is_some_and(is_busy)
}

/// Whether there is something to read, seen from the side of the program.
fn has_keys(terminal: &Path) -> bool {
    let flags = OFlag::O_NOCTTY | OFlag::O_NONBLOCK;
    let opened = File::options()
        .read(true)
        .custom_flags(flags.bits())
        .open(terminal);
    let Ok(terminal) = opened else { return false };
    let mut input = [PollFd::new(terminal.as_fd(), PollFlags::POLLIN)];
    poll(&mut input, PollTimeout::ZERO).is_ok_and(|ready| ready > 0)
}

/// Whether a process is at work, or waits for its turn.
fn is_busy(process: i32) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = status.rsplit_once(") ").map(|(_, fields)| &fields[..1]);
    matches!(state, Some("R" | "D"))
}
