//! Progress on a terminal, and nothing of it anywhere else.

use std::io::Read;
use std::path::Path;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::made;
use super::run::{answer, folder};

/// Everything that a run in a folder writes to its terminal.
fn on_a_terminal(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let size = PtySize {
        rows: 24,
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_lungnets"));
    command.args(["batch", "in.ndjson", "--threads", "1"]);
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

/// A folder with an input that takes longer than nobody would wait for.
fn long_work(name: &str) -> std::path::PathBuf {
    let folder = folder(name);
    let (input, _) = made::lines(30_000, 0);
    std::fs::write(folder.join("in.ndjson"), input).unwrap();
    folder
}

#[test]
fn somebody_who_waits_sees_how_far_it_is_and_the_line_is_gone_at_the_end() {
    let folder = long_work("bar");
    for variables in [
        [("TERM", "xterm"), ("LANG", "C")],
        [("TERM", "xterm"), ("NO_COLOR", "1")],
    ] {
        let arguments = ["-o", "out.ndjson", "--force", "--summary"];
        let seen = on_a_terminal(&folder, &arguments, &variables);
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
        assert_eq!(last[0].trim_end(), "30000 lines", "{last:?}");
    }
}

#[test]
fn whoever_wants_nothing_that_moves_gets_nothing_that_moves() {
    let folder = long_work("no_bar");
    let to_file = ["-o", "out.ndjson", "--force"];
    let plain = [to_file.as_slice(), &["--plain"]].concat();
    for (arguments, variables) in [
        (plain.as_slice(), [("TERM", "xterm"), ("LANG", "C")]),
        (&to_file, [("TERM", "dumb"), ("LANG", "C")]),
        (&to_file, [("TERM", "xterm"), ("ACCESSIBLE", "1")]),
    ] {
        assert_eq!(
            on_a_terminal(&folder, arguments, &variables),
            "",
            "{variables:?}"
        );
    }
    let on_the_screen = on_a_terminal(&folder, &["--fields", "rank"], &[("TERM", "xterm")]);
    assert!(!on_the_screen.contains("a second"), "not among the lines");
}

#[test]
fn a_pipe_sees_nothing_of_it() {
    let folder = long_work("bar_in_a_pipe");
    let arguments = format!("{0}/in.ndjson -o {0}/out.ndjson", folder.display());
    let outcome = answer(&arguments, "");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
}
