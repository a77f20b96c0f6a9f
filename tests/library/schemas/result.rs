//! The schema of a result.

use std::cell::Cell;

use crate::support::rule_files::FROZEN;
use crate::support::signed;
use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::report::{CameFrom, Origin, Report, schema};
use lungnets::rules::{Question, RuleSet};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::answers::any_answers;
use crate::support::rule_files::{FOLLOW_UPS, INSECT_STING};
use crate::support::validator::is_valid;

/// The result of some answers, where they are answers at all.
fn result(rules: &RuleSet, answers: &Value) -> Option<Value> {
    result_explained(rules, answers, false)
}

/// The same, with how it came about or without. Then every other answer has overruled one of a file.
fn result_explained(rules: &RuleSet, answers: &Value, explained: bool) -> Option<Value> {
    let answers = Answers::from_json(rules, &answers.to_string()).ok()?;
    if !answers.closed_follow_ups().is_empty() {
        return None;
    }
    let [option, file] = ["option", "file"].map(|id| CameFrom { id, words: "" });
    let questions = rules.questions().iter().map(Question::index);
    let given = questions.filter_map(|question| Some((question, answers.given(question)?)));
    let origins = given.enumerate().map(|(place, (question, value))| Origin {
        question,
        place: option,
        overruled: (place % 2 == 0).then_some((value, file)),
    });
    let origins: Vec<Origin> = origins.collect();
    let assessment = Assessment::of(&answers);
    let report = Report::of(&assessment);
    let report = if explained {
        report.explained(&origins)
    } else {
        report
    };
    Some(serde_json::from_str(&report.json()).unwrap())
}

fn schema_of(rules: &RuleSet) -> Value {
    serde_json::from_str(&schema(rules).render()).unwrap()
}

/// The JSON pointers of all values, but those within the answers: their own schema is tested by itself. What may be
/// left out is not among them either.
pub fn places(value: &Value) -> Vec<String> {
    fn collect(value: &Value, here: &str, found: &mut Vec<String>) {
        let below: Vec<(String, &Value)> = match value {
            Value::Object(members) => members
                .iter()
                .map(|(name, value)| (name.clone(), value))
                .collect(),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .map(|(place, value)| (place.to_string(), value))
                .collect(),
            _ => Vec::new(),
        };
        for (name, value) in below {
            let place = format!("{here}/{name}");
            // Of what "not sure" does to a rule, one of two may be said alone.
            let is_one_of_two =
                here.ends_with("/if_unsure") && value.as_object().unwrap().len() > 1;
            let may_be_left_out = name == "explain"
                || here.ends_with("/number") && name != "question"
                || is_one_of_two;
            if !may_be_left_out {
                found.push(place.clone());
            }
            if place != "/answers" {
                collect(value, &place, found);
            }
        }
    }
    let mut found = Vec::new();
    collect(value, "", &mut found);
    found
}

/// The value with something at a place that does not belong there: another kind of value, a word that is no id where
/// an id stands, or no value at all.
pub fn broken(value: &Value, place: &str, kind: u8) -> Value {
    let mut broken = value.clone();
    let (parent, name) = place.rsplit_once('/').unwrap();
    let is_member = value.pointer(parent).unwrap().is_object();
    match kind % 3 {
        0 if is_member => {
            let members = broken.pointer_mut(parent).unwrap();
            members.as_object_mut().unwrap().remove(name);
        }
        1 if is_member => {
            let members = broken.pointer_mut(parent).unwrap();
            let more = format!("{name}_too");
            members.as_object_mut().unwrap().insert(more, json!(1));
        }
        _ => {
            let wrong = match value.pointer(place).unwrap() {
                Value::Object(_) => json!("word"),
                Value::Array(_) => json!({}),
                Value::Null | Value::String(_) | Value::Bool(_) | Value::Number(_) => json!([0]),
            };
            *broken.pointer_mut(place).unwrap() = wrong;
        }
    }
    broken
}

#[test]
fn every_result_validates_and_none_that_is_broken_anywhere() {
    for file in [FROZEN, INSECT_STING, FOLLOW_UPS] {
        let rules = RuleSet::from_json(file).unwrap();
        let schema = schema_of(&rules);
        let seen = Cell::new(0);
        // Few answers give a result, so fewer cases would show too little.
        let config = ProptestConfig {
            failure_persistence: None,
            cases: 300,
            ..ProptestConfig::default()
        };
        let any_break = prop::collection::vec((any::<Index>(), any::<u8>()), 4);
        let cases = (any_answers(&rules), any::<bool>(), any_break);
        let outcome = TestRunner::new(config).run(&cases, |(answers, explained, breaks)| {
            let Some(result) = result_explained(&rules, &answers, explained) else {
                return Ok(());
            };
            seen.set(seen.get() + 1);
            prop_assert!(is_valid(&schema, &result), "{}", result);
            let places = places(&result);
            for (at, kind) in breaks {
                let place = at.get(&places);
                let broken = broken(&result, place, kind);
                prop_assert!(!is_valid(&schema, &broken), "{} {}", place, kind % 3);
            }
            Ok(())
        });
        outcome.unwrap();
        assert!(seen.get() > 20, "only {} results were seen", seen.get());
    }
}

#[test]
fn an_id_that_the_rule_set_does_not_have_does_not_validate() {
    let rules = RuleSet::from_json(FROZEN).unwrap();
    let schema = schema_of(&rules);
    let result = result(&rules, &json!({ "cough": "unsure", "age": 30 })).unwrap();
    assert!(is_valid(&schema, &result));
    for place in [
        "/level/id",
        "/possible/id",
        "/because/0/rule",
        "/because/0/level",
        "/because/0/unsure/0",
        "/because/0/sources/0",
        "/undecided/0/waits_for/0",
        "/sooner_if/0/question",
        "/not_given/0",
        "/not_asked/0",
        "/sources/0/id",
    ] {
        let mut changed = result.clone();
        if let Some(value) = changed.pointer_mut(place) {
            *value = json!("hornets");
            assert!(!is_valid(&schema, &changed), "{place}");
        } else {
            assert_eq!(place, "/not_asked/0", "the result lacks {place}");
        }
    }
    for (place, wrong) in [
        ("/format", json!(2)),
        ("/level/rank", json!(5)),
        ("/level/rank", json!(-1)),
        ("/rule_set/sha256", json!("abc")),
        ("/rule_set/reviewed", json!({ "by": "A nurse" })),
        ("/answers", json!({ "cough": "perhaps" })),
    ] {
        let mut changed = result.clone();
        *changed.pointer_mut(place).unwrap() = wrong.clone();
        assert!(!is_valid(&schema, &changed), "{place} {wrong}");
    }
}

#[test]
fn a_review_is_described_too() {
    let rules = RuleSet::from_json(&signed(FROZEN, "A nurse", "2026-11-23")).unwrap();
    let result = result(&rules, &json!({ "age": 30 })).unwrap();
    assert_eq!(result["rule_set"]["reviewed"]["by"], "A nurse");
    assert!(is_valid(&schema_of(&rules), &result));
}

#[test]
fn the_schema_is_found_by_its_draft_its_format_and_the_rule_set() {
    let schema = schema_of(&RuleSet::from_json(FROZEN).unwrap());
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(
        schema["$id"],
        "https://lungnets.example/schema/result-1/chest_check-1.0.0.json"
    );
}
