//! How long one run takes, from process start to exit, against an empty Rust program built in the same way.
//!
//! Run it with `cargo bench --bench startup`. The two programs take turns, so that a machine that slows down
//! slows both; what counts is the median of the ratios.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Rounds measured, after a tenth of them to warm up.
const ROUNDS: usize = 1000;

/// The ratio that the project promises.
const PROMISED: f64 = 1.5;

/// The seven core answers, as a script gives them.
const ANSWERS: [&str; 14] = [
    "--cough",
    "yes",
    "--wheezing",
    "no",
    "--breathing",
    "no",
    "--chest-pain",
    "no",
    "--family-history",
    "no",
    "--age",
    "63",
    "--cushings",
    "no",
];

fn main() {
    let empty = installed(&empty_program(), "empty");
    let lungnets = installed(Path::new(env!("CARGO_BIN_EXE_lungnets")), "lungnets");
    let (mut ratios, mut empties, mut runs) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS + ROUNDS / 10 {
        let without = time(&empty, &[]);
        let with = time(&lungnets, &ANSWERS);
        if round >= ROUNDS / 10 {
            ratios.push(with.as_secs_f64() / without.as_secs_f64());
            empties.push(without.as_secs_f64() * 1e6);
            runs.push(with.as_secs_f64() * 1e6);
        }
    }
    let ratio = median(&mut ratios);
    println!(
        "empty program  {:7.0} us (median of {ROUNDS})",
        median(&mut empties)
    );
    println!("lungnets       {:7.0} us", median(&mut runs));
    println!("ratio          {ratio:7.2}    (promised: at most {PROMISED})");
    assert!(
        ratio <= PROMISED,
        "one run takes {ratio:.2} times as long as an empty program"
    );
}

/// Builds `fn main() {}` with the settings of this project's release profile.
fn empty_program() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (source, program) = (folder.join("empty.rs"), folder.join("empty"));
    std::fs::write(&source, "fn main() {}\n").unwrap();
    let settings = [
        "opt-level=3",
        "lto=fat",
        "codegen-units=1",
        "panic=abort",
        "strip=symbols",
    ];
    let built = Command::new("rustc")
        .args(["--edition", "2024", "-o"])
        .arg(&program)
        .args(settings.iter().flat_map(|setting| ["-C", setting]))
        .arg(&source)
        .status()
        .unwrap();
    assert!(built.success(), "the empty program was not built");
    program
}

/// A copy, as an installation makes it. A linker writes its file in pieces, and until it is read from the disk again
/// such a file is dearer to load than any that somebody runs: by up to a tenth of what is measured here.
fn installed(program: &Path, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("installed");
    std::fs::create_dir_all(&folder).unwrap();
    let copy = folder.join(name);
    let _ = std::fs::remove_file(&copy); // one of an earlier day
    let content = std::fs::read(program).unwrap();
    std::fs::write(&copy, content).unwrap();
    let permissions = std::fs::metadata(program).unwrap().permissions();
    std::fs::set_permissions(&copy, permissions).unwrap();
    copy
}

fn time(program: &Path, arguments: &[&str]) -> Duration {
    let start = Instant::now();
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    let taken = start.elapsed();
    assert!(status.success());
    taken
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
