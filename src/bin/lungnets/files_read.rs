//! The files that were read: what somebody gave to this program, it never replaces by what it makes.

use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use same_file::Handle;

static INPUTS: Mutex<Vec<Handle>> = Mutex::new(Vec::new());

/// Takes down that a file is read.
pub fn add(file: &File) {
    if let Ok(handle) = file.try_clone().and_then(Handle::from_file) {
        INPUTS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(handle);
    }
}

/// Returns whether a file is one of those, under whatever name, or the one on standard input, which may be read yet.
pub fn hold(path: &Path) -> bool {
    let Ok(there) = Handle::from_path(path) else {
        return false;
    };
    let inputs = INPUTS.lock().unwrap_or_else(PoisonError::into_inner);
    inputs.contains(&there) || Handle::stdin().is_ok_and(|stdin| stdin == there)
}
