//! How long it takes from the start of the program until the first question stands on the screen.
//!
//! Run it with `cargo bench --bench first_question`. The program runs in a pseudo-terminal, as for a person.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::io::Read;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const ROUNDS: usize = 100;

/// What the project promises.
const PROMISED: Duration = Duration::from_millis(50);

fn main() {
    let mut times: Vec<Duration> = (0..ROUNDS).map(|_| time_to_first_question()).collect();
    times.sort_unstable();
    let (median, worst) = (times[ROUNDS / 2], times[ROUNDS - 1]);
    println!("first question after {median:?} (median of {ROUNDS}), {worst:?} (worst)");
    assert!(median <= PROMISED, "promised: within {PROMISED:?}");
}

fn time_to_first_question() -> Duration {
    let size = PtySize {
        rows: 60, // in fewer, the program waits for Enter before the first question
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_lungnets"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let (mut seen, mut bytes) = (String::new(), [0; 4096]);
    // The last row of the first question: from here on it can be answered.
    while !seen.contains("I am not sure") {
        let count = reader.read(&mut bytes).unwrap();
        seen.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
    let taken = start.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    taken
}
