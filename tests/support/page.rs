//! Pages that are kept for `tests/html/check`.

use std::path::Path;

/// Keeps a page under this name.
pub fn write(name: &str, page: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.html")), page).unwrap();
}
