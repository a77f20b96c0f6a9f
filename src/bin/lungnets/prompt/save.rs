//! "Save the full notes?": right before the result, or after one that cannot wait, and only when the person names a
//! file.

use std::path::{Path, PathBuf};

use lungnets::language::{Meant, Words};
use lungnets::layout::{Line, Lines, Role};
use lungnets::quote::clean;
use lungnets::report::{Detail, Report};

use super::asker::Asker;
use super::ending::Stopped;
use super::words::{gap, paragraph};
use crate::output;
use crate::phrases::{self, SavedAs, if_private};

/// When a copy of the full notes is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Before the result, so that nothing comes between its last lines and the person.
    BeforeResult,
    /// After it, where the result cannot wait.
    AfterResult,
}

/// What became of the offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// A copy was saved.
    Saved,
    /// None was.
    Unsaved,
    /// The person went back to the answers.
    Back,
}

/// The full notes as a file of some name holds them.
#[derive(Debug)]
pub struct Copy {
    /// What is in the file.
    pub text: String,
    /// What that is.
    pub saved_as: SavedAs,
}

/// What says no at a shell or in a file. It is not meant as the name of one; whoever wants that types `./none`.
const NO: &str = "none";

/// Offers to save a copy, or to read the notes on the screen, until it is saved, or the person wants none or goes
/// back. What a copy holds can rest on its name.
pub fn offer(
    offer: Offer,
    copy: &dyn Fn(&Path) -> Copy,
    report: &Report<'_>,
    asker: &mut dyn Asker,
    width: Option<usize>,
) -> Result<Offered, Stopped> {
    asker.show(&offered(offer, report.words(), output::prompt_width(width)));
    let offered = until_settled(offer, copy, report, asker, width)?;
    if offer == Offer::BeforeResult {
        asker.show(&gap());
    }
    Ok(offered)
}

/// Offers to save the full notes. After the summary a line is left free; before it there is one.
fn offered(offer: Offer, words: &dyn Words, width: usize) -> Vec<Line> {
    let mut page = Lines::new(width);
    if offer == Offer::AfterResult {
        page.gap();
    }
    let only_you = if_private(words.only_you_will_open());
    let offered = words.save_offer(enter(offer, words));
    page.put(Role::Body, &format!("{offered}{only_you}"));
    page.into_lines()
}

/// Returns what Enter leads to.
fn enter(offer: Offer, words: &dyn Words) -> &'static str {
    match offer {
        Offer::BeforeResult => words.enter_for_result(),
        Offer::AfterResult => words.enter_to_finish(),
    }
}

/// Asks for the name of a file.
fn prompt(offer: Offer, words: &dyn Words) -> &'static str {
    match offer {
        Offer::BeforeResult => words.save_prompt_before(),
        Offer::AfterResult => words.save_prompt_after(),
    }
}

fn until_settled(
    offer: Offer,
    copy: &dyn Fn(&Path) -> Copy,
    report: &Report<'_>,
    asker: &mut dyn Asker,
    width: Option<usize>,
) -> Result<Offered, Stopped> {
    let words = report.words();
    loop {
        let typed = asker.line(prompt(offer, words))?;
        if typed.is_empty() {
            return Ok(Offered::Unsaved);
        }
        let meant = Meant::of(&typed, words);
        if meant == Some(Meant::Back) && offer == Offer::BeforeResult {
            return Ok(Offered::Back);
        }
        if meant == Some(Meant::Full) {
            let columns = output::prompt_width(width);
            let notes = report.in_detail(Detail::Full).page().lines(columns);
            if !asker.show_in_parts(&notes, words)? {
                asker.show(last_part(&notes)); // above the prompt stands how soon to act, and whom to call
            }
            continue;
        }
        let columns = output::prompt_width(width);
        if says_no(&typed, words) {
            asker.show(&paragraph(words.nothing_saved(), columns));
            return Ok(Offered::Unsaved);
        }
        if let Some(told) = told_instead(&typed, words) {
            asker.show(&paragraph(told, columns));
            continue;
        }
        let saved = save(&typed, offer, copy, words);
        let told = saved.as_ref().unwrap_or_else(|told| told);
        let lines = told.lines().flat_map(|line| paragraph(line, columns));
        asker.show(&lines.collect::<Vec<_>>());
        if saved.is_ok() {
            return Ok(Offered::Saved);
        }
    }
}

/// Saves a copy under the name that was typed, and returns what is said then; where it cannot be, why not.
fn save(
    typed: &str,
    offer: Offer,
    copy: &dyn Fn(&Path) -> Copy,
    words: &dyn Words,
) -> Result<String, String> {
    let path = meant(typed);
    let Copy { text, saved_as } = copy(&path);
    output::save_new(&path, &text).map_err(|error| {
        let path = clean(&path.display().to_string());
        words.not_saved(&path, &error.said(words), enter(offer, words))
    })?;
    Ok(phrases::saved(&path, saved_as, words))
}

/// Returns the end of notes, from their last empty line on.
fn last_part(notes: &[Line]) -> &[Line] {
    let gap = notes.iter().rposition(|line| line.text.is_empty());
    &notes[gap.unwrap_or_default()..]
}

/// Returns what is said to a word that is neither the name of a file nor a no.
fn told_instead(typed: &str, words: &dyn Words) -> Option<&'static str> {
    match Meant::of(typed, words) {
        Some(Meant::Back) => Some(words.no_way_back()),
        Some(Meant::Help) => Some(words.save_help()),
        _ => (!names_a_file(typed)).then_some(words.name_the_file()),
    }
}

/// Whether a line can only be meant as the name of a file: it has an ending or a folder. Without them it may be anything
/// that a person says here (`later`, `63 years`), and a file that nobody asked for would hold their answers.
fn names_a_file(line: &str) -> bool {
    let ending = Path::new(line).extension().unwrap_or_default();
    let ending = ending.to_string_lossy();
    let is_ending =
        ending.chars().all(char::is_alphanumeric) && ending.contains(char::is_alphabetic);
    let has_folder = line.contains(['/', '\\']);
    (is_ending || has_folder) && !line.contains(char::is_control)
}

/// Whether a line says no, or leads on, as wherever else something is asked: by a word of its own, or by its first
/// word, such as `no thanks`, where no ending makes it the name of a file.
fn says_no(line: &str, words: &dyn Words) -> bool {
    let line = line.to_lowercase();
    let says = |line: &str| {
        let leads_on = [
            Meant::No,
            Meant::Skip,
            Meant::Stop,
            Meant::Result,
            Meant::GoOn,
            Meant::Unsure,
        ];
        let meant = Meant::of(line, words);
        line == NO || meant.is_some_and(|meant| leads_on.contains(&meant))
    };
    let first = line.split([' ', ',']).next().unwrap_or_default();
    let begins_with_no = Meant::of(first, words) == Some(Meant::No);
    says(&line) || !line.contains(['.', '/', '\\']) && begins_with_no
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
