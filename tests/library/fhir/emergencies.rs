//! An emergency in a response is found, whatever else is wrong with the response, and nothing else is.

use lungnets::answers::Answers;
use lungnets::assessment::is_settled;
use lungnets::fault::FaultLog;
use lungnets::fhir::Form;
use lungnets::json::Json;
use serde_json::{Value, json};

use super::resources::{item_mut, read, response};
use crate::support::{RULES, Sheet};

/// What can be read of a response, and whether anything is wrong with it.
fn readable(response: &Value) -> (Answers<'static>, bool) {
    let text = response.to_string();
    let mut faults = FaultLog::new();
    let form = Form::of(&RULES, None).unwrap();
    let answers = form.import(&Json::parse(&text).unwrap(), &mut faults);
    (answers, !faults.is_empty())
}

fn response_of(sheet: &Sheet) -> Value {
    serde_json::from_str(&response(&sheet.answers())).unwrap()
}

type Change = fn(&mut Value);

/// What can be wrong beside the answer that is an emergency.
const FAULTS: [(&str, Change); 16] = [
    ("a status that is not read", |r| {
        r["status"] = json!("stopped")
    }),
    ("entered in error", |r| {
        r["status"] = json!("entered-in-error")
    }),
    ("no status", |r| {
        drop(r.as_object_mut().unwrap().remove("status"))
    }),
    ("another form", |r| {
        r["questionnaire"] = json!("https://other.example/form|1")
    }),
    ("no form", |r| {
        drop(r.as_object_mut().unwrap().remove("questionnaire"))
    }),
    ("an unknown member", |r| r["itme"] = json!([])),
    ("a modifier", |r| r["modifierExtension"] = json!([])),
    ("an unknown item before it", |r| {
        let items = r["item"].as_array_mut().unwrap();
        items.insert(0, json!({ "linkId": "couhg" }));
    }),
    ("an item without a name", |r| {
        r["item"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "answer": [] }));
    }),
    ("a wrong number", |r| {
        let age = json!({ "linkId": "age", "answer": [{ "valueInteger": 400 }] });
        r["item"].as_array_mut().unwrap().push(age);
    }),
    ("other words", |r| emergency(r)["text"] = json!("Notfall?")),
    ("another display", |r| {
        emergency(r)["answer"][0]["valueCoding"]["display"] = json!("Ja");
    }),
    ("a calmer answer before it", |r| {
        let no = coded(r, "no");
        emergency(r)["answer"].as_array_mut().unwrap().insert(0, no);
    }),
    ("a calmer answer behind it", |r| {
        let no = coded(r, "no");
        emergency(r)["answer"].as_array_mut().unwrap().push(no);
    }),
    ("the item once more, calmer", |r| {
        let again = json!({ "linkId": "emergency_signs", "answer": [coded(r, "no")] });
        r["item"].as_array_mut().unwrap().push(again);
    }),
    ("the item before it, calmer", |r| {
        let before = json!({ "linkId": "emergency_signs", "answer": [coded(r, "no")] });
        r["item"].as_array_mut().unwrap().insert(0, before);
    }),
];

fn emergency(response: &mut Value) -> &mut Value {
    item_mut(response, "emergency_signs").unwrap()
}

fn coded(response: &mut Value, code: &str) -> Value {
    let mut answer = emergency(response)["answer"][0].clone();
    let coding = answer["valueCoding"].as_object_mut().unwrap();
    coding.remove("display");
    coding["code"] = json!(code);
    answer
}

#[test]
fn beside_every_other_fault() {
    for (what, change) in FAULTS {
        for answer in ["yes", "unsure"] {
            let mut response = response_of(&Sheet::calm().with("emergency_signs", answer));
            change(&mut response);
            let (answers, is_faulty) = readable(&response);
            assert!(is_faulty, "{what}");
            assert!(is_settled(&answers), "{what}");
        }
        let mut calm = response_of(&Sheet::calm());
        change(&mut calm);
        assert!(!is_settled(&readable(&calm).0), "{what}");
    }
}

#[test]
fn in_ticks_beside_which_none_of_these_stands() {
    let sheet = Sheet::calm()
        .with("coughing_blood", "few_spots")
        .with("today_signs", "fever");
    let mut response = response_of(&sheet);
    let ticks = item_mut(&mut response, "today_signs").unwrap()["answer"]
        .as_array_mut()
        .unwrap();
    let mut none = ticks[0].clone();
    none["valueCoding"] = json!({ "system": none["valueCoding"]["system"], "code": "none" });
    ticks.push(none);
    let (answers, is_faulty) = readable(&response);
    assert!(is_faulty && is_settled(&answers));
}

#[test]
fn an_answer_of_which_nothing_is_ours_is_none() {
    let mut response = response_of(&Sheet::blank().with("emergency_signs", "yes"));
    emergency(&mut response)["answer"][0]["valueCoding"]["system"] = json!("https://other.example");
    assert!(!is_settled(&readable(&response).0));
    let mut response = response_of(&Sheet::blank().with("emergency_signs", "yes"));
    emergency(&mut response)["answer"][0]["extension"] = json!([{
        "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"
    }]);
    assert!(!is_settled(&readable(&response).0));
}

#[test]
fn a_completed_response_is_complete_where_an_emergency_ended_the_questions() {
    let response = response_of(&Sheet::blank().with("emergency_signs", "yes"));
    assert_eq!(response["status"], "completed");
    let narrative = response["text"]["div"].as_str().unwrap();
    let sentence = RULES.levels().last().unwrap().sentence.as_str();
    let first = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p><b>";
    assert!(
        narrative.starts_with(&format!("{first}{sentence}")),
        "{narrative}"
    );
    let again = read(&RULES, &response.to_string()).unwrap();
    assert!(is_settled(&again));
}
