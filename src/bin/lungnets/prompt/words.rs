//! The words of the interview. Sentences about health come from the rule file.

use lungnets::layout::{Line, Lines, Role};

pub(super) const BACK: &str = "back";
pub(super) const HELP: &str = "?";
pub(super) const STOP: &str = "stop";
pub(super) const YES_WORD: &str = "yes";
pub(super) const NO_WORD: &str = "no";
pub(super) const NONE: &str = "none";
pub(super) const UNSURE: &str = "unsure";
pub(super) const SKIP_WORD: &str = "skip";
/// What stands for all choices of a list where the person says which of them they are not sure about: no choice.
pub(super) const ALL_OF_THEM: &str = "";
/// What stands for the answer from before, which the person came back to and keeps: no answer.
pub(super) const KEEP: &str = "";
/// Words that steer the interview wherever something can be typed, and what they stand for.
pub(super) const STEERING: [(&str, &str); 6] = [
    ("b", BACK),
    ("back", BACK),
    ("stop", STOP),
    ("quit", STOP),
    ("q", STOP),
    ("help", HELP),
];

pub(super) const YES: &str = "Yes";
pub(super) const NO: &str = "No";
pub(super) const NOT_SURE: &str = "I am not sure";
pub(super) const SKIP: &str = "Skip this question";
pub(super) const NONE_OF_THESE: &str = "None of these";
pub(super) const WHICH_UNSURE: &str = "Which of these are you not sure about? \
    The others count as no. If you choose nothing, you are not sure about any of them.";
pub(super) const PLACE: &str = "Place";
pub(super) const PLACE_NOT_SAID: &str = "Not said, so all numbers are shown";
pub(super) const WHY_PLACE: &str =
    "It chooses the numbers and the services in your result, and nothing else.";
pub(super) const ENTER_IS_ALL: &str = "Enter  Not sure about any of them";
pub(super) const BACK_TO_THE_LIST: &str = "Go back to the whole list";
pub(super) const BACK_ONE_QUESTION: &str = "Go back one question";
pub(super) const FIRST_QUESTION: &str =
    "This is the first question. To leave, press Ctrl-C or type stop.";
pub(super) const CANNOT_SKIP: &str =
    "This question cannot be skipped. If you cannot tell, answer that you are not sure.";
pub(super) const HOW_MUCH: &str = "If yes: how much? Choose the answer that fits best.";
pub(super) const WHICH: &str = "If yes: which? Choose every answer that fits.";
pub(super) const NO_ROW_HERE: &str = "No row is marked yet. Press an arrow key first, then Space.";
pub(super) const NOTHING_CHOSEN: &str = "Nothing is chosen yet.";
pub(super) const LONGER_THAN_WINDOW: &str =
    "(This is longer than your window. Scroll up to read it from the start.)";
pub(super) const CLEARED: &str = "What was typed is cleared. Nothing is chosen by it.";
pub(super) const CLEARED_BUT_TICKED: &str = "What was typed is cleared. What is ticked stays so: look through the list before you press Enter.";
pub(super) const TICKS_WOULD_BE_LOST: &str =
    "Going back now loses your ticks. Enter keeps them. Esc goes back without them.";
pub(super) const TICKS_WOULD_BE_LOST_TO_ALL: &str =
    "Esc once more: not sure about any of them. Enter keeps your ticks.";
pub(super) const NOTHING_TICKED: &str =
    "Nothing is ticked yet. Tick what fits with Space; if nothing does, tick \"None of these\".";
pub(super) const TICKED_ALREADY: &str = "This is ticked already. Space removes the tick.";
pub(super) const BEGIN_PROMPT: &str = "Press Enter to begin: ";
pub(super) const BEGIN_HELP: &str = "Press Enter, and the first question comes. At each question ? says how to answer it. Type stop to leave.";
pub(super) const ALARM_PROMPT: &str = "Enter, back or continue: ";
pub(super) const ALARM_AGAIN: &str = "Press Enter, or type back or continue.";
pub(super) const MENU_ONE: &str =
    "Choose with the arrow keys or a letter, then press Enter. Esc goes back.";
pub(super) const MENU_MANY: &str =
    "Move with the arrow keys, tick with Space, then press Enter. Esc goes back.";
pub(super) const MENU_WHICH_UNSURE: &str =
    "Tick with Space, then press Enter. Esc: not sure about any of them.";
pub(super) const BEYOND_ONE_DIGIT: &str =
    "In a menu one digit ticks one row: from 10 on, use the arrow keys and Space.";
pub(super) const MORE_ABOVE: &str = "(More above: press the up arrow.)";
pub(super) const MORE_BELOW: &str = "(More below: press the down arrow.)";

/// Returns a typed word in small letters, and one that steers the interview as the word that it stands for.
pub(super) fn steered(typed: &str) -> String {
    let typed = typed.to_lowercase();
    match steering(&typed) {
        Some(word) => word.to_owned(),
        None => typed,
    }
}

/// Returns what a word in small letters stands for, where it steers the interview.
pub(super) fn steering(typed: &str) -> Option<&'static str> {
    let mut words = STEERING.iter();
    words
        .find(|(word, _)| *word == typed)
        .map(|(_, word)| *word)
}

/// Says that a word that steers was typed, and waits for Enter.
pub(super) fn press_enter_to(word: &str) -> String {
    match word {
        BACK => "Press Enter to go back.".into(),
        HELP => "Press Enter for help.".into(),
        _ => "Press Enter to stop.".into(),
    }
}

/// Says that what was typed is not one of the rows. It takes no tick away, nor one that a digit before it has made.
pub(super) fn no_answer_here(typed: &str, is_ticked: bool) -> String {
    let ticks_stay = if is_ticked { " Your ticks stay." } else { "" };
    format!(
        "{} is none of these answers. Press Enter to clear it.{ticks_stay}",
        lungnets::quote::quoted(typed)
    )
}

/// Returns an empty line.
pub(super) fn gap() -> Vec<Line> {
    let mut page = Lines::new(0);
    page.gap();
    page.into_lines()
}

/// Says what a person can do once the emergency advice is on the screen.
pub(super) fn alarm_keys(can_go_back: bool, width: usize) -> Vec<Line> {
    let mut page = Lines::new(width);
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

pub(super) fn answer_so_far(answer: &str, many: bool) -> String {
    let replaced = if many { " New ticks replace it." } else { "" };
    format!("Your answer so far: {answer}. Enter keeps it.{replaced}")
}

pub(super) fn your_answer(answer: &str) -> String {
    format!("Your answer: {answer}")
}
