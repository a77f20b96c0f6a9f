//! The items of a form.

use super::parts::{Shown, check_boxes, enable_when, exclusive, extensions, help_button};
use crate::fhir::codes::{Code, of_item, options};
use crate::fhir::items::{Item, Kind, help_link_id, number_type};
use crate::fhir::{Form, words};
use crate::json::Json;
use crate::rules::{AnswerKind, Question, Rule, RuleSet};

/// The items of the form, those in groups within them.
pub(super) fn items(form: &Form<'_>, items: &[Item]) -> Json<'static> {
    let items = items.iter().map(|item| match &item.kind {
        Kind::Emergency => display(form, item, &emergency(form)),
        Kind::Alarm(rule) => {
            let rule = &form.rules.rules()[*rule];
            display(form, item, &alarm(form.rules, rule))
        }
        Kind::Group(inside) => group(form, item, inside),
        Kind::Question(index) => question(form, item, form.rules.question(*index)),
        Kind::Unsure(index) | Kind::WhichUnsure(index) => {
            unsure(form, item, form.rules.question(*index))
        }
    });
    items.collect()
}

fn emergency(form: &Form<'_>) -> Shown {
    Shown {
        lines: vec![words::emergency(form.rules)],
        points: Vec::new(),
    }
}

/// What a rule of the most urgent level tells: what to do, whom to call, and that nothing else needs an answer.
fn alarm(rules: &RuleSet, rule: &Rule) -> Shown {
    let level = rules.level(rules.top());
    let mut in_order = vec![words::numbers(rules)];
    if let Some(first) = &rule.do_first {
        let place = if first.instead_of_number { 0 } else { 1 };
        in_order.insert(place, first.text.at(None).to_owned());
    }
    let mut lines = vec![level.sentence.to_string(), rule.say.to_string()];
    lines.extend(in_order);
    lines.push(words::OTHERS_CAN_WAIT.to_owned());
    let advice = level.brief.iter().chain(&rule.advice);
    Shown {
        lines,
        points: advice.map(|line| line.at(None).to_owned()).collect(),
    }
}

fn display(form: &Form<'_>, item: &Item, shown: &Shown) -> Json<'static> {
    let mut members = vec![("linkId", item.link_id.as_str().into())];
    members.extend(shown.members());
    members.push(("type", "display".into()));
    members.extend(enable_when(form, &item.when));
    Json::object(members)
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
        ("extension", Json::List(extensions(question))),
        ("linkId", item.link_id.as_str().into()),
        ("prefix", (question.index().0 + 1).to_string().into()),
    ];
    members.extend(asked(question).members());
    members.push(("type", item_type(question).into()));
    members.extend(enable_when(form, &item.when));
    members.push(("required", true.into()));
    match &question.answer {
        AnswerKind::Number(_) => {}
        AnswerKind::AnyOf(_) => {
            members.push(("repeats", true.into()));
            members.push(answer_options(form, options(question)));
        }
        AnswerKind::YesNo | AnswerKind::OneOf(_) => {
            members.push(answer_options(form, options(question)));
        }
    }
    members.push(("item", Json::List(vec![help(question)])));
    Json::object(members)
}

/// Why a question is asked, and more for people who want to know more, as what a client shows on demand.
fn help(question: &Question) -> Json<'static> {
    let shown = Shown {
        lines: vec![question.why.to_string()],
        points: question.help.iter().map(ToString::to_string).collect(),
    };
    let mut members = vec![
        ("extension", Json::List(vec![help_button()])),
        ("linkId", help_link_id(question).into()),
    ];
    members.extend(shown.members());
    members.push(("type", "display".into()));
    Json::object(members)
}

/// "Not sure" about a number, or of what in a list: boxes, since a button could not be taken back.
fn unsure(form: &Form<'_>, item: &Item, question: &Question) -> Json<'static> {
    let extensions = match question.answer {
        AnswerKind::AnyOf(_) => extensions(question),
        _ => vec![check_boxes()],
    };
    let mut members = vec![
        ("extension", Json::List(extensions)),
        ("linkId", item.link_id.as_str().into()),
        ("text", text_of(&item.kind, question).into()),
        ("type", "choice".into()),
    ];
    members.extend(enable_when(form, &item.when));
    members.push(("repeats", true.into()));
    members.push(answer_options(form, of_item(&item.kind, question)));
    Json::object(members)
}

/// The question with what it includes, and what its choices include: whoever does not see that answers another
/// question.
fn asked(question: &Question) -> Shown {
    let of_choices = question.choices().iter().flat_map(|choice| {
        let hints = choice.hint.iter();
        hints.map(|line| words::about(&choice.label, line))
    });
    let points = question.hint.iter().map(ToString::to_string);
    Shown {
        lines: vec![question.ask.to_string()],
        points: points.chain(of_choices).collect(),
    }
}

/// How an item of a question is asked, in plain text.
pub(in crate::fhir) fn text_of(kind: &Kind, question: &Question) -> String {
    match kind {
        Kind::Unsure(_) => words::not_sure_about(&question.name),
        Kind::WhichUnsure(_) => words::WHICH_UNSURE.to_owned(),
        _ => text(question),
    }
}

/// How a question is asked, in plain text.
pub(in crate::fhir) fn text(question: &Question) -> String {
    asked(question).text()
}

fn item_type(question: &Question) -> &'static str {
    match question.answer {
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => "choice",
        AnswerKind::Number(_) => number_type(question).item,
    }
}

fn answer_options(form: &Form<'_>, options: Vec<Code<'_>>) -> super::Member {
    let system = form.address.of_codes();
    let options = options.into_iter().map(|code| {
        let mut members = Vec::new();
        if code.is_exclusive() {
            members.push(("extension", Json::List(vec![exclusive()])));
        }
        members.push(("valueCoding", code.coding(&system)));
        Json::object(members)
    });
    ("answerOption", options.collect())
}
