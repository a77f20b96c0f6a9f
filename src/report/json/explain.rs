//! How a result came about, for programs: every answer, every rule, every finding.
//!
//! Conditions, and what an unsure answer does, look as they do in the rule file; each part of a condition has its
//! `truth` besides.

mod condition;

use serde::Serialize;

use super::{GivenAnswer, level_id, question_ids, source_ids};
use crate::answers::Said;
use crate::assessment::{CameOut, LevelFrom, TracedRule};
use crate::json::Json;
use crate::report::{Origin, Report};
use crate::rules::{Question, QuestionIndex, Rule, RuleSet};
use crate::truth::Truth;

#[derive(Serialize)]
pub(super) struct Explain<'a> {
    level_from: &'static str,
    deciding: Vec<&'a str>,
    answers: Vec<AnswerTo<'a>>,
    rules: Vec<RuleCameOut<'a>>,
    findings: Vec<Finding<'a>>,
}

/// What is known of one question.
#[derive(Serialize)]
struct AnswerTo<'a> {
    question: &'a str,
    applies: &'static str,
    said: &'static str,
    answer: Option<GivenAnswer<'a>>,
    from: Option<&'a str>,
    overruled: Option<Overruled<'a>>,
}

/// An answer from another place, which does not count.
#[derive(Serialize)]
struct Overruled<'a> {
    answer: GivenAnswer<'a>,
    from: &'a str,
}

#[derive(Serialize)]
struct RuleCameOut<'a> {
    rule: &'a str,
    level: &'a str,
    result: &'static str,
    truth: &'static str,
    when: Json<'a>,
    if_unsure: Json<'a>,
    unsure: Vec<&'a str>,
    waits_for: Vec<&'a str>,
    looks_at: Vec<&'a str>,
    say: &'a str,
    sources: Vec<&'a str>,
}

#[derive(Serialize)]
struct Finding<'a> {
    finding: &'a str,
    name: &'a str,
    truth: &'static str,
    when: Json<'a>,
}

pub(super) fn explain<'a>(report: &Report<'a>, origins: &'a [Origin]) -> Explain<'a> {
    let assessment = report.assessment;
    let rules = assessment.rules();
    let trace = assessment.trace();
    let (level_from, deciding) = match trace.level_from {
        LevelFrom::Rules(deciding) => ("rules", deciding),
        LevelFrom::IfUnanswered => ("if_unanswered", Vec::new()),
        LevelFrom::Otherwise => ("otherwise", Vec::new()),
    };
    let questions = rules.questions().iter();
    let findings = rules.findings().iter().zip(&trace.findings);
    Explain {
        level_from,
        deciding: deciding.iter().map(|rule| rule.id.as_str()).collect(),
        answers: questions
            .map(|question| answer_to(question, report, origins))
            .collect(),
        rules: trace
            .rules
            .iter()
            .map(|rule| came_out(rule, rules))
            .collect(),
        findings: findings
            .map(|(finding, when)| Finding {
                finding: &finding.id,
                name: &finding.name,
                truth: truth(when.truth),
                when: condition::part(when, rules),
            })
            .collect(),
    }
}

fn answer_to<'a>(
    question: &'a Question,
    report: &Report<'a>,
    origins: &'a [Origin],
) -> AnswerTo<'a> {
    let answers = report.assessment.answers();
    let (said, answer) = match answers.said(question.index) {
        Said::Given(value) => ("given", Some(GivenAnswer { value, question })),
        Said::NotGiven => ("not_given", None),
        Said::NotAsked => ("not_asked", None),
    };
    let origin = origins
        .iter()
        .find(|origin| origin.question == question.index && answer.is_some());
    let overruled = origin.and_then(|origin| origin.overruled);
    AnswerTo {
        question: &question.id,
        applies: truth(answers.applies(question.index)),
        said,
        answer,
        from: origin.map(|origin| origin.place.id),
        overruled: overruled.map(|(value, place)| Overruled {
            answer: GivenAnswer { value, question },
            from: place.id,
        }),
    }
}

fn came_out<'a>(traced: &TracedRule<'a>, rules: &'a RuleSet) -> RuleCameOut<'a> {
    let rule: &'a Rule = traced.rule;
    let none: &[QuestionIndex] = &[];
    let (result, unsure, waits_for) = match traced.came_out {
        CameOut::Holds(reason) => ("holds", reason.unsure.as_slice(), none),
        CameOut::Waits(open) => ("waits", none, open.waits_for.as_slice()),
        CameOut::DoesNotHold => ("does_not_hold", none, none),
    };
    RuleCameOut {
        rule: &rule.id,
        level: level_id(rules, rule.rank),
        result,
        truth: truth(traced.when.truth),
        when: condition::part(&traced.when, rules),
        if_unsure: condition::if_unsure(&rule.if_unsure, rules),
        unsure: question_ids(rules, unsure.iter().copied()),
        waits_for: question_ids(rules, waits_for.iter().copied()),
        looks_at: question_ids(rules, traced.looks_at(rules).into_iter()),
        say: &rule.say,
        sources: source_ids(rules, &rule.sources),
    }
}

/// The name of a truth value for programs.
fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unsure => "unsure",
        Truth::NotGiven => "not_given",
    }
}
