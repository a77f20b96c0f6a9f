//! A condition as the rule file writes it, each part with how true it is.

use std::borrow::Cow;

use crate::assessment::Part;
use crate::json::Json;
use crate::number::Number;
use crate::report::json::given_answers::question_ids;
use crate::rules::{
    Choices, Condition, IfUnsure, Operator, Question, QuestionIndex, RuleSet, Score, Test, Wanted,
};
use crate::truth::Truth;

/// The name of a truth value for programs.
pub(super) fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unsure => "unsure",
        Truth::NotGiven => "not_given",
    }
}

/// A part of a condition: how true it is, then its operator.
pub(super) fn part<'a>(traced: &Part<'a>, rules: &'a RuleSet) -> Json<'a> {
    let parts = || {
        traced
            .parts
            .iter()
            .map(|inner| part(inner, rules))
            .collect()
    };
    let (operator, operand) = match traced.condition {
        Condition::Answer(test) => answer(test, rules),
        Condition::Finding(index) => ("finding", text(&rules.findings()[index.0].id)),
        Condition::Group(group) => {
            let operand = match &group.operator {
                Operator::All | Operator::Any => parts(),
                Operator::HowMany { at_least } => {
                    let at_least = Json::Whole(u64::try_from(*at_least).unwrap_or(u64::MAX));
                    Json::object([("at_least", at_least), ("of", parts())])
                }
                Operator::Score(worth) => score(worth, &traced.parts, rules),
            };
            (group.operator.name(), operand)
        }
    };
    Json::object([("truth", text(truth(traced.truth))), (operator, operand)])
}

/// A score: each condition with its points, and each question with the points and the truths of its choices.
fn score<'a>(score: &Score, parts: &[Part<'a>], rules: &'a RuleSet) -> Json<'a> {
    let of_part = |points: u32, when: &Part<'a>| {
        Json::object([("points", points.into()), ("when", part(when, rules))])
    };
    let of = score.each(parts, of_part, |points, parts| {
        by_choice(points, parts, rules)
    });
    Json::object([("at_least", score.at_least.into()), ("of", Json::List(of))])
}

/// The choices of one question, each with its points and how true it is.
fn by_choice<'a>(points: &[u32], parts: &[Part<'a>], rules: &'a RuleSet) -> Json<'a> {
    let (mut question, mut worth, mut truths) = (None, Vec::new(), Vec::new());
    for (part, points) in parts.iter().zip(points) {
        if let Some((asked, choice)) = part.condition.choice(rules) {
            question = Some(("question", text(&asked.id)));
            worth.push((choice.id.as_str(), (*points).into()));
            truths.push((choice.id.as_str(), text(truth(part.truth))));
        }
    }
    let members = [
        ("points", Json::object(worth)),
        ("truth", Json::object(truths)),
    ];
    Json::object(question.into_iter().chain(members))
}

/// What an unsure answer does to a rule.
pub(super) fn if_unsure<'a>(if_unsure: &'a IfUnsure, rules: &'a RuleSet) -> Json<'a> {
    if if_unsure.acts_as_if_yes() {
        return text("act_as_if_yes");
    }
    let ids = |questions: &[QuestionIndex]| -> Json<'a> {
        let ids = question_ids(rules, questions.iter().copied());
        ids.into_iter().map(text).collect()
    };
    let at_level = if_unsure.at_level.as_ref().map(|at_level| {
        let level = text(rules.level_id(at_level.rank));
        let about = at_level.about.as_ref().map(|about| ("about", ids(about)));
        let members = [("level", level)].into_iter().chain(about);
        ("at_level", Json::object(members))
    });
    let mention = if_unsure.mention.as_ref().map(|mention| {
        let members = [
            ("about", ids(&mention.about)),
            ("reason", text(&mention.reason)),
        ];
        ("mention", Json::object(members))
    });
    Json::object(at_level.into_iter().chain(mention))
}

fn answer<'a>(test: &Test, rules: &'a RuleSet) -> (&'static str, Json<'a>) {
    let question = rules.question(test.question);
    let id = text(&question.id);
    let operand = match test.wanted {
        Wanted::Yes | Wanted::No => id,
        Wanted::Chosen(chosen) => {
            Json::object([("question", id), ("any_of", choices(question, chosen))])
        }
        Wanted::Number { at_least, below } => {
            let border = |name, number: Option<Number>| number.map(|number| (name, number.into()));
            let borders = [border("at_least", at_least), border("below", below)];
            let members = std::iter::once(("question", id)).chain(borders.into_iter().flatten());
            Json::object(members)
        }
    };
    (test.wanted.operator(), operand)
}

fn choices(question: &Question, chosen: Choices) -> Json<'_> {
    let chosen = question.chosen(chosen);
    chosen.map(|choice| text(&choice.id)).collect()
}

fn text(text: &str) -> Json<'_> {
    Json::Text(Cow::Borrowed(text))
}
