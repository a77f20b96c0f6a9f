//! `lungnets rules check` within bounds of time and memory.

use std::process::Command;
use std::time::{Duration, Instant};

use super::run::PROGRAM;

/// Builds that are made for finding mistakes may take so many times as long as the one that people get.
pub const PATIENCE: u32 = if cfg!(debug_assertions) { 6 } else { 1 };

/// Runs a check that may use only so much memory, and says how long it took.
pub fn check(path: &str, mebibytes: u32) -> (Duration, String) {
    let command = format!(
        "ulimit -v {}; exec '{PROGRAM}' rules check {path}",
        mebibytes * 1024
    );
    let began = Instant::now();
    let output = Command::new("sh").args(["-c", &command]).output().unwrap();
    let took = began.elapsed();
    let (stdout, stderr) = (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    );
    assert_eq!(stderr, "");
    (took, stdout)
}
