//! What could not be read is one fault: what stands in its place while the rest is looked at is blamed for nothing.

use serde_json::{Value, json};

use super::example_file::{faults, file, with, without};

#[test]
fn a_number_in_quotes_is_no_range_without_numbers() {
    let number = "questions/4/answer/number";
    for (place, value) in [
        (format!("{number}/to"), json!("110")),
        (format!("{number}/from"), json!("0")),
    ] {
        let found = faults(&with(&place, value));
        let path = place.replace("/4", "[4]").replace('/', ".");
        let fault = format!("{path}: expected a number with at most 3 decimals, found a text");
        assert_eq!(found, [fault]);
    }
    let found = faults(&without(&format!("{number}/to")));
    assert_eq!(found, ["questions[4].answer.number: \"to\" is missing"]);
}

#[test]
fn whatever_is_null_is_one_fault() {
    let frozen = include_str!("../../rule_files/frozen.json");
    let frozen: Value = serde_json::from_str(frozen).unwrap();
    for file in [file(), frozen] {
        for place in places(&file) {
            let found = faults(&changed(&file, &place, Some(Value::Null)));
            assert!(found.len() <= 1, "{place} = null: {found:#?}");
        }
    }
}

#[test]
fn whatever_is_missing_is_one_fault() {
    let file = file();
    for place in places(&file) {
        let found = faults(&changed(&file, &place, None));
        let is_missing = found.iter().any(|fault| fault.ends_with("is missing"));
        assert!(!is_missing || found.len() == 1, "no {place}: {found:#?}");
    }
}

/// The file with another value at a place, or without what stands there.
fn changed(file: &Value, place: &str, value: Option<Value>) -> Value {
    let mut file = file.clone();
    let (parent, name) = place.rsplit_once('/').unwrap();
    match (file.pointer_mut(parent).unwrap(), value) {
        (Value::Object(members), Some(value)) => drop(members.insert(name.to_owned(), value)),
        (Value::Object(members), None) => drop(members.remove(name)),
        (Value::Array(items), Some(value)) => items[name.parse::<usize>().unwrap()] = value,
        (Value::Array(items), None) => drop(items.remove(name.parse().unwrap())),
        _ => unreachable!("{place} is in an object or a list"),
    }
    file
}

/// The places of all values that nothing else in the file names.
fn places(file: &Value) -> Vec<String> {
    let mut places = Vec::new();
    values(file, String::new(), &mut places);
    assert!(places.len() > 100);
    places
}

fn values(value: &Value, place: String, places: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => {
            let members = members.iter();
            members.map(|(name, value)| (name.clone(), value)).collect()
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.map(|(i, value)| (i.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (name, value) in inner {
        // What has an id may be named elsewhere, and whoever names it then names nothing.
        let is_named = name == "id" || value.get("id").is_some();
        if !matches!(name.as_str(), "note" | "answers") {
            let place = format!("{place}/{name}");
            values(value, place.clone(), places);
            let holds_named = value.to_string().contains("\"id\":");
            if !is_named && !holds_named {
                places.push(place);
            }
        }
    }
}
