//! Scripts of the tests that are run by Python.

use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};
use std::thread;

use super::skipping::skip;

/// What a script prints, given these arguments and this input, from the folder of the project; none where the machine
/// has no Python.
pub fn printed(script: &str, arguments: &[&str], input: String) -> Option<String> {
    let mut command = Command::new("python3");
    command.arg(script).args(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = match command.spawn() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            skip(script, "There is no python3.");
            return None;
        }
        child => child.unwrap(),
    };
    let mut stdin = child.stdin.take().unwrap();
    let writes = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writes.join().unwrap().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{script}");
    assert!(output.status.success(), "{script}");
    Some(String::from_utf8(output.stdout).unwrap())
}
