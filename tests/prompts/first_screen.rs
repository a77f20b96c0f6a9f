//! The first screen of a usual window, and the bytes that make it.

use super::setup::Setup;

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
    screen.answer("cough", "2");
    screen.asks("wheezing");
    assert_eq!(screen.text().matches("y  Yes").count(), 1);
    assert!(screen.shows("Your answer: No"));
}

#[test]
fn a_question_longer_than_the_window_says_so() {
    let hint = "longer than your window";
    let tall = Setup::menu().size(80, 24).open();
    tall.asks("emergency_signs");
    assert!(!tall.words().contains(hint));
    for setup in [Setup::menu(), Setup::plain()] {
        let screen = setup.size(60, 14).open();
        screen.wait("I am not sure");
        screen.settle();
        assert!(screen.words().contains(hint), "{}", screen.text());
    }
}
