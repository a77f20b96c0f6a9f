//! A form program as FHIR R4 describes it, as far as it decides which items can be answered.
//!
//! It is written from the specification, so that it can disagree with the program.

use serde_json::Value;

use super::resources::items;

/// Whether the item of this name can be answered: its own conditions and those of the groups around it hold.
/// None, where there is no such item.
pub fn is_enabled(form: &Value, response: &Value, link_id: &str) -> Option<bool> {
    form["item"].as_array()?.iter().find_map(|item| {
        let within = if item["linkId"] == link_id {
            true
        } else {
            is_enabled(item, response, link_id)?
        };
        Some(within && holds(item, response))
    })
}

fn holds(item: &Value, response: &Value) -> bool {
    let Some(conditions) = item.get("enableWhen") else {
        return true;
    };
    let mut results = conditions
        .as_array()
        .unwrap()
        .iter()
        .map(|condition| is_met(condition, response));
    match item.get("enableBehavior").and_then(Value::as_str) {
        None => {
            assert_eq!(
                results.len(),
                1,
                "several conditions, and nobody says how many must hold: {item}"
            );
            results.all(|met| met)
        }
        Some("all") => results.all(|met| met),
        Some("any") => results.any(|met| met),
        other => panic!("{other:?}"),
    }
}

fn is_met(condition: &Value, response: &Value) -> bool {
    let asked = items(response)
        .into_iter()
        .find(|item| item["linkId"] == condition["question"]);
    let answers = asked.and_then(|item| item["answer"].as_array());
    let answers: Vec<&Value> = answers.into_iter().flatten().collect();
    let number_of = |part: &Value, of: &str| {
        let number = part
            .get(format!("{of}Integer"))
            .or_else(|| part.get(format!("{of}Decimal")));
        number.unwrap().as_f64().unwrap()
    };
    let number = |answer: &Value| number_of(answer, "value");
    match condition["operator"].as_str().unwrap() {
        "exists" => condition["answerBoolean"] == !answers.is_empty(),
        "=" => answers.iter().any(|answer| is_code(answer, condition)),
        "!=" => !answers.iter().any(|answer| is_code(answer, condition)),
        ">=" => answers
            .iter()
            .any(|answer| number(answer) >= number_of(condition, "answer")),
        "<" => answers
            .iter()
            .any(|answer| number(answer) < number_of(condition, "answer")),
        other => panic!("{other}"),
    }
}

fn is_code(answer: &Value, condition: &Value) -> bool {
    let (given, wanted) = (&answer["valueCoding"], &condition["answerCoding"]);
    given["system"] == wanted["system"] && given["code"] == wanted["code"]
}
