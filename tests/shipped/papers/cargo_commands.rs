//! The commands for cargo on the page of the program name tests, benches and files that are there.

use std::collections::BTreeSet;
use std::fs;

use super::project::{in_project, paths_in};
use super::{EVERY, PROGRAM, Paper, first_cells};

#[test]
fn every_test_that_is_named_is_there() {
    let mut named = 0;
    for command in EVERY.iter().flat_map(commands) {
        let words: Vec<&str> = command.split(' ').collect();
        let ours = words.split(|word| *word == "--").next().unwrap();
        for (before, word) in ours.iter().zip(&ours[1..]) {
            if *before == "--test" {
                named += 1;
                assert!(is_there(&format!("tests/{word}/main.rs")), "{command}");
            } else if *before == "--bench" {
                named += 1;
                assert!(is_there(&format!("tests/benches/{word}.rs")), "{command}");
            }
        }
        if let [.., "--test", krate, filter] = ours {
            assert!(
                holds(krate, filter),
                "{command}: nothing is called {filter}"
            );
        }
    }
    assert!(named >= 8, "the papers have lost their commands");
}

#[test]
fn every_promise_names_its_tests() {
    let rows = PROGRAM.under("What is promised").lines();
    let rows: Vec<&str> = rows.filter(|line| line.starts_with("| ")).skip(1).collect();
    assert_eq!(rows.len(), 9);
    for row in rows {
        let (_, tests) = row.trim_end_matches(" |").rsplit_once(" | ").unwrap();
        let names = tests.split('`').skip(1).step_by(2);
        for name in names.filter(|name| !name.contains(' ')) {
            let file = format!("tests/program/safety/{name}.rs");
            assert!(is_there(&file), "{file}");
        }
    }
}

#[test]
fn the_front_page_promises_what_is_tested() {
    let promised = EVERY[0].under("Privacy and safety").replace("\n  ", " ");
    for promise in first_cells(PROGRAM.under("What is promised")) {
        assert!(promised.contains(&format!("- {promise}")), "{promise}");
    }
}

/// The commands of a page that are for cargo, in its lines and in its blocks.
fn commands(paper: &Paper) -> Vec<String> {
    let blocks = paper.blocks();
    let shell = blocks.iter().filter(|block| block.kind() == "sh");
    let lines = shell.flat_map(|block| block.lines.clone());
    let lines = lines.map(|line| line.split(" #").next().unwrap().trim_end().to_owned());
    let code = paper.text.split('`').skip(1).step_by(2).map(str::to_owned);
    let all = lines.chain(code);
    all.filter(|command| {
        ["cargo test", "cargo bench"]
            .iter()
            .any(|cargo| command.starts_with(cargo))
    })
    .collect()
}

/// Whether a test of a crate, or a module of its tests, has this in its path. Names in capitals stand for any.
fn holds(krate: &str, filter: &str) -> bool {
    let mut names = BTreeSet::new();
    let krate = format!("tests/{krate}");
    for path in [krate.as_str(), "tests/fuzz"]
        .into_iter()
        .flat_map(paths_in)
    {
        names.insert(path.file_stem().unwrap().to_str().unwrap().to_owned());
        if path.extension().is_some_and(|ending| ending == "rs") {
            let code = fs::read_to_string(path).unwrap();
            let tests = code.split("fn ").skip(1);
            names.extend(tests.map(|test| test.split('(').next().unwrap().to_owned()));
        }
    }
    let mut parts = filter.split("::");
    parts.all(|part| part == part.to_uppercase() || names.iter().any(|name| name.contains(part)))
}

fn is_there(path: &str) -> bool {
    in_project(path).is_file()
}
