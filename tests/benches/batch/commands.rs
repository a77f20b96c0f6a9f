//! How the programs that are compared are called.

use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rules that ship, and those that a program of earlier can be given too.
const RULES: &str = "rules/lung_nets.json";
pub const OTHER_RULES: &str = "tests/rule_files/frozen.json";

/// Ours, with what is wanted of each answer set.
pub fn ours(input: &Path, output: &Path, threads: usize, wanted: &[&str]) -> Command {
    batch(
        env!("CARGO_BIN_EXE_lungnets"),
        input,
        output,
        threads,
        wanted,
    )
}

/// Ours on the rules that a program of earlier reads too.
pub fn ours_on_other_rules(input: &Path, output: &Path) -> Command {
    let rules = here(OTHER_RULES);
    let mut command = ours(input, output, 1, &["--fields", "id,level_id"]);
    command.arg("--rules").arg(rules);
    command
}

/// A program of earlier, which `EARLIER` names.
pub fn earlier() -> Option<String> {
    std::env::var("EARLIER").ok()
}

/// The same on the same rules, as it reads them.
pub fn earlier_one(input: &Path, output: &Path) -> Command {
    let rules = output.with_extension("rules");
    let mut made = python(&[]);
    made.arg(here("tests/benches/peers/format_1.py"))
        .arg(here(OTHER_RULES));
    let made = made.stdout(File::create(&rules).unwrap()).status().unwrap();
    assert!(
        made.success(),
        "there are no rules for a program of earlier"
    );
    let program = earlier().unwrap_or_default();
    let mut command = batch(&program, input, output, 1, &["--fields", "id,level_id"]);
    command.arg("--rules").arg(rules);
    command
}

fn batch(program: &str, input: &Path, output: &Path, threads: usize, wanted: &[&str]) -> Command {
    let mut command = to_run(program, &["batch", "--threads", &threads.to_string()]);
    command.arg(input).args(wanted);
    command.args(["--force", "-o"]).arg(output);
    command
}

/// A script that is given the input, the output and how many threads it may use.
pub fn with_threads(script: &str, input: &Path, output: &Path, threads: usize) -> Command {
    let mut command = peer(script);
    command.arg(input).arg(output).arg(threads.to_string());
    command
}

/// The program of jq is put together beforehand.
pub fn jq(input: &Path, output: &Path) -> Command {
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
    let mut command = python(&["-B"]);
    command
        .arg(here("tests/benches/peers").join(script))
        .arg(here(RULES));
    command
}

/// The interpreter that `PYTHON` names.
pub fn python(arguments: &[&str]) -> Command {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    to_run(&python, arguments)
}

/// A program with what its output goes to.
pub fn to_file(program: &str, arguments: &[&OsStr], output: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdout(File::create(output).unwrap());
    command
}

pub fn to_run(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

/// A file of the project.
pub fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
