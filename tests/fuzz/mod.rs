//! What fuzzing found, and a little of it at every run: each target on its kept cases, and on cases near them.
//!
//! `tests/fuzz/run` lets each target run for as long as you like.

mod answers;
mod batch_line;
pub mod condition;
mod fhir;
mod laws;
mod near;
mod reply;
mod result;
mod rule_file;
mod table;

use std::fs;
use std::path::Path;

use crate::support::long;

/// Runs a target on every kept case, and on some cases near each, so many in a long run.
fn replay(target: &str, run: fn(&[u8]), near_each: u32) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(target);
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|case| case.unwrap().path())
        .collect();
    cases.sort();
    assert!(cases.len() >= 10, "{target} has lost its cases");
    for path in cases {
        let case = fs::read(&path).unwrap();
        println!("{}", path.display()); // shown where the case fails
        run(&case);
        near::each(&case, long::of(near_each), run);
    }
}

#[test]
fn rule_files() {
    replay("rule_file", rule_file::run, 10);
}

#[test]
fn answers_files() {
    replay("answers", answers::run, 50);
}

#[test]
fn fhir_responses() {
    replay("fhir", fhir::run, 50);
}

#[test]
fn results() {
    replay("result", result::run, 20);
}

#[test]
fn typed_replies() {
    replay("reply", reply::run, 200);
}

#[test]
fn conditions() {
    replay("condition", condition::run, 20);
}

#[test]
fn lines_of_many() {
    replay("batch_line", batch_line::run, 20);
}

#[test]
fn tables() {
    replay("table", table::run, 50);
}
