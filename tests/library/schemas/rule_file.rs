//! The schema of a rule file.

use std::sync::LazyLock;

use crate::support::rule_files::FROZEN;
use lungnets::fault::{FileProblem, ShapeProblem};
use lungnets::rules::{EarlierFormat, RuleSet, ValueProblem, new_file, schema};
use serde_json::{Value, json};

use crate::support::rule_files::{INSECT_STING, MANY_FAULTS};
use crate::support::validator::is_valid;

pub static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&schema().render()).unwrap());

/// Whether the reader finds fault with the shape of the file: with one part of it, whatever the others say.
pub fn has_wrong_shape(file: &str) -> bool {
    let mut faults = RuleSet::from_json(file).err().into_iter().flatten();
    faults.any(|fault| {
        let of_any_file = match fault.problem() {
            Some(ShapeProblem::RepeatedName { .. }) | None => false,
            Some(
                ShapeProblem::WrongKind { .. }
                | ShapeProblem::UnknownName { .. }
                | ShapeProblem::Missing { .. }
                | ShapeProblem::EmptyList,
            ) => true,
        };
        let of_format = matches!(
            fault.problem(),
            Some(FileProblem::NoFormat { .. } | FileProblem::WrongFormat { .. })
        ) || fault.problem::<EarlierFormat>().is_some();
        of_any_file || of_format || fault.problem::<ValueProblem>().is_some()
    })
}

#[test]
fn the_frozen_file_a_strange_one_and_a_new_one_validate() {
    for file in [FROZEN, INSECT_STING, &new_file("my_check").unwrap()] {
        assert!(is_valid(&SCHEMA, &serde_json::from_str(file).unwrap()));
    }
}

#[test]
fn a_file_with_faults_of_shape_does_not_validate() {
    assert!(has_wrong_shape(MANY_FAULTS));
    assert!(!is_valid(
        &SCHEMA,
        &serde_json::from_str(MANY_FAULTS).unwrap()
    ));
}

/// Puts a value at a place of a file, in an object also where nothing stands there yet.
fn put(file: &mut Value, place: &str, value: Value) {
    let (parent, last) = place.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).expect(place);
    match last.parse::<usize>() {
        Ok(index) => parent[index] = value,
        Err(_) => parent[last] = value,
    }
}

#[test]
fn what_the_reader_refuses_for_its_shape_the_schema_refuses_too() {
    for (place, wrong) in [
        ("/format", json!(1)),
        ("/format", json!(3)),
        ("/format", json!("1")),
        ("/id", json!("Lung NETs")),
        ("/title", json!(" ")),
        ("/title", json!("a\u{202e}b")),
        ("/title", json!("a\u{1b}[31m")),
        ("/language", json!(null)),
        ("/reviewed", json!({ "by": "A nurse" })),
        ("/reviewed", json!({ "by": "A nurse", "on": "yesterday" })),
        ("/levels", json!([])),
        ("/findings", json!(null)),
        ("/sources/0/read_on", json!("2026-02-30")),
        ("/sources/0/read_on", json!("2026-11-31")),
        ("/sources/1/url", json!("ftp://example.org/")),
        ("/sources/1/url", json!("https://example.org/a b")),
        ("/questions/0/can_change", json!("yes")),
        ("/questions/0/answer", json!("yes/no")),
        ("/questions/0/answer", json!({})),
        ("/questions/0/answer", json!({ "any_of": [], "number": {} })),
        ("/questions/9/answer/number/to", json!("120")),
        ("/questions/9/answer/number/to", json!(4_294_967_296_u64)),
        ("/questions/9/answer/number/from", json!(-4_294_967_296_i64)),
        ("/questions/9/answer/number/decimals", json!(4)),
        ("/questions/9/answer/number/decimals", json!(0.5)),
        ("/rules/0/when", json!({ "not": "cough" })),
        ("/rules/0/when", json!({ "yes": "cough", "no": "wheezing" })),
        ("/rules/0/when", json!({ "note": "nothing else" })),
        (
            "/rules/0/when",
            json!({ "any": [{ "all": [{ "yes": 1 }] }] }),
        ),
        ("/rules/0/if_unsure", json!("ignore")),
        (
            "/rules/0/if_unsure",
            json!({ "mention": { "about": ["cough"] } }),
        ),
        ("/examples/0/answers", json!([])),
        ("/examples/0/because", json!("cough")),
        ("/examples/0/because", json!([{ "rule": "cough" }])),
        ("/questions/9/answer/number/worse", json!("more")),
        ("/questions/0/hint", json!(["A line. ".repeat(12)])),
        (
            "/rules/0/do_first",
            json!({ "text": "Ring.", "instead_of_number": false }),
        ),
        ("/rules/0/if_unsure", json!({ "note": "nothing else" })),
    ] {
        let mut file: Value = serde_json::from_str(FROZEN).unwrap();
        put(&mut file, place, wrong.clone());
        assert!(
            has_wrong_shape(&file.to_string()),
            "the reader takes {wrong} at {place}"
        );
        assert!(
            !is_valid(&SCHEMA, &file),
            "the schema takes {wrong} at {place}"
        );
    }
}

#[test]
fn what_the_reader_takes_the_schema_takes_too() {
    for (place, right) in [
        ("/$schema", json!("rule-file.json")),
        ("/note", json!(["anything", null])),
        (
            "/reviewed",
            json!({ "by": "A nurse", "on": "2024-02-29", "note": 1 }),
        ),
        (
            "/rules/0/when",
            json!({ "note": "why", "yes": "emergency_signs" }),
        ),
        (
            "/rules/0/do_first",
            json!({ "text": "Ring [emergency_number].", "instead_of_number": true }),
        ),
        (
            "/examples/0/because",
            json!(["cough", { "rule": "cough", "counts_at": "today" }]),
        ),
        (
            "/questions/0/hint",
            json!(["Line one", "\u{e9}\u{4e2d}\u{1f600}"]),
        ),
        ("/examples/0/because", json!([])),
        ("/questions/9/answer/number/worse", json!("greater")),
    ] {
        let mut file: Value = serde_json::from_str(FROZEN).unwrap();
        let (parent, name) = place.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[name] = right.clone();
        assert!(
            !has_wrong_shape(&file.to_string()),
            "the reader refuses {right} at {place}"
        );
        assert!(
            is_valid(&SCHEMA, &file),
            "the schema refuses {right} at {place}"
        );
    }
}

#[test]
fn every_member_is_described_and_no_other_is_taken() {
    let mut members = 0;
    let definitions = SCHEMA["definitions"].as_object().unwrap().values();
    for schema in definitions.chain([&*SCHEMA]) {
        let ways = schema["anyOf"].as_array().into_iter().flatten();
        for object in ways.chain([schema]).filter(|way| way["type"] == "object") {
            assert_eq!(object["additionalProperties"], json!(false), "{object}");
            for (name, member) in object["properties"].as_object().unwrap() {
                let description = member["description"].as_str().unwrap_or_default();
                assert!(description.ends_with('.'), "{name}: {description}");
                members += 1;
            }
        }
    }
    assert!(members > 100, "only {members} members were looked at");
}

#[test]
fn the_schema_is_found_by_its_draft_and_the_format_that_it_describes() {
    assert_eq!(SCHEMA["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(
        SCHEMA["$id"],
        "https://lungnets.example/schema/rule-file-2.json"
    );
    assert_eq!(SCHEMA["properties"]["format"]["const"], 2);
}
