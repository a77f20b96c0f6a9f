//! Stories beside a rule file: one below its floor is a fault, one above its ceiling is told.

use std::path::PathBuf;

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::run::{Outcome, file, run};

/// Rules without fault.
const SOUND: &str = "tests/rule_files/sound.json";

/// A story that comes out at `pharmacy`.
fn story(id: &str, floor: &str, ceiling: &str, purpose: &str) -> Value {
    json!({
        "id": id, "story": "A bee sting on the hand; it hurts, and the throat is fine.", "source": "Invented.",
        "answers": { "hurts": "yes", "swells": "no" },
        "floor": floor, "ceiling": ceiling, "use": purpose,
    })
}

/// A rule file with these stories beside it.
fn with_stories(name: &str, stories: &Value) -> PathBuf {
    let beside = json!({ "format": 2, "rule_set": "insect_sting", "vignettes": stories });
    file(&format!("{name}.vignettes.json"), beside.to_string());
    file(&format!("{name}.json"), std::fs::read(SOUND).unwrap())
}

fn check(name: &str, stories: &Value, format: &str) -> Outcome {
    let rules = with_stories(name, stories);
    run("rules check --format")
        .and(format)
        .and(rules.to_str().unwrap())
        .go()
}

#[test]
fn what_lies_apart_is_told_with_its_story_and_only_what_must_hold_is_a_fault() {
    let stories = json!([
        story("within", "self_care", "emergency", "gate"),
        story("too_calm", "emergency", "emergency", "gate"),
        story("too_calm_and_only_told", "emergency", "emergency", "report"),
        story("too_urgent", "self_care", "self_care", "scope"),
    ]);
    let outcome = check("stories_apart", &stories, "text");
    assert_eq!(outcome.code, 4);
    let (from, _) = outcome.stdout.split_once("\nRemarks").unwrap();
    let last = outcome.stdout.lines().last().unwrap();
    assert_snapshot!(format!("{from}...\n{last}"));
}

#[test]
fn a_story_that_is_only_told_or_too_urgent_is_no_fault() {
    let stories = json!([
        story("too_calm_and_only_told", "emergency", "emergency", "report"),
        story("too_urgent", "self_care", "self_care", "scope"),
    ]);
    let found = check("stories_told", &stories, "json").json();
    let apart = found["vignettes"]["apart"].as_array().unwrap();
    assert_eq!(found["vignettes"]["count"], 2);
    assert_eq!(apart.len(), 2);
    assert_eq!(apart[0]["is_below"], true);
    assert_eq!(apart[0]["must_hold"], false);
    assert_eq!(apart[1]["is_below"], false);
}

#[test]
fn a_rule_file_without_stories_says_so() {
    let found = run("rules check --format json").and(SOUND).go();
    assert_eq!(found.json()["vignettes"], Value::Null);
}

#[test]
fn stories_with_a_fault_are_refused_with_its_place() {
    let mut stories = json!([story("one", "emergency", "self_care", "gate")]);
    let outcome = check("stories_faulty", &stories, "text");
    let message = outcome.failed(4);
    assert!(
        message.contains("stories_faulty.vignettes.json"),
        "{message}"
    );
    assert!(message.contains("vignettes[0].floor"), "{message}");
    stories[0]["answers"] = json!({});
    let found = check("stories_faulty_too", &stories, "json");
    assert_eq!((found.code, found.stderr.as_str()), (4, ""));
    let found: Value = serde_json::from_str(&found.stdout).unwrap();
    assert_eq!(found["faults"].as_array().unwrap().len(), 2, "{found}");
}
