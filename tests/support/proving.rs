//! `lungnets rules check` within bounds of time and memory.

use std::process::Command;

use super::run::PROGRAM;

/// Builds that are made for finding mistakes may take so many times as long as the one that people get.
const PATIENCE: u32 = if cfg!(debug_assertions) { 6 } else { 1 };

/// Runs a check that may use only so much memory and so many seconds of the processor, and returns what it says. What
/// else the machine is busy with counts for nothing.
pub fn check(path: &str, mebibytes: u32, seconds: u32) -> String {
    let command = format!(
        "ulimit -v {}; ulimit -t {}; exec '{PROGRAM}' rules check {path}",
        mebibytes * 1024,
        PATIENCE * seconds
    );
    let output = Command::new("sh").args(["-c", &command]).output().unwrap();
    let [stdout, stderr] =
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    assert_eq!(stderr, "");
    assert!(output.status.code().is_some(), "it took too long: {stdout}");
    stdout
}
