//! `lungnets rules mutants --add`: the examples that a file lacks are put into it, and marked.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::support::run::{file, run, run_as_it_ships};

/// A sound file with one example, which notices little.
fn sound(name: &str) -> PathBuf {
    let text = fs::read("tests/rule_files/sound.json").unwrap();
    file(&format!("{name}.json"), text)
}

#[test]
fn what_survived_is_noticed_afterwards_and_the_check_counts_what_nobody_has_seen() {
    let rules = sound("added");
    let name = rules.to_str().unwrap();
    assert_eq!(run("rules mutants").and(name).go().code, 4);
    let outcome = run("rules mutants --add").and(name).go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    let (count, _) = outcome.stdout.split_once(" examples added to").unwrap();
    let count: usize = count.rsplit('\n').next().unwrap().parse().unwrap();
    assert!(count > 1, "{}", outcome.stdout);
    let again = run("rules mutants").and(name).go();
    assert_eq!(again.code, 0, "{}", again.stdout);
    let found = run("rules check --format json").and(name).go().json();
    assert_eq!(found["examples"]["not_yet_seen"], count);
    assert_eq!(found["examples"]["count"], count + 1);
    let told = run("rules check").and(name).go().stdout;
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains(&format!("No person has seen {count} of them yet.")),
        "{told}"
    );
}

/// Scores, borders, and answers of which no is worse are broken too, and what notices that can be added.
#[test]
fn whatever_survives_in_rules_of_the_clinic_is_noticed_afterwards() {
    for (name, breaks) in [
        (
            "wells",
            ["points 6 to 5", "points 2 to 1", "of[1]: dropped"],
        ),
        (
            "asthma_review",
            [
                "points of choice 2 2 to 1",
                "points of choice 1 1 to 2",
                "calm_without: added",
            ],
        ),
    ] {
        let rules = fs::read(format!("tests/rule_files/{name}.json")).unwrap();
        let rules = file(&format!("{name}_added.json"), rules);
        let rules = rules.to_str().unwrap();
        let told = run("rules mutants --add").and(rules).go();
        assert_eq!(
            (told.code, told.stderr.as_str()),
            (0, ""),
            "{}",
            told.stdout
        );
        let again = run("rules mutants").and(rules).go();
        assert!(again.stdout.contains("none survives"), "{}", again.stdout);
        let told = told.stdout + &again.stdout;
        for way in breaks {
            assert!(told.contains(way), "{way}: {told}");
        }
    }
}

#[test]
fn all_else_in_the_file_stays_as_it_was_and_nothing_is_added_twice() {
    let rules = sound("added_only");
    fs::set_permissions(&rules, fs::Permissions::from_mode(0o640)).unwrap();
    let before = fs::read_to_string(&rules).unwrap();
    run("rules mutants --add").and(rules.to_str().unwrap()).go();
    let after = fs::read_to_string(&rules).unwrap();
    let (start, end) = before.split_at(before.rfind("]\n}").unwrap());
    assert!(after.starts_with(start) && after.ends_with(end), "{after}");
    assert_eq!(
        fs::metadata(&rules).unwrap().permissions().mode() & 0o777,
        0o640
    );
    let again = run("rules mutants --add").and(rules.to_str().unwrap()).go();
    assert!(
        again.stdout.contains("No example is missing"),
        "{}",
        again.stdout
    );
    assert_eq!(fs::read_to_string(&rules).unwrap(), after);
}

#[test]
fn a_byte_order_mark_stays_where_it_is() {
    let text = fs::read_to_string("tests/rule_files/sound.json").unwrap();
    let rules = file("added_with_mark.json", format!("\u{feff}{text}"));
    let outcome = run("rules mutants --add").and(rules.to_str().unwrap()).go();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let (start, _) = text.split_at(text.rfind("]\n}").unwrap());
    let after = fs::read_to_string(&rules).unwrap();
    assert!(after.starts_with(&format!("\u{feff}{start}")), "{after}");
}

#[test]
fn where_there_is_no_file_to_add_to_nothing_is_tried() {
    for arguments in ["rules mutants --add", "rules mutants - --add"] {
        let outcome = run_as_it_ships(arguments).go();
        let message = outcome.failed(2);
        assert!(
            message.contains("lungnets rules mutants FILE --add"),
            "{message}"
        );
    }
}

#[test]
fn where_the_file_cannot_be_replaced_nothing_is_said_to_be_added() {
    let rules = fs::read_to_string("tests/rule_files/sound.json").unwrap();
    let pipe = run("rules mutants /dev/stdin --add").stdin(&rules).go();
    let message = pipe.failed(1);
    assert!(
        message.contains("no example was added to /dev/stdin"),
        "{message}"
    );
    assert!(message.contains("The file is as it was."), "{message}");
}
