//! The file that is not whole yet: whatever stops the program takes it away first.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use tempfile::NamedTempFile;

use crate::exit::{Exit, lead_signals_to};

static UNFINISHED: Mutex<Unfinished> = Mutex::new(Unfinished::Nothing);

enum Unfinished {
    Nothing,
    File(PathBuf),
    /// The program is being stopped: no file may be begun or put under its name any more.
    TooLate,
}

/// Begins a file as it is told to, and keeps in mind where it is until it is [put under its name](put).
pub fn begin(make: impl FnOnce() -> io::Result<NamedTempFile>) -> io::Result<NamedTempFile> {
    let mut unfinished = unless_too_late();
    let file = make()?;
    *unfinished = Unfinished::File(file.path().to_owned());
    Ok(file)
}

/// Puts a file under its name, where it may replace what is there only if that is said.
pub fn put(file: NamedTempFile, path: &Path, replaces: bool) -> io::Result<()> {
    let mut unfinished = unless_too_late();
    let put = if replaces {
        file.persist(path)
    } else {
        file.persist_noclobber(path)
    };
    *unfinished = Unfinished::Nothing;
    put.map(drop).map_err(|error| error.error)
}

/// Takes an unfinished file away, for an ending that runs no destructors.
pub fn take_unfinished_away() {
    let mut unfinished = unfinished();
    if let Unfinished::File(path) = &*unfinished {
        let _ = fs::remove_file(path);
    }
    *unfinished = Unfinished::TooLate;
}

/// Sets what a signal does from now on, before any other thread runs: it leaves no unfinished file behind, and then
/// does this.
pub fn take_unfinished_away_when_stopped(and_then: fn()) {
    let end = move || {
        take_unfinished_away();
        and_then();
        std::process::exit(i32::from(Exit::Stopped.code()))
    };
    lead_signals_to(end, None);
}

fn unfinished() -> MutexGuard<'static, Unfinished> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the unfinished file, which an ending that comes now must wait for. Where the ending was first, this
/// waits for it.
fn unless_too_late() -> MutexGuard<'static, Unfinished> {
    loop {
        let unfinished = unfinished();
        if !matches!(*unfinished, Unfinished::TooLate) {
            return unfinished;
        }
        drop(unfinished);
        thread::park();
    }
}
