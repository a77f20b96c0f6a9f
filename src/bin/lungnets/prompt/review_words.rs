//! The words of the review and of the end.

use lungnets::layout::{Line, Lines, Role};

use super::offer::Offer;
use super::words;
use crate::phrases::if_private;

pub const NEVER_COUNTS_AS_NO: &str = "never counted as no, to be safe";
pub const NEVER_COUNTS_AS_YES: &str = "never counted as yes, to be safe";
pub const COUNTS_AS_MENTIONED: &str = "mentioned in the result, not guessed";
pub const OPEN_NOT_NO: &str = "not treated as no: listed with what it could lead to";
pub const OPEN_NOT_YES: &str = "not treated as yes: listed with what it could lead to";
pub const FROM_A_FILE: &str = "Answers from the file may be old. Is anything different now, above all today? Type its number.";
pub const NOTHING_BEFORE: &str = "No question came before this. Type a number to change an answer.";
pub const REVIEW_PROMPT: &str = "Number, or Enter for your result: ";
pub const NAME_THE_FILE: &str = "Type a name for the file, such as notes.txt.";
pub const SAVE_HELP: &str = "The full notes hold every reason, every answer and the sources, for you and for a doctor. Type a name, such as notes.html, to save them in the folder that you are in: .html is a page to print, .txt plain text, and with .json you can go on later. Press Enter to save nothing.";
pub const NO_WAY_BACK: &str =
    "There is no way back from here. To change an answer, press Enter and start again.";
pub const NO_COPY: &str = "Nothing was saved.";
pub const NO_COPY_AT_THE_END: &str = "\nNothing was saved.\n";
pub const YES_OR_NO: &str = "Type y for yes, or n to change it.";

/// One line of the review.
pub struct Row {
    /// The name of the question.
    pub name: String,
    /// What was answered.
    pub answer: String,
    /// How the answer counts, where that may surprise.
    pub counts: Option<&'static str>,
    /// Where the answer comes from, where that is not here.
    pub origin: Option<&'static str>,
}

/// Returns the line of the place where the person is.
pub fn place(name: &str) -> Row {
    Row {
        name: words::PLACE.to_owned(),
        answer: name.to_owned(),
        counts: None,
        origin: None,
    }
}

/// Returns every answer once more, what follows from them so far, and what to do next.
pub fn review(rows: &[Row], may_be_old: bool, so_far: &str, width: usize) -> Vec<Line> {
    let mut page = Lines::new(width);
    page.heading("Check your answers");
    let digits = rows.len().to_string().len();
    for (
        place,
        Row {
            name,
            answer,
            counts,
            origin,
        },
    ) in (1..).zip(rows)
    {
        let notes: Vec<&str> = counts.iter().chain(origin).copied().collect();
        let notes = if notes.is_empty() {
            String::new()
        } else {
            format!(" ({})", notes.join("; "))
        };
        let number = format!("{place:>digits$}. ");
        page.wrap(
            Role::Body,
            &number,
            &" ".repeat(number.len()),
            &format!("{name}: {answer}{notes}"),
        );
    }
    page.gap();
    if may_be_old {
        page.put(Role::Body, FROM_A_FILE);
    }
    page.put(Role::Level, so_far);
    page.put(Role::Body, "Type a number to change that answer, back for the question before, or press Enter for your result. Type stop to leave without one.");
    page.into_lines()
}

/// Says what follows from the answers so far: at least this level, where an open answer could raise it.
pub fn so_far(level: &str, at_least: bool) -> String {
    let at_least = if at_least { ", at least" } else { "" };
    format!("So far{at_least}: {level}")
}

/// Says that what was typed is no line of the review.
pub fn no_such_row(typed: &str, most: usize) -> String {
    let typed = lungnets::quote::quoted(typed);
    format!(
        "Error: {typed} is not a number from 1 to {most}. Type one of them, or press Enter for your result."
    )
}

/// Asks back about a number that is possible, but rare.
pub fn is_it_right(number: u32, unit: &str) -> String {
    format!("You typed {number} {unit}. Is that right? (y or n): ")
}

/// Offers to save the full notes. After the summary a line is left free; before it there is one.
pub fn save(offer: Offer, width: usize) -> Vec<Line> {
    let mut page = Lines::new(width);
    if offer == Offer::AfterResult {
        page.gap();
    }
    let enter_leads_to = enter_leads_to(offer);
    let only_you = if_private(" Only you will be able to open it.");
    page.put(Role::Body, &format!("Save the full notes? Type a file name, or press Enter {enter_leads_to} without them. A name that ends in .html makes a page to print.{only_you}"));
    page.into_lines()
}

/// Asks for the name of a file.
pub fn save_prompt(offer: Offer) -> &'static str {
    match offer {
        Offer::BeforeResult => "File name, or Enter for your result: ",
        Offer::AfterResult => "File name, or Enter to finish: ",
    }
}

fn enter_leads_to(offer: Offer) -> &'static str {
    match offer {
        Offer::BeforeResult => "to see your result",
        Offer::AfterResult => "to finish",
    }
}

/// Says why a copy could not be saved.
pub fn not_saved(offer: Offer, path: &str, reason: &str) -> String {
    let enter_leads_to = enter_leads_to(offer);
    format!(
        "Error: {path} could not be written: {reason}. Type another name, or press Enter {enter_leads_to}."
    )
}
