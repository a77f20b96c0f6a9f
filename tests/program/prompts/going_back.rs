//! Going back, and going on without an answer.

use crate::support::terminal::person::{ENTER, ESC};
use crate::support::terminal::questions::question;
use crate::support::terminal::setup::Setup;

const TWO: [&str; 2] = ["wheezing", "chest_pain"];
const FIRST_QUESTION: &str = "This is the first question.";

#[test]
fn escape_goes_back_and_shows_the_earlier_answer() {
    let mut screen = Setup::menu().in_full().asking_only(&TWO).open();
    screen.answer("wheezing", "u");
    screen.asks("chest_pain");
    screen.press(ESC);
    screen.asks("wheezing");
    assert_eq!(screen.heading(), "Question 1 of 2");
    assert!(screen.question().contains("Your answer so far: Not sure"));
    assert_eq!(screen.marked(), None);
    screen.answer("wheezing", "n");
    screen.answer("chest_pain", "n");
    screen.finishes();
    let name = &question("wheezing").name;
    let text = screen.text();
    let (_, denied) = text.split_once("\n  No\n").unwrap();
    assert!(denied.contains(&format!("  - {name}\n")));
}

#[test]
fn b_goes_back_in_the_menu_and_in_typed_lines() {
    for (setup, back) in [
        (Setup::menu(), "b\r"),
        (Setup::plain(), "b\r"),
        (Setup::plain(), " BACK\r"),
    ] {
        let mut screen = setup.asking_only(&TWO).open();
        screen.answer("wheezing", "n");
        screen.asks("chest_pain");
        screen.press(back);
        screen.asks("wheezing");
        assert!(screen.question().contains("Your answer so far: No"));
    }
}

#[test]
fn back_is_possible_after_a_refusal() {
    let mut screen = Setup::plain().asking_only(&TWO).open();
    screen.answer("wheezing", "n");
    screen.asks("chest_pain");
    screen.is_refused("maybe");
    screen.press("b\r");
    screen.asks("wheezing");
}

#[test]
fn back_on_the_first_question_says_how_to_leave() {
    for (setup, back) in [(Setup::menu(), ESC), (Setup::plain(), "b\r")] {
        let mut screen = setup.asking_only(&TWO).open();
        screen.asks("wheezing");
        screen.press(back);
        screen.wait(FIRST_QUESTION);
        screen.asks("wheezing");
        screen.answer("wheezing", "n");
        screen.asks("chest_pain");
    }
}

#[test]
fn enter_alone_keeps_the_earlier_answer() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.asking_only(&["wheezing", "age"]).open();
        screen.answer("wheezing", "y");
        screen.answer("age", "30");
        screen.reviews();
        screen.press("b\r");
        screen.asks("age");
        screen.press("b\r");
        screen.asks("wheezing");
        let question = screen.question();
        assert!(question.contains("Your answer so far: Yes. Enter keeps it."));
        screen.press(ENTER);
        screen.asks("age");
        screen.press(ENTER);
        screen.wait("Your answer: 30 years");
        screen.reviews();
        let words = screen.words();
        let (_, last) = words.rsplit_once("Check your answers").unwrap();
        assert!(last.contains("Wheezing: Yes"), "{last}");
        assert!(last.contains("Age: 30 years"), "{last}");
    }
}

#[test]
fn enter_alone_keeps_a_list_and_none_of_a_list() {
    for (keys, kept) in [("n", "None of these"), ("1", "")] {
        for (setup, so_far) in [
            (Setup::menu(), "Enter keeps it. Space removes a tick."),
            (Setup::plain(), "What you type replaces all of it."),
        ] {
            let mut screen = setup.asking_only(&["about_you", "age"]).open();
            screen.answer("age", "30");
            screen.answer("about_you", keys);
            screen.reviews();
            screen.press("b\r");
            screen.asks("about_you");
            assert!(screen.question().contains(so_far));
            screen.press(ENTER);
            screen.reviews();
            let label = &question("about_you").choices()[0].label;
            let kept = if kept.is_empty() {
                label.as_str()
            } else {
                kept
            };
            screen.wait(&format!("Your answer: {kept}"));
        }
    }
}

#[test]
fn the_boxes_are_ticked_as_before_and_enter_takes_what_is_ticked_now() {
    let mut screen = Setup::menu().asking_only(&["age", "about_you"]).open();
    let labels: Vec<&str> = question("about_you")
        .choices()
        .iter()
        .map(|choice| choice.label.as_str())
        .collect();
    screen.answer("age", "30");
    screen.answer("about_you", "12");
    screen.reviews();
    screen.press("b\r");
    screen.asks("about_you");
    for (place, label) in labels.iter().enumerate() {
        let mark = if place < 2 { "[x]" } else { "[ ]" };
        assert!(screen.question().contains(&format!("{mark} {label}")));
    }
    screen.press("\x1b");
    screen.asks("age"); // nothing is lost: they are ticked again
    screen.press(ENTER);
    screen.asks("about_you");
    screen.press("\x1b[H ");
    screen.press(ENTER);
    screen.wait(&format!("Your answer: {}", labels[1]));
    screen.reviews();
    assert!(!screen.words().contains("would be lost"));
    screen.press("b\r");
    screen.asks("about_you");
    screen.press("\x1b[H");
    screen.press("\x1b[B ");
    screen.press(ENTER);
    screen.settle();
    screen.asks("about_you"); // nothing ticked is no answer, and keeps none
}

#[test]
fn enter_alone_keeps_the_place() {
    let setup = Setup::plain().asking_for_the_place();
    let mut screen = setup.asking_only(&["wheezing"]).open();
    screen.wait("Where are you now?");
    screen.press("2\r");
    screen.asks("wheezing");
    screen.press("b\r");
    screen.wait("Enter keeps it.");
    screen.press(ENTER);
    screen.settle();
    screen.answer("wheezing", "n");
    screen.reviews();
    assert!(!screen.words().contains("Place: Not said"));
}

#[test]
fn an_answer_that_was_given_is_not_skipped_away() {
    for (setup, back) in [(Setup::menu(), ESC), (Setup::plain(), "b\r")] {
        let mut screen = setup.asking_only(&TWO).open();
        screen.answer("wheezing", "y");
        screen.asks("chest_pain");
        screen.press(back);
        screen.asks("wheezing");
        assert!(!screen.question().contains("Skip this question"));
        screen.press("skip\r");
        screen.wait("s");
        screen.settle();
        screen.press(ENTER);
        screen.answer("chest_pain", "n");
        screen.reviews();
        assert!(screen.words().contains("Wheezing: Yes"));
    }
}

#[test]
fn a_corrected_answer_takes_back_its_follow_up() {
    let mut screen = Setup::menu().in_full().asking_only(&["cough"]).open();
    screen.answer("cough", "y");
    screen.asks("lasting_cough");
    screen.press(ESC);
    screen.answer("cough", "n");
    screen.finishes();
    let follow_up = &question("lasting_cough").name;
    assert!(
        screen
            .text()
            .contains(&format!("  Not asked\n  - {follow_up}\n"))
    );
}

#[test]
fn back_in_the_middle_keeps_the_other_answers() {
    let ids = ["wheezing", "chest_pain", "family_history"];
    let mut screen = Setup::menu().asking_only(&ids).open();
    for id in &ids[..2] {
        screen.answer(id, "u");
    }
    screen.asks("family_history");
    screen.press(ESC);
    screen.asks("chest_pain");
    screen.press(ESC);
    screen.answer("wheezing", "n");
    screen.answer("chest_pain", "n");
    screen.asks("family_history");
    assert_eq!(screen.heading(), "Question 3 of 3");
}

#[test]
fn a_skipped_question_is_named_as_not_answered() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.in_full().asking_only(&TWO).open();
        screen.answer("wheezing", "s");
        screen.answer("chest_pain", "n");
        screen.finishes();
        let name = &question("wheezing").name;
        let told = format!("Not answered - {name}. It could lead to: ");
        assert!(screen.words().contains(&told));
    }
}

#[test]
fn back_to_a_skipped_question_asks_it_anew() {
    let mut screen = Setup::menu().asking_only(&TWO).open();
    screen.answer("wheezing", "s");
    screen.asks("chest_pain");
    screen.press(ESC);
    screen.asks("wheezing");
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
    for question in crate::support::terminal::questions::always_asked() {
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
