//! What helps with one question: how to answer it here, and why a reply was not taken.

use lungnets::answers::Refusal;
use lungnets::layout::{Line, Lines, Role};
use lungnets::quote::quoted;

use super::screen::{Asked, Row, Screen};
use super::spoken;
use super::words::{self, SKIP};

/// Says that a row stands alone, which was to be ticked beside others.
pub(super) fn stands_alone(row: &Row) -> String {
    format!(
        "{}. Your ticks stay. Space removes one.",
        cannot_stand_beside(&row.label)
    )
}

fn cannot_stand_beside(label: &str) -> String {
    format!("\"{label}\" cannot stand beside other answers")
}

/// Says that a row that stands alone is no longer ticked, because another is.
pub(super) fn gives_way(row: &Row) -> String {
    format!("\"{}\" is no longer ticked.", row.label)
}

/// Says how to come to the rows with several digits that begin with that of a row which was ticked: one digit ticks one
/// row, so that nobody ticks a third one with the numbers of two.
pub(super) fn beyond_one_digit(rows: &[Row], ticked: usize) -> Option<String> {
    let key = rows[ticked].key.as_str();
    let longer = |row: &&Row| row.key.len() > key.len() && row.key.starts_with(key);
    let mut longer = rows.iter().filter(longer).map(|row| row.key.as_str());
    let first = longer.next()?;
    let rows = match longer.next_back() {
        Some(last) => format!("{first} to {last}"),
        None => first.to_owned(),
    };
    Some(format!(
        "{key} is ticked. For {rows}, use the arrow keys and Space."
    ))
}

/// Asks whoever says yes where that is no answer yet.
pub(super) fn how_much(many: bool) -> &'static str {
    if many { words::WHICH } else { words::HOW_MUCH }
}

/// Says why a reply was not taken. The second time the message says more, the third time it offers a way past.
pub(super) fn refused(refusal: &Refusal, screen: &Screen<'_>) -> Vec<Line> {
    let mut page = Lines::new(screen.width);
    if asks_how_much(refusal, screen) {
        page.put(Role::Body, how_much(screen.many));
        return page.into_lines();
    }
    page.put(
        Role::Body,
        &format!("Error: {}.", what_is_wrong(refusal, screen)),
    );
    let way_out = way_out(refusal, screen);
    page.put(
        Role::Body,
        &match (screen.refused, screen.can_skip) {
            (1, _) => format!("{way_out}."),
            (_, true) => format!(
                "That still does not fit. {way_out}. To go on without an answer, type skip."
            ),
            (_, false) => format!("That still does not fit. {way_out}."),
        },
    );
    page.into_lines()
}

/// Returns whether somebody said yes to several answers.
pub(super) fn asks_how_much(refusal: &Refusal, screen: &Screen<'_>) -> bool {
    let says_yes = matches!(refusal, Refusal::NoSuchChoice { said, .. } if spoken::word(said) == Some(words::YES_WORD));
    says_yes && screen.rows.iter().any(|row| row.answers_no)
}

/// Says what is wrong, as the person sees it: the words of the rule file are for files and options.
fn what_is_wrong(refusal: &Refusal, screen: &Screen<'_>) -> String {
    let label = |word: &str| {
        let row = screen.rows.iter().find(|row| row.word == word);
        row.map_or_else(|| word.to_owned(), |row| row.label.clone())
    };
    match refusal {
        Refusal::TickedAndUnsure { choice } => {
            format!("\"{}\" is both chosen and not sure", label(choice))
        }
        Refusal::UnsureAndUnsureOf { .. } => {
            format!(
                "\"{}\" is said of every answer that is not chosen",
                words::NOT_SURE
            )
        }
        Refusal::NoneAndOthers => cannot_stand_beside(words::NONE_OF_THESE),
        Refusal::Missing { said, .. } => format!("{} is not one of the answers", quoted(said)),
        other => other.to_string(),
    }
}

/// Says how to answer, as the person sees it.
fn way_out(refusal: &Refusal, screen: &Screen<'_>) -> String {
    match refusal {
        Refusal::NoneAndOthers => "Type n alone, or without it what fits".into(),
        Refusal::TickedAndUnsure { .. } => "Type it once, in one of the two ways".into(),
        Refusal::UnsureAndUnsureOf { .. } => {
            "Type u without the others, and you are asked of which".into()
        }
        Refusal::OutOfRange { .. } => capital(&refusal.way_out()),
        _ if screen.rows.is_empty() => {
            "Type digits only, such as 63, or u if you are not sure".into()
        }
        _ => "Type one of the letters or numbers before the answers".into(),
    }
}

/// Returns what `?` shows.
pub(super) fn help(screen: &Screen<'_>) -> Vec<Line> {
    let mut page = Lines::new(screen.width);
    page.gap();
    if let Some(reason) = screen.asked.reason().filter(|_| !screen.shows_reason()) {
        page.put(Role::Body, reason);
    }
    let help = screen.asked.help().iter();
    help.for_each(|text| page.put(Role::Body, text));
    for row in &screen.rows {
        page.wrap(Role::Body, &format!("{}  ", row.key), "   ", &row.label);
    }
    if screen.many && screen.rows.iter().any(|row| row.key.len() > 1) {
        page.put(Role::Body, words::BEYOND_ONE_DIGIT);
    }
    if screen.rows.is_empty() {
        page.put(Role::Body, "Type the number, or u if you are not sure.");
        if screen.can_skip {
            page.wrap(Role::Body, "s  ", "   ", SKIP);
        }
    }
    if screen.asked.may_be_empty() {
        page.put(Role::Body, words::ENTER_IS_ALL);
    }
    let back = match screen.asked {
        Asked::WhichUnsure(..) => words::BACK_TO_THE_LIST,
        Asked::Question(..) | Asked::Place(_) => words::BACK_ONE_QUESTION,
    };
    page.wrap(Role::Body, "b  ", "   ", back);
    page.put(Role::Body, "stop  Stop without a result");
    page.into_lines()
}

/// Returns the prompt of a typed answer. That `?` helps stands on the first screen: it is not read out at every question.
pub(super) fn typed_prompt(screen: &Screen<'_>) -> String {
    let keys: Vec<String> = screen.rows.iter().map(|row| row.key.clone()).collect();
    match (screen.rows.is_empty(), screen.many) {
        (false, true) if screen.asked.may_be_empty() => {
            "Numbers with commas, or Enter for all of them: ".into()
        }
        (true, _) => "Number (u = not sure): ".into(),
        (false, true) => "Numbers with commas, or a letter: ".into(),
        (false, false) => format!("Answer {}: ", keys.join(", ")),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), chars.as_str()),
        None => String::new(),
    }
}
