//! "Save a copy?": at the very end, and only when the person names a file.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use lungnets::layout::{Page, Role};
use lungnets::quote::clean;

use super::{Asker, Stopped, words};

/// Offers to save `text`, until it is saved or the person wants no copy.
pub fn offer<A: Asker>(text: &str, asker: &mut A, width: usize) -> Result<(), Stopped> {
    asker.show(&words::save(width));
    loop {
        let typed = asker.line(words::SAVE_PROMPT)?;
        if typed.is_empty() {
            return Ok(());
        }
        let path = meant(&typed);
        let shown = clean(&path.display().to_string());
        let outcome = write_new(&path, text);
        let mut page = Page::new(width);
        match &outcome {
            Ok(()) => page.put(Role::Body, &words::saved(&shown)),
            Err(error) => page.put(
                Role::Body,
                &words::not_saved(&shown, &crate::failure::reason(error)),
            ),
        }
        asker.show(&page.into_lines());
        if outcome.is_ok() {
            return Ok(());
        }
    }
}

/// The whole path of what was typed; `~/` is the person's own folder.
fn meant(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(std::env::var_os("HOME"));
    let path = home.map_or_else(
        || PathBuf::from(typed),
        |(rest, home)| Path::new(&home).join(rest),
    );
    std::path::absolute(&path).unwrap_or(path)
}

/// Writes a file that was not there before and that only its owner can read. What was written of it before a
/// failure is taken away again: half a result must not look like a whole one.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = create(path)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::write_new;

    #[test]
    fn a_file_that_is_there_is_never_touched() {
        let path = std::env::temp_dir().join(format!("lungnets-save-{}", std::process::id()));
        assert!(write_new(&path, "first").is_ok());
        assert!(write_new(&path, "second").is_err());
        assert!(std::fs::read_to_string(&path).is_ok_and(|text| text == "first"));
        assert!(std::fs::remove_file(&path).is_ok());
    }
}
