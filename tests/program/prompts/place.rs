//! "Where are you now?", which chooses numbers and answers no question.

use crate::support::RULES;
use crate::support::rule_files::FROZEN_FILE;
use crate::support::run::file;
use crate::support::terminal::person::{CTRL_C, CTRL_D, ENTER, ESC};
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const SIGNS: &str = "emergency_signs";
const BOTH: [fn() -> Setup; 2] = [Setup::menu, Setup::plain];

fn ask() -> &'static str {
    &RULES.places().ask
}

impl Screen {
    /// Waits for the question for the place, and until it can be answered.
    fn asks_for_the_place(&self) {
        self.wait(ask());
        self.wait_until("the list of places", || self.is_ready());
    }
}

/// Signs were denied, and the place is asked for before the next question.
fn asked_for_the_place(setup: Setup) -> Screen {
    let mut screen = setup
        .asking_for_the_place()
        .asking_only(&[SIGNS, "cough"])
        .open();
    screen.answer(SIGNS, "n");
    screen.asks_for_the_place();
    screen
}

#[test]
fn it_is_asked_once_after_the_question_that_cannot_wait() {
    for setup in BOTH {
        let mut screen = asked_for_the_place(setup());
        screen.press("1\r");
        screen.wait("Your answer: UK");
        screen.asks("cough");
        assert_eq!(screen.heading(), "Question 2 of up to 3");
        screen.answer("cough", "n");
        screen.reviews();
        assert_eq!(screen.words().matches(ask()).count(), 1);
    }
}

#[test]
fn without_a_question_that_cannot_wait_it_comes_first() {
    let mut screen = Setup::menu()
        .asking_for_the_place()
        .asking_only(&["wheezing"])
        .open();
    screen.asks_for_the_place();
    screen.press("1\r");
    screen.asks("wheezing");
}

#[test]
fn it_is_asked_after_the_question_that_cannot_wait_where_that_is_the_only_one() {
    let mut screen = Setup::plain()
        .asking_for_the_place()
        .asking_only(&[SIGNS])
        .open();
    screen.answer(SIGNS, "n");
    screen.asks_for_the_place();
    screen.press("s\r");
    screen.reviews();
}

#[test]
fn the_emergency_advice_comes_before_it_and_names_every_number() {
    for setup in BOTH {
        let mut screen = setup()
            .asking_for_the_place()
            .asking_only(&[SIGNS, "cough"])
            .open();
        screen.answer(SIGNS, "y");
        screen.alarms();
        assert!(!screen.words().contains(ask()));
        screen.press("continue\r");
        screen.asks_for_the_place();
    }
}

#[test]
fn whoever_said_it_beforehand_is_not_asked() {
    for place in ["uk", "UK", "somewhere else", "Elsewhere", "us and canada"] {
        let mut screen = Setup::plain()
            .asking_for_the_place()
            .asking_only(&[SIGNS, "cough"])
            .args(&["--place", place])
            .open();
        screen.answer(SIGNS, "n");
        screen.asks("cough");
        assert!(!screen.words().contains(ask()), "{place}");
    }
}

#[test]
fn where_nothing_is_asked_the_place_is_not_either() {
    let mut screen = Setup::menu().asking_for_the_place().asking_only(&[]).open();
    assert_eq!(screen.exit_code(), 0);
    assert!(!screen.words().contains(ask()));
}

#[test]
fn it_can_be_typed_in_words_and_skipped_and_be_another_place() {
    for (typed, said) in [
        ("IRELAND", "Ireland"),
        ("us and canada", "US and Canada"),
        ("5", "Somewhere else"),
        ("somewhere else", "Somewhere else"),
        ("s", "Not said, so all numbers are shown"),
        ("skip", "Not said, so all numbers are shown"),
    ] {
        let mut screen = asked_for_the_place(Setup::plain());
        screen.press(&format!("{typed}\r"));
        screen.wait(&format!("Your answer: {said}"));
        screen.asks("cough");
    }
}

#[test]
fn a_place_that_is_listed_for_other_readers_is_found_by_its_name() {
    let rules = std::fs::read_to_string(FROZEN_FILE).unwrap();
    let of_ireland = r#""name": "Ireland", "#;
    let listed = format!(r#"{of_ireland}"listed_in": ["es"], "#);
    let rules = file("a_place_of_others.json", rules.replace(of_ireland, &listed));
    for setup in BOTH {
        let setup = setup().args(&["--rules", rules.to_str().unwrap()]);
        let mut screen = asked_for_the_place(setup);
        assert!(!screen.shows("Ireland\n"), "{}", screen.text());
        screen.press("ireland");
        if !screen.collects_lines() {
            screen.wait("Press Enter for Ireland.");
        }
        screen.press(ENTER);
        screen.wait("Your answer: Ireland");
        screen.asks("cough");
    }
}

#[test]
fn what_is_no_place_is_refused_and_asked_again() {
    let mut screen = asked_for_the_place(Setup::plain());
    for typed in ["Atlantis", "yes", "9", "1,2"] {
        let refusal = screen.is_refused(typed);
        assert!(refusal.contains("is not one of the answers"), "{refusal}");
    }
    let refusal = screen.is_refused("");
    assert!(
        refusal.starts_with("Error: an answer is missing."),
        "{refusal}"
    );
    screen.press("1\r");
    screen.asks("cough");
}

#[test]
fn nothing_is_chosen_at_first() {
    let mut screen = asked_for_the_place(Setup::menu());
    screen.press(ENTER);
    screen.wait("Nothing is chosen yet.");
    assert!(!screen.words().contains("Question 2"));
}

#[test]
fn going_back_leads_through_it_and_shows_it_again() {
    for (setup, back) in [(Setup::menu(), ESC), (Setup::plain(), "b\r")] {
        let mut screen = asked_for_the_place(setup);
        screen.press("1\r");
        screen.asks("cough");
        screen.press(back);
        screen.wait("Your answer so far: UK");
        screen.press(back);
        screen.wait("Your answer so far: No");
        screen.asks(SIGNS);
        screen.answer(SIGNS, "n");
        screen.asks_for_the_place();
        screen.press("2\r");
        screen.wait("Your answer: Ireland");
        screen.asks("cough");
    }
}

#[test]
fn the_review_shows_it_and_lets_it_be_changed() {
    for setup in BOTH {
        let mut screen = asked_for_the_place(setup());
        screen.press("1\r");
        screen.answer("cough", "n");
        screen.reviews();
        assert!(
            screen.words().contains("11. Place: UK"),
            "{}",
            screen.text()
        );
        screen.press("11\r");
        screen.wait("Your answer so far: UK");
        screen.press("3\r");
        screen.wait("11. Place: EU");
        screen.reviews();
        assert!(screen.refuses_at_the_review("12").contains("from 1 to 11"));
        screen.press("11\r");
        screen.wait("Your answer so far: EU");
        screen.press("b\r");
        screen.reviews();
        assert_eq!(screen.words().matches("11. Place: EU").count(), 2);
    }
}

#[test]
fn once_it_is_known_whoever_stops_reads_the_number_of_that_place_alone() {
    for setup in BOTH {
        let mut screen = asked_for_the_place(setup());
        screen.press("1\r");
        screen.asks("cough");
        screen.press(CTRL_C);
        assert_eq!(screen.exit_code(), 130);
        let words = screen.words();
        let ending = &words[words.rfind("Stopped.").unwrap()..];
        assert!(
            ending.ends_with("In an emergency call UK: 999."),
            "{ending}"
        );
    }
}

#[test]
fn a_place_said_beforehand_has_its_number_alone_on_the_first_screen() {
    let screen = Setup::plain()
        .asking_for_the_place()
        .args(&["--place", "ireland"])
        .open();
    screen.asks(SIGNS);
    let words = screen.words();
    assert!(words.contains("In an emergency call Ireland: 112 or 999. Question 1"));
    assert!(!words.contains("UK: 999"));
}

#[test]
fn the_emergency_advice_and_the_result_name_the_number_of_a_place_that_is_known_alone() {
    let mut screen = Setup::menu()
        .asking_for_the_place()
        .args(&["--place", "ireland"])
        .open();
    screen.answer(SIGNS, "y");
    screen.wait("Enter, back or continue:");
    let words = screen.words();
    let advice = &words[words.rfind("Your answer:").unwrap()..];
    assert!(advice.contains("112 or 999"), "{advice}");
    assert!(!advice.contains("911"), "{advice}");
    screen.press("\r");
    screen.is_offered_a_copy();
    let words = screen.words();
    let result = &words[words.rfind("continue:").unwrap()..];
    assert!(
        result.contains("112 or 999") && !result.contains("911"),
        "{result}"
    );
}

#[test]
fn the_result_is_that_of_the_place_that_was_chosen() {
    for setup in BOTH {
        let mut screen = asked_for_the_place(setup());
        screen.press("2\r");
        screen.answer("cough", "n");
        screen.finishes();
        let words = screen.words();
        let result = &words[words.rfind("r for your result:").unwrap()..];
        assert!(!result.contains("911"), "{result}");
    }
}

#[test]
fn every_way_to_stop_works_there() {
    for setup in BOTH {
        for keys in [CTRL_C, CTRL_D, "stop\r"] {
            let mut screen = asked_for_the_place(setup());
            screen.press(keys);
            screen.is_stopped();
        }
    }
}

#[test]
fn it_reads_well() {
    let screen = asked_for_the_place(Setup::menu().size(80, 40));
    insta::assert_snapshot!(screen.text());
}
