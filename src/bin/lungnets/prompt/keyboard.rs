//! Input as it comes, in the foreground only: keys as they are pressed at a terminal that [gives
//! keys](super::terminal::Terminal::give_keys), and lines as they are typed. It is taken byte by byte, so that none is
//! taken that the next question or the shell should get.

use std::io;
use std::os::fd::AsFd;
use std::time::Duration;

use nix::errno::Errno;
use nix::sys::select::FdSet;

use super::ending::{self, Stopped, hold};
use super::keys::{Decoder, Key, Pressed};
use super::suspend::{self, Event};
use super::terminal::{self, Terminal};

/// How long the bytes of one key may be apart, over a slow line too. Esc alone waits as long.
const APART: Duration = Duration::from_millis(50);

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

/// The keyboard.
#[derive(Default)]
pub(super) struct Keyboard {
    decoder: Decoder,
}

impl Keyboard {
    /// Waits for a key that means something here. Any other does nothing.
    pub(super) fn next(&mut self) -> Result<Pressed, Stopped> {
        loop {
            match self.within(None)? {
                None | Some(Pressed::Key(Key::Unreadable | Key::Pasted(_))) => {}
                Some(pressed) => return Ok(pressed),
            }
        }
    }

    /// Forgets what was pressed so far, to the end of what is half there: it cannot be meant for what is shown next.
    /// But a Ctrl-C among it was meant.
    pub(super) fn forget(&mut self) -> Result<(), Stopped> {
        while let Some(pressed) = self.within(Some(Duration::ZERO))? {
            if pressed == Pressed::Key(Key::Stop) {
                return Err(Stopped);
            }
        }
        Ok(())
    }

    /// Returns what is pressed next, or none where nothing is in time.
    fn within(&mut self, patience: Option<Duration>) -> Result<Option<Pressed>, Stopped> {
        loop {
            let is_amid = self.decoder.is_amid();
            let key = match wait(if is_amid { Some(APART) } else { patience })? {
                Event::CameBack => return Ok(Some(Pressed::CameBack)),
                Event::Input => self.decoder.take(byte()?),
                Event::Nothing if is_amid => self.decoder.pause(),
                Event::Nothing => return Ok(None),
            };
            if let Some(key) = key {
                return Ok(Some(Pressed::Key(key)));
            }
        }
    }
}

/// Waits for input as long as `patience` says, or without end, and in the foreground only.
///
/// # Errors
/// Once the program is asked to stop.
fn wait(patience: Option<Duration>) -> Result<Event, Stopped> {
    loop {
        if suspend::wait_for_the_foreground()? {
            return Ok(Event::CameBack);
        }
        ending::go_on()?;
        let stdin = io::stdin();
        let mut input = FdSet::new();
        input.insert(stdin.as_fd());
        let event = match suspend::wait_for(input, patience) {
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
fn byte() -> Result<u8, Stopped> {
    let mut byte = [0];
    loop {
        match nix::unistd::read(io::stdin(), &mut byte) {
            Ok(1) => return Ok(byte[0]),
            Err(Errno::EINTR) => {}
            _ => return Err(Stopped),
        }
    }
}
