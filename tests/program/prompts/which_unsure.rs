//! "I am not sure" at a list: of which of its choices?

use crate::support::terminal::person::{CTRL_C, CTRL_D, DOWN, ENTER, ESC, WHICH_UNSURE};
use crate::support::terminal::questions::question;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const ID: &str = "today_signs";
const BOTH: [fn() -> Setup; 2] = [Setup::menu, Setup::plain];

fn label(place: usize) -> &'static str {
    &question(ID).choices()[place].label
}

/// The list was answered with these keys, "not sure" among them.
fn unsure(setup: Setup, keys: &str) -> Screen {
    let mut screen = setup.asking_only(&[ID, "age"]).open();
    screen.answer(ID, keys);
    screen.asks_which();
    screen
}

impl Screen {
    /// Waits for the question which choices are not sure, and until it can be answered.
    fn asks_which(&self) {
        self.wait(WHICH_UNSURE);
    }

    /// What stands on the screen from that question on.
    fn which(&self) -> String {
        let text = self.text();
        text[text.rfind(WHICH_UNSURE).expect("the question which")..].to_owned()
    }

    /// Waits for the next question, above which stands this answer and no other.
    fn goes_on_with(&self, answer: &str) {
        self.asks("age");
        let words = self.words();
        let record = format!("Your answer: {answer} Question 2 of");
        assert!(words.contains(&record), "{}", self.text());
        assert_eq!(words.matches("Your answer:").count(), 1, "{words}");
    }
}

#[test]
fn only_what_is_not_ticked_can_be_meant() {
    for setup in BOTH {
        let screen = unsure(setup(), "1,u");
        let which = screen.which();
        assert!(!which.contains(label(0)), "{which}");
        for (place, _) in question(ID).choices().iter().enumerate().skip(1) {
            assert!(which.contains(label(place)), "{which}");
        }
        for other in ["None of these", "I am not sure", "Skip"] {
            assert!(!which.contains(other), "{which}");
        }
    }
}

#[test]
fn what_is_left_out_counts_as_no() {
    for setup in BOTH {
        let mut screen = unsure(setup(), "1,u");
        screen.press("3\r");
        screen.goes_on_with(&format!("{}; not sure: {}", label(0), label(2)));
    }
}

#[test]
fn several_can_be_meant() {
    for (setup, keys) in [(Setup::menu(), "24\r"), (Setup::plain(), "2, 4\r")] {
        let mut screen = unsure(setup, "u");
        screen.press(keys);
        screen.goes_on_with(&format!("not sure: {}; not sure: {}", label(1), label(3)));
    }
}

#[test]
fn enter_alone_and_escape_and_skip_and_not_sure_once_more_mean_all_of_them() {
    for (setup, keys) in [
        (Setup::menu(), ENTER),
        (Setup::menu(), ESC),
        (Setup::menu(), "u\r"),
        (Setup::menu(), "not sure\r"),
        (Setup::plain(), "\r"),
        (Setup::plain(), "\x1b\r"),
        (Setup::plain(), "u\r"),
        (Setup::plain(), "unsure\r"),
        (Setup::plain(), "skip\r"),
    ] {
        let mut screen = unsure(setup, "1,u");
        screen.press(keys);
        screen.goes_on_with(&format!("{}; not sure about the others", label(0)));
    }
    let mut screen = unsure(Setup::menu(), "u");
    screen.press(ENTER);
    screen.goes_on_with("Not sure");
}

#[test]
fn escape_with_ticks_says_first_what_it_means() {
    let mut screen = unsure(Setup::menu(), "u");
    screen.press("3");
    screen.wait(&format!("> [x] {}", label(2)));
    screen.press(ESC);
    screen.wait("Esc once more: all of them count as not sure.");
    assert!(screen.shows(&format!("[x] {}", label(2))));
    screen.press(ESC);
    screen.goes_on_with("Not sure");
}

#[test]
fn what_is_no_choice_here_is_refused_and_nothing_counts_as_no() {
    for typed in ["1", "n", "none", "fever pain", "9", "2,,3", "2,1"] {
        let mut screen = unsure(Setup::plain(), "1,u");
        screen.press(&format!("{typed}\r"));
        screen.wait("Error:");
        assert!(!screen.words().contains("Question 2"), "{typed}");
        screen.press("\r");
        screen.goes_on_with(&format!("{}; not sure about the others", label(0)));
    }
}

#[test]
fn back_leads_to_the_list_where_the_answer_still_stands() {
    let untick_first_and_last = "\x1b[H \x1b[F ";
    for (setup, none) in [(Setup::menu(), untick_first_and_last), (Setup::plain(), "")] {
        let mut screen = unsure(setup, "1,u");
        screen.press("b\r");
        screen.wait("Your answer so far:");
        screen.asks(ID);
        assert_eq!(screen.heading(), "Question 1 of 2");
        let so_far = format!("so far: {}; not sure about the others", label(0));
        assert!(screen.question().contains(&so_far), "{}", screen.text());
        screen.press(none);
        screen.settle();
        screen.answer(ID, "n");
        screen.asks("age");
    }
}

#[test]
fn what_is_ticked_on_coming_back_is_added_to_ticks_and_to_what_was_not_sure() {
    for (setup, more) in [(Setup::menu(), "4"), (Setup::plain(), "+4")] {
        let mut screen = unsure(setup, "1,u");
        screen.press("3\r");
        screen.goes_on_with(&format!("{}; not sure: {}", label(0), label(2)));
        screen.answer_calmly("age");
        screen.reviews();
        screen.press("6\r");
        screen.wait("Enter keeps it.");
        screen.settle();
        screen.press(&format!("{more}\r"));
        screen.reviews();
        let all = format!("{}; {}; not sure: {}", label(0), label(3), label(2));
        let words = screen.words();
        assert!(
            words.contains(&format!("Your answer: {all} Check")),
            "{words}"
        );
    }
}

#[test]
fn a_choice_that_was_not_sure_is_kept_and_can_be_ticked_or_denied() {
    for (more, answer) in [
        ("", format!("{}; not sure: {}", label(0), label(2))),
        ("3", format!("{}; {}", label(0), label(2))),
        ("\x1b[H \x1b[F\x1b[A ", "None of these".to_owned()),
    ] {
        let mut screen = unsure(Setup::menu(), "1,u");
        screen.press("3\r");
        screen.asks("age");
        screen.press("b\r");
        screen.wait("Enter keeps it.");
        screen.settle();
        screen.press(more);
        screen.settle();
        screen.press(ENTER);
        screen.asks("age");
        assert!(
            screen
                .words()
                .contains(&format!("Your answer: {answer} Question 2")),
            "{}",
            screen.text()
        );
    }
}

#[test]
fn help_and_a_wrong_key_take_no_tick_away() {
    let mut screen = unsure(Setup::menu(), "u");
    screen.press("3");
    screen.wait(&format!("> [x] {}", label(2)));
    screen.press("?");
    screen.wait("All of them count as not sure");
    screen.press("x");
    screen.wait("is not one of the answers");
    screen.press(ENTER);
    screen.wait("What was typed is cleared.");
    screen.press(ENTER);
    screen.goes_on_with(&format!("not sure: {}", label(2)));
}

#[test]
fn every_way_to_stop_works_there() {
    for setup in BOTH {
        for keys in [CTRL_C, CTRL_D, "stop\r"] {
            let mut screen = unsure(setup(), "u");
            screen.press(keys);
            screen.is_stopped();
        }
    }
}

#[test]
fn where_one_choice_alone_can_be_meant_nothing_is_asked() {
    for setup in BOTH {
        let all_but_one: Vec<String> = (1..question(ID).choices().len())
            .map(|key| key.to_string())
            .collect();
        let mut screen = setup().asking_only(&[ID, "age"]).open();
        screen.asks(ID);
        if screen.collects_lines() {
            screen.press(&format!("{},u\r", all_but_one.join(",")));
        } else {
            screen.press(&format!("{}u\r", all_but_one.concat()));
        }
        screen.asks("age");
        assert!(!screen.words().contains(WHICH_UNSURE));
    }
}

#[test]
fn whoever_types_which_is_not_asked_again() {
    let mut screen = Setup::plain().asking_only(&[ID, "age"]).open();
    screen.asks(ID);
    screen.press("1, unsure:fever\r");
    screen.asks("age");
    assert!(!screen.words().contains(WHICH_UNSURE));
}

#[test]
fn a_change_at_the_review_asks_too_and_the_review_shows_it() {
    for setup in BOTH {
        let mut screen = setup().asking_only(&[ID]).open();
        screen.answer(ID, "n");
        screen.reviews();
        screen.press("6\r");
        screen.wait("Enter keeps it.");
        screen.answer(ID, "u");
        screen.asks_which();
        screen.press("2\r");
        screen.reviews();
        let words = screen.words();
        let last = &words[words.rfind("Check your answers").unwrap()..];
        assert!(last.contains(&format!("not sure: {}", label(1))), "{last}");
        screen.finishes();
    }
}

#[test]
fn the_marked_row_is_the_one_that_counts() {
    let mut screen = unsure(Setup::menu(), "1,u");
    screen.press(DOWN);
    screen.wait(&format!("> [ ] {}", label(1)));
    screen.press(" ");
    screen.wait(&format!("> [x] {}", label(1)));
    screen.press(ENTER);
    screen.goes_on_with(&format!("{}; not sure: {}", label(0), label(1)));
}

#[test]
fn a_list_that_is_not_sure_in_forty_columns_asks_whole() {
    let mut screen = Setup::menu().size(40, 60).asking_only(&[ID]).open();
    screen.answer(ID, "u");
    screen.asks_which();
    insta::assert_snapshot!(screen.text());
}

#[test]
fn words_for_not_sure_that_contradict_each_other_are_told_as_people_see_them() {
    let mut screen = Setup::plain().asking_only(&[ID]).open();
    screen.asks(ID);
    let fever = &question(ID)
        .choices()
        .iter()
        .find(|choice| choice.id == "fever");
    let both = screen.is_refused("fever, unsure:fever");
    assert!(both.contains(&*fever.unwrap().label), "{both}");
    assert!(both.contains("both chosen and not sure"), "{both}");
    let all_and_one = screen.is_refused("u, unsure:fever");
    assert!(
        all_and_one.contains("\"I am not sure\" is said of every answer"),
        "{all_and_one}"
    );
    for said in [both, all_and_one] {
        assert!(
            !said.contains("leave it out") && !said.contains("\"unsure"),
            "{said}"
        );
    }
}
