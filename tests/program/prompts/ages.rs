//! Answers that are typed: the age.

use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

/// Nothing of this is ever taken for an age, and least of all for a small one.
const NO_AGES: [&str; 14] = [
    "45.5",
    "-5",
    "1e2",
    "",
    "forty",
    "+45",
    "0x2d",
    "063",
    "121",
    "999",
    "4294967299",
    "45 months",
    "6 3",
    "\u{0664}\u{0665}",
];

fn refuses_what_is_no_age(mut screen: Screen) {
    screen.asks("age");
    for line in NO_AGES {
        let refusal = screen.is_refused(line);
        let said = match line {
            "" => "an answer is missing".to_owned(),
            line => format!("\"{line}\" is not"),
        };
        assert!(refusal.contains(&said), "{line:?}: {refusal}");
    }
    screen.press("63\r");
    screen.finishes();
    assert!(screen.is_answered("63 years"), "{}", screen.text());
}

#[test]
fn what_is_no_age_is_refused_with_a_reason_in_typed_lines() {
    refuses_what_is_no_age(Setup::plain().asking_only(&["age"]).open());
}

#[test]
fn what_is_no_age_is_refused_with_a_reason_beside_the_menu() {
    refuses_what_is_no_age(Setup::menu().asking_only(&["age"]).open());
}

#[test]
fn a_second_refusal_says_more_than_the_first() {
    let mut screen = Setup::menu().asking_only(&["age"]).open();
    screen.asks("age");
    let first = screen.is_refused("forty");
    let second = screen.is_refused("forty");
    assert_ne!(first, second);
    assert!(!first.contains("still") && second.contains("still"));
    assert!(second.contains("type skip"));
}

#[test]
fn every_whole_age_is_taken() {
    for age in ["0", "17", "18", "104"] {
        let mut screen = Setup::plain().asking_only(&["age"]).open();
        screen.answer("age", age);
        screen.finishes();
        assert!(screen.is_answered(&format!("{age} years")));
    }
}

#[test]
fn an_age_is_taken_as_people_write_it() {
    for line in ["63 years", "I am 63", "\u{ff16}\u{ff13}"] {
        let mut screen = Setup::menu().asking_only(&["age"]).open();
        screen.answer("age", line);
        screen.finishes();
        assert!(screen.words().contains("Your answer: 63 years"), "{line}");
    }
}

#[test]
fn an_age_that_is_rare_is_asked_back_once() {
    for (setup, age) in [(Setup::menu(), "112"), (Setup::plain(), "120")] {
        let mut screen = setup.asking_only(&["age"]).open();
        screen.asks("age");
        screen.press(&format!("{age}\r"));
        screen.wait("(y or n):");
        assert!(screen.shows(&format!("You typed {age} years.")));
        screen.press("\r");
        screen.wait("Type y for yes, or n to change it.");
        screen.wait("(y or n):");
        screen.press("n\r");
        screen.asks("age");
        screen.press(&format!("{age}\r"));
        screen.wait("(y or n):");
        screen.press("y\r");
        screen.finishes();
        assert!(screen.is_answered(&format!("{age} years")));
    }
}

#[test]
fn an_age_may_be_not_sure_or_left_out() {
    for (line, answer) in [(" U ", "Not sure"), ("Skip", "Not answered")] {
        let mut screen = Setup::menu().asking_only(&["age"]).open();
        screen.answer("age", line);
        screen.finishes();
        assert!(screen.words().contains(&format!("Your answer: {answer}")));
    }
}
