//! What stands in for these rooms where there is no Unix: no shell stops a program there, and the terminal gives keys
//! without being asked to.

/// Keys as dialoguer's terminal knows them.
pub(super) mod keyboard {
    use crossterm_winapi::{Console, Handle};
    use dialoguer::console::{Key as Known, Term};

    use crate::prompt::ending::Stopped;
    use crate::prompt::keys::{Key, Pressed};

    /// A terminal that gives keys at any time.
    pub(in crate::prompt) struct KeyMode {
        pub(in crate::prompt) came_back: bool,
    }

    impl KeyMode {
        pub(in crate::prompt) fn begin() -> Result<Self, Stopped> {
            Ok(Self { came_back: false })
        }

        pub(in crate::prompt) fn begin_again(&self) -> Result<(), Stopped> {
            Ok(())
        }
    }

    #[derive(Default)]
    pub(in crate::prompt) struct Keyboard;

    impl Keyboard {
        pub(in crate::prompt) fn next(&mut self) -> Result<Pressed, Stopped> {
            loop {
                let known = Term::stderr().read_key().map_err(|_| Stopped)?;
                if let Some(key) = key(&known) {
                    return Ok(Pressed::Key(key));
                }
            }
        }

        /// Forgets what was pressed so far: it cannot be meant for what is shown next. A Ctrl-C among it has ended the
        /// program by then.
        pub(in crate::prompt) fn forget(&mut self) -> Result<(), Stopped> {
            let waiting = Handle::input_handle().map(Console::from);
            waiting
                .and_then(|console| console.read_console_input())
                .map_err(|_| Stopped)?;
            Ok(())
        }
    }

    /// Nobody can be away from input.
    pub(in crate::prompt) fn wait_for_line(_: &str) -> Result<(), Stopped> {
        Ok(())
    }

    fn key(known: &Known) -> Option<Key> {
        match known {
            Known::ArrowUp => Some(Key::Up),
            Known::ArrowDown => Some(Key::Down),
            Known::Home => Some(Key::Home),
            Known::End => Some(Key::End),
            Known::Tab => Some(Key::Tab),
            Known::BackTab => Some(Key::BackTab),
            Known::Enter => Some(Key::Enter),
            Known::Escape => Some(Key::Escape),
            Known::Backspace => Some(Key::Backspace),
            Known::Char('\u{4}') => Some(Key::EndOfInput),
            Known::Char(sign) if !sign.is_control() => Some(Key::Char(*sign)),
            _ => None,
        }
    }
}

/// Where no shell stops a program, nobody goes away and comes back.
pub(super) mod suspend {
    use crate::prompt::ending::Stopped;

    pub(in crate::prompt) fn prepare() {}

    pub(in crate::prompt) fn came_back() {}

    pub(in crate::prompt) fn leave() {}

    pub(in crate::prompt) fn wait_for_the_foreground() -> Result<bool, Stopped> {
        Ok(false)
    }
}

/// A terminal that gives keys without being asked to, and that nothing is to be put back of.
pub(super) mod terminal {
    pub(in crate::prompt) struct Terminal;

    impl Terminal {
        pub(in crate::prompt) fn now() -> Self {
            Self
        }

        pub(in crate::prompt) fn give_back(&self) {}
    }

    pub(in crate::prompt) fn is_somebody_elses() -> bool {
        false
    }
}
