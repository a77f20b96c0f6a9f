//! What a result tells this person and no other: what to do first, whom to call where, what they said, what to say on
//! the phone.

mod brief;
mod denied;
mod do_first;
mod doctor;
mod phone;
mod places;
mod reasons;

use std::sync::LazyLock;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::layout::joined;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use serde_json::Value;

use crate::support::reading::said::Said;
use crate::support::reading::text;
use crate::support::rule_files::WELL_TOLD;

static RULES: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::from_json(WELL_TOLD).unwrap());

/// Answers as a row has them: `ache=yes signs=numb,unsure:rash`; what is not named was not given.
fn answers(row: &str) -> Answers<'static> {
    let mut answers = Answers::new(&RULES);
    for answer in row.split_whitespace() {
        let (question, typed) = answer.split_once('=').unwrap();
        let question = RULES.question_by_id(question).unwrap();
        answers.record(question.read(typed).unwrap());
    }
    answers
}

/// The result at a place, if it is known, as a program reads it and as a person does.
fn told(row: &str, place: Option<&str>) -> (Value, Said) {
    let answers = answers(row);
    let assessment = Assessment::of(&answers);
    let place = place.map(|place| RULES.places().find(place).unwrap());
    let report = Report::of(&assessment).at(place);
    let json = serde_json::from_str(&report.json()).unwrap();
    (json, text::read(&joined(report.page().lines(100_000))))
}

/// The texts of a member.
fn texts(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|text| text.as_str().unwrap()).collect()
}
