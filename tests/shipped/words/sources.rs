//! Every statement has a source, every source a use and a date, and the file says that nobody reviewed it.

use lungnets::BUILT_IN_RULES;
use lungnets::proof::plain_language::passages;
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::file::{changed, json, passes, rules, speaks};

/// The member that makes an object a statement: of levels, of questions, of rules, of places, and of the introduction,
/// the disclaimers, the topics and all else.
const STATES: [&str; 6] = ["sentence", "ask", "say", "emergency_number", "call", "text"];

/// Every statement of the file: its place and its sources, which are those of what it stands in where it has none of
/// its own, such as the service of a place or the first line of a rule.
fn statements<'v>(
    value: &'v Value,
    place: &str,
    outer: &[&'v str],
    found: &mut Vec<(String, Vec<&'v str>)>,
) {
    let own = value.get("sources").and_then(Value::as_array);
    let is_whole_file = place.is_empty();
    let sources: Vec<&str> = match own {
        Some(own) if !is_whole_file => own.iter().filter_map(Value::as_str).collect(),
        _ => outer.to_vec(),
    };
    if is_statement(value, place) {
        found.push((place.to_owned(), sources.clone()));
    }
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                statements(item, &format!("{place}[{i}]"), &sources, found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let dot = if is_whole_file { "" } else { "." };
                statements(member, &format!("{place}{dot}{name}"), &sources, found);
            }
        }
        _ => {}
    }
}

/// Whether an object states something about health, or holds the rules to something. What is asked about the place
/// itself does not.
fn is_statement(value: &Value, place: &str) -> bool {
    let states = STATES.iter().any(|member| value.get(member).is_some());
    let is_floor = place.starts_with("floors[") && value.get("level").is_some();
    is_floor || states && place != "places"
}

fn without_source(file: &str) -> Vec<String> {
    let (file, mut found) = (json(file), Vec::new());
    statements(&file, "", &[], &mut found);
    let bare = found.into_iter().filter(|(_, sources)| sources.is_empty());
    bare.map(|(place, _)| place).collect()
}

fn sources_unused(file: &str) -> Vec<String> {
    let (file, mut found) = (json(file), Vec::new());
    statements(&file, "", &[], &mut found);
    let used: Vec<&str> = found.into_iter().flat_map(|(_, sources)| sources).collect();
    let sources = file["sources"].as_array().unwrap().iter();
    let ids = sources.map(|source| source["id"].as_str().unwrap());
    ids.filter(|id| !used.contains(id))
        .map(str::to_owned)
        .collect()
}

fn sources_without_date(file: &str) -> Vec<String> {
    let is_date = |text: &str| {
        let shape = |c: char| if c.is_ascii_digit() { '0' } else { c };
        text.chars().map(shape).eq("0000-00-00".chars())
    };
    let file = json(file);
    let sources = file["sources"].as_array().unwrap().iter();
    let undated = sources.filter(|source| !source["read_on"].as_str().is_some_and(is_date));
    undated
        .map(|source| source["id"].as_str().unwrap().to_owned())
        .collect()
}

fn review_hidden(file: &str) -> Vec<String> {
    let (rules, mut found) = (rules(file), Vec::new());
    if rules.named_review().is_some() {
        found.push("reviewed: somebody is named".to_owned());
    }
    if !passages(&rules)
        .iter()
        .any(|passage| passage.text.contains("No clinician has reviewed"))
    {
        found.push("topics: no text says that nobody reviewed the file".to_owned());
    }
    found
}

#[test]
fn every_statement_has_a_source() {
    passes(without_source);
}

#[test]
fn a_statement_without_a_source_is_seen_here_and_by_the_reader_of_the_file() {
    for place in [
        "intro[0]",
        "levels[0]",
        "places.known[0]",
        "places.elsewhere",
        "floors[0]",
        "disclaimers_short[0]",
        "when_stopped",
        "questions[1]",
        "rules[3]",
        "do_first[0]",
        "doctor_questions[0]",
        "limits[0]",
        "disclaimers[0]",
        "topics[0].statements[0]",
    ] {
        let sources = format!("{place}.sources");
        speaks(without_source, &sources, json!([]), place);
        let faults = RuleSet::from_json(&changed(&sources, json!([]))).unwrap_err();
        assert!(faults.iter().any(|fault| fault.path == sources), "{place}");
    }
}

#[test]
fn every_source_is_used_by_something() {
    passes(sources_unused);
}

#[test]
fn a_source_that_nothing_uses_is_seen() {
    let mut sources = json(BUILT_IN_RULES)["sources"].clone();
    let (id, title, publisher) = ("unused", "A page", "Somebody");
    let unused =
        json!({ "id": id, "title": title, "publisher": publisher, "read_on": "2026-11-23" });
    sources.as_array_mut().unwrap().push(unused);
    speaks(sources_unused, "sources", sources, id);
}

#[test]
fn every_source_has_the_day_on_which_it_was_read() {
    passes(sources_without_date);
}

#[test]
fn a_source_without_a_day_is_seen_here_and_by_the_reader_of_the_file() {
    let id = json(BUILT_IN_RULES)["sources"][1]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    for day in [Value::Null, json!(""), json!("today"), json!("23-11-2026")] {
        speaks(sources_without_date, "sources[1].read_on", day.clone(), &id);
        let faults = RuleSet::from_json(&changed("sources[1].read_on", day)).unwrap_err();
        assert!(
            faults
                .iter()
                .any(|fault| fault.path == "sources[1].read_on")
        );
    }
}

#[test]
fn the_file_says_that_nobody_reviewed_it() {
    passes(review_hidden);
}

#[test]
fn a_file_that_hides_that_nobody_reviewed_it_is_seen() {
    let review = json!({ "by": "Somebody", "on": "2026-11-23" });
    speaks(review_hidden, "reviewed", review, "reviewed");
    let rules = rules(BUILT_IN_RULES);
    let passages = passages(&rules);
    let says_so = passages
        .iter()
        .find(|passage| passage.text.contains("No clinician"))
        .unwrap();
    speaks(review_hidden, &says_so.place, "It is fine.", "topics");
}
