//! How a result came about, for programs: every answer, every rule, every finding.
//!
//! Conditions, and what an unsure answer does, look as they do in the rule file; each part of a condition has its
//! `truth` besides.

mod condition;
mod members;
mod schema;

pub use members::Explain;

use super::given_answers::{GivenAnswer, question_ids, source_ids};
use crate::answers::Said;
use crate::assessment::{CameOut, LevelFrom, TracedRule};
use crate::report::{Origin, Report};
use crate::rules::{Question, QuestionIndex, Rule, RuleSet};
use condition::truth;
use members::{AnswerTo, Finding, Overruled, RuleCameOut};

pub(super) fn explain<'a>(report: &Report<'a>, origins: &'a [Origin]) -> Explain<'a> {
    let assessment = report.assessment;
    let rules = assessment.rules();
    let trace = assessment.trace();
    let (level_from, deciding) = match trace.level_from {
        LevelFrom::Rules(deciding) => ("rules", deciding),
        LevelFrom::IfUnanswered => ("if_unanswered", Vec::new()),
        LevelFrom::Otherwise => ("otherwise", Vec::new()),
    };
    let (questions, traced) = (rules.questions().iter(), trace.rules.iter());
    let findings = rules.findings().iter().zip(&trace.findings);
    Explain {
        level_from,
        deciding: deciding.iter().map(|rule| rule.id.as_str()).collect(),
        answers: questions
            .map(|question| answer_to(question, report, origins))
            .collect(),
        rules: traced.map(|rule| came_out(rule, rules)).collect(),
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
    let counts_at = match traced.came_out {
        CameOut::Holds(reason) => reason.lower(),
        CameOut::Waits(_) | CameOut::DoesNotHold => None,
    };
    RuleCameOut {
        rule: &rule.id,
        level: rules.level_id(rule.rank),
        counts_at: counts_at.map(|rank| rules.level_id(rank)),
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
