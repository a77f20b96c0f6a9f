//! What the examples of a file notice when a rule is broken.

use lungnets::proof::{Fate, mutants};
use serde_json::Value;

use super::example_file::{file, rules};

/// The ways to break a file that its examples could notice and do not, by place and what was done.
fn unnoticed(file: &Value) -> Vec<String> {
    let mutants = mutants(&rules(file), &mut |_, _| {});
    let unnoticed = mutants
        .iter()
        .filter(|mutant| !matches!(mutant.fate, Fate::Killed | Fate::Equivalent));
    unnoticed
        .map(|mutant| format!("{}, {}", mutant.place, mutant.what))
        .collect()
}

#[test]
fn the_examples_notice_every_way_to_break_the_file_and_with_one_fewer_a_border_is_left_open() {
    let mut file = file();
    assert_eq!(unnoticed(&file), [""; 0]);
    let examples = file["examples"].as_array_mut().unwrap();
    examples.retain(|example| example["name"] != "A bad sign at 64");
    assert_eq!(
        unnoticed(&file),
        ["bad_at_65: rules[2].when.all[1].number, at_least 65 to 64"]
    );
}
