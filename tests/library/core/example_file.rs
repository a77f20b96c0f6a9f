//! A small rule file with a part of every kind, and files that differ from it in one thing.

use lungnets::rules::{RuleSet, new_file};
use serde_json::Value;

/// The file.
pub fn file() -> Value {
    serde_json::from_str(&new_file("example").unwrap()).unwrap()
}

/// The file with another value at a place, such as `rules/0/level`; a member that is not there yet is added.
pub fn with(place: &str, value: Value) -> Value {
    let mut file = file();
    let (parent, name) = parent_and_name(place);
    let parent = file
        .pointer_mut(&parent)
        .unwrap_or_else(|| panic!("there is no {parent}"));
    match parent {
        Value::Object(members) => drop(members.insert(name.to_owned(), value)),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        _ => panic!("{place} is in no object and no list"),
    }
    file
}

/// The JSON pointer to what a place lies in, and the name that it has there.
fn parent_and_name(place: &str) -> (String, &str) {
    match place.rsplit_once('/') {
        Some((parent, name)) => (format!("/{parent}"), name),
        None => (String::new(), place),
    }
}

/// The file without what stands at a place.
pub fn without(place: &str) -> Value {
    let mut file = with(place, Value::Null);
    let (parent, name) = parent_and_name(place);
    file.pointer_mut(&parent)
        .unwrap()
        .as_object_mut()
        .unwrap()
        .remove(name);
    file
}

/// The rules of a file that has no fault.
pub fn rules(file: &Value) -> RuleSet {
    RuleSet::from_json(&file.to_string()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The faults of a file, each as `path: what is wrong`, in the order of their paths.
pub fn faults(file: &Value) -> Vec<String> {
    let faults = RuleSet::from_json(&file.to_string()).err();
    let faults = faults
        .iter()
        .flatten()
        .map(|fault| format!("{}: {}", fault.path, fault.problem));
    let mut faults: Vec<String> = faults.collect();
    faults.sort();
    faults
}

/// Checks that a file with another value at a place has this fault, and no other.
pub fn refuses(place: &str, value: Value, fault: &str) {
    let shown = value.to_string();
    assert_eq!(faults(&with(place, value)), [fault], "{place} = {shown}");
}

/// Checks that a file with another value at a place has no fault.
pub fn takes(place: &str, value: Value) {
    assert_eq!(
        faults(&with(place, value.clone())),
        [""; 0],
        "{place} = {value}"
    );
}
