//! When an item can be answered, as FHIR writes it.

use crate::fhir::Form;
use crate::fhir::clauses::{Look, Sees};
use crate::fhir::codes::Code;
use crate::fhir::items::{When, number_type, unsure_link_id};
use crate::json::Json;
use crate::rules::AnswerKind;

/// When an item can be answered; nothing where it always can.
pub(super) fn enable_when(form: &Form<'_>, when: &When) -> Vec<super::Member> {
    let (looks, behaviour, is_wanted) = match when {
        When::Always => return Vec::new(),
        When::AnyOf(looks) => (looks, "any", true),
        When::NoneOf(looks) => (looks, "all", false),
    };
    let conditions = looks.iter().map(|look| condition(form, look, is_wanted));
    let mut members = vec![("enableWhen", conditions.collect())];
    if looks.len() > 1 {
        members.push(("enableBehavior", behaviour.into()));
    }
    members
}

/// One condition: that a look finds what it looks for, or that it does not.
fn condition(form: &Form<'_>, look: &Look, is_wanted: bool) -> Json<'static> {
    let question = form.rules.question(look.at);
    let own = || question.id.to_string();
    let is_equal = is_wanted != matches!(look.sees, Sees::NotUnsureOf(_));
    let coded = |code: Code<'_>| {
        let coding = Json::object([
            ("system", form.address.of_codes().into()),
            ("code", code.name().into()),
        ]);
        (if is_equal { "=" } else { "!=" }, "answerCoding", coding)
    };
    let (operator, kind, answer) = match look.sees {
        Sees::Yes => coded(Code::Yes),
        Sees::No => coded(Code::No),
        Sees::Choice(place) | Sees::UnsureOf(place) | Sees::NotUnsureOf(place) => {
            coded(Code::Choice(question, place))
        }
        Sees::Unsure => coded(Code::Unsure),
        Sees::UnsureOfNoneByName => ("exists", "answerBoolean", false.into()),
        Sees::AtLeast(least) => (">=", number_type(question).answer, least.into()),
        Sees::Below(below) => ("<", number_type(question).answer, below.into()),
    };
    let link_id = match (look.sees, &question.answer) {
        (Sees::Unsure, AnswerKind::Number(_)) => unsure_link_id(question),
        (Sees::UnsureOf(_) | Sees::NotUnsureOf(_) | Sees::UnsureOfNoneByName, _) => {
            unsure_link_id(question)
        }
        _ => own(),
    };
    Json::object([
        ("question", link_id.into()),
        ("operator", operator.into()),
        (kind, answer),
    ])
}
