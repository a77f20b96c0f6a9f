//! `--help` and `--version`.

use crate::support::run::{run, run_as_it_ships};
use insta::assert_snapshot;

#[test]
fn the_long_help_shows_every_option() {
    let outcome = run("--help").go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert_snapshot!(outcome.stdout);
}

#[test]
fn the_short_help_fits_on_a_screen_and_ends_with_whom_to_call() {
    let outcome = run("-h").go();
    assert!(outcome.stdout.lines().count() <= 45, "{}", outcome.stdout);
    assert!(
        outcome.stdout.lines().last().unwrap().contains("999"),
        "{}",
        outcome.stdout
    );
    assert_snapshot!(outcome.stdout);
}

#[test]
fn no_line_of_help_is_wider_than_79_columns() {
    for help in [
        "--help",
        "-h",
        "about --help",
        "questions --help",
        "replay --help",
        "rules --help",
        "rules explain --help",
        "rules new --help",
        "rules check --help",
        "rules example --help",
        "rules diff --help",
        "rules mutants --help",
    ] {
        for line in run(help).go().stdout.lines() {
            assert!(line.len() <= 79, "{line}");
        }
    }
}

#[test]
fn the_version_names_the_rule_set() {
    let outcome = run("--version").go();
    let expected = format!(
        "lungnets {} (rule set chest_check 1.0.0)\n",
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!((outcome.code, outcome.stdout), (0, expected));
}

#[test]
fn help_and_version_can_be_asked_for_in_words() {
    for (words, option) in [
        ("help", "-h"),
        ("help batch", "batch --help"),
        ("help rules check", "rules check --help"),
        ("version", "--version"),
    ] {
        let outcome = run_as_it_ships(words).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{words}");
        assert_eq!(
            outcome.stdout,
            run_as_it_ships(option).go().stdout,
            "{words}"
        );
    }
}

#[test]
fn who_writes_what_troubles_them_is_told_how_to_start_and_whom_to_call() {
    for words in ["cough", "chest pain"] {
        let outcome = run_as_it_ships(words).go();
        let said = outcome.failed(2);
        assert!(said.contains("To start, type: lungnets\n"), "{said}");
        assert!(said.contains("UK 999"), "{said}");
    }
    let outcome = run_as_it_ships("").and("I have a cough").go();
    assert_snapshot!(outcome.failed(2));
    // What is like a command was meant to be it.
    let outcome = run_as_it_ships("repley").go();
    assert!(outcome.failed(2).contains("replay"), "{outcome:?}");
}

#[test]
fn no_question_of_any_rule_file_can_take_the_name_of_an_option() {
    let help = run("--help").go().stdout;
    let options = help
        .lines()
        .filter_map(|line| line.trim().split_once("--").map(|(_, rest)| rest));
    for option in options
        .filter_map(|rest| rest.split([' ', ',', ']', ':', '.']).next())
        .filter(|name| !name.is_empty())
    {
        let rules =
            lungnets::rules::RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
        let is_question = rules.question_by_id(option).is_some();
        assert!(
            is_question || lungnets::rules::is_reserved_option(option),
            "--{option} is not reserved"
        );
    }
}
