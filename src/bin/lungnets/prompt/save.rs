//! "Save a copy?": at the very end, and only when the person names a file.

use std::path::{Path, PathBuf};

use lungnets::layout::{Page, Role};
use lungnets::quote::clean;

use super::asker::Asker;
use super::ending::Stopped;
use super::review_words;
use crate::output;

/// What says no, or leads away, wherever else something is asked. None of it is meant as the name of a file; whoever
/// wants one of that name types `./no`.
const NO: [&str; 13] = [
    "n", "no", "none", "b", "back", "q", "quit", "exit", "s", "skip", "stop", "r", "u",
];

/// Offers to save a copy, until it is saved or the person wants none. What a copy holds can rest on its name.
pub fn offer<A: Asker>(
    copy: &dyn Fn(&Path) -> String,
    asker: &mut A,
    width: Option<usize>,
) -> Result<(), Stopped> {
    asker.show(&review_words::save(output::prompt_width(width)));
    loop {
        let typed = asker.line(review_words::SAVE_PROMPT)?;
        if typed.is_empty() {
            return Ok(());
        }
        let mut page = Page::new(output::prompt_width(width));
        match typed.to_lowercase().as_str() {
            word if matches!(word, "y" | "yes" | "?") || word.contains(char::is_control) => {
                page.put(Role::Body, review_words::NAME_THE_FILE);
                asker.show(&page.into_lines());
                continue;
            }
            word if NO.contains(&word) => {
                page.put(Role::Body, review_words::NO_COPY);
                asker.show(&page.into_lines());
                return Ok(());
            }
            _ => {}
        }
        let path = meant(&typed);
        let shown = clean(&path.display().to_string());
        let outcome = output::save_new(&path, &copy(&path));
        match &outcome {
            Ok(()) => page.put(Role::Body, &review_words::saved(&shown)),
            Err(error) => page.put(
                Role::Body,
                &review_words::not_saved(&shown, &error.to_string()),
            ),
        }
        asker.show(&page.into_lines());
        if outcome.is_ok() {
            return Ok(());
        }
    }
}

/// Returns the whole path of what was typed; `~/` is the person's own folder.
fn meant(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(std::env::var_os("HOME"));
    let path = home.map_or_else(
        || PathBuf::from(typed),
        |(rest, home)| Path::new(&home).join(rest),
    );
    std::path::absolute(&path).unwrap_or(path)
}
