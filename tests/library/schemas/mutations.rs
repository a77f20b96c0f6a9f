//! A rule file with one thing broken, whichever: the schema and the reader agree on its shape.

use crate::support::rule_files::{ASTHMA_REVIEW, EVERY_OPERATOR, FROZEN, OXYGEN, WELL_TOLD, WELLS};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::rule_file::{SCHEMA, has_wrong_shape};
use crate::support::validator::is_valid;

/// What can happen to a value.
#[derive(Debug, Clone)]
enum Change {
    /// It is taken out.
    Drop,
    /// Its name gets a letter more.
    Misspell,
    /// Something else stands there.
    Replace(Value),
    /// One more member stands in it.
    Add(&'static str),
}

fn any_change() -> impl Strategy<Value = Change> {
    let values = vec![
        json!(null),
        json!(true),
        json!(7),
        json!(1.5),
        json!(-3),
        json!(""),
        json!(" \t"),
        json!("word"),
        json!("Two words"),
        json!("2026-11-23"),
        json!("https://example.org/"),
        json!("yes_no"),
        json!([]),
        json!([1]),
        json!(["word"]),
        json!({}),
        json!({ "note": "only" }),
        json!({ "yes": "cough" }),
        json!({ "all": [] }),
        json!({ "text": "A text.", "sources": ["nhs_cough"] }),
        json!({ "mention": { "about": ["cough"], "reason": "So." } }),
    ];
    prop_oneof![
        Just(Change::Drop),
        Just(Change::Misspell),
        prop::sample::select(values).prop_map(Change::Replace),
        prop::sample::select(vec!["note", "$schema", "id", "yes", "extra", "sources"])
            .prop_map(Change::Add),
    ]
}

/// Files that have every member of the language together.
const FILES: [&str; 7] = [
    FROZEN,
    FROZEN,
    ASTHMA_REVIEW,
    EVERY_OPERATOR,
    OXYGEN,
    WELLS,
    WELL_TOLD,
];

/// The JSON pointers of all values below the root.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (format!("{here}/{name}"), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(i, item)| (format!("{here}/{i}"), item))
            .collect(),
        _ => Vec::new(),
    };
    for (place, value) in below {
        found.push(place.clone());
        places(value, &place, found);
    }
}

fn apply(change: &Change, place: &str, file: &mut Value) {
    let (parent, name) = place.rsplit_once('/').unwrap();
    match change {
        Change::Replace(value) => *file.pointer_mut(place).unwrap() = value.clone(),
        Change::Add(name) => {
            if let Some(Value::Object(members)) = file.pointer_mut(place) {
                members.insert((*name).to_owned(), json!("word"));
            }
        }
        Change::Drop | Change::Misspell => match file.pointer_mut(parent).unwrap() {
            Value::Object(members) => {
                let value = members.remove(name).unwrap();
                if matches!(change, Change::Misspell) {
                    members.insert(format!("{name}s"), value);
                }
            }
            Value::Array(items) => {
                items.remove(name.parse().unwrap());
            }
            _ => {}
        },
    }
}

proptest! {
    #![proptest_config(crate::support::long::cases(1500))]

    #[test]
    fn schema_and_reader_agree_on_a_broken_file(
        file in 0..FILES.len(), change in any_change(), at in any::<Index>(), shallow in any::<bool>()
    ) {
        let mut file: Value = serde_json::from_str(FILES[file]).unwrap();
        let mut all = Vec::new();
        places(&file, "", &mut all);
        // Most values stand in examples; half of the cases look elsewhere.
        all.retain(|place| !shallow || !place.starts_with("/examples/"));
        let place = at.get(&all);
        apply(&change, place, &mut file);
        prop_assert_eq!(
            is_valid(&SCHEMA, &file),
            !has_wrong_shape(&file.to_string()),
            "{:?} at {}",
            change,
            place
        );
    }
}
