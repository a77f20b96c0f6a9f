//! How long `lungnets batch` takes for a million answer sets, in turns with other programs that find the same levels.
//!
//! Run it with `cargo bench --bench batch`. The others are DuckDB and Polars (`pip install duckdb polars`, best in an
//! environment of their own whose interpreter `PYTHON` names), `jq`, and a program of earlier, which `EARLIER` names;
//! `wc -l` and `cat` show what the machine can do at all. What is not there is left out, and named. All are given the
//! same rules, made from the rule file by the scripts in `peers`, and must come to the same level for every answer set.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

#[path = "batch/commands.rs"]
mod commands;
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
use runners::{Reads, Runner};

/// How many answer sets there are, and how many of them for what is slow or to be compared.
const ALL: usize = 1_000_000;
const SOME: usize = 100_000;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("batch");
    fs::create_dir_all(&folder).unwrap();
    let there = those_there();
    let some = Inputs::of(&folder, "some", SOME);
    same_levels(&folder, &there, &some);
    let all = Inputs::of(&folder, "all", ALL);
    let read_by = |runner| match runner {
        Runner::Jq => (some.read_by(runner), SOME),
        _ => (all.read_by(runner), ALL),
    };
    let contest = Contest::of(there, read_by, &folder.join("out.ndjson"));
    contest.show();
    contest.check();
}

/// The programs that can be run here; those that cannot are named.
fn those_there() -> Vec<Runner> {
    let mut there = Vec::new();
    for runner in Runner::EVERY {
        match runner.lacks() {
            None => there.push(runner),
            Some(lacks) => println!("left out: {runner}, as this is not there: {lacks}"),
        }
    }
    there
}

/// Files of made-up answer sets, always the same.
struct Inputs {
    lines: PathBuf,
    table: PathBuf,
    lines_of_other_rules: PathBuf,
}

impl Inputs {
    fn of(folder: &Path, name: &str, count: usize) -> Self {
        let (lines, table) = made(&RuleSet::built_in().unwrap(), &folder.join(name), count);
        let other_rules = fs::read_to_string(commands::here(commands::OTHER_RULES)).unwrap();
        let other_rules = RuleSet::from_json(&other_rules).unwrap();
        let (lines_of_other_rules, _) =
            made(&other_rules, &folder.join(format!("{name}_other")), count);
        Self {
            lines,
            table,
            lines_of_other_rules,
        }
    }

    fn read_by(&self, runner: Runner) -> &Path {
        match runner.reads() {
            Reads::Lines => &self.lines,
            Reads::Table => &self.table,
            Reads::LinesOfOtherRules => &self.lines_of_other_rules,
        }
    }
}

/// A file of lines, and a table of the same.
fn made(rules: &RuleSet, path: &Path, count: usize) -> (PathBuf, PathBuf) {
    let (mut text, mut table) = (String::new(), String::new());
    lines::lines(rules, count, 7, &mut text, &mut table);
    println!(
        "{count} lines of {} bytes, rows of {}",
        text.len() / count,
        table.len() / count
    );
    let (lines, rows) = (path.with_extension("ndjson"), path.with_extension("csv"));
    fs::write(&lines, text).unwrap();
    fs::write(&rows, table).unwrap();
    (lines, rows)
}

/// All come to the same level for every answer set as ours does on lines.
fn same_levels(folder: &Path, there: &[Runner], inputs: &Inputs) {
    let levels = |runner: Runner| {
        let output = folder.join("levels.ndjson");
        runner.ready(inputs.read_by(runner), &output)();
        fs::read_to_string(output).unwrap()
    };
    let ours = levels(Runner::Ours { threads: 2 });
    let on_other_rules = levels(Runner::OursOnOtherRules);
    for runner in there {
        let expected = match runner {
            Runner::Ours { .. } | Runner::OursOnOtherRules => continue,
            Runner::OursInFull { .. } | Runner::CountLines | Runner::Copy => continue,
            Runner::Earlier => &on_other_rules,
            _ => &ours,
        };
        let theirs = levels(*runner);
        let mut both = expected.lines().zip(theirs.lines());
        let differs = both.find(|(ours, theirs)| ours != theirs);
        assert_eq!(differs, None, "{runner} comes to another level");
        assert_eq!(
            expected.len(),
            theirs.len(),
            "{runner} leaves something out"
        );
        println!("{runner} comes to the same levels");
    }
}
