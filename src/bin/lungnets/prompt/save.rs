//! "Save the full notes?": right before the result, or after one that cannot wait, and only when the person names a file.

use std::path::{Path, PathBuf};

use lungnets::layout::{Lines, Role};
use lungnets::quote::clean;

use super::asker::Asker;
use super::ending::Stopped;
use super::offer::{Copy, Offer};
use super::{review_words, spoken, words};
use crate::{output, phrases};

/// What says no, or leads on, wherever else something is asked. None of it is meant as the name of a file; whoever
/// wants one of that name types `./no`.
const NO: [&str; 7] = ["none", "exit", "s", "skip", words::STOP, "r", "u"];

/// Offers to save a copy, until it is saved or the person wants none, and returns whether it was saved. What a copy holds
/// can rest on its name.
pub fn offer<A: Asker>(
    offer: Offer,
    copy: &dyn Fn(&Path) -> Copy,
    asker: &mut A,
    width: Option<usize>,
) -> Result<bool, Stopped> {
    asker.show(&review_words::save(offer, output::prompt_width(width)));
    let is_saved = until_settled(offer, copy, asker, width)?;
    if offer == Offer::BeforeResult {
        asker.show(&words::gap());
    }
    Ok(is_saved)
}

fn until_settled<A: Asker>(
    offer: Offer,
    copy: &dyn Fn(&Path) -> Copy,
    asker: &mut A,
    width: Option<usize>,
) -> Result<bool, Stopped> {
    loop {
        let typed = asker.line(review_words::save_prompt(offer))?;
        if typed.is_empty() {
            return Ok(false);
        }
        let mut page = Lines::new(output::prompt_width(width));
        let word = words::steered(&typed);
        if let Some(told) = told_instead(&word) {
            page.put(Role::Body, told);
            asker.show(&page.into_lines());
            continue;
        }
        if says_no(&word) {
            page.put(Role::Body, review_words::NO_COPY);
            asker.show(&page.into_lines());
            return Ok(false);
        }
        let path = meant(&typed);
        let shown = clean(&path.display().to_string());
        let Copy { text, saved_as } = copy(&path);
        let outcome = output::save_new(&path, &text);
        match &outcome {
            Ok(()) => phrases::saved(&path, saved_as)
                .lines()
                .for_each(|line| page.put(Role::Body, line)),
            Err(error) => page.put(
                Role::Body,
                &review_words::not_saved(offer, &shown, &error.to_string()),
            ),
        }
        asker.show(&page.into_lines());
        if outcome.is_ok() {
            return Ok(true);
        }
    }
}

/// Returns what is said to a word that is neither the name of a file nor a no.
fn told_instead(word: &str) -> Option<&'static str> {
    match word {
        words::BACK => Some(review_words::NO_WAY_BACK),
        "?" | "help" => Some(review_words::SAVE_HELP),
        "sure" | "ok" => Some(review_words::NAME_THE_FILE),
        _ => (spoken::word(word) == Some(words::YES_WORD) || word.contains(char::is_control))
            .then_some(review_words::NAME_THE_FILE),
    }
}

/// Whether a line says no: by a word of its own, or by its first word, such as `no thanks`, where no ending makes it the
/// name of a file.
fn says_no(line: &str) -> bool {
    let says = |word: &str| NO.contains(&word) || spoken::word(word) == Some(words::NO_WORD);
    let first = line.split([' ', ',']).next().unwrap_or_default();
    says(line) || !line.contains(['.', '/', '\\']) && spoken::word(first) == Some(words::NO_WORD)
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
