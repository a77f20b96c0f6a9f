//! Progress on a terminal, and nothing of it anywhere else.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::made;
use super::run::{answer, folder};
use crate::support::rule_files::FROZEN_FILE;
use crate::support::run::PROGRAM;

const LINES: usize = 3000;

/// Longer than the program waits before it shows anything.
const LONG: Duration = Duration::from_millis(800);

/// Everything that a run in a folder writes to its terminal.
fn on_a_terminal(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let size = PtySize {
        rows: 24,
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(PROGRAM);
    command.args([
        "--rules",
        FROZEN_FILE,
        "batch",
        "in.ndjson",
        "--threads",
        "1",
    ]);
    command.args(arguments);
    command.cwd(folder);
    command.env_clear();
    for (name, value) in variables {
        command.env(name, value);
    }
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let reading = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // At its end a terminal of this kind gives an error.
        let _ = reader.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    });
    assert!(child.wait().unwrap().success());
    drop(pair.master);
    reading.join().unwrap()
}

/// A folder with an input, and with a pipe for the output that is read after a while: so the work takes long on any
/// machine.
fn long_work(name: &str) -> PathBuf {
    let folder = folder(name);
    let (input, _) = made::lines(LINES, 0);
    std::fs::write(folder.join("in.ndjson"), input).unwrap();
    let made = Command::new("mkfifo").arg(folder.join("out")).status();
    assert!(made.unwrap().success());
    folder
}

/// Reads the output of some runs, each after a while.
fn read_slowly(folder: &Path, runs: usize) -> std::thread::JoinHandle<()> {
    // Opened for writing too, it opens at once, and stays open between the runs.
    let pipe = std::fs::File::options()
        .read(true)
        .write(true)
        .open(folder.join("out"))
        .unwrap();
    std::thread::spawn(move || {
        let mut lines = BufReader::new(pipe).lines();
        for _ in 0..runs {
            lines.next().unwrap().unwrap();
            std::thread::sleep(LONG);
            for _ in 1..LINES {
                lines.next().unwrap().unwrap();
            }
        }
    })
}

#[test]
fn somebody_who_waits_sees_how_far_it_is_and_the_line_is_gone_at_the_end() {
    let folder = long_work("bar");
    let reading = read_slowly(&folder, 2);
    for variables in [
        [("TERM", "xterm"), ("LANG", "C")],
        [("TERM", "xterm"), ("NO_COLOR", "1")],
    ] {
        let seen = on_a_terminal(&folder, &["-o", "out", "--summary"], &variables);
        for part in ["[", "%", " lines, ", " a second, ", " left"] {
            assert!(seen.contains(part), "{seen:?} lacks {part:?}");
        }
        assert!(
            seen.is_ascii() && !seen.contains("\x1b[3"),
            "no colour: {seen:?}"
        );
        let mut screen = vt100::Parser::new(24, 80, 0);
        screen.process(seen.as_bytes());
        let last: Vec<String> = screen.screen().rows(0, 80).collect();
        assert_eq!(last[0].trim_end(), format!("{LINES} lines"), "{last:?}");
    }
    reading.join().unwrap();
}

#[test]
fn whoever_wants_nothing_that_moves_gets_nothing_that_moves() {
    let folder = long_work("no_bar");
    let reading = read_slowly(&folder, 3);
    for (arguments, variables) in [
        (
            ["-o", "out", "--plain"].as_slice(),
            [("TERM", "xterm"), ("LANG", "C")],
        ),
        (&["-o", "out"], [("TERM", "dumb"), ("LANG", "C")]),
        (&["-o", "out"], [("TERM", "xterm"), ("ACCESSIBLE", "1")]),
    ] {
        let seen = on_a_terminal(&folder, arguments, &variables);
        assert_eq!(seen, "", "{variables:?}");
    }
    reading.join().unwrap();
    let on_the_screen = on_a_terminal(&folder, &["--fields", "rank"], &[("TERM", "xterm")]);
    assert!(
        !on_the_screen.contains("a second"),
        "among the lines there is no room for it"
    );
}

#[test]
fn a_pipe_sees_nothing_of_it() {
    let folder = long_work("bar_in_a_pipe");
    let reading = read_slowly(&folder, 1);
    let arguments = format!("{0}/in.ndjson -o {0}/out", folder.display());
    let outcome = answer(&arguments, "");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    reading.join().unwrap();
}
