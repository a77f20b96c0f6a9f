//! Whoever ends the program from outside, wherever it is: in front of somebody, stopped, or in the background of a
//! shell.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::long;
use crate::support::terminal::person::{CTRL_C, one_line};
use crate::support::terminal::questions::{emergency_numbers, question};
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

/// Every signal that ends a program which does nothing about it, but those that cannot be caught.
const SIGNALS: [&str; 19] = [
    "TERM", "HUP", "INT", "QUIT", "XFSZ", "XCPU", "USR1", "USR2", "ALRM", "ABRT", "VTALRM", "PROF",
    "ILL", "TRAP", "FPE", "SYS", "IO", "PWR", "16", // of which the shell knows no name
];
/// How long an ending may take: a second, and one more on a busy machine.
const IN_TIME: Duration = Duration::from_secs(2);

/// Shells that keep jobs, and the place of the program in each: who types the name of a signal has it sent.
const PLACES: [(&str, &str); 3] = [
    ("stopped", "\"$@\"; echo; echo away;"),
    (
        "put into the background later",
        "\"$@\"; bg >/dev/null; echo; echo away;",
    ),
    (
        "put into the background at once",
        "\"$@\" & sleep 0.2; echo; echo away;",
    ),
];
const THEN_END: &str = "read name; kill -s $name %1; kill -s CONT %1; while kill -s 0 %1 2>/dev/null; do sleep 0.02; done; echo over";

/// An empty folder of this name, in which the program runs.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("jobs")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// Menu and typed lines, each with and without a file for the result.
fn ways(folder: &Path) -> [Setup; 4] {
    let home = kept(folder.display().to_string());
    let setup = |setup: Setup| setup.asking_only(&["cough"]).env("HOME", home);
    let with_file = |setup: Setup| setup.args(&["-o", "new.txt"]);
    [
        setup(Setup::menu()),
        setup(Setup::plain()),
        with_file(setup(Setup::menu())),
        with_file(setup(Setup::plain())),
    ]
}

fn no_file_is_left(folder: &Path, described: &str) {
    let left: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert!(left.is_empty(), "{described}: {left:?}");
}

#[test]
fn every_signal_ends_an_interview_as_control_c_does() {
    let folder = folder("in_front");
    for signal in SIGNALS {
        for setup in ways(&folder) {
            let mut screen = setup.open();
            screen.asks("cough");
            let before = Instant::now();
            screen.send(signal);
            screen.is_stopped();
            assert!(before.elapsed() < IN_TIME, "{signal}");
            no_file_is_left(&folder, signal);
        }
    }
}

#[test]
fn every_signal_ends_an_interview_that_is_stopped_or_in_the_background() {
    let folder = folder("elsewhere");
    for (place, begin) in PLACES {
        let line = kept(format!("set -m; {begin} {THEN_END}"));
        for (number, signal) in SIGNALS.into_iter().enumerate() {
            for (turn, setup) in ways(&folder).into_iter().enumerate() {
                if turn != number % 4 && !long::is_asked_for() {
                    continue;
                }
                let described = format!("{place}, {signal}, way {turn}");
                let mut screen = setup.through(line).open();
                if !begin.contains('&') {
                    screen.asks("cough");
                    screen.press("\x1a");
                }
                is_ended_from_the_shell(&mut screen, signal, &described);
                no_file_is_left(&folder, &described);
            }
        }
    }
}

/// Has the shell send a signal, and sees the ending below what the shell said.
fn is_ended_from_the_shell(screen: &mut Screen, signal: &str, described: &str) {
    screen.wait_until(&format!("the shell, {described}"), || {
        screen.text().contains("\naway")
    });
    sleep(Duration::from_millis(20));
    assert!(screen.echoes() && screen.collects_lines(), "{described}");
    let before = Instant::now();
    screen.press(&format!("{signal}\r"));
    screen.wait_until(&format!("the end, {described}"), || {
        screen.text().ends_with("\nover")
    });
    assert!(before.elapsed() < IN_TIME, "{described}");
    assert!(screen.echoes() && screen.collects_lines(), "{described}");
    let text = screen.text();
    let away = one_line(&text[text.rfind("\naway").unwrap()..]);
    assert!(
        away.contains("Stopped. The check was not finished."),
        "{described}: {text}"
    );
    assert!(
        !away.contains(&*question("cough").ask),
        "{described}: {text}"
    );
    for number in emergency_numbers() {
        assert!(away.contains(&number), "{described}: {text}");
    }
}

#[test]
fn a_menu_that_is_stopped_from_outside_gives_the_settings_back_when_it_is_ended() {
    let line = kept(format!("set -m; \"$@\"; echo; echo away; {THEN_END}"));
    let mut screen = Setup::menu().asking_only(&["cough"]).through(line).open();
    screen.asks("cough");
    screen.send_to_the_job("STOP");
    screen.wait_until("the shell", || screen.text().ends_with("\naway"));
    screen.press("TERM\n"); // to a terminal that still gives keys
    screen.wait_until("the end", || screen.text().ends_with("\nover"));
    assert!(screen.echoes() && screen.collects_lines());
}

#[test]
fn whoever_comes_back_to_a_menu_that_was_stopped_from_outside_finds_it_again() {
    let line = "set -m; \"$@\"; stty sane; echo; echo away; sleep 0.1; fg >/dev/null";
    let mut screen = Setup::menu()
        .asking_only(&["cough", "age"])
        .through(line)
        .open();
    screen.asks("cough");
    screen.send_to_the_job("STOP");
    screen.wait_until("the question", || {
        let text = screen.text();
        text.rfind("\naway")
            .is_some_and(|away| text[away..].contains("Question 1"))
            && screen.is_ready()
    });
    screen.mark("n", "No");
    screen.press("\r");
    screen.asks("age");
    screen.press(CTRL_C);
    screen.is_stopped();
}

#[test]
fn a_program_that_limits_the_time_ends_it() {
    for setup in [Setup::menu(), Setup::plain()] {
        let screen = setup.through("timeout 1 \"$@\"; echo over $?").open();
        screen.wait_until("the end", || screen.text().ends_with("\nover 124"));
        assert!(
            screen
                .words()
                .contains("Stopped. The check was not finished.")
        );
        assert!(screen.echoes() && screen.collects_lines());
    }
}

#[test]
fn a_program_that_is_put_into_the_background_at_once_asks_when_it_is_in_front() {
    for (setup, prompt) in [
        (Setup::menu(), "Skip this question"),
        (Setup::plain(), "n, u, s:"),
    ] {
        let line = "set -m; \"$@\" & sleep 0.3; echo; echo away; read line; fg >/dev/null";
        let mut screen = setup.asking_only(&["cough"]).through(line).open();
        screen.wait_until("the shell", || screen.text().contains("\naway"));
        assert!(!screen.text().contains("Question"), "{}", screen.text());
        screen.press("\r");
        screen.wait_until("the question", || screen.text().ends_with(prompt));
        screen.settle();
        assert_eq!(
            screen.text().matches("Question 1").count(),
            1,
            "{}",
            screen.text()
        );
        screen.press("n\r");
        screen.finishes();
    }
}

#[test]
fn a_terminal_that_shows_nothing_more_does_not_keep_a_signal_from_ending_it() {
    let mut screen = Setup::plain().open();
    screen.asks("emergency_signs");
    screen.press("\x13"); // Ctrl-S
    sleep(Duration::from_millis(50));
    screen.press("?\r"); // which cannot be shown
    sleep(Duration::from_millis(50));
    screen.send("TERM");
    screen.ends_within(Duration::from_secs(2));
}
