//! The words of the interview. Sentences about health come from the rule file.

mod review;

pub use review::*;

use lungnets::answers::Refusal;
use lungnets::layout::{Line, Page, Role};
use lungnets::rules::RuleSet;

use super::Saved;
use super::screen::{Progress, Row as AnswerRow, Screen};

pub(super) const BACK: &str = "back";
pub(super) const HELP: &str = "?";
pub(super) const STOP: &str = "stop";
pub(super) const NONE: &str = "none";
/// Words that steer the interview wherever something can be typed, and what they stand for.
pub(super) const STEERING: [(&str, &str); 4] =
    [("b", BACK), ("back", BACK), ("stop", STOP), ("quit", STOP)];

pub(super) const YES: &str = "Yes";
pub(super) const NO: &str = "No";
pub(super) const NOT_SURE: &str = "I am not sure";
pub(super) const SKIP: &str = "Skip this question";
pub(super) const NONE_OF_THESE: &str = "None of these";
pub(super) const FIRST_QUESTION: &str =
    "This is the first question. To leave, press Ctrl-C or type stop.";
pub(super) const CANNOT_SKIP: &str =
    "This question cannot be skipped. If you cannot tell, answer that you are not sure.";
pub(super) const NOTHING_CHOSEN: &str = "Nothing is chosen yet.";
pub(super) const LONGER_THAN_WINDOW: &str =
    "(This is longer than your window. Scroll up to read it from the start.)";
pub(super) const CLEARED: &str = "What was typed is cleared. Nothing is chosen by it.";
pub(super) const TICKS_WOULD_BE_LOST: &str =
    "Going back now loses your ticks. Enter keeps them. Esc goes back without them.";
pub(super) const NOTHING_TICKED: &str =
    "Nothing is ticked yet. Tick what fits with Space; if nothing does, tick \"None of these\".";
pub(super) const TICKED_ALREADY: &str = "This is ticked already. Space removes the tick.";
pub(super) const ALARM_PROMPT: &str = "Enter, back or continue: ";
pub(super) const ALARM_AGAIN: &str = "Press Enter, or type back or continue.";
pub(super) const MENU_ONE: &str =
    "Choose with the arrow keys or a letter, then press Enter. Esc goes back.";
pub(super) const MENU_MANY: &str =
    "Move with the arrow keys, tick with Space, then press Enter. Esc goes back.";

/// What a person reads first: what this is, and how to move about. It leaves room for the first question.
pub(super) fn intro(
    rules: &RuleSet,
    most: usize,
    plain: bool,
    saved: Saved,
    width: usize,
) -> Vec<Line> {
    let mut page = Page::new(width);
    page.put(Role::Heading, rules.title());
    rules
        .intro()
        .iter()
        .for_each(|statement| page.put(Role::Body, &statement.text));
    let keys = if plain {
        "Type back to go back, ? for help, and stop to leave."
    } else {
        "Esc goes back, ? helps, Ctrl-C stops. Screen reader? Stop and run: lungnets --plain"
    };
    let questions = if most == 1 {
        "1 question".into()
    } else {
        format!("Up to {most} questions")
    };
    let kept = match saved {
        Saved::Nowhere => "Nothing is sent or saved.",
        Saved::InTheirFile => "Nothing is sent. The result is saved in your file only.",
    };
    page.put(Role::Body, &format!("{questions}. {kept} {keys}"));
    page.put(Role::Level, &emergency(rules));
    page.into_lines()
}

/// Whom to call, on one line.
fn emergency(rules: &RuleSet) -> String {
    let numbers = rules.emergency_numbers();
    let call: Vec<String> = numbers
        .call
        .iter()
        .map(|(place, number)| format!("{place}: {number}."))
        .collect();
    format!("In an emergency call {}", call.join(" "))
}

/// The last words to somebody who stopped half way.
pub(super) fn ending(rules: &RuleSet) -> Vec<String> {
    let what = "Stopped. The check was not finished. There is no result, and nothing was saved.";
    last_words(what, rules)
}

/// The last words to somebody who stopped at the emergency advice: most of all, they repeat it.
pub(super) fn ending_in_emergency(rules: &RuleSet) -> Vec<String> {
    let advice = &rules.level(rules.top()).sentence;
    last_words(
        &format!("Stopped. The check was not finished. No notes were printed. {advice}"),
        rules,
    )
}

/// The last words to somebody who stopped when the result was on the screen already.
pub(super) fn ending_after_result(rules: &RuleSet) -> Vec<String> {
    last_words("Stopped. Your result is above. No copy was saved.", rules)
}

fn last_words(what_happened: &str, rules: &RuleSet) -> Vec<String> {
    vec![
        what_happened.to_owned(),
        rules.when_stopped().text.to_string(),
        emergency(rules),
        rules.emergency_numbers().elsewhere.to_string(),
    ]
}

/// Last words as they are printed.
pub(super) fn laid_out(last_words: &[String], width: usize) -> String {
    let mut page = Page::new(width);
    page.gap();
    last_words
        .iter()
        .for_each(|text| page.put(Role::Body, text));
    lungnets::layout::joined(page.into_lines())
}

/// A word that steers was typed, and waits for Enter.
pub(super) fn press_enter_to(word: &str) -> String {
    if word == BACK {
        "Press Enter to go back.".into()
    } else {
        "Press Enter to stop.".into()
    }
}

/// What was typed is not one of the rows.
pub(super) fn no_answer_here(typed: &str) -> String {
    format!(
        "{} is none of these answers. Press Enter to clear it.",
        lungnets::quote::quoted(typed)
    )
}

/// A row that stands alone was to be ticked beside others.
pub(super) fn stands_alone(row: &AnswerRow) -> String {
    let why = if row.word == NONE {
        Refusal::NoneAndOthers.to_string()
    } else {
        format!(
            "{} cannot stand beside other answers",
            lungnets::quote::quoted(&row.word)
        )
    };
    format!("{why}. Your ticks stay. Space removes one.")
}

/// A row that stands alone is no longer ticked, because another is.
pub(super) fn gives_way(row: &AnswerRow) -> String {
    format!("\"{}\" is no longer ticked.", row.label)
}

/// How to use the menu, and what was wrong with the last key.
pub(super) fn keys(screen: &Screen<'_>, message: Option<&str>) -> Vec<Line> {
    let mut page = Page::new(screen.width);
    if let Some(message) = message {
        page.put(Role::Body, message);
    }
    page.put(Role::Body, if screen.many { MENU_MANY } else { MENU_ONE });
    page.into_lines()
}

/// An empty line.
pub(super) fn gap() -> Vec<Line> {
    let mut page = Page::new(0);
    page.gap();
    page.into_lines()
}

/// What a person can do once the emergency advice is on the screen.
pub(super) fn alarm_keys(can_go_back: bool, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    page.gap();
    page.put(
        Role::Body,
        "You do not need to answer more. Press Enter for your notes.",
    );
    if can_go_back {
        page.put(Role::Body, "Chosen by mistake? Type back, then Enter.");
    }
    page.put(
        Role::Body,
        "To go on with the questions, type continue, then Enter.",
    );
    page.into_lines()
}

pub(super) fn progress(progress: Progress) -> String {
    let up_to = if progress.may_shrink { "up to " } else { "" };
    format!("Question {} of {up_to}{}", progress.place, progress.total)
}

pub(super) fn answer_so_far(answer: &str, many: bool) -> String {
    let replaced = if many {
        ". What you tick now replaces it."
    } else {
        ""
    };
    format!("Your answer so far: {answer}{replaced}")
}

pub(super) fn your_answer(answer: &str) -> String {
    format!("Your answer: {answer}")
}

/// Why a reply was not taken. The second time the message says more, the third time it offers a way past.
pub(super) fn refused(refusal: &Refusal, screen: &Screen<'_>) -> Vec<Line> {
    let mut page = Page::new(screen.width);
    page.put(Role::Body, &format!("Error: {refusal}."));
    match (screen.refused, screen.can_skip) {
        (1, _) if screen.rows.is_empty() => page.put(Role::Body, &capital(&refusal.way_out())),
        (1, _) => page.put(Role::Body, &format!("{}.", help_short(screen))),
        (_, true) => page.put(
            Role::Body,
            &format!(
                "That still does not fit. {}. To go on without an answer, type skip.",
                help_short(screen)
            ),
        ),
        (_, false) => page.put(
            Role::Body,
            &format!("That still does not fit. {}.", help_short(screen)),
        ),
    }
    page.into_lines()
}

fn help_short(screen: &Screen<'_>) -> String {
    if screen.rows.is_empty() {
        "Type digits only, such as 63".into()
    } else {
        "Type one of the letters or numbers before the answers".into()
    }
}

/// What `?` shows.
pub(super) fn help(screen: &Screen<'_>) -> Vec<Line> {
    let mut page = Page::new(screen.width);
    page.gap();
    screen
        .question
        .help
        .iter()
        .for_each(|text| page.put(Role::Body, text));
    for row in &screen.rows {
        page.wrap(Role::Body, &format!("{}  ", row.key), "   ", &row.label);
    }
    if screen.rows.is_empty() {
        page.put(Role::Body, "Type the number, or u if you are not sure.");
        if screen.can_skip {
            page.wrap(Role::Body, "s  ", "   ", SKIP);
        }
    }
    page.wrap(Role::Body, "b  ", "   ", "Go back one question");
    page.put(Role::Body, "stop  Stop without a result");
    page.into_lines()
}

/// The prompt of a typed answer.
pub(super) fn typed_prompt(screen: &Screen<'_>) -> String {
    let keys: Vec<String> = screen
        .rows
        .iter()
        .filter(|row| row.key != ' ')
        .map(|row| row.key.to_string())
        .collect();
    match (screen.rows.is_empty(), screen.many) {
        (true, _) => "Number (u = not sure, ? = help): ".into(),
        (false, true) => "Numbers with commas, or a letter (? = help): ".into(),
        (false, false) => format!("Answer {} (? = help): ", keys.join(", ")),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), chars.as_str()),
        None => String::new(),
    }
}
