//! One ending for everybody who stops, however they do it: the terminal as it was, the emergency lines, exit 130.
//!
//! A signal arrives on a thread of its own, while the prompt that it interrupts returns an error on the main
//! thread. Both call [`stop`]; whoever comes first ends the program, and the other waits for that. While a menu
//! is open the main thread goes first: it has changed the terminal, and must not change it again afterwards.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock};
use std::thread;
use std::time::Duration;

use super::last_words;
use super::manner::Manner;
use super::terminal::Terminal;
use crate::exit::Exit;
use crate::output;

/// The person stopped: nothing is concluded from what was answered so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// What is needed at the end.
struct Ending {
    plain: bool,
    /// The columns that were asked for.
    width: Option<usize>,
    terminal: Terminal,
}

static ENDING: OnceLock<Ending> = OnceLock::new();
static ONLY_ONE: Mutex<()> = Mutex::new(());

/// What is said last, as things stand.
static LAST_WORDS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Whether a signal has asked the program to stop.
static STOPPING: AtomicBool = AtomicBool::new(false);

/// Whether a menu is open.
static IN_MENU: AtomicBool = AtomicBool::new(false);

/// How many lines of the menu lie below the cursor.
static LINES_BELOW: AtomicUsize = AtomicUsize::new(0);

/// The byte of Ctrl-C, where the terminal does not make a signal of it.
const CTRL_C: u8 = 3;

/// How long the main thread has to close the menu before the program is ended without it.
const GRACE: Duration = Duration::from_millis(500);

/// Prepares what [`stop`] needs: from now on it prints `words`, and a panic leaves the terminal as it was too.
pub(super) fn prepare(words: Vec<String>, manner: Manner) {
    say_last(words);
    let _ = ENDING.set(Ending {
        plain: manner.plain,
        width: manner.look.width,
        terminal: Terminal::now(),
    });
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        restore();
        output::take_unfinished_away();
        usual(panic);
    }));
}

/// Leads every signal that asks the program to stop to [`stop`]. Where no handler can be set, the system's own still
/// ends the program, only without the last words.
pub(super) fn handle_signals() {
    let _ = ctrlc::set_handler(asked_to_stop);
}

/// Does what a signal leads to that asks the program to stop, on a thread of its own.
pub(super) fn asked_to_stop() {
    STOPPING.store(true, Ordering::SeqCst);
    if IN_MENU.load(Ordering::SeqCst) {
        thread::sleep(GRACE);
    }
    stop()
}

/// Ends the program as stopped.
pub(super) fn stop() -> ! {
    let _only_one = ONLY_ONE.lock();
    restore();
    output::take_unfinished_away();
    let words = LAST_WORDS
        .lock()
        .map(|words| words.clone())
        .unwrap_or_default();
    let width = output::prompt_width(ENDING.get().and_then(|ending| ending.width));
    let words = last_words::laid_out(&words, width);
    // The terminal may be gone; then there is nobody to read this.
    let _ = io::stderr().lock().write_all(words.as_bytes());
    std::process::exit(i32::from(Exit::Stopped.code()))
}

/// Puts the terminal back: its settings, and its cursor.
fn restore() {
    let Some(ending) = ENDING.get() else { return };
    ending.terminal.restore();
    if !ending.plain {
        let terminal = dialoguer::console::Term::stderr();
        let below = LINES_BELOW.swap(0, Ordering::SeqCst);
        if below > 0 {
            // In a window that has become narrow more of the list than that stands below the cursor.
            let _ = terminal.move_cursor_down(below);
            let _ = terminal.clear_to_end_of_screen();
        }
        let _ = terminal.show_cursor();
    }
}

/// Throws away what was typed before a question was shown: it cannot be an answer to it. But a Ctrl-C among
/// it was meant.
pub(super) fn forget_typed_ahead() -> Result<(), Stopped> {
    let _held = hold()?;
    let before = Terminal::now();
    let typed = before.typed_ahead();
    before.restore();
    if typed.contains(&CTRL_C) {
        Err(Stopped)
    } else {
        Ok(())
    }
}

/// Writes to standard error, unless the ending has begun: nothing is printed below the last words. When writing
/// fails the terminal is gone, and reading from it says so next.
pub(super) fn print(text: &str) {
    let Ok(_held) = hold() else { return };
    let mut stderr = io::stderr().lock();
    let _ = stderr
        .write_all(text.as_bytes())
        .and_then(|()| stderr.flush());
}

/// Keeps the ending waiting while the terminal is changed or written to; once it has begun, neither is done any
/// more.
pub(super) fn hold() -> Result<MutexGuard<'static, ()>, Stopped> {
    let held = ONLY_ONE.lock().map_err(|_| Stopped)?;
    go_on()?;
    Ok(held)
}

/// Returns an error once somebody has asked the program to stop.
pub(super) fn go_on() -> Result<(), Stopped> {
    if STOPPING.load(Ordering::SeqCst) {
        Err(Stopped)
    } else {
        Ok(())
    }
}

/// Sets what an ending says from now on.
pub(super) fn say_last(words: Vec<String>) {
    if let Ok(mut last) = LAST_WORDS.lock() {
        *last = words;
    }
}

/// Says how many lines of the menu lie below the cursor, for an ending that comes now.
pub(super) fn lines_below(count: usize) {
    LINES_BELOW.store(count, Ordering::SeqCst);
}

/// While this lives a menu is open: keys come one by one, and those pressed while the rows are drawn are not
/// echoed among them.
pub(super) struct MenuMode {
    before: Terminal,
}

impl MenuMode {
    pub(super) fn start() -> Result<Self, Stopped> {
        let _held = hold()?;
        let before = Terminal::now();
        before.without_echo();
        IN_MENU.store(true, Ordering::SeqCst);
        Ok(Self { before })
    }
}

impl Drop for MenuMode {
    fn drop(&mut self) {
        self.before.restore();
        IN_MENU.store(false, Ordering::SeqCst);
    }
}
