//! The schemas of a line that batch reads, and of one that it writes.

use std::cell::Cell;

use crate::support::rule_files::FROZEN;
use lungnets::batch::{Batch, Field, Wanted, input_schema, output_schema};
use lungnets::rules::RuleSet;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::answers::any_answers;
use super::result::{broken, places};
use crate::support::rule_files::{FOLLOW_UPS, INSECT_STING};
use crate::support::validator::is_valid;

fn parsed(schema: &lungnets::json::Json<'_>) -> Value {
    serde_json::from_str(&schema.render()).unwrap()
}

/// What comes of one line; nothing, of an empty one.
fn answered(batch: &Batch<'_>, line: &Value) -> Option<Value> {
    let mut out = Vec::new();
    let tally = batch.lines(1, line.to_string().as_bytes(), &mut out);
    (tally.empty == 0).then(|| serde_json::from_slice(&out).unwrap())
}

fn any_wanted() -> impl Strategy<Value = Wanted> {
    let fields = prop::sample::subsequence(Field::EVERY.to_vec(), 1..=Field::EVERY.len());
    prop_oneof![
        1 => Just(Wanted::Full),
        3 => fields.prop_map(Wanted::Fields),
    ]
}

fn any_id() -> impl Strategy<Value = Option<Value>> {
    let ids = vec![
        json!("a"),
        json!(7),
        json!(-1.5),
        json!(""),
        json!(null),
        json!([1]),
    ];
    prop::option::of(prop::sample::select(ids))
}

#[test]
fn every_line_out_validates_and_none_that_is_broken_and_the_schema_in_agrees_with_the_reader() {
    for file in [FROZEN, INSECT_STING, FOLLOW_UPS] {
        let rules = RuleSet::from_json(file).unwrap();
        let input = parsed(&input_schema(&rules));
        let (read, refused) = (Cell::new(0), Cell::new(0));
        // Few answers are read, so fewer cases would show too little.
        let config = ProptestConfig {
            failure_persistence: None,
            cases: 300,
            ..ProptestConfig::default()
        };
        let cases = (
            any_answers(&rules),
            any_id(),
            any_wanted(),
            any::<Index>(),
            any::<u8>(),
        );
        let outcome = TestRunner::new(config).run(&cases, |(mut line, id, wanted, at, kind)| {
            if let Some(id) = id {
                line["id"] = id;
            }
            let output = parsed(&output_schema(&rules, &wanted, &[]));
            let Some(out) = answered(&Batch::new(&rules, wanted), &line) else {
                prop_assert!(is_valid(&input, &line), "{}", line);
                return Ok(());
            };
            prop_assert!(is_valid(&output, &out), "{}", out);
            let is_read = out.get("error").is_none();
            let count = if is_read { &read } else { &refused };
            count.set(count.get() + 1);
            prop_assert_eq!(is_valid(&input, &line), is_read, "{}", line);
            let places = places(&out);
            let place = at.get(&places);
            let is_optional =
                ["/more", "/error/do_first"].contains(&place.as_str()) && kind % 3 == 0;
            prop_assert!(
                is_optional || !is_valid(&output, &broken(&out, place, kind)),
                "{} {}",
                place,
                kind % 3
            );
            Ok(())
        });
        outcome.unwrap();
        assert!(
            read.get() > 20 && refused.get() > 20,
            "{read:?} {refused:?}"
        );
    }
}

#[test]
fn a_line_of_other_members_than_those_wanted_does_not_validate() {
    let rules = RuleSet::from_json(FROZEN).unwrap();
    let line = json!({ "id": 7, "cough": "yes" });
    let schema = |fields: &[Field]| {
        parsed(&output_schema(
            &rules,
            &Wanted::Fields(fields.to_vec()),
            &[],
        ))
    };
    let two = [Field::Id, Field::Rank];
    let out = answered(&Batch::new(&rules, Wanted::Fields(two.to_vec())), &line).unwrap();
    assert!(is_valid(&schema(&two), &out));
    assert!(!is_valid(&schema(&Field::EVERY), &out));
    assert!(!is_valid(
        &parsed(&output_schema(&rules, &Wanted::Full, &[])),
        &out
    ));
    assert!(!is_valid(&schema(&[Field::Id]), &out));
}

#[test]
fn the_schemas_are_found_by_their_draft_their_format_and_the_rule_set() {
    let rules = RuleSet::from_json(FROZEN).unwrap();
    for (schema, name) in [
        (input_schema(&rules), "batch-input-1"),
        (output_schema(&rules, &Wanted::Full, &[]), "batch-output-1"),
    ] {
        let schema = parsed(&schema);
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        let address = format!("https://lungnets.example/schema/{name}/chest_check-1.0.0.json");
        assert_eq!(schema["$id"], address);
    }
}

#[test]
fn the_schema_in_and_the_reader_agree_on_what_says_with_which_rules_and_on_nothing() {
    let rules = RuleSet::from_json(FROZEN).unwrap();
    let input = parsed(&input_schema(&rules));
    let made_with = json!({ "rule_set": "chest_check", "version": "1.0.0" });
    let batch = Batch::new(&rules, Wanted::Fields(vec![Field::Id]));
    for (members, is_read) in [
        (json!({}), true),
        (json!({ "id": 1 }), false),
        (json!({ "cough": "yes" }), true),
        (made_with.clone(), false),
        (json!({ "rule_set": "chest_check", "cough": "yes" }), false),
        (json!({ "version": "1.0.0", "cough": "yes" }), false),
        (json!({ "rule_set": "chest_check" }), false),
        (
            json!({ "rule_set": "chest_check", "version": "1.0.0", "cough": "yes" }),
            true,
        ),
    ] {
        let out = answered(&batch, &members);
        let is_refused = out.is_some_and(|out| out.get("error").is_some());
        assert_eq!(
            (!is_refused, is_valid(&input, &members)),
            (is_read, is_read),
            "{members}"
        );
    }
}
