//! Questions with several answers.

use serde_json::{Value, json};

use crate::support::rule_files::FROZEN_FILE;
use crate::support::run::file;
use crate::support::terminal::person::{DOWN, ENTER, ESC};
use crate::support::terminal::questions::question;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const ID: &str = "other_signs";
const NONE: &str = "None of these";
const UNSURE: &str = "I am not sure";
const SKIP: &str = "Skip this question";

fn label(place: usize) -> &'static str {
    &question(ID).choices()[place].label
}

fn menu() -> Screen {
    let screen = Setup::menu().asking_only(&[ID, "age"]).open();
    screen.asks(ID);
    screen
}

fn plain() -> Screen {
    let screen = Setup::plain().asking_only(&[ID, "age"]).open();
    screen.asks(ID);
    screen
}

impl Screen {
    fn is_ticked(&self, row: &str) -> bool {
        self.text().contains(&format!("[x] {row}\n"))
    }

    fn tick(&mut self, key: &str, row: &str) {
        self.mark(key, &format!("[x] {row}"));
    }

    fn has_recorded(&self, answer: &str) {
        self.asks("age");
        let record = format!("Your answer: {answer} Question 2 of");
        assert!(self.words().contains(&record), "{}", self.text());
    }
}

#[test]
fn enter_with_nothing_ticked_is_not_an_answer() {
    let mut screen = menu();
    screen.press(ENTER);
    screen.wait("Nothing is ticked yet.");
    screen.mark(DOWN, &format!("[ ] {}", label(0)));
    screen.press(ENTER);
    screen.wait("Nothing is ticked yet.");
    screen.asks(ID);
    assert!(!screen.text().contains("Your answer:"));
}

#[test]
fn space_ticks_the_marked_row_and_takes_the_tick_back() {
    let mut screen = menu();
    screen.mark(DOWN, &format!("[ ] {}", label(0)));
    screen.tick(" ", label(0));
    screen.mark(" ", &format!("[ ] {}", label(0)));
    screen.mark(DOWN, &format!("[ ] {}", label(1)));
    screen.tick(" ", label(1));
    screen.press(ENTER);
    screen.has_recorded(label(1));
}

#[test]
fn space_with_no_row_marked_ticks_nothing() {
    let mut screen = menu();
    screen.press(" ");
    screen.settle();
    assert_eq!(screen.marked(), None);
    assert!(!screen.text().contains("[x]"));
}

#[test]
fn several_ticks_are_one_answer() {
    let mut screen = menu();
    screen.tick("1", label(0));
    screen.tick("3", label(2));
    screen.press(ENTER);
    screen.has_recorded(&format!("{}; {}", label(0), label(2)));
}

/// A list that has more rows than there are digits, in rules of its own.
fn a_long_list() -> (Screen, Vec<String>) {
    let (screen, labels) = open_long_list(Setup::menu().size(80, 40));
    screen.asks(ID);
    (screen, labels)
}

fn open_long_list(setup: Setup) -> (Screen, Vec<String>) {
    let mut rules: Value = serde_json::from_slice(&std::fs::read(FROZEN_FILE).unwrap()).unwrap();
    let questions = rules["questions"].as_array_mut().unwrap();
    let list = questions.iter_mut().find(|question| question["id"] == ID);
    let choices = list.unwrap()["answer"]["any_of"].as_array_mut().unwrap();
    choices.extend((choices.len() + 1..=12).map(|place| {
        let sign = format!("an invented sign, {place}");
        json!({ "id": format!("sign_{place}"), "label": sign, "said": sign, "sooner_if": sign })
    }));
    let labels = choices
        .iter()
        .map(|choice| choice["label"].as_str().unwrap().to_owned());
    let labels = labels.collect();
    let rules = file("a_long_list.json", rules.to_string());
    let setup = setup.args(&["--rules", rules.to_str().unwrap()]);
    (setup.asking_only(&[ID, "age"]).open(), labels)
}

#[test]
fn none_of_these_is_no_answer_before_every_row_was_in_sight() {
    let (mut screen, labels) = open_long_list(Setup::menu().size(60, 12));
    screen.begins();
    screen.wait("(More below");
    let mut unseen: Vec<&String> = labels.iter().collect();
    let mut look = |screen: &Screen| {
        screen.settle();
        let text = screen.text();
        // Its first words: the others may stand on the next line.
        unseen.retain(|label| !text.contains(&format!("[ ] {label:.24}")));
        !unseen.is_empty()
    };
    look(&screen);
    screen.press("n");
    let mut presses = 0;
    while look(&screen) {
        screen.press(ENTER);
        screen.wait("You have not seen all of these yet.");
        presses += 1;
    }
    assert!(presses > 0);
    screen.press(ENTER);
    screen.has_recorded("None of these");
}

#[test]
fn in_a_window_that_holds_the_whole_list_none_of_these_is_an_answer_at_once() {
    let (mut screen, _) = a_long_list();
    screen.press("n\r");
    screen.has_recorded("None of these");
}

#[test]
fn a_tick_is_no_answer_for_choices_that_were_never_in_sight() {
    let (mut screen, labels) = open_long_list(Setup::menu().size(60, 12));
    screen.begins();
    screen.wait("(More below");
    screen.press(&format!("1{ENTER}"));
    screen.wait("You have not seen all of these yet.");
    while !screen.words().contains("Your answer: ") {
        screen.press(ENTER);
        screen.settle();
    }
    screen.has_recorded(&labels[0]);
}

#[test]
fn a_digit_ticks_one_row_and_two_digits_never_a_third() {
    for (keys, rows, told) in [
        (
            "1",
            &[1][..],
            "1 is ticked. For 10 to 12, use the arrow keys and Space.",
        ),
        ("12", &[1, 2], "[x] "),
        ("11", &[1], "This is ticked already."),
        ("21", &[1, 2], "1 is ticked. For 10 to 12"),
    ] {
        let (mut screen, labels) = a_long_list();
        screen.press(keys);
        screen.wait(told);
        screen.settle();
        let ticked: Vec<usize> = (1..=12)
            .filter(|place| screen.is_ticked(&labels[place - 1]))
            .collect();
        assert_eq!(ticked, rows, "{keys}: {}", screen.text());
    }
}

#[test]
fn the_help_of_a_typed_list_speaks_of_no_keys_of_a_menu() {
    let mut screen = open_long_list(Setup::plain().size(80, 40)).0;
    screen.asks(ID);
    screen.press("?\r");
    screen.wait("stop  Stop");
    screen.settle();
    let text = screen.text();
    for key in ["arrow keys", "Space"] {
        assert!(!text.contains(key), "{key}: {text}");
    }
}

#[test]
fn digits_with_anything_between_them_are_rows_of_their_own() {
    for keys in ["1,2", "1 2", "1, 2", "1\x1b[A2", "2\x7f1"] {
        let (mut screen, labels) = a_long_list();
        screen.press(keys);
        screen.settle();
        let ticked: Vec<usize> = (0..12)
            .filter(|place| screen.is_ticked(&labels[*place]))
            .collect();
        assert_eq!(ticked, [0, 1], "{keys:?}: {}", screen.text());
    }
}

#[test]
fn the_help_of_a_long_list_says_how_to_come_to_rows_beyond_one_digit() {
    let (mut screen, labels) = a_long_list();
    screen.press("?");
    screen.wait("from 10 on, use the arrow keys and Space.");
    screen.press("\x1b[F"); // to the last row
    for _ in 0..20 {
        if screen.marked().is_some_and(|row| row.contains(&labels[11])) {
            break;
        }
        screen.press("\x1b[A");
        screen.settle();
    }
    screen.press(" ");
    screen.settle();
    assert!(screen.is_ticked(&labels[11]), "{}", screen.text());
}

#[test]
fn none_and_skip_take_no_tick_away_and_say_why() {
    for (key, row) in [("n", NONE), ("s", SKIP)] {
        let why = format!("\"{row}\" cannot stand beside other answers.");
        for other in ["1", "u"] {
            let mut screen = menu();
            screen.tick(other, if other == "u" { UNSURE } else { label(0) });
            for press in [key, " "] {
                screen.mark(press, &format!("[ ] {row}"));
                screen.wait(&why);
            }
            let kept = if other == "u" { UNSURE } else { label(0) };
            assert!(screen.is_ticked(kept), "{}", screen.text());
        }
    }
}

#[test]
fn a_stray_letter_before_enter_leaves_the_answer_as_it_was() {
    for stray in ["n", "s", "ns", "1", "3", "b\x7f"] {
        let mut screen = menu();
        screen.tick("1", label(0));
        screen.tick("3", label(2));
        screen.press(stray);
        screen.settle();
        screen.press(ENTER);
        screen.has_recorded(&format!("{}; {}", label(0), label(2)));
    }
}

#[test]
fn what_none_refused_can_be_unticked_and_then_it_is_taken() {
    let mut screen = menu();
    screen.tick("1", label(0));
    screen.mark("n", &format!("[ ] {NONE}"));
    screen.mark("1", &format!("[x] {}", label(0)));
    screen.wait("This is ticked already. Space removes the tick.");
    screen.mark(" ", &format!("[ ] {}", label(0)));
    screen.tick("n", NONE);
    screen.press(ENTER);
    screen.has_recorded(NONE);
}

#[test]
fn a_letter_and_then_space_tick_a_row_and_do_not_take_the_tick_back() {
    for (key, row) in [("1", label(0)), ("n", NONE)] {
        let mut screen = menu();
        screen.tick(key, row);
        screen.press(" ");
        screen.press(ENTER);
        screen.has_recorded(row);
    }
    let mut screen = menu();
    screen.tick("1", label(0));
    screen.mark(" ", &format!("[x] {}", label(0)));
    screen.mark(" ", &format!("[ ] {}", label(0)));
}

#[test]
fn none_gives_way_to_a_tick_and_the_screen_says_so() {
    for (key, row) in [("2", label(1)), ("u", UNSURE), ("s", SKIP)] {
        let mut screen = menu();
        screen.tick("n", NONE);
        screen.tick(key, row);
        screen.wait("\"None of these\" is no longer ticked.");
        assert!(!screen.is_ticked(NONE), "{}", screen.text());
    }
}

#[test]
fn a_letter_pressed_twice_takes_no_tick_back() {
    for (key, row) in [("1", label(0)), ("u", UNSURE), ("n", NONE)] {
        let mut screen = menu();
        screen.tick(key, row);
        screen.press(key);
        screen.settle();
        assert!(screen.is_ticked(row), "{key}: {}", screen.text());
    }
}

#[test]
fn not_sure_is_not_lost_to_a_letter_that_means_nothing() {
    let mut screen = menu();
    screen.tick("1", label(0));
    screen.tick("u", UNSURE);
    screen.press("x");
    screen.wait("is not one of the answers");
    screen.press(ENTER);
    screen.wait("What was typed is cleared.");
    screen.press(ENTER);
    screen.is_unsure_of_all();
    screen.has_recorded(&format!("{}; not sure about the others", label(0)));
}

#[test]
fn a_word_that_begins_with_the_letter_of_none_is_not_none() {
    let mut screen = menu();
    screen.tick("n", NONE);
    screen.press("a"); // nausea
    screen.wait("is not one of the answers");
    assert!(!screen.is_ticked(NONE), "{}", screen.text());
    screen.mark(DOWN, &format!("[ ] {}", label(0)));
    screen.press(ENTER);
    screen.wait("Nothing is ticked yet.");
}

#[test]
fn no_is_none_of_these_and_yes_is_asked_which() {
    let mut screen = menu();
    screen.press("yes");
    screen.wait("If yes: which? Choose every answer that fits.");
    screen.press("\r");
    screen.settle();
    screen.tick("no", NONE);
    screen.press(ENTER);
    screen.has_recorded("None of these");
}

#[test]
fn space_before_any_row_is_marked_says_what_to_do() {
    let mut screen = menu();
    screen.press(" ");
    screen.wait("No row is marked yet. Press an arrow key first, then Space.");
}

#[test]
fn ticks_and_not_sure_stand_together() {
    let mut screen = menu();
    screen.tick("1", label(0));
    screen.tick("u", UNSURE);
    assert!(screen.is_ticked(label(0)));
    screen.press(ENTER);
    screen.is_unsure_of_all();
    screen.has_recorded(&format!("{}; not sure about the others", label(0)));
}

#[test]
fn ticks_survive_a_look_at_the_help() {
    let mut screen = menu();
    screen.tick("1", label(0));
    screen.press("?");
    screen.wait("Stop without a result");
    screen.asks(ID);
    assert!(screen.is_ticked(label(0)), "{}", screen.text());
}

#[test]
fn ticks_survive_an_attempt_to_go_back_from_the_first_question() {
    let mut screen = menu();
    screen.tick("1", label(0));
    screen.press(ESC);
    screen.wait("This is the first question.");
    screen.asks(ID);
    assert!(screen.is_ticked(label(0)), "{}", screen.text());
}

#[test]
fn typed_numbers_with_commas_are_one_answer() {
    let mut screen = plain();
    screen.press("1, 3 ,U\r");
    let [first, third] = [label(0), label(2)];
    screen.has_recorded(&format!("{first}; {third}; not sure about the others"));
}

#[test]
fn typed_none_stands_alone_and_nothing_typed_is_not_none() {
    let mut screen = plain();
    assert!(screen.is_refused("").contains("an answer is missing"));
    assert!(
        screen
            .is_refused("n,1")
            .contains("\"None of these\" cannot stand beside")
    );
    assert!(screen.is_refused("1,9").contains("\"9\""));
    assert!(
        screen
            .is_refused("1,,2")
            .contains("several answers is empty")
    );
    screen.press("n\r");
    screen.has_recorded(NONE);
}

#[test]
fn words_that_are_no_answer_tick_nothing_and_take_no_tick_away() {
    for words in ["very unwell", "no im unwell", "stabbing"] {
        let mut screen = menu();
        screen.tick("1", label(0));
        for letter in words.chars() {
            screen.press(&letter.to_string());
        }
        screen.wait("is not one of the answers");
        screen.press("\r");
        screen.wait("What is ticked stays so");
        assert!(screen.is_ticked(label(0)), "{words}: {}", screen.text());
        assert!(!screen.is_ticked(NONE), "{words}");
    }
}

#[test]
fn an_age_typed_at_a_list_leaves_ticks_that_are_told() {
    let (mut screen, labels) = a_long_list();
    screen.press("63 years");
    screen.wait("\"years\" is not one of the answers. Press Enter to clear it. Your ticks stay.");
    for place in [5, 2] {
        assert!(screen.is_ticked(&labels[place]), "{}", screen.text());
    }
}

#[test]
fn going_back_from_ticks_that_were_not_entered_is_told_first() {
    for back in [ESC, "b\r"] {
        let mut screen = Setup::menu().asking_only(&["cough", ID, "age"]).open();
        screen.answer("cough", "no");
        screen.asks(ID);
        screen.tick("1", label(0));
        screen.press(back);
        screen.wait("Going back now loses your ticks.");
        assert!(screen.is_ticked(label(0)), "{}", screen.text());
        screen.press(ENTER);
        screen.asks("age");
        let record = format!("Your answer: {}", label(0));
        assert!(screen.words().contains(&record), "{}", screen.text());
    }
}

#[test]
fn whoever_was_told_can_go_back_without_the_ticks() {
    let mut screen = Setup::menu().asking_only(&["cough", ID]).open();
    screen.answer("cough", "no");
    screen.asks(ID);
    screen.tick("1", label(0));
    screen.press(ESC);
    screen.wait("Going back now loses your ticks.");
    screen.press(ESC);
    screen.asks("cough");
}
