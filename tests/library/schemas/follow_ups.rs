//! What the schema of an answers file says of a follow-up to some of several questions.

use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::answers::{is_read, schema_of};
use crate::support::rule_files::FOLLOW_UPS;
use crate::support::validator::is_valid;

/// A file with so many questions, and a follow-up that is asked if at least so many of them are answered with yes.
fn how_many(questions: usize, at_least: usize) -> RuleSet {
    let mut file: Value = serde_json::from_str(FOLLOW_UPS).unwrap();
    let list = file["questions"].as_array_mut().unwrap();
    list.truncate(1);
    let first = list[0].clone();
    let named = |id: &str| {
        let mut question = first.clone();
        question["id"] = json!(id);
        question
    };
    let ids: Vec<String> = (0..questions)
        .map(|place| format!("part_{place}"))
        .collect();
    list.extend(ids.iter().map(|id| named(id)));
    let mut follow_up = named("follow_up");
    let of: Vec<Value> = ids.iter().map(|id| json!({ "yes": id })).collect();
    follow_up["ask_when"] = json!({ "how_many": { "at_least": at_least, "of": of } });
    list.push(follow_up);
    RuleSet::from_json(&file.to_string()).unwrap()
}

#[test]
fn schema_and_reader_agree_on_a_follow_up_to_some_of_several_whatever_is_answered() {
    const ANSWERS: [Option<&str>; 4] = [None, Some("no"), Some("unsure"), Some("yes")];
    let questions = 4;
    for at_least in 1..=questions {
        let rules = how_many(questions, at_least);
        let schema = schema_of(&rules);
        for number in 0..ANSWERS.len().pow(questions as u32) {
            let mut answers = json!({ "follow_up": "yes" });
            for place in 0..questions {
                let answer = ANSWERS[number / ANSWERS.len().pow(place as u32) % ANSWERS.len()];
                if let Some(answer) = answer {
                    answers[format!("part_{place}")] = json!(answer);
                }
            }
            let text = answers.to_string();
            assert_eq!(
                is_valid(&schema, &answers),
                is_read(&rules, &text),
                "{text}"
            );
        }
    }
}

#[test]
fn a_follow_up_to_some_of_more_than_eight_is_left_to_the_program_and_the_schema_stays_small() {
    // Two conditions are about the rule set and its version, which stand together.
    let follow_ups = |schema: &Value| schema["allOf"].as_array().unwrap().len() - 2;
    assert_eq!(follow_ups(&schema_of(&how_many(8, 4))), 1);
    for many in [9, 100] {
        let schema = schema_of(&how_many(many, many / 2));
        assert_eq!(follow_ups(&schema), 0, "{schema}");
    }
}
