//! When an item can be answered, as FHIR writes it.

use crate::fhir::Form;
use crate::fhir::clauses::{Clause, Look, Sees};
use crate::fhir::codes::Code;
use crate::fhir::items::unsure_link_id;
use crate::json::Json;
use crate::rules::AnswerKind;

/// The conditions of which any must hold; nothing where there is none.
pub(super) fn enable_when(form: &Form<'_>, clause: &Clause) -> Vec<super::Member> {
    let conditions: Vec<Json<'static>> = clause.iter().map(|look| condition(form, look)).collect();
    match conditions.len() {
        0 => Vec::new(),
        1 => vec![("enableWhen", Json::List(conditions))],
        _ => vec![
            ("enableWhen", Json::List(conditions)),
            ("enableBehavior", "any".into()),
        ],
    }
}

fn condition(form: &Form<'_>, look: &Look) -> Json<'static> {
    let question = form.rules.question(look.at);
    let own = || question.id.to_string();
    let coded = |code: Code<'_>| {
        let coding = Json::object([
            ("system", form.address.of_codes().into()),
            ("code", code.name().into()),
        ]);
        ("=", "answerCoding", coding)
    };
    let (operator, kind, answer) = match look.sees {
        Sees::Yes => coded(Code::Yes),
        Sees::No => coded(Code::No),
        Sees::Choice(place) => coded(Code::Choice(question, place)),
        Sees::Unsure => coded(Code::Unsure),
        Sees::UnsureOf(place) => coded(Code::Choice(question, place)),
        Sees::UnsureOfNoneByName => ("exists", "answerBoolean", false.into()),
        Sees::AtLeast(least) => (">=", "answerInteger", least.into()),
        Sees::Below(below) => ("<", "answerInteger", below.into()),
        Sees::ANumber => ("exists", "answerBoolean", true.into()),
        Sees::NoNumber => ("exists", "answerBoolean", false.into()),
    };
    let link_id = match (look.sees, &question.answer) {
        (Sees::Unsure, AnswerKind::Number(_)) => unsure_link_id(question),
        (Sees::UnsureOf(_) | Sees::UnsureOfNoneByName, _) => unsure_link_id(question),
        _ => own(),
    };
    Json::object([
        ("question", link_id.into()),
        ("operator", operator.into()),
        (kind, answer),
    ])
}
