//! One ending for everybody who stops, however they do it: the terminal as it was, the emergency lines, exit 130.
//!
//! A signal arrives on a thread of its own, while the prompt that it interrupts returns an error on the main
//! thread. Both call [`stop`]; whoever comes first ends the program, and the other waits for that. So there
//! is no race about what is printed last, or with which code the program ends.

use std::io::{self, Write};
use std::sync::{Mutex, OnceLock};

use crate::exit::Exit;

/// What is needed at the end.
struct Ending {
    words: String,
    plain: bool,
    terminal: Terminal,
}

static ENDING: OnceLock<Ending> = OnceLock::new();
static ONLY_ONE: Mutex<()> = Mutex::new(());

/// From now on every way to stop leads to [`stop`], which prints `words`.
pub(super) fn watch(words: String, plain: bool) {
    let _ = ENDING.set(Ending {
        words,
        plain,
        terminal: Terminal::now(),
    });
    // Where no handler can be set, the system's own still ends the program, only without the last words.
    let _ = ctrlc::set_handler(|| stop());
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        restore();
        usual(panic);
    }));
}

/// Ends the program as stopped.
pub(super) fn stop() -> ! {
    let _only_one = ONLY_ONE.lock();
    restore();
    if let Some(ending) = ENDING.get() {
        // The terminal may be gone; then there is nobody to read this.
        let _ = io::stderr().lock().write_all(ending.words.as_bytes());
    }
    std::process::exit(i32::from(Exit::Stopped.code()))
}

/// Puts the terminal back: its settings, and its cursor.
fn restore() {
    let Some(ending) = ENDING.get() else { return };
    ending.terminal.restore();
    if !ending.plain {
        let _ = dialoguer::console::Term::stderr().show_cursor();
    }
}

/// Throws away what was typed before a question was shown: it cannot be an answer to it.
pub(super) fn forget_typed_ahead() {
    #[cfg(unix)]
    {
        use nix::sys::termios::{FlushArg, tcflush};
        let _ = tcflush(io::stdin(), FlushArg::TCIFLUSH);
    }
}

/// The settings of the terminal on standard input.
struct Terminal {
    #[cfg(unix)]
    settings: Option<Mutex<nix::sys::termios::Termios>>,
}

impl Terminal {
    fn now() -> Self {
        Self {
            #[cfg(unix)]
            settings: nix::sys::termios::tcgetattr(io::stdin())
                .ok()
                .map(Mutex::new),
        }
    }

    fn restore(&self) {
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
