//! What a file lets go is weighed, not trusted: whoever lets go of an emergency is told, whatever reason the file
//! gives.

use lungnets::proof::{About, Property, Verdict, prove, remarks};
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use crate::support::rule_files::FROZEN;

/// Whether the proofs or the remarks tell of a file that is no longer safe.
fn is_told(file: &Value) -> bool {
    let rules = RuleSet::from_json(&file.to_string()).unwrap();
    let let_go = remarks(&rules, None).into_iter();
    let mut let_go = let_go.filter(|remark| remark.about == About::EmergencyLetGo);
    let fails = |(_, verdict): &(Property, Verdict<'_>)| !matches!(verdict, Verdict::Proved { .. });
    let_go.next().is_some() || prove(&rules, &mut |_| ()).iter().any(fails)
}

/// The ids of the questions that a condition reads, those of its findings among them.
fn questions(condition: &Value, file: &Value, found: &mut Vec<String>) {
    match condition {
        Value::Array(parts) => parts.iter().for_each(|part| questions(part, file, found)),
        Value::Object(members) => {
            for (name, value) in members {
                match (name.as_str(), value) {
                    ("question" | "yes" | "no", Value::String(id)) => found.push(id.clone()),
                    ("finding", Value::String(id)) => {
                        let mut all = file["findings"].as_array().unwrap().iter();
                        let when = &all.find(|finding| finding["id"] == **id).unwrap()["when"];
                        questions(when, file, found);
                    }
                    (_, value) => questions(value, file, found),
                }
            }
        }
        _ => (),
    }
    found.sort();
    found.dedup();
}

/// Rules of the most urgent level beside which another one always tells to act on the same day.
const BESIDE_ANOTHER: [&str; 4] = [
    "much_blood",
    "blood_with_danger_sign",
    "pregnant_with_chest_pain",
    "fever_in_cancer_care",
];

#[test]
fn a_sign_of_an_emergency_that_is_only_mentioned_is_told() {
    let file: Value = serde_json::from_str(FROZEN).unwrap();
    let top = file["levels"].as_array().unwrap().last().unwrap()["id"].clone();
    let (mut tried, mut untold) = (0, Vec::new());
    for (i, rule) in file["rules"].as_array().unwrap().iter().enumerate() {
        if rule["level"] != top {
            continue;
        }
        let mut read = Vec::new();
        questions(&rule["when"], &file, &mut read);
        let mut changed = file.clone();
        changed["rules"][i]["if_unsure"] =
            json!({ "mention": { "about": read, "reason": "It is said to be safe." } });
        tried += 1;
        if !is_told(&changed) {
            untold.push(rule["id"].clone());
        }
    }
    assert!(tried > BESIDE_ANOTHER.len());
    assert_eq!(untold, BESIDE_ANOTHER);
}

#[test]
fn a_question_about_an_emergency_that_the_calmest_level_does_without_is_told() {
    let file: Value = serde_json::from_str(FROZEN).unwrap();
    let first = &file["questions"][0]["id"];
    let mut changed = file.clone();
    let list = changed["calm_without"].as_array_mut().unwrap();
    list.push(json!({ "question": first, "reason": "It is said to be safe." }));
    assert!(!is_told(&file) && is_told(&changed));
}
