//! The resources of rule files and answers, as any JSON reader sees them.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::fault::{FaultLog, Faults};
use lungnets::fhir::Form;
use lungnets::json::Json;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use serde_json::Value;

pub fn value(json: &Json<'_>) -> Value {
    serde_json::from_str(&json.render()).unwrap()
}

pub fn questionnaire(rules: &RuleSet) -> Value {
    value(&Form::of(rules, None).unwrap().questionnaire())
}

pub fn code_system(rules: &RuleSet) -> Value {
    value(&Form::of(rules, None).unwrap().code_system())
}

/// The response to these answers, as text.
pub fn response(answers: &Answers<'_>) -> String {
    let form = Form::of(answers.rules(), None).unwrap();
    let assessment = Assessment::of(answers);
    form.response(&Report::of(&assessment), None).render()
}

/// What the program makes of a response.
pub fn read<'r>(rules: &'r RuleSet, response: &str) -> Result<Answers<'r>, Faults> {
    let mut faults = FaultLog::new();
    let json = Json::parse(response).unwrap();
    let answers = Form::of(rules, None).unwrap().import(&json, &mut faults);
    faults.or(answers, response)
}

/// The result of answers for scripts.
pub fn result(answers: &Answers<'_>) -> String {
    Report::of(&Assessment::of(answers)).json()
}

/// Every item of a form or a response, those in groups after their groups.
pub fn items(resource: &Value) -> Vec<&Value> {
    let own = resource["item"].as_array().into_iter().flatten();
    own.flat_map(|item| [vec![item], items(item)].concat())
        .collect()
}

/// The item of this name, in a group or not.
pub fn item_mut<'v>(resource: &'v mut Value, link_id: &str) -> Option<&'v mut Value> {
    let mut items = resource.get_mut("item")?.as_array_mut()?.iter_mut();
    items.find_map(|item| match item["linkId"] == link_id {
        true => Some(item),
        false => item_mut(item, link_id),
    })
}

/// Calls `visit` with every list of items, those in groups first.
pub fn every_list(resource: &mut Value, visit: &mut dyn FnMut(&mut Vec<Value>)) {
    if let Some(items) = resource.get_mut("item").and_then(Value::as_array_mut) {
        items.iter_mut().for_each(|item| every_list(item, visit));
        visit(items);
    }
}
