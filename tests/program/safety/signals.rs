//! Signals at random moments: of a whole interview, from before its first line to after its last, and of batch.
//!
//! What ends a program and what it was doing go on at the same time, so one run proves little, and a few runs not much
//! more. `LUNGNETS_RUNS` says how many; `tests/safety/run` sets it.

use std::fs::{self, File};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::bounded::{folder, run};
use crate::support::dice::Dice;
use crate::support::run::command;
use crate::support::terminal::person::{CTRL_BACKSLASH, CTRL_C, DOWN};
use crate::support::terminal::questions::{calm_options, emergency_numbers, question};
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

/// How often, unless somebody says otherwise.
const FEW: u64 = 20;

fn runs() -> u64 {
    let asked = std::env::var("LUNGNETS_RUNS").ok();
    asked.map_or(FEW, |runs| runs.parse().expect("LUNGNETS_RUNS is a number"))
}

/// The questions that are left to the person, in their order, each with the keys that answer it.
const ASKED: [(&str, &str); 4] = [
    ("cough", "y"),
    ("lasting_cough", "y"),
    ("other_signs", "1,u"),
    ("age", "63"),
];

/// The same answers as options.
fn as_options() -> Vec<String> {
    let sign = question("other_signs").choices()[0].id.to_string();
    let mut options = calm_options(&["cough", "other_signs", "age"]);
    for (option, answer) in [
        ("--cough", "yes"),
        ("--lasting-cough", "yes"),
        ("--other-signs", &format!("{sign},unsure")),
        ("--age", "63"),
    ] {
        options.extend([option.to_owned(), answer.to_owned()]);
    }
    options
}

/// Empties a folder, or makes it.
fn emptied(name: &str) -> PathBuf {
    let folder = folder("signals").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

/// Goes so many steps through the interview. The last of them saves a copy, if no file was named beforehand.
fn go_on(screen: &mut Screen, steps: usize) {
    for (id, keys) in ASKED.iter().take(steps) {
        screen.answer(id, keys);
        if keys.ends_with(",u") {
            screen.is_unsure_of_all();
        }
    }
    if steps > ASKED.len() {
        screen.reviews();
        screen.press("r\r");
    }
    if steps > ASKED.len() + 1 {
        screen.is_offered_a_copy();
        screen.press("new.txt\r");
    }
}

/// Ends the program in one of the ways that there are.
fn stop(screen: &mut Screen, dice: &mut Dice) {
    match dice.roll(8) {
        0 => screen.press(CTRL_C),
        1 => screen.press(CTRL_BACKSLASH),
        other => screen.send(["INT", "TERM", "HUP", "QUIT", "USR1", "XFSZ"][other - 2]),
    }
}

/// The terminal is as it was, and the last words are the promised ones.
fn has_the_promised_ending(screen: &mut Screen, described: &str) {
    let code = screen.exit_code();
    let (text, words) = (screen.text(), screen.words());
    let described = &format!("{described}, code {code}");
    assert!(
        screen.shows_the_cursor() && screen.echoes() && screen.collects_lines(),
        "{described}: {text}"
    );
    match code {
        130 => {
            let ending = words
                .rfind("Stopped. ")
                .or_else(|| words.rfind("Your result is above."));
            let ending = &words
                [ending.unwrap_or_else(|| panic!("{described}, without last words: {text}"))..];
            for number in emergency_numbers() {
                assert!(
                    ending.contains(&number),
                    "{described}, without {number}: {text}"
                );
            }
        }
        // The end was there before the signal. At a key that stops the terminal itself throws away what it has not
        // shown yet.
        0 => assert!(
            words.contains("What to do") || words.ends_with("^C") || words.ends_with("^\\"),
            "{described}: {text}"
        ),
        // The signal was there before the program could listen to it: then there was nothing to see, and nothing said.
        // A key is shown by the terminal itself.
        _ => assert_eq!(
            words.replace("^C", "").replace("^\\", ""),
            "",
            "{described}: code {code}"
        ),
    }
}

#[test]
fn an_interview_that_is_stopped_at_any_moment_has_the_promised_ending_and_leaves_nothing_half() {
    let expected = run(as_options()).and("--no-input");
    let expected = expected.and("--detail").and("full").go();
    let expected = expected.result("the same answers").to_owned();
    let folder = emptied("interview");
    let home: &'static str = Box::leak(folder.display().to_string().into_boxed_str());
    for seed in 0..runs() {
        let dice = &mut Dice::new(seed);
        let setup = if dice.roll(3) == 0 {
            Setup::plain()
        } else {
            Setup::menu()
        };
        let is_named = dice.roll(2) == 0;
        let setup = if is_named {
            setup.args(&["-o", "new.txt"])
        } else {
            setup
        };
        let mut screen = setup
            .env("HOME", home)
            .asking_only(&["cough", "other_signs", "age"])
            .open();
        let steps = dice.roll(if is_named { 6 } else { 7 });
        let described = format!("seed {seed}, after {steps} steps");
        go_on(&mut screen, steps);
        if dice.roll(2) == 0 && (1..4).contains(&steps) {
            screen.press(["n", DOWN, "x", "?"][dice.roll(4)]);
        }
        sleep(Duration::from_micros(dice.roll(12_000) as u64));
        stop(&mut screen, dice);
        has_the_promised_ending(&mut screen, &described);
        for name in names(&folder) {
            assert_eq!(name, "new.txt", "{described}");
            let saved = fs::read_to_string(folder.join(name)).unwrap();
            assert!(steps >= 5 && saved == expected, "{described}: {saved}");
            fs::remove_file(folder.join("new.txt")).unwrap();
        }
    }
}

#[test]
fn a_program_that_is_held_for_a_while_goes_on_where_it_was() {
    for setup in [Setup::menu(), Setup::plain()] {
        let mut screen = setup.asking_only(&["cough", "age"]).open();
        screen.asks("cough");
        for _ in 0..3 {
            screen.send("STOP");
            sleep(Duration::from_millis(5));
            screen.send("CONT");
        }
        screen.answer("cough", "n");
        screen.answer("age", "63");
        screen.finishes();
    }
}

#[test]
fn batch_that_is_stopped_at_any_moment_leaves_whole_lines_in_order_or_no_file() {
    let folder = emptied("batch");
    let lines: String = (0..20_000)
        .map(|i| format!("{{\"cough\": \"yes\", \"age\": {}}}\n", i % 120))
        .collect();
    fs::write(folder.join("lines.jsonl"), lines).unwrap();
    let whole = run(["batch", "lines.jsonl"]).inside(&folder).go();
    let whole = whole.result("the whole output").to_owned();
    for seed in 0..runs() {
        let dice = &mut Dice::new(seed);
        let signals = [
            ("INT", 2),
            ("TERM", 15),
            ("HUP", 1),
            ("QUIT", 3),
            ("USR1", 10),
            ("XCPU", 24),
        ];
        let (signal, code) = signals[dice.roll(signals.len())];
        let is_named = dice.roll(2) == 0;
        let described = format!("seed {seed}, {signal}");
        let mut command = command("batch lines.jsonl --threads 2");
        command.current_dir(&folder);
        if is_named {
            command.args(["-o", "new.jsonl"]);
        }
        let out = File::create(folder.join("out")).unwrap();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_micros(dice.roll(300_000) as u64));
        let line = format!("kill -s {signal} {}", child.id());
        let sent = Command::new("/bin/sh").args(["-c", &line]).status();
        assert!(sent.unwrap().success(), "{described}");
        let status = child.wait().unwrap();
        let out = fs::read_to_string(folder.join("out")).unwrap();
        fs::remove_file(folder.join("out")).unwrap();
        let new = fs::read_to_string(folder.join("new.jsonl")).ok();
        match (status.code(), status.signal()) {
            (Some(0), _) => assert!(new.unwrap_or(out) == whole, "{described}"),
            (Some(130), _) => assert!(
                whole.starts_with(&out) && new.is_none_or(|new| new == whole),
                "{described}"
            ),
            (_, Some(killed)) if killed == code => {
                assert!(out.is_empty() && new.is_none(), "{described}")
            }
            other => panic!("{described}: {other:?}"),
        }
        let _ = fs::remove_file(folder.join("new.jsonl"));
        assert_eq!(names(&folder), ["lines.jsonl"], "{described}");
    }
}

#[test]
fn batch_goes_on_where_whoever_started_it_has_it_ignore_a_signal() {
    let folder = emptied("ignored");
    let line = "trap '' HUP; (sleep 0.6; echo '{}') | \"$@\" & sleep 0.3; kill -s HUP $!; wait $!";
    let outcome = run(["batch", "-o", "new.jsonl"])
        .inside(&folder)
        .through(line)
        .go();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(names(&folder), ["new.jsonl"]);
}

#[test]
fn a_file_that_may_not_become_so_long_is_told_and_not_left_half() {
    let folder = emptied("too_long");
    for arguments in [vec!["--cough", "yes"], vec!["batch", "lines.jsonl"]] {
        fs::write(folder.join("lines.jsonl"), "{\"age\": 63}\n").unwrap();
        let outcome = run(&arguments).and("-o").and("new").inside(&folder);
        let outcome = outcome.through("ulimit -f 0; exec \"$@\"").go();
        assert_eq!(outcome.code, 1, "{arguments:?}: {outcome:?}");
        assert!(
            outcome.stderr.contains("file too large"),
            "{arguments:?}: {}",
            outcome.stderr
        );
        assert_eq!(names(&folder), ["lines.jsonl"], "{arguments:?}");
    }
}
