//! Where the files lie that the papers name.

use std::fs;
use std::path::{Path, PathBuf};

/// A path of the project, whole.
pub fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A folder of the project and all that is in it, down to the last file; nothing, where there is none.
pub fn paths_in(folder: &str) -> Vec<PathBuf> {
    let mut paths = vec![in_project(folder)];
    let mut looked_at = 0;
    while let Some(path) = paths.get(looked_at) {
        looked_at += 1;
        if let Ok(entries) = fs::read_dir(path) {
            paths.extend(entries.map(|entry| entry.unwrap().path()));
        }
    }
    paths
}
