//! Everything in a response that is not an answer of ours is refused, with its place and a way out.

use serde_json::{Value, json};

use super::resources::{item_mut, read, response};
use crate::support::rule_files::FOLLOW_UPS;
use crate::support::{RULES, Sheet};
use lungnets::answers::Answers;
use lungnets::rules::RuleSet;

/// A response as text, with what is wrong with it.
fn faults(rules: &RuleSet, text: &str) -> String {
    let faults = read(rules, text)
        .map(|answers| format!("{answers:?}"))
        .unwrap_err();
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

fn good() -> Value {
    let sheet = Sheet::blank()
        .with("cough", "yes")
        .with("lasting_cough", "no")
        .with("age", "63")
        .with("today_signs", "fever");
    serde_json::from_str(&response(&sheet.answers())).unwrap()
}

fn item<'v>(response: &'v mut Value, link_id: &str) -> &'v mut Value {
    item_mut(response, link_id).unwrap()
}

type Change = fn(&mut Value);

/// What can be wrong, in a few words, and how.
const TABLE: [(&str, Change); 57] = [
    ("another resource", |r| r["resourceType"] = json!("Bundle")),
    ("a resource type that is no text", |r| {
        r["resourceType"] = json!(7)
    }),
    ("another form", |r| {
        r["questionnaire"] = json!("https://other.example/form|1.0.0")
    }),
    ("another version", |r| {
        r["questionnaire"] = json!(r["questionnaire"].as_str().unwrap().replace("1.0.0", "0.9"))
    }),
    ("no version", |r| {
        r["questionnaire"] = json!(r["questionnaire"].as_str().unwrap().replace("|1.0.0", ""))
    }),
    ("a part of the form", |r| {
        r["questionnaire"] = json!(format!("{}#cough", r["questionnaire"].as_str().unwrap()))
    }),
    ("no form", |r| {
        drop(r.as_object_mut().unwrap().remove("questionnaire"))
    }),
    ("a form that is no text", |r| {
        r["questionnaire"] = json!({ "reference": "x" })
    }),
    ("no status", |r| {
        drop(r.as_object_mut().unwrap().remove("status"))
    }),
    ("entered in error", |r| {
        r["status"] = json!("entered-in-error")
    }),
    ("stopped", |r| r["status"] = json!("stopped")),
    ("completed and yet not", |r| {
        r["status"] = json!("completed")
    }),
    ("amended and yet not", |r| r["status"] = json!("amended")),
    ("a modifier of the whole", |r| {
        r["modifierExtension"] = json!([{ "url": "https://other.example/not" }])
    }),
    ("rules that nobody knows here", |r| {
        r["implicitRules"] = json!("https://other.example/rules")
    }),
    ("a modifier of an item", |r| {
        item(r, "cough")["modifierExtension"] = json!([])
    }),
    ("a modifier of an answer", |r| {
        item(r, "cough")["answer"][0]["modifierExtension"] = json!([])
    }),
    ("a modifier in a code", |r| {
        item(r, "cough")["answer"][0]["valueCoding"]["modifierExtension"] = json!([])
    }),
    ("a name that FHIR does not have", |r| r["itme"] = json!([])),
    ("such a name in an item", |r| {
        item(r, "cough")["linkid"] = json!("cough")
    }),
    ("such a name in an answer", |r| {
        item(r, "cough")["answer"][0]["valueYesNo"] = json!("yes")
    }),
    ("such a name in a code", |r| {
        item(r, "cough")["answer"][0]["valueCoding"]["cod"] = json!("no")
    }),
    ("items that are no list", |r| {
        r["item"] = json!({ "linkId": "cough" })
    }),
    ("an empty list of items", |r| r["item"] = json!([])),
    ("no items but null", |r| r["item"] = Value::Null),
    ("an item that is no object", |r| {
        r["item"][0] = json!("cough")
    }),
    ("an item without a name", |r| {
        drop(item(r, "cough").as_object_mut().unwrap().remove("linkId"))
    }),
    ("an unknown item", |r| {
        item(r, "cough")["linkId"] = json!("couhg")
    }),
    ("an unknown item like no other", |r| {
        item(r, "cough")["linkId"] = json!("\u{1b}[31mx")
    }),
    ("an item twice", |r| {
        item(r, "lasting_cough")["linkId"] = json!("cough")
    }),
    ("an item within an item", |r| {
        item(r, "cough")["item"] = json!([{ "linkId": "wheezing" }])
    }),
    ("an item within an answer", |r| {
        item(r, "cough")["answer"][0]["item"] = json!([{ "linkId": "wheezing" }])
    }),
    ("an answer to what is no question", |r| {
        let answer = item(r, "cough")["answer"].clone();
        r["item"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "linkId": "in-an-emergency", "answer": answer }));
    }),
    ("an answer that is no list", |r| {
        item(r, "cough")["answer"] = json!({ "valueBoolean": true })
    }),
    ("an empty list of answers", |r| {
        item(r, "cough")["answer"] = json!([])
    }),
    ("an answer that is no object", |r| {
        item(r, "cough")["answer"][0] = json!("yes")
    }),
    ("two answers where one fits", |r| {
        let answer = item(r, "cough")["answer"][0].clone();
        item(r, "cough")["answer"]
            .as_array_mut()
            .unwrap()
            .push(answer);
    }),
    ("an answer without a value", |r| {
        item(r, "cough")["answer"][0] = json!({ "extension": [] })
    }),
    ("two values", |r| {
        item(r, "cough")["answer"][0]["valueBoolean"] = json!(true)
    }),
    ("a value of another type", |r| {
        item(r, "cough")["answer"][0] = json!({ "valueBoolean": true })
    }),
    ("words where a number fits", |r| {
        item(r, "age")["answer"][0] = json!({ "valueString": "63" })
    }),
    ("a number in quotes", |r| {
        item(r, "age")["answer"][0]["valueInteger"] = json!("63")
    }),
    ("a number with a fraction", |r| {
        item(r, "age")["answer"][0]["valueInteger"] = json!(63.0)
    }),
    ("a number out of range", |r| {
        item(r, "age")["answer"][0]["valueInteger"] = json!(121)
    }),
    ("a number below zero", |r| {
        item(r, "age")["answer"][0]["valueInteger"] = json!(-1)
    }),
    ("null for a number", |r| {
        item(r, "age")["answer"][0]["valueInteger"] = Value::Null
    }),
    ("a number beside its unsure", |r| {
        let mut unsure = item(r, "cough")["answer"].clone();
        unsure[0]["valueCoding"]["code"] = json!("unsure");
        unsure[0]["valueCoding"]["display"] = json!("Not sure");
        r["item"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "linkId": "age-unsure", "answer": unsure }));
    }),
    ("another system", |r| {
        item(r, "cough")["answer"][0]["valueCoding"]["system"] =
            json!("http://terminology.hl7.org/CodeSystem/v2-0532")
    }),
    ("no system", |r| {
        drop(
            item(r, "cough")["answer"][0]["valueCoding"]
                .as_object_mut()
                .unwrap()
                .remove("system"),
        )
    }),
    ("a code of another question", |r| {
        item(r, "cough")["answer"][0]["valueCoding"]["code"] = json!("coughing_blood.more")
    }),
    ("a misspelt code", |r| {
        item(r, "today_signs")["answer"][0]["valueCoding"]["code"] = json!("today_signs.fevr")
    }),
    ("an answer to a question in other words", |r| {
        item(r, "cough")["text"] = json!("Are you free of any cough?")
    }),
    ("an answer that is said not to be known", |r| {
        item(r, "cough")["answer"][0]["extension"] = json!([{
            "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"
        }])
    }),
    ("a number that is said not to be known", |r| {
        item(r, "age")["answer"][0]["_valueInteger"] = json!({ "extension": [{
            "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"
        }] })
    }),
    ("a code shown as another", |r| {
        item(r, "cough")["answer"][0]["valueCoding"]["display"] = json!("No")
    }),
    ("none beside a tick", |r| {
        let mut none = item(r, "today_signs")["answer"][0].clone();
        none["valueCoding"]["code"] = json!("none");
        none["valueCoding"]["display"] = json!("None of these");
        item(r, "today_signs")["answer"]
            .as_array_mut()
            .unwrap()
            .push(none);
    }),
    ("a follow-up that does not apply, answered calmly", |r| {
        let no = item(r, "lasting_cough")["answer"].clone();
        item(r, "cough")["answer"] = no;
    }),
];

#[test]
fn each_is_refused_with_its_place_and_a_way_out() {
    assert!(read(&RULES, &good().to_string()).is_ok());
    let mut all = String::new();
    for (what, change) in TABLE {
        let mut response = good();
        change(&mut response);
        let text = serde_json::to_string_pretty(&response).unwrap();
        all += &format!("{what}\n{}\n", faults(&RULES, &text));
    }
    assert!(!all.contains('\u{1b}'));
    insta::assert_snapshot!(all);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let mut response = good();
    response["status"] = json!("stopped");
    response["itme"] = json!([]);
    item(&mut response, "cough")["linkId"] = json!("couhg");
    item(&mut response, "age")["answer"][0]["valueInteger"] = json!(163);
    let text = serde_json::to_string_pretty(&response).unwrap();
    let faults = read(&RULES, &text).unwrap_err();
    let paths: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "item[0].item[0].linkId",
            "item[1].item[2].answer[0].valueInteger",
            "itme",
            "status"
        ],
        "{faults:#?}"
    );
}

#[test]
fn a_repeated_name_is_refused_wherever_it_stands() {
    let text = serde_json::to_string_pretty(&good()).unwrap();
    for (from, to) in [
        (
            "\"status\": \"in-progress\"",
            "\"status\": \"in-progress\", \"status\": \"in-progress\"",
        ),
        (
            "\"linkId\": \"cough\"",
            "\"linkId\": \"cough\", \"linkId\": \"cough\"",
        ),
        ("\"code\": \"yes\"", "\"code\": \"no\", \"code\": \"yes\""),
        (
            "\"valueInteger\": 63",
            "\"valueInteger\": 20, \"valueInteger\": 63",
        ),
        ("\"div\":", "\"div\": \"\", \"div\":"),
    ] {
        let repeated = text.replacen(from, to, 1);
        assert_ne!(repeated, text);
        let message = faults(&RULES, &repeated);
        assert!(message.contains("stands here twice"), "{message}");
    }
}

#[test]
fn numbers_are_read_as_strictly_as_in_an_answers_file() {
    let text = serde_json::to_string(&good()).unwrap();
    for number in [
        "63.0",
        "6.3e1",
        "-0",
        "1e400",
        "063",
        "4294967359",
        "99999999999999999999",
        "true",
        "[63]",
    ] {
        let text = text.replace("\"valueInteger\":63", &format!("\"valueInteger\":{number}"));
        let is_json = lungnets::json::Json::parse(&text).is_ok();
        assert!(!is_json || read(&RULES, &text).is_err(), "{number}");
    }
}

#[test]
fn groups_take_no_answer_and_their_questions_are_refused_like_any_other() {
    let rules = RuleSet::from_json(FOLLOW_UPS).unwrap();
    let answers = Answers::from_json(&rules, r#"{"years": 63, "if_old": "yes"}"#).unwrap();
    let good: Value = serde_json::from_str(&response(&answers)).unwrap();
    let find = |link_id: &str| item_mut(&mut good.clone(), link_id).unwrap().clone();
    let answer = find("if_old")["answer"].clone();
    assert_eq!(find("if_old-when-1")["item"][0]["linkId"], "if_old");
    let mut all = String::new();
    type Change<'c> = &'c dyn Fn(&mut Value);
    let changes: [(&str, Change<'_>); 4] = [
        ("an answer to a group", &|r| {
            item(r, "if_old-when-1")["answer"] = answer.clone()
        }),
        ("a misspelt name in a group", &|r| {
            item(r, "if_old")["linkId"] = json!("if_odl")
        }),
        ("a question that is not asked, in a group", &|r| {
            item(r, "years")["answer"][0]["valueInteger"] = json!(20)
        }),
        ("a group twice", &|r| {
            let group = item(r, "if_old-when-1").clone();
            r["item"].as_array_mut().unwrap().push(group);
        }),
    ];
    for (what, change) in changes {
        let mut response = good.clone();
        change(&mut response);
        let text = serde_json::to_string_pretty(&response).unwrap();
        all += &format!("{what}\n{}\n", faults(&rules, &text));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn no_mangled_response_is_taken_for_another_or_stops_the_program() {
    let text = response(&Sheet::calm().with("cough", "yes").answers());
    let sound = read(&RULES, &text).unwrap();
    for place in (0..text.len()).filter(|place| text.is_char_boundary(*place)) {
        let mut cut = text.clone();
        cut.remove(place);
        let Ok(json) = lungnets::json::Json::parse(&cut) else {
            continue;
        };
        if !lungnets::fhir::is_resource(&json) {
            continue;
        }
        if let Ok(again) = read(&RULES, &cut) {
            for question in RULES.questions() {
                let (before, after) =
                    (sound.given(question.index()), again.given(question.index()));
                let is_age = question.id == "age"
                    && matches!(after, Some(lungnets::answers::Value::Number(_)));
                assert!(
                    before == after || is_age,
                    "{} without the character at {place}",
                    question.id
                );
            }
        }
    }
}
