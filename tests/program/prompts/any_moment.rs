//! Stopping at any moment has the one ending. What ends the program and what it was doing go on at the same
//! time, so this takes many runs.

use std::thread::sleep;
use std::time::Duration;

use crate::support::long;
use crate::support::terminal::person::CTRL_C;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

/// How often, in a long run.
const RUNS: u32 = 100;

/// Keys that a person may press, whatever is asked.
const KEYS: [&str; 8] = ["n", "n\r", "\x1b[B", "\x1b[A", "x", "\r", " ", "?"];
/// What a terminal shows of them, where it shows keys.
const ECHO: &str = "nx ?^[AB";

/// Runs the program many times, presses keys at odd moments, and stops it at an odd moment in an odd place.
fn many_times(stop: impl Fn(&mut Screen)) {
    for seed in 0..u64::from(long::of(RUNS)) {
        let setup = if seed % 4 == 3 {
            Setup::plain()
        } else {
            Setup::menu()
        };
        let mut screen = setup.open();
        screen.asks("emergency_signs");
        let mut dice = Dice(seed);
        for _ in 0..dice.roll(6) {
            screen.press(KEYS[dice.roll(KEYS.len() as u64) as usize]);
            sleep(Duration::from_micros(dice.roll(8_000)));
        }
        stop(&mut screen);
        screen.is_stopped_above(ECHO);
    }
}

/// A small generator of odd numbers, the same in every run of the tests.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

#[test]
fn control_c_at_any_moment_has_the_one_ending() {
    many_times(|screen| screen.press(CTRL_C));
}

#[test]
fn a_request_to_end_at_any_moment_has_the_one_ending() {
    many_times(|screen| screen.send("TERM"));
}

#[test]
fn a_hang_up_signal_at_any_moment_has_the_one_ending() {
    many_times(|screen| screen.send("HUP"));
}

#[test]
fn ctrl_backslash_at_any_moment_has_the_one_ending() {
    many_times(|screen| screen.send("QUIT"));
}

#[test]
fn a_failure_of_the_program_leaves_the_terminal_as_it_was() {
    let mut screen = Setup::menu().env("LUNGNETS_TEST_PANIC", "1").open();
    assert_eq!(screen.exit_code(), 101);
    assert!(screen.shows_the_cursor() && screen.echoes() && screen.collects_lines());
}
