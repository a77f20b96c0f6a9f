//! Going back, and going on without an answer.

use super::person::{ENTER, ESC};
use super::questions::question;
use super::setup::Setup;

const TWO: [&str; 2] = ["family_history", "cushings"];
const FIRST_QUESTION: &str = "This is the first question.";

#[test]
fn escape_goes_back_and_shows_the_earlier_answer() {
    let mut screen = Setup::menu().asking_only(&TWO).open();
    screen.answer("family_history", "u");
    screen.asks("cushings");
    screen.press(ESC);
    screen.asks("family_history");
    assert_eq!(screen.heading(), "Question 1 of 2");
    assert!(screen.question().contains("Your answer so far: Not sure"));
    assert_eq!(screen.marked(), None);
    screen.answer("family_history", "n");
    screen.answer("cushings", "n");
    screen.finishes();
    let name = &question("family_history").name;
    assert!(screen.text().contains(&format!("- {name}: No\n")));
}

#[test]
fn b_goes_back_in_the_menu_and_in_typed_lines() {
    for (setup, back) in [
        (Setup::menu(), "b\r"),
        (Setup::plain(), "b\r"),
        (Setup::plain(), " BACK\r"),
    ] {
        let mut screen = setup.asking_only(&TWO).open();
        screen.answer("family_history", "n");
        screen.asks("cushings");
        screen.press(back);
        screen.asks("family_history");
        assert!(screen.question().contains("Your answer so far: No"));
    }
}

#[test]
fn back_is_possible_after_a_refusal() {
    let mut screen = Setup::plain().asking_only(&TWO).open();
    screen.answer("family_history", "n");
    screen.asks("cushings");
    screen.is_refused("maybe");
    screen.press("b\r");
    screen.asks("family_history");
}

#[test]
fn back_on_the_first_question_says_how_to_leave() {
    for (setup, back) in [(Setup::menu(), ESC), (Setup::plain(), "b\r")] {
        let mut screen = setup.asking_only(&TWO).open();
        screen.asks("family_history");
        screen.press(back);
        screen.wait(FIRST_QUESTION);
        screen.asks("family_history");
        screen.answer("family_history", "n");
        screen.asks("cushings");
    }
}

#[test]
fn a_corrected_answer_takes_back_its_follow_up() {
    let mut screen = Setup::menu().asking_only(&["cough"]).open();
    screen.answer("cough", "y");
    screen.asks("lasting_cough");
    screen.press(ESC);
    screen.answer("cough", "n");
    screen.finishes();
    let follow_up = &question("lasting_cough").name;
    assert!(
        screen
            .text()
            .contains(&format!("- {follow_up}: Not asked\n"))
    );
}

#[test]
fn back_in_the_middle_keeps_the_other_answers() {
    let ids = ["wheezing", "family_history", "cushings"];
    let mut screen = Setup::menu().asking_only(&ids).open();
    for id in &ids[..2] {
        screen.answer(id, "u");
    }
    screen.asks("cushings");
    screen.press(ESC);
    screen.asks("family_history");
    screen.press(ESC);
    screen.answer("wheezing", "n");
    screen.answer("family_history", "n");
    screen.asks("cushings");
    assert_eq!(screen.heading(), "Question 3 of 3");
}

#[test]
fn a_skipped_question_is_named_as_not_answered() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.asking_only(&TWO).open();
        screen.answer("family_history", "s");
        screen.answer("cushings", "n");
        screen.finishes();
        let name = &question("family_history").name;
        assert!(screen.text().contains("\nNot answered\n"));
        assert!(screen.text().contains(&format!("- {name}: Not answered\n")));
    }
}

#[test]
fn back_to_a_skipped_question_asks_it_anew() {
    let mut screen = Setup::menu().asking_only(&TWO).open();
    screen.answer("family_history", "s");
    screen.asks("cushings");
    screen.press(ESC);
    screen.asks("family_history");
    assert!(!screen.question().contains("Your answer so far"));
}

#[test]
fn the_emergency_question_cannot_be_skipped_in_the_menu() {
    let mut screen = Setup::menu().open();
    screen.asks("emergency_signs");
    assert!(!screen.text().contains("Skip this question"));
    screen.press("s");
    screen.settle();
    screen.press(ENTER);
    screen.wait("Nothing is chosen yet.");
    screen.asks("emergency_signs");
}

#[test]
fn the_emergency_question_cannot_be_skipped_in_typed_lines() {
    let mut screen = Setup::plain().open();
    for skip in ["s", "skip"] {
        screen.asks("emergency_signs");
        screen.press(&format!("{skip}\r"));
        screen.wait(&format!("{skip}\nThis question cannot be skipped."));
    }
    screen.answer_calmly("emergency_signs");
    screen.asks("cough");
}

#[test]
fn every_question_but_the_emergency_one_can_be_skipped() {
    for question in super::questions::always_asked() {
        let screen = Setup::plain().asking_only(&[&question.id]).open();
        screen.asks(&question.id);
        let can_skip = screen.shows("Skip this question")
            || question.choices().is_empty() && question.id == "age";
        assert_eq!(
            can_skip,
            question.id != "emergency_signs",
            "{}",
            question.id
        );
    }
}
