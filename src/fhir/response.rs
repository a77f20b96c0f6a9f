//! Answers as a `QuestionnaireResponse`.

use super::codes::Code;
use super::items::{Item, Kind, number_type};
use super::{Form, Moment, questionnaire, words};
use crate::answers::{Answers, Said, Value};
use crate::assessment::is_settled;
use crate::json::Json;
use crate::report::Report;
use crate::rules::{AnswerKind, Choices, Question};

impl Form<'_> {
    /// The answers of a report as a `QuestionnaireResponse`, with the whole report as its narrative. That is for
    /// people, and in the language that they read; what programs read is that of the rules themselves. The program
    /// knows no clock: `authored` is the moment that somebody names, if anybody does.
    ///
    /// # Panics
    /// When the report was made with another rule set, which is not a translation of it either.
    pub fn response(&self, report: &Report<'_>, authored: Option<&Moment>) -> Json<'static> {
        let rules = report.assessment().rules();
        assert!(
            std::ptr::eq(self.rules, rules.original().unwrap_or(rules)),
            "a report on answers to the questions of another rule set"
        );
        let language = rules.original().map(|_| rules.language());
        let narrative = words::div(&report.page().as_xhtml(), language);
        report.in_the_original(|report| with_narrative(narrative, self, report, authored))
    }
}

fn with_narrative(
    narrative: String,
    form: &Form<'_>,
    report: &Report<'_>,
    authored: Option<&Moment>,
) -> Json<'static> {
    let assessment = report.assessment();
    // An emergency ends the interview, and what nobody asked any more is not missing.
    let is_complete = assessment.not_given().next().is_none() || is_settled(assessment.answers());
    let narrative = Json::object([
        // It says more than the data: what follows from the answers.
        ("status", "additional".into()),
        ("div", narrative.into()),
    ]);
    let status = match is_complete {
        true => "completed",
        false => "in-progress",
    };
    let mut members = vec![("resourceType", "QuestionnaireResponse".into())];
    members.extend(questionnaire::language(form.rules));
    members.extend([
        ("text", narrative),
        ("questionnaire", form.reference().into()),
        ("status", status.into()),
    ]);
    members.extend(authored.map(|moment| ("authored", moment.as_str().into())));
    let items = items(form, &form.items, assessment.answers());
    if !items.is_empty() {
        members.push(("item", Json::List(items)));
    }
    Json::object(members)
}

/// The items that have an answer, in the order of the form.
fn items(form: &Form<'_>, items: &[Item], answers: &Answers<'_>) -> Vec<Json<'static>> {
    let items = items.iter().filter_map(|item| match &item.kind {
        Kind::Group(inside) => group(form, item, inside, answers),
        kind => {
            let question = form.rules.question(kind.question()?);
            let given = match kind {
                Kind::WhichUnsure(_) => which_unsure(form, question, answers),
                Kind::Unsure(_) => unsure(form, question, answers),
                _ => answer(form, question, answers),
            };
            answered(item, questionnaire::text_of(kind, question), given)
        }
    });
    items.collect()
}

fn group(
    form: &Form<'_>,
    item: &Item,
    inside: &[Item],
    answers: &Answers<'_>,
) -> Option<Json<'static>> {
    let inside = items(form, inside, answers);
    (!inside.is_empty()).then(|| {
        Json::object([
            ("linkId", item.link_id.as_str().into()),
            ("item", Json::List(inside)),
        ])
    })
}

fn answered(item: &Item, text: String, answers: Vec<Json<'static>>) -> Option<Json<'static>> {
    (!answers.is_empty()).then(|| {
        Json::object([
            ("linkId", item.link_id.as_str().into()),
            ("text", text.into()),
            ("answer", Json::List(answers)),
        ])
    })
}

/// What stands in the item of a question: nothing for a number that is not sure, which has an item of its own.
fn answer(form: &Form<'_>, question: &Question, answers: &Answers<'_>) -> Vec<Json<'static>> {
    let Said::Given(value) = answers.said(question.index()) else {
        return Vec::new();
    };
    match value {
        Value::Yes => vec![coded(form, Code::Yes)],
        Value::No => vec![coded(form, Code::No)],
        Value::Choice(place) => vec![coded(form, Code::Choice(question, place))],
        Value::Number(number) => {
            vec![Json::object([(number_type(question).value, number.into())])]
        }
        Value::Unsure if matches!(question.answer, AnswerKind::Number(_)) => Vec::new(),
        Value::Unsure => vec![coded(form, Code::Unsure)],
        Value::Choices { ticked, .. } => {
            let is_unsure = value.is_unsure();
            let none = (ticked.is_empty() && !is_unsure).then_some(Code::None);
            let codes = none.into_iter().chain(is_unsure.then_some(Code::Unsure));
            let mut all = some_choices(form, question, ticked);
            all.extend(codes.map(|code| coded(form, code)));
            all
        }
    }
}

fn unsure(form: &Form<'_>, question: &Question, answers: &Answers<'_>) -> Vec<Json<'static>> {
    match answers.said(question.index()) {
        Said::Given(Value::Unsure) => vec![coded(form, Code::Unsure)],
        _ => Vec::new(),
    }
}

/// Which choices are not sure, where others were denied; for all that are not ticked "not sure" stands by itself.
fn which_unsure(form: &Form<'_>, question: &Question, answers: &Answers<'_>) -> Vec<Json<'static>> {
    match answers.said(question.index()) {
        Said::Given(value @ Value::Choices { unsure, .. }) if value.is_unsure_of_some(question) => {
            some_choices(form, question, unsure)
        }
        _ => Vec::new(),
    }
}

fn some_choices(form: &Form<'_>, question: &Question, some: Choices) -> Vec<Json<'static>> {
    let codes = some.places().map(|place| Code::Choice(question, place));
    codes.map(|code| coded(form, code)).collect()
}

fn coded(form: &Form<'_>, code: Code<'_>) -> Json<'static> {
    Json::object([("valueCoding", code.coding(&form.address.of_codes()))])
}
