//! Running the program with bytes in and bytes out.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::run::command;

/// Longer than any run takes to end, on any machine.
const LONG: Duration = Duration::from_secs(30);

/// What came of a run.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// The program on the frozen rules, with these arguments, parted by blanks; its environment is empty.
pub fn batch(arguments: &str) -> Command {
    let mut command = command(&format!("batch {arguments}"));
    command.env_clear();
    command
}

/// Runs the program with these bytes on standard input.
pub fn answer(arguments: &str, input: impl AsRef<[u8]>) -> Outcome {
    outcome(batch(arguments), input)
}

/// Runs a command with these bytes on standard input.
pub fn outcome(mut command: Command, input: impl AsRef<[u8]>) -> Outcome {
    let mut child = piped(&mut command);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_owned();
    // What is written must be read meanwhile, or both would wait.
    let writing = std::thread::spawn(move || {
        // A program that stops early, and does not read on, is no fault of the test.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    Outcome {
        code: output.status.code().expect("the program was not killed"),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A program with pipes at all three ends.
pub fn piped(command: &mut Command) -> Child {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits for the end, and gives the exit code; none where a signal ended it. A program that goes on fails the test, and
/// does not hang it.
pub fn ends(child: &mut Child) -> Option<i32> {
    let began = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        if began.elapsed() > LONG {
            child.kill().unwrap();
            panic!("the program should have ended, and goes on");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// An empty folder that only this test uses.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The names in a folder.
pub fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}
