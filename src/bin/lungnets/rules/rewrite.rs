//! A rule file that gets another content: whole or not at all.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::phrases::STANDARD_STREAM;

/// Returns the rule file that can be rewritten. None, where no file is named: the rules that ship are a part of the
/// program, and standard input cannot be written.
pub(super) fn target(file: Option<&OsStr>) -> Option<&Path> {
    file.filter(|file| *file != STANDARD_STREAM).map(Path::new)
}

/// Puts another content in the place of a file, whole or not at all, with the permissions that it has.
pub(super) fn replace(file: &Path, content: &str) -> io::Result<()> {
    let file = fs::canonicalize(file)?; // where it is a link, what it leads to is replaced, not the link
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut beside = NamedTempFile::new_in(folder)?;
    beside.write_all(content.as_bytes())?;
    beside
        .as_file()
        .set_permissions(fs::metadata(&file)?.permissions())?;
    beside.as_file().sync_all()?;
    beside.persist(&file)?;
    Ok(())
}
