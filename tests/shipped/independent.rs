//! A second program in another language, `tests/independent/evaluate.py`, makes the same of answers to the rules that
//! ship.

use std::collections::{BTreeMap, BTreeSet};

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::Deserialize;
use serde_json::Value;

use crate::support::python::printed;
use crate::support::sheets::any_sheet_unsure_of_some;
use crate::support::{Outcome, RULES, Sheet};

/// What that program says of some answers.
#[derive(Deserialize)]
struct Said {
    level: String,
    possible: String,
    because: BTreeMap<String, String>,
    undecided: BTreeSet<String>,
}

/// What it says of each of these answers files.
fn said(files: &[String]) -> Option<Vec<Said>> {
    let input = files.iter().map(|file| format!("{file}\n")).collect();
    let printed = printed(
        "tests/independent/evaluate.py",
        &["rules/lung_nets.json"],
        input,
    )?;
    let said: Vec<Said> = printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(said.len(), files.len());
    Some(said)
}

/// Checks that both say the same of one answers file.
fn agree(outcome: &Outcome, said: &Said, answers: &str) {
    assert_eq!(
        (outcome.level, outcome.possible),
        (&*said.level, &*said.possible),
        "{answers}"
    );
    let counts_at = outcome
        .counts_at
        .iter()
        .map(|(rule, level)| (rule.clone(), (*level).to_owned()));
    assert_eq!(
        counts_at.collect::<BTreeMap<_, _>>(),
        said.because,
        "{answers}"
    );
    let undecided: BTreeSet<String> = outcome.undecided.keys().cloned().collect();
    assert_eq!(undecided, said.undecided, "{answers}");
}

#[test]
fn of_a_thousand_random_people_both_say_the_same() {
    let mut runner = TestRunner::deterministic();
    let any = any_sheet_unsure_of_some();
    let sheets: Vec<Sheet> = (0..1000)
        .map(|_| any.new_tree(&mut runner).unwrap().current())
        .collect();
    let files: Vec<String> = sheets.iter().map(Sheet::json).collect();
    let Some(said) = said(&files) else { return };
    for ((sheet, said), file) in sheets.iter().zip(&said).zip(&files) {
        agree(&sheet.outcome(), said, file);
    }
}

#[test]
fn of_every_example_and_every_story_both_say_the_same() {
    let example = |example: &Value| example["answers"].to_string();
    let file: Value = serde_json::from_str(lungnets::BUILT_IN_RULES).unwrap();
    let files: Vec<String> = file["examples"]
        .as_array()
        .unwrap()
        .iter()
        .map(example)
        .collect();
    let stories: Value =
        serde_json::from_str(include_str!("../../rules/lung_nets.vignettes.json")).unwrap();
    let stories = stories["vignettes"].as_array().unwrap().iter().map(example);
    let files: Vec<String> = files.into_iter().chain(stories).collect();
    let Some(said) = said(&files) else { return };
    for (file, said) in files.iter().zip(&said) {
        let answers = Answers::from_json(&RULES, file).unwrap();
        agree(&Outcome::of(&Assessment::of(&answers)), said, file);
    }
}
