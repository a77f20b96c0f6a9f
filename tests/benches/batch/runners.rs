//! The programs that are compared.

use std::ffi::OsStr;
use std::fmt;
use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

/// A program that reads lines and writes what comes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// Ours, with id and level alone.
    Ours { threads: usize },
    /// Ours, with id and level alone, from a table.
    OursFromTable { threads: usize },
    /// Ours, with everything that it writes if nobody says otherwise.
    OursInFull { threads: usize },
    /// DuckDB, with id and level.
    DuckDb { threads: usize },
    /// jq, with id and level.
    Jq,
    /// Counts lines, and writes nothing.
    CountLines,
    /// Copies the input.
    Copy,
}

impl Runner {
    /// Every program.
    pub const EVERY: [Self; 10] = [
        Self::Ours { threads: 1 },
        Self::Ours { threads: 2 },
        Self::OursFromTable { threads: 1 },
        Self::OursFromTable { threads: 2 },
        Self::OursInFull { threads: 2 },
        Self::DuckDb { threads: 1 },
        Self::DuckDb { threads: 2 },
        Self::Jq,
        Self::CountLines,
        Self::Copy,
    ];

    /// Whether the program can be run here.
    pub fn is_there(self) -> bool {
        let probe = match self {
            Self::DuckDb { .. } => Command::new(python())
                .args(["-c", "import duckdb"])
                .status(),
            Self::Jq => Command::new("jq")
                .arg("--version")
                .stdout(Stdio::null())
                .status(),
            _ => return true,
        };
        probe.is_ok_and(|status| status.success())
    }

    /// Runs the program to its end.
    pub fn run(self, input: &Path, output: &Path) {
        let mut command = match self {
            Self::Ours { threads } | Self::OursFromTable { threads } => {
                ours(input, output, threads, &["--fields", "id,level_id"])
            }
            Self::OursInFull { threads } => ours(input, output, threads, &[]),
            Self::DuckDb { threads } => duckdb(input, output, threads),
            Self::Jq => jq(input, output),
            Self::CountLines => to_file("wc", &["-l".as_ref(), input.as_ref()], output),
            Self::Copy => to_file("cat", &[input.as_ref()], output),
        };
        let status = command.stdin(Stdio::null()).status().unwrap();
        assert!(status.success(), "{self} failed");
    }
}

impl fmt::Display for Runner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with_threads = |name: &str, threads: usize| {
            format!("{name}, {threads} threads").replace(" 1 threads", " 1 thread")
        };
        f.pad(&match self {
            Self::Ours { threads } => with_threads("lungnets, id and level", *threads),
            Self::OursFromTable { threads } => with_threads("lungnets, from a table", *threads),
            Self::OursInFull { threads } => with_threads("lungnets, all fields", *threads),
            Self::DuckDb { threads } => with_threads("DuckDB", *threads),
            Self::Jq => "jq".to_owned(),
            Self::CountLines => "wc -l".to_owned(),
            Self::Copy => "cat to a file".to_owned(),
        })
    }
}

fn ours(input: &Path, output: &Path, threads: usize, wanted: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lungnets"));
    command
        .arg("batch")
        .arg(input)
        .args(["--threads", &threads.to_string()])
        .args(wanted);
    command.args(["--force", "-o"]).arg(output);
    command
}

fn duckdb(input: &Path, output: &Path, threads: usize) -> Command {
    let mut command = peer("sql.py");
    command.arg(input).arg(output).arg(threads.to_string());
    command
}

/// The program of jq is put together once; that takes it no time.
fn jq(input: &Path, output: &Path) -> Command {
    let program = output.with_extension("jq");
    let made = peer("jq.py")
        .stdout(File::create(&program).unwrap())
        .status()
        .unwrap();
    assert!(made.success(), "there is no program for jq");
    to_file(
        "jq",
        &[
            "--compact-output".as_ref(),
            "--from-file".as_ref(),
            program.as_ref(),
            input.as_ref(),
        ],
        output,
    )
}

/// A script that knows the rules of the rule file.
fn peer(script: &str) -> Command {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(python());
    command
        .arg("-B")
        .arg(here.join("tests/benches/peers").join(script))
        .arg(here.join("rules/lung_nets.json"));
    command
}

fn to_file(program: &str, arguments: &[&OsStr], output: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdout(File::create(output).unwrap());
    command
}

fn python() -> String {
    std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned())
}
