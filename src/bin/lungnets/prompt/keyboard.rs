//! Keys as they are pressed.

use super::ending::Stopped;
use super::keys::Key;

/// What came while a key was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    Key(Key),
    /// The program went on after it was stopped from outside; the screen may show something else by now.
    CameBack,
}

/// The keyboard of a terminal that [gives keys](super::terminal::Terminal::give_keys).
#[derive(Default)]
pub(super) struct Keyboard {
    #[cfg(unix)]
    decoder: super::keys::Decoder,
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
}

#[cfg(unix)]
mod on_unix {
    use std::time::Duration;

    use super::super::ending::Stopped;
    use super::super::input::{self, Event};
    use super::super::keys::Key;
    use super::{Keyboard, Pressed};

    /// How long the bytes of one key may be apart, over a slow line too; Esc alone waits as long.
    const APART: Duration = Duration::from_millis(50);

    impl Keyboard {
        /// Forgets what was pressed so far, to the end of what is half there: it cannot be meant for what is shown next.
        /// But a Ctrl-C among it was meant.
        pub(in super::super) fn forget(&mut self) -> Result<(), Stopped> {
            while let Some(pressed) = self.within(Some(Duration::ZERO))? {
                if pressed == Pressed::Key(Key::Stop) {
                    return Err(Stopped);
                }
            }
            Ok(())
        }

        /// Returns the next key, or none where none comes in time.
        pub(super) fn within(
            &mut self,
            patience: Option<Duration>,
        ) -> Result<Option<Pressed>, Stopped> {
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
}

/// On other systems dialoguer's terminal knows the keys.
#[cfg(not(unix))]
mod elsewhere {
    use std::time::Duration;

    use dialoguer::console::{Key as Known, Term};

    use super::super::ending::Stopped;
    use super::super::keys::Key;
    use super::{Keyboard, Pressed};

    impl Keyboard {
        /// Does nothing: what was pressed before cannot be told from what is pressed now.
        pub(in super::super) fn forget(&mut self) -> Result<(), Stopped> {
            Ok(())
        }

        pub(super) fn within(&mut self, _: Option<Duration>) -> Result<Option<Pressed>, Stopped> {
            let key = match Term::stderr().read_key().map_err(|_| Stopped)? {
                Known::ArrowUp => Key::Up,
                Known::ArrowDown => Key::Down,
                Known::Home => Key::Home,
                Known::End => Key::End,
                Known::Tab => Key::Tab,
                Known::BackTab => Key::BackTab,
                Known::Enter => Key::Enter,
                Known::Escape => Key::Escape,
                Known::Backspace => Key::Backspace,
                Known::Char('\u{4}') => Key::EndOfInput,
                Known::Char(sign) if !sign.is_control() => Key::Char(sign),
                _ => return Ok(None),
            };
            Ok(Some(Pressed::Key(key)))
        }
    }
}
