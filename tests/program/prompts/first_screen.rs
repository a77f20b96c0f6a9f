//! The first screen of a usual window, and the bytes that make it.

use crate::support::terminal::questions::question;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

#[test]
fn purpose_limits_and_whom_to_call_stand_on_one_screen_with_the_first_question() {
    let screen = Setup::menu().size(80, 24).open();
    screen.asks("emergency_signs");
    screen.settle();
    for words in [
        "Notes for a talk with a doctor",
        "No result here is a diagnosis",
        "UK: 999.",
        "I am not sure",
    ] {
        assert!(screen.shows(words), "{words}:\n{}", screen.text());
    }
}

/// The first screen of somebody who named this place for the result.
fn with_output(setup: Setup, place: &'static str) -> Screen {
    let screen = setup.args(&["-o", place]).open();
    screen.asks("emergency_signs");
    screen.settle();
    screen
}

#[test]
fn whoever_names_a_file_reads_that_the_result_is_saved_there_and_nowhere_else() {
    let file = concat!(
        env!("CARGO_TARGET_TMPDIR"),
        "/named_on_the_first_screen.txt"
    );
    let _ = std::fs::remove_file(file);
    for setup in [Setup::menu(), Setup::plain()] {
        let screen = with_output(setup, file);
        let words = screen.words();
        let said = "Nothing is sent. The result is saved in your file only.";
        assert!(words.contains(said), "{words}");
        assert!(!words.contains("sent or saved"), "{words}");
    }
    let screen = with_output(Setup::menu().size(80, 24), file);
    for words in ["Notes for a talk with a doctor", "I am not sure"] {
        assert!(screen.shows(words), "{words}:\n{}", screen.text());
    }
}

#[test]
fn whoever_names_no_file_of_their_own_reads_that_nothing_is_saved() {
    let nowhere = "/no/such/folder/notes.txt";
    for place in ["-", "/dev/null", nowhere] {
        let words = with_output(Setup::plain(), place).words();
        assert!(words.contains("Nothing is sent or saved."), "{words}");
        assert!(!words.contains("your file only"), "{words}");
    }
}

#[test]
fn every_byte_on_the_screen_is_ascii() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup
            .env("LANG", "C")
            .asking_only(&["today_signs", "age"])
            .open();
        screen.answer("today_signs", "4");
        screen.answer("age", "30");
        screen.finishes();
        assert!(screen.bytes().is_ascii());
    }
}

#[test]
fn each_stream_has_its_own_colour() {
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/uncoloured.txt");
    let setup = Setup::menu()
        .through("\"$@\" >\"$NOTES\"")
        .env("NOTES", file);
    let mut screen = setup.asking_only(&["age"]).open();
    screen.answer("age", "30");
    screen.reviews();
    screen.press("r\r");
    assert_eq!(screen.exit_code(), 0);
    assert!(
        screen.bytes().windows(4).any(|bytes| bytes == b"\x1b[1m"),
        "the questions have bold headings"
    );
    assert!(!std::fs::read_to_string(file).unwrap().contains('\x1b'));
}

#[test]
fn the_keys_for_yes_and_no_are_explained_once() {
    let mut screen = Setup::plain().asking_only(&["cough", "wheezing"]).open();
    screen.answer("cough", "nn");
    screen.asks("wheezing");
    assert_eq!(screen.text().matches("y  Yes").count(), 1);
    assert!(screen.shows("Your answer: No"));
}

#[test]
fn where_the_first_question_leaves_no_room_whom_to_call_stands_on_a_screen_of_its_own() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.size(80, 14).open();
        screen.wait("Press Enter to begin:");
        for words in ["No result here is a diagnosis", "UK: 999."] {
            assert!(screen.words().contains(words), "{}", screen.text());
        }
        assert!(!screen.words().contains("Question 1"));
        screen.press("n\r");
        screen.asks("emergency_signs");
        assert!(
            !screen.words().contains("Your answer"),
            "no key answers ahead"
        );
    }
}

#[test]
fn a_question_mark_before_the_first_question_helps_and_does_not_begin() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.size(80, 14).open();
        screen.wait("Press Enter to begin:");
        for (times, word) in [(2, "?"), (3, "help")] {
            screen.press(&format!("{word}\r"));
            screen.wait_until("the prompt again", || {
                screen.words().matches("Press Enter to begin:").count() == times
            });
        }
        assert!(
            screen.words().contains("Type stop to leave."),
            "{}",
            screen.text()
        );
        assert!(!screen.words().contains("Question 1"));
        screen.press("\r");
        screen.asks("emergency_signs");
    }
}

#[test]
fn every_way_to_stop_works_before_the_first_question() {
    for keys in ["\x03", "\x04", "stop\r", "QUIT\r"] {
        let mut screen = Setup::menu().size(80, 14).open();
        screen.wait("Press Enter to begin:");
        screen.press(keys);
        assert_eq!(screen.exit_code(), 130);
    }
}

#[test]
fn a_question_longer_than_the_window_says_so() {
    let hint = "longer than your window";
    let tall = Setup::menu().size(80, 24).open();
    tall.asks("emergency_signs");
    assert!(!tall.words().contains(hint));
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.size(60, 12).open();
        screen.begins();
        screen.wait("I am not sure");
        screen.settle();
        assert!(screen.words().contains(hint), "{}", screen.text());
    }
}

#[test]
fn where_only_the_reason_is_too_much_for_the_window_it_waits_for_a_call_for_help() {
    let reason = &question("emergency_signs").why;
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.size(60, 14).open();
        screen.begins();
        screen.asks("emergency_signs");
        assert!(!screen.shows(reason), "{}", screen.text());
        assert!(!screen.words().contains("longer than your window"));
        screen.press("?\r");
        screen.wait(reason);
    }
}
