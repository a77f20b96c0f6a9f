//! The items of a form.

use super::enable_when::enable_when;
use super::extensions;
use crate::fhir::codes::{Code, choices, options};
use crate::fhir::items::{Item, Kind};
use crate::fhir::{Form, words};
use crate::json::Json;
use crate::rules::{AnswerKind, Question};

/// The items of the form, those in groups within them.
pub(super) fn items(form: &Form<'_>, items: &[Item]) -> Json<'static> {
    let items = items.iter().map(|item| match &item.kind {
        Kind::Emergency => emergency(form, item),
        Kind::Group(inside) => group(form, item, inside),
        Kind::Question(index) => question(form, item, form.rules.question(*index)),
        Kind::Unsure(index) => unsure(form, item, form.rules.question(*index)),
        Kind::WhichUnsure(index) => which_unsure(form, item, form.rules.question(*index)),
    });
    items.collect()
}

fn emergency(form: &Form<'_>, item: &Item) -> Json<'static> {
    Json::object([
        ("linkId", item.link_id.as_str().into()),
        ("text", words::emergency(form.rules.places()).into()),
        ("type", "display".into()),
    ])
}

fn group(form: &Form<'_>, item: &Item, inside: &[Item]) -> Json<'static> {
    let mut members = vec![
        ("linkId", item.link_id.as_str().into()),
        ("type", "group".into()),
    ];
    members.extend(enable_when(form, &item.when));
    members.push(("item", items(form, inside)));
    Json::object(members)
}

fn question(form: &Form<'_>, item: &Item, question: &Question) -> Json<'static> {
    let mut members = vec![
        ("extension", Json::List(extensions::of(question))),
        ("linkId", item.link_id.as_str().into()),
        ("prefix", (question.index().0 + 1).to_string().into()),
        ("text", text(question).into()),
        ("type", item_type(question).into()),
    ];
    members.extend(enable_when(form, &item.when));
    match &question.answer {
        // A number may be missing where "not sure" is ticked; that one must be, where the number is missing.
        AnswerKind::Number(_) => return Json::object(members),
        AnswerKind::AnyOf(_) => {
            members.extend([("required", true.into()), ("repeats", true.into())])
        }
        AnswerKind::YesNo | AnswerKind::OneOf(_) => members.push(("required", true.into())),
    }
    members.push(("answerOption", answer_options(form, options(question))));
    Json::object(members)
}

fn unsure(form: &Form<'_>, item: &Item, question: &Question) -> Json<'static> {
    let mut members = vec![
        ("extension", Json::List(vec![extensions::radio_buttons()])),
        ("linkId", item.link_id.as_str().into()),
        ("text", words::not_sure_about(&question.name).into()),
        ("type", "choice".into()),
    ];
    members.extend(enable_when(form, &item.when));
    members.push(("required", true.into()));
    members.push(("answerOption", answer_options(form, options(question))));
    Json::object(members)
}

fn which_unsure(form: &Form<'_>, item: &Item, question: &Question) -> Json<'static> {
    let mut members = vec![
        ("extension", Json::List(extensions::of(question))),
        ("linkId", item.link_id.as_str().into()),
        ("text", words::WHICH_UNSURE.into()),
        ("type", item_type(question).into()),
    ];
    members.extend(enable_when(form, &item.when));
    members.push(("repeats", true.into()));
    members.push(("answerOption", answer_options(form, choices(question))));
    Json::object(members)
}

/// The question with what it includes, and what its choices include: whoever does not see that answers another
/// question.
pub(in crate::fhir) fn text(question: &Question) -> String {
    let points = question.hint.iter().map(|line| words::point(line));
    let of_choices = question.choices().iter().flat_map(|choice| {
        let hints = choice.hint.iter();
        hints.map(|line| words::point_about(&choice.label, line))
    });
    [question.ask.to_string()]
        .into_iter()
        .chain(points)
        .chain(of_choices)
        .collect()
}

fn item_type(question: &Question) -> &'static str {
    match question.answer {
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => "choice",
        AnswerKind::Number(_) => "integer",
    }
}

fn answer_options(form: &Form<'_>, options: Vec<Code<'_>>) -> Json<'static> {
    let system = form.address.of_codes();
    let options = options.into_iter().map(|code| {
        let exclusive = || extensions::exclusive();
        let mut members = Vec::new();
        if code.is_exclusive() {
            members.push(("extension", Json::List(vec![exclusive()])));
        }
        members.push(("valueCoding", code.coding(&system)));
        Json::object(members)
    });
    options.collect()
}
