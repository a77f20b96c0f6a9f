//! Keys as they are pressed at a terminal that [gives keys](super::terminal::Terminal::give_keys).

use std::time::Duration;

use super::ending::Stopped;
use super::input;
use super::keys::{Decoder, Key, Pressed};
use super::wakes::Event;

/// How long the bytes of one key may be apart, over a slow line too. Esc alone waits as long.
const APART: Duration = Duration::from_millis(50);

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
            let key = match input::wait(if is_amid { Some(APART) } else { patience })? {
                Event::CameBack => return Ok(Some(Pressed::CameBack)),
                Event::Input => self.decoder.take(input::byte()?),
                Event::Nothing if is_amid => self.decoder.pause(),
                Event::Nothing => return Ok(None),
            };
            if let Some(key) = key {
                return Ok(Some(Pressed::Key(key)));
            }
        }
    }
}
