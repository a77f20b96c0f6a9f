//! How long `lungnets batch` takes for a million answer sets, in turns with other programs that find the same levels.
//!
//! Run it with `cargo bench --bench batch`. The others are DuckDB (`pip install duckdb`, best in an environment of its
//! own whose interpreter `PYTHON` names) and `jq`; `wc -l` and `cat` show what the machine can do at all. What is not
//! there is left out. DuckDB and jq are given the same rules, made from the rule file by the scripts in `peers`, and
//! must come to the same level for every line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

#[path = "batch/contest.rs"]
mod contest;
#[allow(dead_code, reason = "the lines need a part of it")]
#[path = "../support/dice.rs"]
mod dice;
#[path = "batch/lines.rs"]
mod lines;
#[path = "batch/runners.rs"]
mod runners;

use std::fs;
use std::path::{Path, PathBuf};

use lungnets::rules::RuleSet;

use contest::Contest;
use runners::Runner;

/// How many answer sets there are, and how many of them for what is slow or to be compared.
const ALL: usize = 1_000_000;
const SOME: usize = 100_000;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("batch");
    fs::create_dir_all(&folder).unwrap();
    let (some, _) = input(&folder, "some", SOME);
    same_levels(&folder, &some);
    let (all, table) = input(&folder, "all", ALL);
    let read_by = |runner| match runner {
        Runner::Jq => (some.as_path(), SOME),
        Runner::OursFromTable { .. } => (table.as_path(), ALL),
        _ => (all.as_path(), ALL),
    };
    let contest = Contest::of(read_by, &folder.join("out.ndjson"));
    contest.show();
    contest.check();
}

/// A file of made-up lines, always the same, and a table of the same.
fn input(folder: &Path, name: &str, count: usize) -> (PathBuf, PathBuf) {
    let rules = RuleSet::built_in().unwrap();
    let (mut text, mut table) = (String::new(), String::new());
    lines::lines(&rules, count, 7, &mut text, &mut table);
    println!(
        "{count} lines of {} bytes, rows of {}",
        text.len() / count,
        table.len() / count
    );
    let path = |ending| folder.join(name).with_extension(ending);
    fs::write(path("ndjson"), text).unwrap();
    fs::write(path("csv"), table).unwrap();
    (path("ndjson"), path("csv"))
}

/// Whoever is there comes to the same level for every line.
fn same_levels(folder: &Path, input: &Path) {
    let levels = |runner: Runner| {
        let output = folder.join("levels.ndjson");
        runner.run(input, &output);
        fs::read_to_string(output).unwrap()
    };
    let ours = levels(Runner::Ours { threads: 2 });
    for runner in [Runner::DuckDb { threads: 2 }, Runner::Jq] {
        if runner.is_there() {
            let theirs = levels(runner);
            let mut both = ours.lines().zip(theirs.lines());
            let differs = both.find(|(ours, theirs)| ours != theirs);
            assert_eq!(differs, None, "{runner} comes to another level");
            assert_eq!(ours.len(), theirs.len(), "{runner} leaves something out");
            println!("{runner} comes to the same levels");
        }
    }
}
