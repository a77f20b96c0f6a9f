//! What was typed too early, pasted, or said in another way; and where nobody is there to ask.

use crate::support::terminal::questions::all;
use crate::support::terminal::setup::Setup;

const FIRST: &str = "emergency_signs";

#[test]
fn what_was_typed_before_the_first_question_answers_nothing() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.typed_ahead("n\rn\rn\r").open();
        screen.asks(FIRST);
        screen.settle();
        assert_eq!(screen.heading(), format!("Question 1 of up to {}", all()));
        assert!(!screen.text().contains("Your answer"));
        screen.answer_calmly(FIRST);
        screen.asks("cough");
    }
}

#[test]
fn pasted_lines_answer_at_most_the_question_shown() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.open();
        screen.asks(FIRST);
        screen.press("n\rn\rn\rn\r");
        screen.asks("cough");
        screen.settle();
        assert!(screen.heading().starts_with("Question 2 of "));
        screen.answer_calmly("cough");
        screen.asks("wheezing");
    }
}

#[test]
fn what_was_pasted_behind_a_refused_word_answers_nothing() {
    for setup in [Setup::menu, Setup::plain] {
        for (id, pasted) in [
            (FIRST, "chest pain\rno\r"),
            ("cough", "sometimes\rno\r"),
            ("coughing_blood", "a little\rn\r"),
            ("other_signs", "my throat\rnone\r"),
            ("age", "sixty\r30\r"),
        ] {
            let mut screen = setup().asking_only(&[id]).open();
            screen.asks(id);
            screen.press(pasted);
            screen.settle();
            screen.asks(id);
            assert!(!screen.text().contains("Your answer"), "{pasted}");
            screen.answer_calmly(id);
            screen.reviews();
            screen.press("nonsense\rr\r");
            screen.settle();
            screen.finishes();
        }
    }
}

#[test]
fn enter_pressed_too_often_does_not_pass_over_the_emergency_advice() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.open();
        screen.asks(FIRST);
        screen.press("y\r\r\r");
        screen.alarms();
        screen.settle();
        screen.press("continue\r");
        screen.asks("cough");
    }
}

#[test]
fn answers_given_as_options_are_not_asked() {
    let mut screen = Setup::menu().args(&["--cough", "yes"]).open();
    screen.asks(FIRST);
    assert_eq!(screen.heading(), format!("Question 1 of {}", all() - 1));
    screen.answer_calmly(FIRST);
    screen.asks("wheezing");
}

#[test]
fn a_follow_up_of_an_option_is_asked() {
    let options = Setup::menu().asking_only(&["cough"]);
    let mut screen = options.args(&["--cough", "unsure"]).open();
    screen.asks("lasting_cough");
    screen.answer("lasting_cough", "n");
    screen.finishes();
}

#[test]
fn with_every_answer_given_nothing_is_asked() {
    let mut screen = Setup::menu().asking_only(&[]).open();
    assert_eq!(screen.exit_code(), 0);
    assert!(screen.text().contains("\nWhat to do\n"));
    assert!(!screen.shows("Save the full notes?"));
    assert!(!screen.text().contains("Question 1"));
}

#[test]
fn a_wrong_option_stops_before_the_first_question() {
    let mut screen = Setup::menu().args(&["--age", "-5"]).open();
    assert_eq!(screen.exit_code(), 2);
    assert!(screen.words().contains("\"-5\" is not a whole number"));
    assert!(!screen.text().contains("Question 1"));
}

#[test]
fn a_pipe_is_not_asked_although_a_terminal_stands_behind_it() {
    let setup = Setup::menu().through("printf 'no\\nno\\n' | \"$@\"");
    let mut screen = setup.open();
    assert_eq!(screen.exit_code(), 3);
    assert!(screen.words().contains("standard input is not a terminal"));
    assert!(!screen.text().contains("Question 1"));
}

#[test]
fn a_pipe_with_an_option_gets_the_result_and_what_is_missing() {
    let setup = Setup::menu().through("printf 'no\\nno\\n' | \"$@\"");
    let mut screen = setup.args(&["--cough", "no"]).open();
    assert_eq!(screen.exit_code(), 0);
    assert!(screen.words().contains("open answers could mean:"));
    assert!(!screen.text().contains("Question 1"));
}

#[test]
fn questions_that_nobody_would_see_are_not_asked() {
    let mut screen = Setup::menu().through("\"$@\" 2>/dev/null").open();
    assert_eq!(screen.exit_code(), 3);
    assert_eq!(screen.text(), "");
}

#[test]
fn no_input_asks_nothing_even_in_a_terminal() {
    let mut screen = Setup::menu().args(&["--no-input"]).open();
    assert_eq!(screen.exit_code(), 3);
    assert!(screen.words().contains("--no-input says not to"));
}
