//! The emergency advice, which comes before any other question.

use std::fs;

use crate::support::RULES;
use crate::support::terminal::person::{ALARM_END, ENTER, one_line};
use crate::support::terminal::questions::emergency_numbers;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const SIGNS: &str = "emergency_signs";
const NOTES: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/notes_of_an_emergency.txt");

fn alarmed(setup: Setup, answer: &str) -> Screen {
    let mut screen = setup.open();
    screen.answer(SIGNS, answer);
    screen.alarms();
    screen
}

fn top() -> &'static str {
    &RULES.level(RULES.top()).sentence
}

#[test]
fn yes_and_not_sure_both_tell_at_once_whom_to_call() {
    for answer in ["y", "u"] {
        for setup in [Setup::menu(), Setup::plain()] {
            let screen = alarmed(setup, answer);
            assert!(screen.words().contains(top()));
            assert!(!screen.text().contains("Question 2"));
        }
    }
}

#[test]
fn enter_prints_the_notes_on_standard_output() {
    let setup = Setup::menu().in_full();
    let setup = setup.through("\"$@\" >\"$NOTES\"");
    let mut screen = alarmed(setup.env("NOTES", NOTES), "y");
    screen.press(ENTER);
    assert_eq!(screen.exit_code(), 0);
    assert!(!screen.text().contains("Your answers"));
    let notes = fs::read_to_string(NOTES).unwrap();
    assert!(notes.starts_with(top()) && notes.trim_end().ends_with(top()));
    assert!(notes.contains("\nYour answers\n") && !notes.contains('\x1b'));
}

#[test]
fn back_corrects_a_mistake_and_the_questions_go_on() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = alarmed(setup, "y");
        screen.press("back\r");
        screen.asks(SIGNS);
        assert!(screen.question().contains("Your answer so far: Yes"));
        screen.answer(SIGNS, "n");
        screen.asks("cough");
        assert_eq!(screen.words().matches(ALARM_END).count(), 1);
    }
}

#[test]
fn continue_goes_on_with_the_questions_and_the_level_stays() {
    let mut screen = alarmed(Setup::menu().asking_only(&[SIGNS, "age"]), "y");
    screen.press("continue\r");
    screen.answer("age", "30");
    screen.finishes();
    assert!(screen.shows(&format!("{}\n\nSave the full notes?", top())));
}

#[test]
fn anything_else_is_asked_again() {
    let mut screen = alarmed(Setup::plain(), "y");
    screen.press("yes\r");
    screen.wait("Press Enter, or type back or continue.");
    screen.alarms();
}

#[test]
fn a_key_that_types_nothing_does_not_end_it_with_enter() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = alarmed(setup, "y");
        for keys in ["\x1bOS", "\x1b[A\x1b[B"] {
            let before = screen.words().matches(ALARM_END).count();
            screen.press(&format!("{keys}\r"));
            screen.wait_until("the prompt once more", || {
                screen.words().matches(ALARM_END).count() > before
            });
            screen.alarms();
        }
        screen.press("back\r");
        screen.asks(SIGNS);
    }
}

#[test]
fn an_emergency_in_the_middle_stops_before_the_next_question() {
    let ids = ["coughing_blood", "family_history"];
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.asking_only(&ids).open();
        screen.answer("coughing_blood", "3");
        screen.alarms();
        assert!(!screen.text().contains("Question 2"));
        screen.press(ENTER);
        screen.is_offered_a_copy();
        assert!(screen.shows(&format!("{}\n\nSave the full notes?", top())));
        screen.press(ENTER);
        assert_eq!(screen.exit_code(), 0);
    }
}

#[test]
fn two_answers_that_are_an_emergency_only_together_stop_at_the_second() {
    let ids = ["chest_pain", "coughing_blood", "family_history"];
    let mut screen = Setup::menu().asking_only(&ids).open();
    screen.answer("chest_pain", "y");
    screen.answer("coughing_blood", "2");
    screen.alarms();
    screen.press("back\r");
    screen.wait("Number of the answer to change");
    screen.press("2\r");
    screen.answer("coughing_blood", "1");
    screen.asks("family_history");
}

#[test]
fn an_emergency_from_an_option_is_told_before_any_question() {
    let mut screen = Setup::menu().args(&["--emergency-signs", "yes"]).open();
    screen.alarms();
    assert!(!screen.text().contains("Question 1"));
    assert!(!screen.text().contains("Type back"));
    screen.press("back\r");
    screen.wait("Press Enter, or type");
    screen.press("continue\r");
    screen.asks("cough");
}

#[test]
fn an_emergency_after_a_corrected_one_is_told_again() {
    let ids = [SIGNS, "coughing_blood", "family_history"];
    let mut screen = alarmed(Setup::menu().asking_only(&ids), "y");
    screen.press("continue\r");
    screen.asks("coughing_blood");
    screen.press("b\r");
    screen.answer(SIGNS, "n");
    screen.answer("coughing_blood", "3");
    screen.alarms();
}

#[test]
fn a_new_emergency_is_told_at_once_and_the_same_one_not_again() {
    for setup in [Setup::menu(), Setup::plain()] {
        let ids = [SIGNS, "family_history", "coughing_blood", "age"];
        let mut screen = alarmed(setup.asking_only(&ids), "y");
        screen.press("continue\r");
        screen.answer("coughing_blood", "3");
        screen.alarms();
        screen.press("continue\r");
        screen.answer("family_history", "n");
        screen.answer("age", "30");
        screen.reviews();
        assert!(
            screen
                .words()
                .contains(&format!("So far: {}", one_line(top())))
        );
        screen.press(ENTER);
        screen.is_offered_a_copy();
    }
}

#[test]
fn whoever_types_what_troubles_them_at_a_question_that_cannot_wait_is_told_whom_to_call() {
    for (setup, told) in [
        (Setup::menu(), "What was typed is cleared."),
        (Setup::plain(), "Error: \"my chest hurts\""),
    ] {
        let mut screen = setup.open();
        screen.asks(SIGNS);
        screen.press("my chest hurts\r");
        screen.wait(told);
        let words = screen.words();
        let (_, told) = words.rsplit_once(told).unwrap();
        for number in emergency_numbers() {
            assert!(told.contains(&number), "{number}: {words}");
        }
    }
}

#[test]
fn in_a_small_window_the_end_of_the_advice_says_what_to_do_and_whom_to_call() {
    for setup in [Setup::menu(), Setup::plain()] {
        let screen = setup
            .args(&["--emergency-signs", "yes"])
            .size(40, 16)
            .open();
        screen.alarms();
        assert!(screen.words().contains(top()), "{}", screen.text());
    }
}

#[test]
fn stopping_at_the_emergency_advice_repeats_it() {
    let mut screen = alarmed(Setup::menu(), "y");
    screen.press("\x03");
    screen.is_stopped();
    let words = screen.words();
    let ending = &words[words.rfind("Stopped.").unwrap()..];
    assert!(
        ending.contains(&crate::support::terminal::person::one_line(top())),
        "{ending}"
    );
}
