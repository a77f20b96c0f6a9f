//! Every way to stop has one ending: the terminal as it was, whom to call, exit 130.

use lungnets::language::{Language, Meant};

use crate::support::RULES;
use crate::support::terminal::person::{CTRL_BACKSLASH, CTRL_C, CTRL_D, one_line};
use crate::support::terminal::questions::emergency_numbers;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

type Way = fn() -> Setup;
const WAYS: [Way; 2] = [Setup::menu, Setup::plain];

/// Every kind of prompt: one answer, several answers, a typed answer, the emergency advice.
fn at_every_prompt(way: Way) -> Vec<Screen> {
    let mut screens = Vec::new();
    for id in ["cough", "other_signs", "age"] {
        let screen = way().asking_only(&[id]).open();
        screen.asks(id);
        screens.push(screen);
    }
    let screen = way().args(&["--emergency-signs", "yes"]).open();
    screen.alarms();
    screens.push(screen);
    screens
}

fn every_prompt_stops_at(way: Way, keys: &str) {
    for mut screen in at_every_prompt(way) {
        screen.press(keys);
        screen.is_stopped();
    }
}

#[test]
fn control_c_stops_at_every_prompt_of_the_menu() {
    every_prompt_stops_at(Setup::menu, CTRL_C);
}

#[test]
fn control_c_stops_at_every_typed_prompt() {
    every_prompt_stops_at(Setup::plain, CTRL_C);
}

#[test]
fn control_backslash_stops_at_every_prompt_of_the_menu() {
    every_prompt_stops_at(Setup::menu, CTRL_BACKSLASH);
}

#[test]
fn control_backslash_stops_at_every_typed_prompt() {
    every_prompt_stops_at(Setup::plain, CTRL_BACKSLASH);
}

#[test]
fn the_end_of_input_stops_at_every_prompt_of_the_menu() {
    every_prompt_stops_at(Setup::menu, CTRL_D);
}

#[test]
fn the_end_of_input_stops_at_every_typed_prompt() {
    every_prompt_stops_at(Setup::plain, CTRL_D);
}

#[test]
fn every_word_that_stops_does_so_at_every_typed_prompt_in_each_language() {
    let each = Language::EVERY.map(|language| language.words().words_for(Meant::Stop));
    for word in each.concat().into_iter().chain(["QUIT", "Stop!"]) {
        every_prompt_stops_at(Setup::plain, &format!("{word}\r"));
    }
}

#[test]
fn stop_stops_at_the_typed_prompts_of_the_menu() {
    for mut screen in at_every_prompt(Setup::menu) {
        if screen.collects_lines() {
            screen.press("stop\r");
            screen.is_stopped();
        }
    }
}

#[test]
fn a_half_typed_line_is_not_an_answer() {
    let mut screen = Setup::plain().open();
    screen.asks("emergency_signs");
    screen.press("no");
    screen.wait("n, u: no");
    screen.press(CTRL_D);
    screen.settle();
    screen.press(CTRL_D);
    screen.is_stopped();
}

/// What ends the program and what it was doing go on at the same time, so one run proves little.
fn a_marked_row_and_then(stop: impl Fn(&mut Screen)) {
    for _ in 0..50 {
        let mut screen = Setup::menu().asking_only(&["cough"]).open();
        screen.asks("cough");
        screen.mark("n", "No");
        stop(&mut screen);
        screen.is_stopped();
        assert!(!screen.text().contains("Your answer"));
    }
}

#[test]
fn control_c_ends_the_menu_the_same_way_every_time() {
    a_marked_row_and_then(|screen| screen.press(CTRL_C));
}

#[test]
fn the_end_of_input_ends_the_menu_the_same_way_every_time() {
    a_marked_row_and_then(|screen| screen.press(CTRL_D));
}

#[test]
fn a_signal_ends_the_menu_the_same_way_every_time() {
    a_marked_row_and_then(|screen| screen.send("TERM"));
}

#[test]
fn a_closed_window_ends_it() {
    for (way, last_sight) in WAYS.into_iter().zip(["Skip this question", "n, u, s:"]) {
        let setup = way().asking_only(&["cough"]).reading_until(last_sight);
        assert_eq!(setup.open().hang_up(), 130);
    }
}

/// Whoever has ticked or typed what is urgent has said it, and may stop before Enter: to find the telephone.
#[test]
fn whoever_begins_an_urgent_answer_and_stops_is_told_how_soon_to_act() {
    for (setup, id, keys, sight, told) in [
        (
            Setup::menu(),
            "today_signs",
            "4",
            "> [x]",
            "At least: Talk to a doctor today",
        ),
        (
            Setup::menu(),
            "today_signs",
            "\u{1b}[B\u{1b}[B\u{1b}[B\u{1b}[B ",
            "[x]",
            "At least: Talk to a doctor today",
        ),
        (
            Setup::menu(),
            "emergency_signs",
            "y",
            "> Yes",
            "Get help now",
        ),
        (
            Setup::plain(),
            "emergency_signs",
            "yes",
            "u: yes",
            "Get help now",
        ),
    ] {
        let mut screen = setup.asking_only(&[id]).open();
        screen.asks(id);
        screen.press(keys);
        screen.wait(sight);
        match sight {
            "[x]" => screen.press("stop\r"),
            "> [x]" | "> Yes" => screen.press(CTRL_C),
            _ => {
                screen.press(CTRL_D);
                screen.settle();
                screen.press(CTRL_D);
            }
        }
        screen.is_stopped();
        let words = screen.words();
        let last = words.rsplit("Stopped. ").next().unwrap();
        assert!(last.contains(told), "{words}");
    }
}

#[test]
fn behind_an_emergency_nothing_stands_on_a_condition_and_the_numbers_stand_once() {
    for setup in WAYS {
        let mut screen = setup().asking_only(&["emergency_signs"]).open();
        screen.answer("emergency_signs", "y");
        screen.alarms();
        screen.press(CTRL_C);
        screen.is_stopped();
        let words = screen.words();
        let last = words.rsplit("Stopped. ").next().unwrap();
        assert!(last.contains("Get help now"), "{last}");
        let conditional = one_line(RULES.when_stopped().text.at(None));
        assert!(!last.contains(&conditional), "{last}");
        for number in emergency_numbers() {
            assert_eq!(last.matches(&number).count(), 1, "{last}");
        }
    }
}

/// The cursor only looks, and a tick that was taken back is none; what was answered before stays said.
#[test]
fn whoever_only_looks_at_an_urgent_answer_and_stops_reads_of_no_result() {
    for (id, keys) in [("emergency_signs", "\u{1b}[B"), ("today_signs", "4  ")] {
        let mut screen = Setup::menu().asking_only(&[id]).open();
        screen.asks(id);
        screen.press(keys);
        screen.settle();
        screen.press(CTRL_C);
        screen.is_stopped();
        assert!(
            screen.words().contains("There is no result"),
            "{}",
            screen.text()
        );
    }
}
