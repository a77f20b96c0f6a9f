//! One ending for everybody who stops, however they do it: the terminal as it was, the emergency lines, exit 130.
//!
//! A signal arrives on a thread of its own, while the main thread asks, draws, or finds the end of input. Both call
//! [`stop`]; whoever comes first ends the program, and the other waits for that. The main thread changes the terminal
//! and writes to it only while it [holds](hold) the ending up, and no more once that has begun.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock};
use std::thread;
use std::time::Duration;

use super::terminal::{self, Terminal};
use super::{last_words, modes};
use crate::exit::Exit;
use crate::output;

/// The person stopped: nothing calm is concluded from what was answered so far.
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

/// How many lines of the menu lie below the cursor.
static LINES_BELOW: AtomicUsize = AtomicUsize::new(0);

/// How long the words of an ending may take to be written.
const PATIENCE: Duration = Duration::from_millis(700);

/// Prepares what [`stop`] needs: from now on it prints `words`, and a panic leaves the terminal as it was too.
pub(super) fn prepare(words: Vec<String>, plain: bool, width: Option<usize>) {
    say_last(words);
    let _ = ENDING.set(Ending {
        plain,
        width,
        terminal: Terminal::now(),
    });
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        restore();
        output::take_unfinished_away();
        usual(panic);
    }));
}

/// Does what a signal leads to that asks the program to stop, on a thread of its own.
pub(super) fn asked_to_stop() {
    STOPPING.store(true, Ordering::SeqCst);
    stop()
}

/// Ends the program as stopped.
pub(super) fn stop() -> ! {
    let _ = thread::Builder::new().spawn(end_without_words);
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
    exit()
}

/// Ends the program all the same where nothing can be written, as after Ctrl-S.
fn end_without_words() {
    thread::sleep(PATIENCE);
    if let Some(ending) = ENDING.get() {
        ending.terminal.give_back();
    }
    output::take_unfinished_away();
    exit()
}

fn exit() -> ! {
    std::process::exit(i32::from(Exit::Stopped.code()))
}

/// Puts the terminal back: its settings, its modes and its cursor. In the background the screen is somebody else's.
fn restore() {
    let Some(ending) = ENDING.get() else { return };
    ending.terminal.give_back();
    if !ending.plain && !terminal::is_somebody_elses() {
        let terminal = dialoguer::console::Term::stderr();
        let below = LINES_BELOW.swap(0, Ordering::SeqCst);
        if below > 0 {
            // In a window that has become narrow more of the list than that stands below the cursor.
            let _ = terminal.move_cursor_down(below);
            let _ = terminal.clear_to_end_of_screen();
        }
        let _ = terminal.show_cursor();
        let _ = terminal.write_str(modes::given_back());
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

/// Shows to whoever comes back what is waited for.
pub(super) fn print_again(text: &str) {
    let is_plain = ENDING.get().is_none_or(|ending| ending.plain);
    let modes = if is_plain { "" } else { modes::OFF };
    print(&[modes, text].concat());
}
