//! The checks look at every text that a person reads.

use lungnets::BUILT_IN_RULES;
use lungnets::proof::plain_language::{Kind, passages};
use serde_json::Value;

use super::file::{json, pointer, rules};

/// Members with nothing to read in them: names for programs, conditions, and what is written for those who
/// make the file. A text in any other member must be among the passages.
const NOT_READ: [&str; 24] = [
    "about",
    "also",
    "ask_when",
    "at_levels",
    "calm_without",
    "examples",
    "excuses",
    "floors",
    "findings",
    "id",
    "if_unanswered",
    "instead_of_number",
    "language",
    "level",
    "listed_in",
    "note",
    "otherwise",
    "publisher",
    "reviewed",
    "same_in",
    "sources",
    "version",
    "was",
    "when",
];

/// Words that stand where an object could, and are read by the program only.
const NOT_READ_WORDS: [&str; 2] = ["yes_no", "act_as_if_yes"];

/// A text as it reads in the first place that is known.
fn in_first_place(text: &str) -> String {
    text.replace("[emergency_number]", &number_of_first_place())
}

fn number_of_first_place() -> String {
    let file = json(BUILT_IN_RULES);
    let number = file.pointer(&pointer("places.known[0].emergency_number"));
    number.and_then(Value::as_str).unwrap().to_owned()
}

/// Every text of the file with its place, in any order.
fn texts(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if !NOT_READ_WORDS.contains(&text.as_str()) => {
            found.push((place.to_owned(), in_first_place(text)));
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                texts(item, &format!("{place}[{i}]"), found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                if !NOT_READ.contains(&name.as_str()) {
                    let dot = if place.is_empty() { "" } else { "." };
                    texts(member, &format!("{place}{dot}{name}"), found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_text_of_the_file_is_a_passage_once_and_every_passage_is_a_text_of_the_file() {
    let mut expected = Vec::new();
    texts(&json(BUILT_IN_RULES), "", &mut expected);
    expected.sort_unstable();
    let rules = rules(BUILT_IN_RULES);
    let passages = passages(&rules).into_iter();
    let mut found: Vec<(String, String)> = passages
        .map(|passage| (passage.place, passage.text.to_owned()))
        .collect();
    found.sort_unstable();
    assert!(found.len() > 300, "only {} texts", found.len());
    assert_eq!(found, expected);
}

#[test]
fn the_place_of_a_passage_leads_to_its_text() {
    let (file, rules) = (json(BUILT_IN_RULES), rules(BUILT_IN_RULES));
    for passage in passages(&rules) {
        let there = file
            .pointer(&pointer(&passage.place))
            .and_then(Value::as_str);
        let there = there.map(in_first_place);
        assert_eq!(there.as_deref(), Some(passage.text), "{}", passage.place);
    }
}

#[test]
fn the_kind_of_a_passage_follows_from_its_place() {
    let rules = rules(BUILT_IN_RULES);
    for passage in passages(&rules) {
        let place = passage.place;
        let advice = ["do_first", "levels", "rules", "when_stopped", "places"];
        let expected = if place == "places.ask"
            || place.starts_with("questions") && !place.ends_with("sooner_if")
        {
            Kind::Question
        } else if place.ends_with("sooner_if") || advice.iter().any(|a| place.starts_with(a)) {
            Kind::Advice
        } else {
            Kind::Background
        };
        assert_eq!(passage.kind, expected, "{place}");
    }
}
