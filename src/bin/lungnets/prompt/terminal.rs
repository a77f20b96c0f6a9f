//! The settings of the terminal that somebody types at.

use std::io;
use std::sync::Mutex;

use nix::libc::_POSIX_VDISABLE;
use nix::sys::termios::{
    LocalFlags, SetArg, SpecialCharacterIndices, Termios, cfmakeraw, tcgetattr, tcsetattr,
};
use nix::unistd::{getpgrp, tcgetpgrp};

/// The settings of the terminal on standard input.
pub(super) struct Terminal {
    settings: Option<Mutex<Termios>>,
}

/// The settings that this program made, as long as they should hold.
static OURS: Mutex<Option<Termios>> = Mutex::new(None);

impl Terminal {
    /// Returns the settings as they are.
    pub(super) fn now() -> Self {
        Self {
            settings: tcgetattr(io::stdin()).ok().map(Mutex::new),
        }
    }

    /// Changes them: keys come one by one and are not echoed, and Ctrl-Z is one of them; while rows are drawn, it is
    /// the menu that stops the program. Ctrl-C and Ctrl-\ stay signals.
    pub(super) fn give_keys(&self) {
        let Some(Ok(settings)) = self.settings.as_ref().map(Mutex::lock) else {
            return;
        };
        let mut keys = settings.clone();
        cfmakeraw(&mut keys);
        keys.output_flags = settings.output_flags;
        let signals = settings.local_flags & LocalFlags::ISIG;
        keys.local_flags.insert(signals);
        keys.control_chars[SpecialCharacterIndices::VSUSP as usize] = _POSIX_VDISABLE;
        let _ = tcsetattr(io::stdin(), SetArg::TCSANOW, &keys);
        if let Ok(mut ours) = OURS.lock() {
            *ours = tcgetattr(io::stdin()).ok();
        }
    }

    /// Puts the settings back.
    pub(super) fn restore(&self) {
        if let Some(Ok(settings)) = self.settings.as_ref().map(Mutex::lock) {
            let _ = tcsetattr(io::stdin(), SetArg::TCSANOW, &settings);
        }
        if let Ok(mut ours) = OURS.lock() {
            *ours = None;
        }
    }

    /// Puts the settings back at the end. In the background only those that this program made and nobody has changed
    /// since: a shell makes its own when it takes the terminal back from a program that was stopped.
    pub(super) fn give_back(&self) {
        let ours = OURS.lock().ok().and_then(|mut ours| ours.take());
        let are_ours = || ours.is_some() && ours == tcgetattr(io::stdin()).ok();
        if !is_somebody_elses() || are_ours() {
            self.restore();
        }
    }
}

/// Returns whether the program is in the background: a shell, or a program that it started later, has the terminal.
pub(super) fn is_somebody_elses() -> bool {
    tcgetpgrp(io::stdin()).is_ok_and(|group| group != getpgrp())
}
