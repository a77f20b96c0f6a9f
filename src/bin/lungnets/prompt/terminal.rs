//! The settings of the terminal that somebody types at.

use std::io;
#[cfg(unix)]
use std::sync::Mutex;

/// The settings of the terminal on standard input.
pub(super) struct Terminal {
    #[cfg(unix)]
    settings: Option<Mutex<nix::sys::termios::Termios>>,
}

impl Terminal {
    /// Returns the settings as they are.
    pub(super) fn now() -> Self {
        Self {
            #[cfg(unix)]
            settings: nix::sys::termios::tcgetattr(io::stdin())
                .ok()
                .map(Mutex::new),
        }
    }

    /// Changes them: without echo, and with Ctrl-Z as a key; while the rows are drawn too, it is the menu that stops the program.
    pub(super) fn without_echo(&self) {
        #[cfg(unix)]
        if let Some(Ok(settings)) = self.settings.as_ref().map(Mutex::lock) {
            use nix::sys::termios::{LocalFlags, SetArg, SpecialCharacterIndices, tcsetattr};
            let mut quiet = settings.clone();
            quiet
                .local_flags
                .remove(LocalFlags::ECHO | LocalFlags::ICANON);
            quiet.control_chars[SpecialCharacterIndices::VSUSP as usize] =
                nix::libc::_POSIX_VDISABLE;
            let _ = tcsetattr(io::stdin(), SetArg::TCSANOW, &quiet);
        }
    }

    /// Takes what was typed and not read so far.
    pub(super) fn typed_ahead(&self) -> Vec<u8> {
        let mut typed = Vec::new();
        #[cfg(unix)]
        if let Some(Ok(settings)) = self.settings.as_ref().map(Mutex::lock) {
            use nix::sys::termios::{LocalFlags, SetArg, SpecialCharacterIndices, tcsetattr};
            let mut at_once = settings.clone();
            at_once
                .local_flags
                .remove(LocalFlags::ECHO | LocalFlags::ICANON);
            at_once.control_chars[SpecialCharacterIndices::VMIN as usize] = 0;
            at_once.control_chars[SpecialCharacterIndices::VTIME as usize] = 0;
            let _ = tcsetattr(io::stdin(), SetArg::TCSANOW, &at_once);
            let mut bytes = [0; 256];
            while let Ok(count @ 1..) = nix::unistd::read(io::stdin(), &mut bytes) {
                typed.extend_from_slice(&bytes[..count]);
            }
        }
        typed
    }

    /// Puts the settings back.
    pub(super) fn restore(&self) {
        #[cfg(unix)]
        if let Some(Ok(settings)) = self.settings.as_ref().map(Mutex::lock) {
            let _ = nix::sys::termios::tcsetattr(
                io::stdin(),
                nix::sys::termios::SetArg::TCSANOW,
                &settings,
            );
        }
    }
}
