//! The shipped rule file, as it is and with one value changed.

use lungnets::BUILT_IN_RULES;
use lungnets::proof::plain_language::{Passage, passages};
use lungnets::rules::RuleSet;
use serde_json::Value;

/// Looks at the text of a rule file, and returns a line for each thing that is wrong. It starts with the place.
pub type Check = fn(&str) -> Vec<String>;

/// The shipped file has nothing wrong.
pub fn passes(check: Check) {
    let found = check(BUILT_IN_RULES);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// With `value` at `place`, the file has something wrong at `wrong` that the shipped file has not. Either place can
/// name a question or a rule by its id.
pub fn speaks(check: Check, place: &str, value: impl Into<Value>, wrong: &str) {
    let wrong = numbered(wrong);
    let is_there = |found: Vec<String>| found.iter().any(|line| line.starts_with(&wrong));
    assert!(!is_there(check(BUILT_IN_RULES)), "wrong before: {wrong}");
    assert!(is_there(check(&changed(place, value))), "not seen: {wrong}");
}

/// The shipped file with another value at `place`.
pub fn changed(place: &str, value: impl Into<Value>) -> String {
    let mut file = json(BUILT_IN_RULES);
    *file.pointer_mut(&pointer(&numbered(place))).unwrap() = value.into();
    file.to_string()
}

pub fn json(file: &str) -> Value {
    serde_json::from_str(file).unwrap()
}

pub fn rules(file: &str) -> RuleSet {
    RuleSet::from_json(file).unwrap()
}

/// `rules[3].say` as a JSON pointer.
pub fn pointer(place: &str) -> String {
    format!("/{}", place.replace(']', "").replace(['.', '['], "/"))
}

/// `questions[age].ask` with the number at which the entry of this id stands in its list, as in `questions[1].ask`.
fn numbered(place: &str) -> String {
    let Some((list, (id, rest))) = place
        .split_once('[')
        .and_then(|(list, rest)| Some((list, rest.split_once(']')?)))
    else {
        return place.to_owned();
    };
    let file = json(BUILT_IN_RULES);
    let entries = file[list].as_array().into_iter().flatten();
    let mut ids = entries.map(|entry| &entry["id"]);
    let number = ids.position(|known| known == id);
    number.map_or(place.to_owned(), |number| format!("{list}[{number}]{rest}"))
}

/// A line for each text that a person reads and that `wrong` finds fault with.
pub fn each_text(file: &str, wrong: impl Fn(&Passage<'_>) -> bool) -> Vec<String> {
    let rules = rules(file);
    let passages = passages(&rules).into_iter();
    passages
        .filter(|passage| wrong(passage))
        .map(|passage| format!("{}: {}", passage.place, passage.text))
        .collect()
}
