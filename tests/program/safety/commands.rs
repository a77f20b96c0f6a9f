//! Every way to use the program that asks nothing: one line each. A new command is one line more, and a test sees to it
//! that none is forgotten.

use std::fs;
use std::path::{Path, PathBuf};

use super::bounded::run;

/// What stands on standard input.
const ANSWERS: &str = r#"{"cough": "yes", "today_signs": ["fever"], "age": 63}"#;

/// A use of the program, in a folder that holds these files: `answers.json`, `rules.json`, `older.json`, `lines.jsonl`,
/// `table.csv`, `result.json` and `response.json`. What it is asked to write is called `new`, with any ending.
pub const USES: &[&str] = &[
    "--cough yes --age 63",
    "--cough yes --age 63 --format json",
    "--cough yes --age 63 --exit-code",
    "--cough yes --age 63 --format fhir --authored 2026-11-23",
    "--cough yes --age 63 --format fhir -o new.json",
    "--cough yes --age 63 -o new.txt",
    "--cough yes --age 63 -o new.json",
    "--cough yes --age 63 --format markdown",
    "--cough yes --age 63 --format html",
    "--cough yes --age 63 --format fhir",
    "--cough yes --age 63 --explain",
    "--cough yes --age 63 -o new.html",
    "--answers answers.json",
    "--answers response.json",
    "--answers answers.json --format json",
    "--answers answers.json --require-all",
    "--answers -",
    "--answers rules.json",
    "--answers no/such/file",
    "--rules rules.json --cough yes",
    "--rules answers.json --cough yes",
    "--no-input",
    "--cough maybe",
    "--help",
    "-h",
    "--version",
    "about",
    "about what",
    "about nothing",
    "batch lines.jsonl",
    "batch - --full",
    "batch table.csv --csv --output-csv --threads 2",
    "batch lines.jsonl -o new.jsonl --threads 2 --summary",
    "completions bash",
    "completions zsh",
    "completions fish",
    "completions powershell",
    "completions elvish",
    "man",
    "questions",
    "questions --format json",
    "questions --format fhir",
    "questions --format fhir-codesystem",
    "questions --format json-schema",
    "questions --format markdown",
    "questions --format fhir",
    "questions --format fhir-codesystem",
    "replay result.json",
    "rules check",
    "rules check rules.json --format json",
    "rules diff older.json rules.json",
    "rules example lasting_cough",
    "rules explain",
    "rules explain rules.json --format markdown",
    "rules mutants",
    "rules new other",
    "rules review",
    "rules review rules.json --format html",
    "rules sign answers.json --by me --role nurse --on 2026-11-23 --until 2027-11-23",
    "rules schema",
    "rules translate es",
    "schema rules",
    "schema review-notes",
    "schema translation",
    "schema answers",
    "schema result",
    "schema batch-input",
    "schema batch-output",
    "schema errors",
];

/// Uses of the program on the rules that ship, whatever these ask.
pub const USES_AS_IT_SHIPS: &[&str] = &[
    "--no-input",
    "about",
    "completions bash",
    "man",
    "questions",
    "questions --format fhir",
    "rules check",
    "rules explain",
    "rules review",
    "rules translate es --table",
    "--no-input --lang es",
    "schema answers",
];

/// A new folder with the files in it.
pub fn prepared(name: &str) -> PathBuf {
    let folder = super::bounded::folder("uses").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let rules = crate::support::rule_files::FROZEN;
    let older = rules.replacen("\"1.0.0\"", "\"0.9.0\"", 1);
    let lines: String = (0..1000)
        .map(|age| format!("{{\"cough\": \"yes\", \"age\": {age}}}\n"))
        .collect();
    let table: String = (0..1000).map(|age| format!("yes,{age}\n")).collect();
    for (name, content) in [
        ("answers.json", ANSWERS),
        ("rules.json", rules),
        ("older.json", &older),
        ("lines.jsonl", &lines),
        ("table.csv", &format!("cough,age\n{table}")),
    ] {
        fs::write(folder.join(name), content).unwrap();
    }
    for (name, format) in [("result.json", "json"), ("response.json", "fhir")] {
        let result = run(["--answers", "answers.json", "--format", format]);
        let result = result.inside(&folder).go();
        fs::write(folder.join(name), result.result(format)).unwrap();
    }
    folder
}

/// What stands on standard input of a use.
pub fn stdin(a_use: &str) -> &'static str {
    if a_use.split(' ').any(|word| word == "-") {
        ANSWERS
    } else {
        ""
    }
}

/// Takes away what a use was asked to write.
pub fn tidy(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_stem().is_some_and(|stem| stem == "new") {
            fs::remove_file(path).unwrap();
        }
    }
}

/// The commands that a help page lists.
fn commands(help: &str) -> Vec<&str> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| line.starts_with("  "));
    lines
        .filter_map(|line| line.split_whitespace().next())
        .collect()
}

#[test]
fn no_command_is_forgotten() {
    let help = |of: &[&str]| run(of.iter().chain(&["--help"])).go().stdout;
    let all = help(&[]);
    assert!(commands(&all).len() >= 8, "{all}");
    for command in commands(&all) {
        let inner = help(&[command]);
        let inner = commands(&inner);
        let names = inner.iter().map(|inner| format!("{command} {inner}"));
        let names: Vec<String> = if inner.is_empty() {
            vec![command.to_owned()]
        } else {
            names.collect()
        };
        for name in names {
            let is_used = |a_use: &&str| *a_use == name || a_use.starts_with(&format!("{name} "));
            assert!(
                USES.iter().any(is_used),
                "{name} is in no line of the table"
            );
        }
    }
}
