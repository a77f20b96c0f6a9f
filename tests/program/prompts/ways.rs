//! Which way to ask is chosen, and what the plain way never does.

use crate::support::terminal::questions::always_asked;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const FIRST: &str = "emergency_signs";

impl Screen {
    fn is_plain(&self) -> bool {
        self.asks(FIRST);
        self.collects_lines() && self.waits_for_a_line()
    }

    fn has_sent_escape_codes(&self) -> bool {
        self.bytes().contains(&b'\x1b')
    }
}

#[test]
fn a_person_or_a_terminal_that_needs_typed_lines_gets_them() {
    for setup in [
        Setup::plain(),
        Setup::menu().env("TERM", "dumb"),
        Setup::menu().env("TERM", ""),
        Setup::menu().without("TERM"),
        Setup::menu().env("ACCESSIBLE", "1"),
        Setup::menu().env("ACCESSIBLE", "yes"),
    ] {
        let screen = setup.open();
        assert!(screen.is_plain());
        assert!(!screen.has_sent_escape_codes());
    }
}

#[test]
fn everybody_else_gets_the_menu() {
    for setup in [
        Setup::menu(),
        Setup::menu().env("ACCESSIBLE", "0"),
        Setup::menu().env("ACCESSIBLE", "no"),
        Setup::menu().env("ACCESSIBLE", ""),
    ] {
        let screen = setup.open();
        assert!(!screen.is_plain());
        assert!(!screen.collects_lines());
    }
}

fn goes_all_the_way_without_escape_codes(setup: Setup) {
    let mut screen = setup.open();
    screen.asks(FIRST);
    screen.is_refused("maybe");
    screen.press("?\r");
    screen.wait("Stop without a result");
    screen.answer(FIRST, "y");
    screen.alarms();
    screen.press("back\r");
    for question in always_asked() {
        screen.answer_calmly(&question.id);
    }
    screen.finishes();
    assert!(!screen.has_sent_escape_codes());
}

#[test]
fn plain_sends_no_escape_code_from_start_to_end() {
    goes_all_the_way_without_escape_codes(Setup::plain());
}

#[test]
fn accessible_sends_no_escape_code_from_start_to_end() {
    goes_all_the_way_without_escape_codes(Setup::menu().env("ACCESSIBLE", "1"));
}

#[test]
fn a_dumb_terminal_gets_no_escape_code_from_start_to_end() {
    goes_all_the_way_without_escape_codes(Setup::menu().env("TERM", "dumb"));
}

#[test]
fn stopping_in_plain_sends_no_escape_code() {
    let mut screen = Setup::plain().open();
    screen.asks(FIRST);
    screen.press("\x03");
    screen.is_stopped();
    assert!(!screen.has_sent_escape_codes());
}

#[test]
fn typed_answers_may_be_short_long_or_loud() {
    for (typed, answer) in [
        ("n", "No"),
        ("NO", "No"),
        (" no ", "No"),
        ("u", "Not sure"),
        ("not sure", "Not sure"),
        ("don't know", "Not sure"),
        ("Y", "Yes"),
        ("yes", "Yes"),
    ] {
        let mut screen = Setup::plain().asking_only(&["family_history"]).open();
        screen.answer("family_history", typed);
        screen.finishes();
        assert!(screen.is_answered(answer), "{typed}: {}", screen.text());
    }
}

#[test]
fn no_other_typed_line_answers_a_question() {
    let mut screen = Setup::plain().asking_only(&["family_history"]).open();
    screen.asks("family_history");
    for line in [
        "", "   ", "maybe", "1", "2", "3", "4", "9", "0", "yes no", "y,n", "\u{1b}x",
    ] {
        screen.is_refused(line);
        screen.asks("family_history");
    }
    assert!(!screen.text().contains("Your answer"));
    let told = screen.is_refused("2");
    let keys = "Type one of these: y (Yes), n (No), u (I am not sure), s (Skip this question).";
    assert!(told.contains(keys), "{told}");
}
