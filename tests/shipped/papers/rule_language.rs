//! What the page of the rules says of the language is what the program reads, and says of what it does not read.

use std::collections::BTreeSet;

use lungnets::proof::{About, Property};
use lungnets::rules::{RuleSet, new_file};
use serde_json::Value;

use super::{RULES, first_cells};
use crate::support::run::{self, run_as_it_ships as run};

/// What is put wrong in the file that the page starts from, so that each message of the page is given.
const WRONG: [(&str, &str); 66] = [
    (r#"{ "id": "mild", "label": "Mild" },"#, ""),
    (r#""to": 120"#, r#""to": 0"#),
    (r#""intro": ["#, r#""intro": [,"#),
    (r#""to": 120"#, r#""to": "120""#),
    (r#""otherwise": "nothing_reported","#, ""),
    (
        r#""version": "0.1.0""#,
        r#""version": "0.1.0", "versoin": "1""#,
    ),
    (
        r#""version": "0.1.0""#,
        r#""version": "0.1.0", "version": "1""#,
    ),
    (r#""name": "The sign""#, r#""name": """#),
    (
        r#""advice": ["Do not wait for it to pass."]"#,
        r#""advice": []"#,
    ),
    (r#"{ "id": "mild""#, r#"{ "id": "Mild""#),
    (r#""read_on": "2026-11-23""#, r#""read_on": "23.11.2026""#),
    (
        r#""read_on": "2026-11-23""#,
        r#""read_on": "2026-11-23", "url": "example.org""#,
    ),
    (r#"{ "id": "bad_and_new""#, r#"{ "id": "danger_now""#),
    (r#"{ "finding": "bad_sign" }"#, r#"{ "finding": "bad" }"#),
    (
        r#""ask_when": { "yes": "sign" }"#,
        r#""ask_when": { "yes": "how_bad" }"#,
    ),
    (r#"{ "id": "mild""#, r#"{ "id": "unsure""#),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "yes": "age" }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "yes": "sign", "no": "sign" }"#,
    ),
    (r#""when": { "yes": "sign" }"#, r#""when": {}"#),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "not": { "yes": "sign" } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "number": { "question": "age" } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "number": { "question": "age", "at_least": 9, "below": 9 } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "number": { "question": "age", "at_least": 9.5 } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "how_many": { "at_least": 2, "of": [{ "yes": "sign" }] } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "score": { "at_least": 2, "of": [{ "points": 1, "when": { "yes": "sign" } }] } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "score": { "at_least": 1, "of": [{ "points": 0, "when": { "yes": "sign" } }] } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "score": { "at_least": 1, "of": [{ "question": "how_bad", "points": { "mild": 2 } }] } }"#,
    ),
    (
        r#""when": { "yes": "sign" }"#,
        r#""when": { "score": { "at_least": 1, "of": [{ "points": 1, "when": { "yes": "sign" } },
          { "points": 1, "when": { "no": "sign" } }] } }"#,
    ),
    (r#""about": ["age"]"#, r#""about": ["sign"]"#),
    (r#", "sooner_if": "you get the sign""#, ""),
    (
        r#""label": "Mild""#,
        r#""label": "Mild", "sooner_if": "it gets mild""#,
    ),
    (r#""can_change": false"#, r#""can_change": true"#),
    (
        r#""answers": { "age": 30 }"#,
        r#""answers": { "aged": 30 }"#,
    ),
    (
        r#""sign": "no", "other_signs": [], "age": 70"#,
        r#""sign": "no", "how_bad": "bad", "other_signs": [], "age": 70"#,
    ),
    (
        r#""level": "book_soon", "because": ["the_sign"] }"#,
        r#""level": "emergency", "because": ["the_sign"] }"#,
    ),
    (r#""because": ["danger_now"]"#, r#""because": []"#),
    (
        r#""because": [], "possible": "emergency""#,
        r#""because": [], "possible": "book_soon""#,
    ),
    (r#""name": "The sign""#, "\"name\": \"The \\u202esign\""),
    (r#""format": 2"#, r#""format": 1"#),
    (r#""format": 2"#, r#""format": 3"#),
    (
        r#""mention": {"#,
        r#""at_level": { "level": "book_soon", "about": ["age"] }, "mention": {"#,
    ),
    (
        BAD_AND_NEW_ACTS,
        r#""if_unsure": { "at_level": { "level": "emergency" } },
      "say": "A bad sign with"#,
    ),
    (
        BAD_AND_NEW_ACTS,
        r#""if_unsure": { "at_level": { "level": "nothing_reported" } },
      "say": "A bad sign with"#,
    ),
    (
        r#""because": ["danger_now"]"#,
        r#""because": [{ "rule": "danger_now", "counts_at": "book_soon" }]"#,
    ),
    (r#""said": "the sign", "#, ""),
    (
        r#""label": "Mild""#,
        r#""label": "Mild", "said": "a mild sign""#,
    ),
    (r#""said": "the sign""#, r#""said": "The sign is there.""#),
    (r#""said": "age [number]""#, r#""said": "an age""#),
    (r#""say": "A doctor"#, r#""say": "[signs] A doctor"#),
    (r#""hint": ["Bad"#, LONG_HINT),
    (r#""brief": ["Get emergency help now."]"#, LONG_BRIEF),
    (r#""brief": ["Get emergency help now."]"#, FOUR_LINES),
    (r#""phone": ["The signs are [signs]."],"#, ""),
    (
        r#""brief": ["Nothing to act on was reported."],"#,
        r#""brief": ["Nothing to act on was reported."], "phone": ["Hello."],"#,
    ),
    (r#""also": ["United Kingdom","#, r#""also": ["eu","#),
    (
        r#""services": ["#,
        r#""services": [ { "level": "book_soon", "text": "Ring." },"#,
    ),
    (
        r#""floors": ["#,
        r#""floors": [ { "name": "A bad sign with something new", "level": "emergency",
      "when": { "yes": "danger_sign" }, "sources": ["our_choice"] },"#,
    ),
    (r#"{ "id": "sign","#, r#"{ "id": "sign", "was": ["age"],"#),
    (r#", "worse": "greater""#, ""),
    (
        r#""worse": "greater""#,
        r#""worse": { "calm": { "from": 18, "below": 70 } }"#,
    ),
    (
        r#""worse": "greater""#,
        r#""worse": { "calm": { "from": 18, "below": 170 } }"#,
    ),
    (
        r#""said": "age [number]""#,
        r#""worse": "no", "said": "age [number]""#,
    ),
    (r#""calm_to_worse": ["#, r#""choices": ["#),
    (
        r#""worse": "greater""#,
        r#""worse": "greater", "borders": [{ "at_least": 65, "sooner_if": "you turn 65" }]"#,
    ),
    (
        r#""worse": "greater""#,
        r#""worse": "greater", "borders": [{ "sooner_if": "you turn 65" }]"#,
    ),
    (
        r#""worse": "greater""#,
        r#""worse": "greater", "borders": [{ "at_least": 65, "sooner_if": "you turn 65" },
          { "at_least": 65, "sooner_if": "you turn 65" }]"#,
    ),
];

/// What the rule of two signs makes of an unsure answer.
const BAD_AND_NEW_ACTS: &str = r#""if_unsure": "act_as_if_yes",
      "say": "A bad sign with"#;

/// A hint of more than 76 characters.
const LONG_HINT: &str = r#""hint": ["A hint that goes on and on, and does not end before the line is full, and even then not. Bad"#;

/// A line that fits as it is written, and not with a number in it.
const LONG_BRIEF: &str =
    r#""brief": ["Call [emergency_number] now, whatever else there is to do, and wait there."]"#;

/// More lines than there is room for.
const FOUR_LINES: &str = r#""brief": ["One.", "Two.", "Three.", "Four."]"#;

#[test]
fn every_piece_of_the_language_stands_in_the_file_that_explains_itself() {
    let file = without_notes(serde_json::from_str(&start()).unwrap());
    let pieces = RULES.blocks();
    let pieces: Vec<_> = pieces.iter().filter(|block| block.info == "json").collect();
    assert!(pieces.len() >= 4, "the page has lost its pieces");
    for piece in pieces {
        let value: Value = serde_json::from_str(&piece.text()).unwrap();
        assert!(holds(&file, &value), "rules/README.md:{}", piece.line);
    }
}

#[test]
fn every_condition_of_the_page_can_be_one() {
    let conditions = first_cells(RULES.under("Conditions"));
    let operators = &schema()["definitions"]["Condition"]["properties"];
    let operators = operators.as_object().unwrap().keys();
    for operator in operators.filter(|name| *name != "note") {
        let begin = format!(r#"{{ "{operator}":"#);
        let rows = conditions.iter().filter(|row| row.starts_with(&begin));
        assert_eq!(rows.count(), 1, "one row for {operator}");
    }
    for condition in conditions {
        let read = replaced(r#"{ "yes": "danger_sign" }"#, condition);
        assert!(RuleSet::from_json(&read).is_ok(), "{condition}");
    }
}

#[test]
fn every_kind_of_answer_of_the_page_can_be_one() {
    let kinds = first_cells(RULES.under("Questions"));
    assert_eq!(
        kinds.len(),
        5,
        "one row for each kind, and one for choices without an order"
    );
    for kind in kinds {
        let said = match kind {
            r#""yes_no""# => r#""said": "a danger sign", "#,
            _ if kind.contains("number") => r#""said": "danger [number]", "#,
            _ => "", // it stands at the choices
        };
        let answer = format!(r#"{said}"answer": {kind}, "can_change": false"#);
        let read = replaced(
            r#""said": "a danger sign now", "answer": "yes_no", "can_change": true, "sooner_if": "you feel that you need help at once""#,
            &answer,
        );
        // The rule that read it reads another one, since its answer is no yes or no now.
        let read = read.replace(r#"{ "yes": "danger_sign" }"#, r#"{ "yes": "sign" }"#);
        assert!(RuleSet::from_json(&read).is_ok(), "{kind}");
    }
}

#[test]
fn every_name_that_can_stand_in_a_file_stands_on_the_page() {
    let schema = schema();
    let parts = schema["definitions"].as_object().unwrap().values();
    let properties = parts
        .chain([&schema])
        .filter_map(|part| part["properties"].as_object());
    for name in properties.flat_map(|properties| properties.keys()) {
        let code = [format!("`{name}`"), format!("\"{name}\"")];
        assert!(code.iter().any(|code| RULES.text.contains(code)), "{name}");
    }
}

#[test]
fn every_proof_and_every_remark_has_a_row_and_no_row_is_of_another() {
    let rows = ["What is proved", "What is remarked"].map(|under| first_cells(RULES.under(under)));
    let rows: BTreeSet<String> = rows.concat().into_iter().map(str::to_owned).collect();
    let proofs = Property::EVERY.map(Property::name).into_iter();
    let names = proofs.chain(About::EVERY.map(About::name));
    let names: BTreeSet<String> = names.map(str::to_owned).collect();
    assert_eq!(rows, names);
}

#[test]
fn every_message_of_the_page_is_one_and_has_a_row() {
    let rows = first_cells(RULES.under("What each message means"));
    let mut given = vec![false; rows.len()];
    let wrong = WRONG.map(|(right, wrong)| (right, wrong.to_owned()));
    for (right, wrong) in wrong.into_iter().chain(too_much()) {
        let lines = check(&replaced(right, &wrong));
        let fitting = |row: &&str| lines.iter().any(|line| fits(row, line));
        let places: Vec<usize> = (0..rows.len()).filter(|i| fitting(&rows[*i])).collect();
        assert!(
            !places.is_empty(),
            "{right} replaced: no row of rules/README.md has this message:\n{}",
            lines.join("\n")
        );
        places.into_iter().for_each(|place| given[place] = true);
    }
    for (row, given) in rows.iter().zip(given) {
        assert!(given, "rules/README.md: no fault gives the message {row}");
    }
}

#[test]
fn a_message_fits_its_row_and_no_other() {
    assert!(fits(r#""…" is missing"#, r#""otherwise" is missing"#));
    assert!(fits("expected …, found …", "expected a text, found null"));
    assert!(!fits(r#""…" is missing"#, r#""otherwise" is here"#));
    assert!(!fits("this list is empty", "this list is empty, too"));
}

/// What the program says a rule file can hold.
fn schema() -> Value {
    serde_json::from_str(&run("rules schema").go().stdout).unwrap()
}

/// The file that the page starts from.
fn start() -> String {
    new_file("papers").unwrap().to_string()
}

/// That file with something else in the first place where `right` stands.
fn replaced(right: &str, wrong: &str) -> String {
    let start = start();
    assert!(start.contains(right), "{right} is not in the file");
    start.replacen(right, wrong, 1)
}

/// The same for what is too long to be written here.
fn too_much() -> [(&'static str, String); 2] {
    let sign = r#"{ "yes": "sign" }"#;
    let looks = vec![sign; 50_001].join(",");
    let choices = (0..64).map(|id| {
        format!(r#"{{ "id": "sign_{id}", "label": "Sign {id}", "sooner_if": "it {id}" }},"#)
    });
    [
        (
            r#""when": { "yes": "sign" }"#,
            format!(r#""when": {{ "any": [{looks}] }}"#),
        ),
        (
            r#""any_of": [
          {"#,
            format!(r#""any_of": [{}{{"#, choices.collect::<String>()),
        ),
    ]
}

/// What the program says of a file, a line for a paragraph.
fn check(file: &str) -> Vec<String> {
    let path = run::file("message.json", file);
    let outcome = run("rules check --width 1000")
        .and(path.to_str().unwrap())
        .go();
    assert_eq!(outcome.code, 4, "{}", outcome.stderr);
    let said = [outcome.stdout, outcome.stderr].concat();
    said.lines().map(|line| line.trim().to_owned()).collect()
}

/// Whether a message is the one of a row, where `…` stands for anything.
fn fits(row: &str, message: &str) -> bool {
    let mut parts = row.split('…');
    let Some(mut rest) = message.strip_prefix(parts.next().unwrap()) else {
        return false;
    };
    for part in parts.by_ref() {
        if part.is_empty() {
            return true;
        }
        match rest.split_once(part) {
            Some((_, behind)) => rest = behind,
            None => return false,
        }
    }
    rest.is_empty()
}

/// Whether a value stands anywhere in another.
fn holds(file: &Value, piece: &Value) -> bool {
    if file == piece {
        return true;
    }
    match file {
        Value::Array(items) => items.iter().any(|item| holds(item, piece)),
        Value::Object(members) => members.values().any(|member| holds(member, piece)),
        _ => false,
    }
}

/// A value without the notes in it.
fn without_notes(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(without_notes).collect(),
        Value::Object(members) => {
            let kept = members.into_iter().filter(|(name, _)| name != "note");
            kept.map(|(name, value)| (name, without_notes(value)))
                .collect()
        }
        other => other,
    }
}
