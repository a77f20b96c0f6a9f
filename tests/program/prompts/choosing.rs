//! Questions with one answer, in the menu.

use std::time::{Duration, Instant};

use crate::support::terminal::person::{DOWN, ENTER, UP, one_line};
use crate::support::terminal::questions::question;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const END: &str = "\x1b[F";
const HOME: &str = "\x1b[H";

fn family_history() -> Screen {
    let screen = Setup::menu().asking_only(&["family_history", "age"]).open();
    screen.asks("family_history");
    screen
}

#[test]
fn no_row_is_marked_at_first() {
    assert_eq!(family_history().marked(), None);
}

#[test]
fn enter_three_times_at_a_fresh_question_answers_nothing() {
    let mut screen = family_history();
    screen.press("\r\r\r");
    screen.wait("Nothing is chosen yet.");
    screen.asks("family_history");
    assert_eq!(screen.marked(), None);
    assert!(!screen.text().contains("Your answer:"));
}

#[test]
fn a_letter_leads_to_its_row_and_enter_accepts_it() {
    let mut screen = family_history();
    for (letter, row) in [
        ("y", "Yes"),
        ("N", "No"),
        ("u", "I am not sure"),
        ("s", "Skip this question"),
    ] {
        screen.mark(letter, row);
        screen.press("\x7f"); // another letter beside it would leave open which of the two is meant
        screen.settle();
    }
    screen.mark("n", "No");
    screen.settle();
    assert!(!screen.text().contains("Your answer:"));
    screen.press(ENTER);
    screen.asks("age");
    assert!(screen.words().contains("Your answer: No"));
}

#[test]
fn two_letters_that_mean_two_answers_choose_none() {
    for typed in ["yn", "ny", "uy"] {
        let mut screen = family_history();
        screen.press(typed);
        screen.wait(&format!("\"{typed}\" is not one of the answers."));
        screen.press(ENTER);
        screen.wait("What was typed is cleared.");
        assert_eq!(screen.marked(), None);
    }
}

#[test]
fn a_letter_without_a_row_leads_to_no_other_row() {
    let mut screen = family_history();
    screen.mark("n", "No");
    for letter in ["x", "1", " "] {
        screen.press(letter);
        screen.settle();
        assert!(screen.marked().is_none_or(|row| row == "No"));
    }
    assert!(!screen.text().contains("Your answer"));
}

/// Types a whole word where a letter is enough, and gives what was recorded, if anything was.
fn record_of_typing(word: &str) -> Option<String> {
    let mut screen = family_history();
    screen.press(&format!("{word}\r"));
    screen.settle();
    let text = screen.text();
    let mut rows = text.lines();
    rows.find_map(|row| row.strip_prefix("Your answer: "))
        .map(str::to_owned)
}

#[test]
fn a_typed_yes_with_enter_is_a_yes_or_nothing_at_all() {
    assert_eq!(record_of_typing("yes").unwrap_or("Yes".into()), "Yes");
}

#[test]
fn a_typed_no_with_enter_is_a_no_or_nothing_at_all() {
    assert_eq!(record_of_typing("no").unwrap_or("No".into()), "No");
}

#[test]
fn a_typed_unsure_with_enter_is_not_sure_or_nothing_at_all() {
    let unsure = "Not sure";
    assert_eq!(record_of_typing("unsure").unwrap_or(unsure.into()), unsure);
    assert_eq!(
        record_of_typing("not sure").unwrap_or(unsure.into()),
        unsure
    );
}

#[test]
fn a_typed_stop_with_enter_records_nothing() {
    assert_eq!(record_of_typing("stop"), None);
}

#[test]
fn arrows_go_round_and_the_cursor_stands_on_the_marked_row() {
    let mut screen = family_history();
    for (key, row) in [
        (DOWN, "Yes"),
        (DOWN, "No"),
        (UP, "Yes"),
        (UP, "Skip this question"),
        (DOWN, "Yes"),
        (END, "Skip this question"),
        (HOME, "Yes"),
        ("\t", "No"),
        ("\x1b[Z", "Yes"),
    ] {
        screen.mark(key, row);
        screen.settle();
        assert_eq!(screen.row_of_the_cursor(), format!("> {row}"));
        assert!(screen.shows_the_cursor());
    }
}

#[test]
fn keys_in_a_rush_are_not_echoed_between_the_rows() {
    let mut screen = family_history();
    let start = Instant::now();
    screen.press(&DOWN.repeat(101));
    while start.elapsed() < Duration::from_millis(200) {
        assert!(!screen.echoes(), "a key pressed now would move the rows");
    }
    screen.mark("", "Yes");
}

#[test]
fn up_leads_from_nowhere_to_the_last_row() {
    family_history().mark(UP, "Skip this question");
}

#[test]
fn once_answered_a_question_leaves_a_record_without_its_rows() {
    let mut screen = family_history();
    screen.answer("family_history", "u");
    screen.asks("age");
    let text = screen.text();
    assert!(text.contains("Your answer: Not sure"));
    assert!(!text.contains("I am not sure") && !text.contains("arrow keys"));
}

#[test]
fn a_question_mark_helps_and_asks_again() {
    let mut screen = family_history();
    screen.press("?");
    screen.wait("Stop without a result");
    screen.asks("family_history");
    let words = screen.words();
    let help = &question("family_history").help;
    assert!(help.iter().all(|text| words.contains(&one_line(text))));
    screen.answer("family_history", "n");
    screen.asks("age");
}

#[test]
fn one_of_several_answers_is_chosen_by_its_digit() {
    let mut screen = Setup::menu().asking_only(&["coughing_blood"]).open();
    let few = &question("coughing_blood").choices()[1].label;
    screen.asks("coughing_blood");
    screen.mark("2", few);
    screen.press(ENTER);
    screen.finishes();
    assert!(screen.words().contains(&format!("Your answer: {few}")));
}

#[test]
fn yes_to_several_answers_is_asked_how_much_and_no_is_the_calmest() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.asking_only(&["coughing_blood"]).open();
        screen.asks("coughing_blood");
        screen.press("yes\r");
        screen.wait("If yes: how much? Choose the answer that fits best.");
        screen.asks("coughing_blood");
        assert!(!screen.text().contains("Your answer"));
        screen.press("nope\r");
        screen.finishes();
        assert!(screen.words().contains("Your answer: No "));
    }
}

#[test]
fn after_a_yes_the_key_of_no_is_a_slip_until_no_is_said_in_words() {
    let mut screen = Setup::plain().asking_only(&["coughing_blood"]).open();
    screen.asks("coughing_blood");
    for (typed, times) in [("yes\r", 1), ("1\r", 2)] {
        screen.press(typed);
        let asked = || screen.words().matches("If yes: how much?").count();
        screen.wait_until("the question how much", || asked() == times);
        screen.asks("coughing_blood");
        assert!(!screen.text().contains("Your answer"));
    }
    screen.press("no\r");
    screen.finishes();
    assert!(screen.words().contains("Your answer: No "));
}

#[test]
fn in_a_menu_too_the_key_of_no_is_a_slip_after_a_yes() {
    for yes in ["y", "yes", "y\r"] {
        let mut screen = Setup::menu().asking_only(&["coughing_blood"]).open();
        screen.asks("coughing_blood");
        screen.press(yes);
        screen.wait("If yes: how much?");
        screen.press("1");
        screen.press(ENTER);
        screen.settle();
        assert_eq!(screen.marked(), None, "{yes}: {}", screen.text());
        assert!(!screen.text().contains("Your answer"), "{yes}");
        screen.press("no");
        screen.press(ENTER);
        screen.finishes();
        assert!(screen.words().contains("Your answer: No "), "{yes}");
    }
}

#[test]
fn several_keys_where_one_answer_fits_are_quoted_as_they_were_typed() {
    let mut screen = Setup::plain().asking_only(&["cough"]).open();
    screen.asks("cough");
    assert!(screen.is_refused("4,u").contains("\"4,u\" is not"));
}

#[test]
fn words_that_are_no_answer_choose_nothing_whatever_they_end_in() {
    for words in [
        "chest pain",
        "pain when i breathe in",
        "yes it hurts",
        "sometimes",
    ] {
        let mut screen = family_history();
        for letter in words.chars() {
            screen.press(&letter.to_string());
        }
        screen.wait("is not one of the answers");
        screen.press(ENTER);
        screen.wait("Nothing is chosen by it.");
        assert_eq!(screen.marked(), None, "{words}");
        assert!(
            !screen.text().contains("Your answer"),
            "{words}: {}",
            screen.text()
        );
    }
}
