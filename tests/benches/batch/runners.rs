//! The programs that are compared.

use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::commands;

/// A program that reads answer sets and writes what comes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// Ours, with id and level alone.
    Ours { threads: usize },
    /// The same, from a table.
    OursFromTable { threads: usize },
    /// The same on lines, with the rules that a program of earlier reads too.
    OursOnOtherRules,
    /// Ours of earlier, with id and level alone, on one thread.
    Earlier,
    /// Ours, with everything that it writes if nobody says otherwise.
    OursInFull { threads: usize },
    /// DuckDB, with id and level.
    DuckDb { threads: usize },
    /// The same, from a table.
    DuckDbFromTable { threads: usize },
    /// Polars, with id and level, from a table.
    Polars { threads: usize },
    /// jq, with id and level.
    Jq,
    /// Counts lines, and writes nothing.
    CountLines,
    /// Copies the input.
    Copy,
}

/// What a program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// Lines of JSON.
    Lines,
    /// The same answers as a table.
    Table,
    /// Lines of JSON that answer the rules that a program of earlier reads too.
    LinesOfOtherRules,
}

impl Runner {
    /// Every program.
    pub const EVERY: [Self; 16] = [
        Self::Ours { threads: 1 },
        Self::Ours { threads: 2 },
        Self::OursFromTable { threads: 1 },
        Self::OursFromTable { threads: 2 },
        Self::OursOnOtherRules,
        Self::Earlier,
        Self::OursInFull { threads: 2 },
        Self::DuckDb { threads: 1 },
        Self::DuckDb { threads: 2 },
        Self::DuckDbFromTable { threads: 1 },
        Self::DuckDbFromTable { threads: 2 },
        Self::Polars { threads: 1 },
        Self::Polars { threads: 2 },
        Self::Jq,
        Self::CountLines,
        Self::Copy,
    ];

    /// What it reads.
    pub fn reads(self) -> Reads {
        match self {
            Self::OursFromTable { .. } | Self::DuckDbFromTable { .. } | Self::Polars { .. } => {
                Reads::Table
            }
            Self::OursOnOtherRules | Self::Earlier => Reads::LinesOfOtherRules,
            _ => Reads::Lines,
        }
    }

    /// What has to be there for the program to run here, if it is not.
    pub fn lacks(self) -> Option<&'static str> {
        let (mut probe, lacks) = match self {
            Self::DuckDb { .. } | Self::DuckDbFromTable { .. } => (
                commands::python(&["-c", "import duckdb"]),
                "pip install duckdb",
            ),
            Self::Polars { .. } => (
                commands::python(&["-c", "import polars"]),
                "pip install polars",
            ),
            Self::Jq => (commands::to_run("jq", &["--version"]), "jq"),
            Self::Earlier => match commands::earlier() {
                Some(program) => (commands::to_run(&program, &["--version"]), "a program"),
                None => return Some("EARLIER, which names a program of earlier"),
            },
            _ => return None,
        };
        let is_there = |probe: &mut Command| {
            let status = probe.stdout(Stdio::null()).stderr(Stdio::null()).status();
            status.is_ok_and(|status| status.success())
        };
        if !is_there(&mut commands::python(&["--version"])) {
            return Some("python3, which makes its rules");
        }
        (!is_there(&mut probe)).then_some(lacks)
    }

    /// Makes the program ready, and gives what runs it to its end.
    pub fn ready(self, input: &Path, output: &Path) -> impl FnOnce() {
        let mut command = self.command(input, output);
        move || {
            let status = command.stdin(Stdio::null()).status().unwrap();
            assert!(status.success(), "{self} failed");
        }
    }

    fn command(self, input: &Path, output: &Path) -> Command {
        match self {
            Self::Ours { threads } | Self::OursFromTable { threads } => {
                commands::ours(input, output, threads, &["--fields", "id,level_id"])
            }
            Self::OursOnOtherRules => commands::ours_on_other_rules(input, output),
            Self::Earlier => commands::earlier_one(input, output),
            Self::OursInFull { threads } => commands::ours(input, output, threads, &[]),
            Self::DuckDb { threads } | Self::DuckDbFromTable { threads } => {
                commands::with_threads("sql.py", input, output, threads)
            }
            Self::Polars { threads } => commands::with_threads("frame.py", input, output, threads),
            Self::Jq => commands::jq(input, output),
            Self::CountLines => commands::to_file("wc", &["-l".as_ref(), input.as_ref()], output),
            Self::Copy => commands::to_file("cat", &[input.as_ref()], output),
        }
    }
}

impl Runner {
    /// Whether it works on one thread alone.
    pub fn is_on_one_thread(self) -> bool {
        matches!(self.name(), (_, None | Some(1)))
    }

    /// Its name, and on how many threads it works where that can be chosen.
    fn name(self) -> (&'static str, Option<usize>) {
        match self {
            Self::Ours { threads } => ("lungnets, id and level", Some(threads)),
            Self::OursFromTable { threads } => ("lungnets, from a table", Some(threads)),
            Self::OursOnOtherRules => ("lungnets, other rules", Some(1)),
            Self::Earlier => ("lungnets of earlier, other rules", Some(1)),
            Self::OursInFull { threads } => ("lungnets, all fields", Some(threads)),
            Self::DuckDb { threads } => ("DuckDB", Some(threads)),
            Self::DuckDbFromTable { threads } => ("DuckDB, from a table", Some(threads)),
            Self::Polars { threads } => ("Polars, from a table", Some(threads)),
            Self::Jq => ("jq", None),
            Self::CountLines => ("wc -l", None),
            Self::Copy => ("cat to a file", None),
        }
    }
}

impl fmt::Display for Runner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, threads) = self.name();
        match threads {
            Some(1) => f.pad(&format!("{name}, 1 thread")),
            Some(threads) => f.pad(&format!("{name}, {threads} threads")),
            None => f.pad(name),
        }
    }
}
