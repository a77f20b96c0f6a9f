//! `lungnets rules schema` and `lungnets rules new`.

use crate::support::run::{file, run};
use insta::assert_snapshot;
use lungnets::proof;
use lungnets::proof::plain_language::claims::claims;
use lungnets::proof::plain_language::passages;
use lungnets::proof::plain_language::reading::Reading;
use lungnets::rules::RuleSet;

#[test]
fn the_schema_of_a_rule_file() {
    let outcome = run("rules schema").go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert_snapshot!(outcome.stdout);
}

#[test]
fn a_new_rule_file() {
    let outcome = run("rules new knee_check").go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert_snapshot!(outcome.stdout);
}

#[test]
fn a_new_rule_file_has_no_fault_and_its_examples_come_true() {
    let text = run("rules new knee_check").go().stdout;
    let rules = RuleSet::from_json(&text).unwrap();
    assert_eq!(rules.id(), "knee_check");
    proof::examples(&rules, &text).unwrap();
}

#[test]
fn a_new_rule_file_runs() {
    let path = file("new.json", run("rules new knee_check").go().stdout);
    let rules = ["--rules", path.to_str().unwrap()];
    let outcome = run("--danger-sign no --sign yes --how-bad bad --age 70 --format json")
        .and_all(rules)
        .go();
    assert_eq!(outcome.json()["level"]["id"], "emergency");
}

#[test]
fn a_new_rule_file_is_in_plain_language_and_claims_nothing() {
    let text = run("rules new knee_check").go().stdout;
    let rules = RuleSet::from_json(&text).unwrap();
    assert!(claims(&rules).is_empty(), "{:?}", claims(&rules));
    for passage in passages(&rules) {
        let reading = Reading::of(passage.text);
        let is_easy = reading.words < 5 || reading.grade().is_none_or(|grade| grade <= 9.0);
        assert!(is_easy && reading.longest_sentence <= 25, "{passage:?}");
    }
}

#[test]
fn what_cannot_be_an_id_is_refused_with_what_can() {
    assert_snapshot!(run("rules new").and("Knee check").go().failed(2));
    for wrong in ["", "9_lives", "_x", "a-b", "a\"b", "\u{e9}t\u{e9}"] {
        assert!(
            run("rules new").and(wrong).go().failed(2).contains("id"),
            "{wrong}"
        );
    }
}

#[test]
fn rules_alone_shows_what_there_is() {
    let outcome = run("rules").go();
    let message = outcome.failed(2);
    for command in ["explain", "schema", "new"] {
        assert!(message.contains(command), "{message}");
    }
}
