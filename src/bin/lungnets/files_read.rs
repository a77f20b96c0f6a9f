//! The files that were read: what somebody gave to this program, it never replaces by what it makes.

use std::fs::{self, File, Metadata};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What tells a file from every other, under whatever name.
type Identity = (u64, u64);

static INPUTS: Mutex<Vec<Identity>> = Mutex::new(Vec::new());

/// Takes down that a file is read.
pub fn add(file: &File) {
    if let Some(identity) = file.metadata().ok().and_then(|there| identity(&there)) {
        INPUTS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(identity);
    }
}

/// Returns whether a file is one of those.
pub fn hold(path: &Path) -> bool {
    let there = fs::metadata(path).ok();
    let inputs = INPUTS.lock().unwrap_or_else(PoisonError::into_inner);
    there
        .and_then(|there| identity(&there))
        .is_some_and(|identity| inputs.contains(&identity))
}

#[cfg(unix)]
fn identity(there: &Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    Some((there.dev(), there.ino()))
}

/// Returns none: on other systems the standard library cannot tell.
#[cfg(not(unix))]
fn identity(_: &Metadata) -> Option<Identity> {
    None
}
