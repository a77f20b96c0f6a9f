//! `lungnets rules diff`, `example`, `mutants`, and `rules` alone.

use std::collections::BTreeMap;

use insta::assert_snapshot;
use lungnets::BUILT_IN_RULES;
use lungnets::proof::difference;
use lungnets::rules::RuleSet;
use proptest::prelude::*;

use super::by_hand::Table;
use super::run::{Outcome, file, run};
use super::small_files::{level, small_file};

/// What `rules diff` says of the shipped file and one in which some words are replaced.
fn changed(name: &str, replaced: &[(&str, &str)]) -> Outcome {
    let mut text = BUILT_IN_RULES.to_owned();
    for (old, new) in replaced {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    let path = file(name, text);
    run("rules diff rules/lung_nets.json")
        .and(path.to_str().unwrap())
        .go()
}

#[test]
fn two_files_that_are_the_same_are_said_to_be() {
    let outcome = run("rules diff rules/lung_nets.json rules/lung_nets.json").go();
    assert_eq!(
        (outcome.code, outcome.stdout.as_str()),
        (0, "The two say the same.\n")
    );
}

#[test]
fn lowered_levels_come_first_with_commands_that_run() {
    let replaced = [
        (
            r#""id": "lasting_cough", "level": "book_soon""#,
            r#""id": "lasting_cough", "level": "next_visit""#,
        ),
        (
            r#""id": "fever", "level": "next_visit""#,
            r#""id": "fever", "level": "today""#,
        ),
        ("Do you have a cough?", "Do you cough?"),
    ];
    let outcome = changed("lowered.json", &replaced);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (6, ""));
    let folder = env!("CARGO_TARGET_TMPDIR");
    assert_snapshot!(outcome.stdout.replace(folder, "FOLDER"));
    let commands = outcome
        .stdout
        .lines()
        .filter_map(|line| line.trim().strip_prefix("lungnets "));
    let said = outcome
        .stdout
        .lines()
        .filter_map(|line| line.trim().strip_prefix("gives "));
    let mut count = 0;
    for (command, said) in commands.zip(said) {
        // Its examples expect what was before, so the changed file does not run as it is.
        if !command.contains("lowered.json") {
            let result = run(command).and_all(["--format json"]).go().json();
            assert!(
                said.starts_with(result["level"]["id"].as_str().unwrap()),
                "{command}"
            );
            count += 1;
        }
    }
    assert!(count > 1);
}

#[test]
fn a_change_that_lowers_nothing_has_its_own_exit_code() {
    let raised = changed(
        "raised.json",
        &[(
            r#""id": "lasting_cough", "level": "book_soon""#,
            r#""id": "lasting_cough", "level": "today""#,
        )],
    );
    assert_eq!(raised.code, 5);
    assert!(
        raised.stdout.starts_with("More urgent than before"),
        "{}",
        raised.stdout
    );
    let reworded = changed(
        "reworded.json",
        &[("Do you have a cough?", "Do you cough?")],
    );
    assert_eq!(reworded.code, 5);
    assert_snapshot!(reworded.stdout);
}

#[test]
fn rules_alone_shows_its_commands_and_a_wrong_one_the_nearest() {
    let alone = run("rules").go();
    assert!(alone.failed(2).contains("check"), "{}", alone.stderr);
    let wrong = run("rules chek").go();
    assert!(wrong.failed(2).contains("'check'"), "{}", wrong.stderr);
    let unknown = run("rules example coughh").go();
    assert!(
        unknown.failed(2).contains("Did you mean cough?"),
        "{}",
        unknown.stderr
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_moves_is_what_moves_when_all_answers_are_tried(seed in any::<u64>(), place in 0..4_usize, to in 0..3_usize) {
        let old_file = small_file(seed);
        let mut new_file = old_file.clone();
        let place = place % old_file["rules"].as_array().unwrap().len();
        new_file["rules"][place]["level"] = level(to % old_file["levels"].as_array().unwrap().len());
        let old = RuleSet::from_json(&old_file.to_string()).unwrap();
        let new = RuleSet::from_json(&new_file.to_string()).unwrap();
        let mut expected: BTreeMap<(usize, usize), u128> = BTreeMap::new();
        let (before, after) = (Table::of(&old), Table::of(&new));
        for (point, was) in before.outcomes.iter().filter(|(_, was)| was.is_there) {
            let is = &after.outcomes[point];
            if was.rank != is.rank {
                *expected.entry((was.rank, is.rank)).or_default() += 1;
            }
        }
        let has_number = old_file.to_string().contains("\"number\":{\"from\"");
        let found = difference(&old, &new).unwrap();
        let rank = |id: &str| old.levels().iter().position(|level| level.id == *id).unwrap();
        let found: BTreeMap<(usize, usize), u128> =
            found.moves.iter().map(|step| ((rank(&step.from.id), rank(&step.to.id)), step.answer_sets)).collect();
        prop_assert!(found.keys().eq(expected.keys()), "{found:?} {expected:?}");
        prop_assert!(has_number || found == expected, "{found:?} {expected:?}");
    }
}
