//! The settings of the terminal that somebody types at.

#[cfg(unix)]
use nix::sys::termios::{LocalFlags, SetArg, SpecialCharacterIndices, Termios};
#[cfg(unix)]
use nix::sys::termios::{cfmakeraw, tcgetattr, tcsetattr};
use std::io;
use std::sync::Mutex;

/// The settings of the terminal on standard input.
pub(super) struct Terminal {
    #[cfg(unix)]
    settings: Option<Mutex<Termios>>,
}

/// The settings that this program made, as long as they should hold.
#[cfg(unix)]
static OURS: Mutex<Option<Termios>> = Mutex::new(None);

impl Terminal {
    /// Returns the settings as they are.
    pub(super) fn now() -> Self {
        Self {
            #[cfg(unix)]
            settings: tcgetattr(io::stdin()).ok().map(Mutex::new),
        }
    }

    /// Changes them: keys come one by one and are not echoed, and Ctrl-Z is one of them; while rows are drawn, it is the
    /// menu that stops the program. Ctrl-C and Ctrl-\ stay signals.
    #[cfg(unix)]
    pub(super) fn give_keys(&self) {
        let Some(Ok(settings)) = self.settings.as_ref().map(Mutex::lock) else {
            return;
        };
        let mut keys = settings.clone();
        cfmakeraw(&mut keys);
        keys.output_flags = settings.output_flags;
        let signals = settings.local_flags & LocalFlags::ISIG;
        keys.local_flags.insert(signals);
        keys.control_chars[SpecialCharacterIndices::VSUSP as usize] = nix::libc::_POSIX_VDISABLE;
        let _ = tcsetattr(io::stdin(), SetArg::TCSANOW, &keys);
        if let Ok(mut ours) = OURS.lock() {
            *ours = tcgetattr(io::stdin()).ok();
        }
    }

    /// Puts the settings back.
    #[cfg(unix)]
    pub(super) fn restore(&self) {
        if let Some(Ok(settings)) = self.settings.as_ref().map(Mutex::lock) {
            let _ = tcsetattr(io::stdin(), SetArg::TCSANOW, &settings);
        }
        if let Ok(mut ours) = OURS.lock() {
            *ours = None;
        }
    }

    /// Puts the settings back that this program made, unless somebody has made others since: a shell does, when it takes
    /// the terminal back from a program that was stopped.
    #[cfg(unix)]
    pub(super) fn restore_ours(&self) {
        let ours = OURS.lock().ok().and_then(|mut ours| ours.take());
        if ours.is_some() && ours == tcgetattr(io::stdin()).ok() {
            self.restore();
        }
    }
}

/// Other systems give keys without being asked to.
#[cfg(not(unix))]
impl Terminal {
    pub(super) fn give_keys(&self) {}

    pub(super) fn restore(&self) {}

    pub(super) fn restore_ours(&self) {}
}
