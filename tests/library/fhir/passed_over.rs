//! What other programs add to a response changes nothing, and neither does the order of things.

use lungnets::answers::Answers;
use serde_json::{Value, json};

use super::resources::{every_list, item_mut, read, response, result};
use crate::support::{RULES, Sheet};

fn answers() -> Answers<'static> {
    Sheet::calm()
        .with("cough", "yes")
        .with("lasting_cough", "unsure")
        .with("today_signs", "fever,unsure")
        .answers()
}

fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut response: Value = serde_json::from_str(&response(&answers())).unwrap();
    change(&mut response);
    serde_json::to_string_pretty(&response).unwrap()
}

fn is_read_alike(response: &str) {
    let again = read(&RULES, response).unwrap_or_else(|faults| panic!("{faults:#?} of {response}"));
    assert_eq!(result(&again), result(&answers()));
}

#[test]
fn what_form_programs_write_beside_the_answers() {
    is_read_alike(&changed(|response| {
        for (name, value) in [
            ("id", json!("r1")),
            (
                "meta",
                json!({ "profile": ["http://hl7.org/fhir/4.0/StructureDefinition/QuestionnaireResponse"], "tag": [{ "code": "lformsVersion: 40.1.3" }] }),
            ),
            ("language", json!("de")),
            (
                "text",
                json!({ "status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">No</div>" }),
            ),
            (
                "contained",
                json!([{ "resourceType": "Patient", "id": "p", "modifierExtension": [], "active": null }]),
            ),
            (
                "extension",
                json!([{ "url": "https://other.example/x", "valueString": "y" }]),
            ),
            ("identifier", json!({ "value": "7" })),
            ("basedOn", json!([])),
            ("partOf", json!([])),
            ("subject", json!({ "reference": "Patient/1" })),
            ("encounter", json!({ "reference": "Encounter/1" })),
            ("authored", json!("2026-11-23T10:00:00.123Z")),
            ("_authored", json!({ "id": "a" })),
            ("author", json!({ "display": "Somebody" })),
            ("source", json!({ "display": "Somebody" })),
        ] {
            response[name] = value;
        }
        every_list(response, &mut |items| {
            for item in items {
                item["id"] = json!("i");
                item["definition"] = json!("https://other.example/d");
                item["extension"] =
                    json!([{ "url": "https://other.example/x", "valueInteger": 1 }]);
                item["_text"] = json!({ "extension": [] });
                for answer in item
                    .get_mut("answer")
                    .and_then(Value::as_array_mut)
                    .into_iter()
                    .flatten()
                {
                    answer["id"] = json!("a");
                    answer["extension"] =
                        json!([{ "url": "https://other.example/x", "valueInteger": 1 }]);
                    if let Some(coding) = answer.get_mut("valueCoding") {
                        coding["id"] = json!("c");
                        coding["version"] = json!("9");
                        coding["userSelected"] = json!(true);
                        coding["_display"] = json!({ "extension": [] });
                    }
                }
            }
        });
    }));
}

#[test]
fn words_that_only_repeat_the_form_may_be_missing() {
    is_read_alike(&changed(|response| {
        for name in ["text", "language"] {
            response.as_object_mut().unwrap().remove(name);
        }
        every_list(response, &mut |items| {
            for item in items {
                item.as_object_mut().unwrap().remove("text");
                for answer in item
                    .get_mut("answer")
                    .and_then(Value::as_array_mut)
                    .into_iter()
                    .flatten()
                {
                    if let Some(coding) = answer.get_mut("valueCoding") {
                        coding.as_object_mut().unwrap().remove("display");
                    }
                }
            }
        });
    }));
}

#[test]
fn items_and_answers_in_any_order() {
    is_read_alike(&changed(|response| {
        every_list(response, &mut |items| {
            items.reverse();
            let answers = items.iter_mut().filter_map(|item| item.get_mut("answer"));
            answers.for_each(|answers| answers.as_array_mut().unwrap().reverse());
        });
    }));
}

#[test]
fn items_without_an_answer_are_not_answered() {
    is_read_alike(&changed(|response| {
        let items = response["item"].as_array_mut().unwrap();
        items.push(json!({ "linkId": "age-unsure" }));
        items.insert(
            0,
            json!({ "linkId": "in-an-emergency", "text": "In an emergency, call." }),
        );
    }));
}

#[test]
fn lists_of_items_with_nothing_in_them_and_the_help_of_a_question_below_it() {
    is_read_alike(&changed(|response| {
        let cough = item_mut(response, "cough").unwrap();
        cough["item"] = json!([]);
        cough["answer"][0]["item"] = json!([]);
        let signs = item_mut(response, "today_signs").unwrap();
        signs["item"] = json!([{ "linkId": "today_signs-help", "text": "Why it is asked." }]);
        let first = response["item"].as_array_mut().unwrap();
        let group = "about_you-alarm-pregnant_with_chest_pain-when-1";
        first.push(json!({ "linkId": group, "item": [] }));
        first.push(json!({ "linkId": "emergency_signs-alarm-emergency_signs_now", "item": [] }));
    }));
}

#[test]
fn answers_of_an_earlier_form_that_had_no_groups() {
    is_read_alike(&changed(|response| {
        let mut flat = Vec::new();
        every_list(response, &mut |items| {
            flat.extend(
                items
                    .iter()
                    .filter(|item| item.get("answer").is_some())
                    .cloned(),
            );
        });
        response["item"] = flat.into();
    }));
}

#[test]
fn an_amended_response_is_a_completed_one() {
    is_read_alike(&changed(|response| response["status"] = json!("amended")));
}

#[test]
fn a_complete_response_may_call_itself_unfinished() {
    is_read_alike(&changed(|response| {
        response["status"] = json!("in-progress")
    }));
}
