//! The files that were read: what somebody gave to this program, it never replaces by what it makes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

static INPUTS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Takes down that a file is read.
pub fn add(path: &Path) {
    // What cannot be found now cannot be read either.
    if let Ok(path) = fs::canonicalize(path) {
        INPUTS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(path);
    }
}

/// Whether a file is one of those, under whatever name.
pub fn hold(path: &Path) -> bool {
    let inputs = INPUTS.lock().unwrap_or_else(PoisonError::into_inner);
    !inputs.is_empty() && fs::canonicalize(path).is_ok_and(|path| inputs.contains(&path))
}
