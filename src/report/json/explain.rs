//! How a result came about, for programs: every answer, every rule, every finding.
//!
//! Conditions, and what an unsure answer does, look as they do in the rule file; each part of a condition has its
//! `truth` besides.

mod condition;
mod schema;

use super::{GivenAnswer, level_id, question_ids, source_ids};
use crate::answers::Said;
use crate::assessment::{CameOut, LevelFrom, TracedRule};
use crate::described::{
    AnyText, CameOutWord, FindingId, LevelFromWord, LevelId, QuestionId, RuleId, SaidWord,
    SourceId, TruthWord, written,
};
use crate::json::Json;
use crate::report::{Origin, Report};
use crate::rules::{Question, QuestionIndex, Rule, RuleSet};
use crate::truth::Truth;

written! {
    /// How a result came about.
    pub(super) Explain {
        /// What the level comes from.
        level_from: &'static str => LevelFromWord,
        /// The rules that decide for the level.
        deciding: Vec<&'a str> => Vec<RuleId>,
        /// What is known of each question.
        answers: Vec<AnswerTo<'a>> => Vec<AnswerTo<'_>>,
        /// What came of each rule.
        rules: Vec<RuleCameOut<'a>> => Vec<RuleCameOut<'_>>,
        /// How true each finding is.
        findings: Vec<Finding<'a>> => Vec<Finding<'_>>,
    }
}

written! {
    /// What is known of one question.
    AnswerTo {
        /// Its id.
        question: &'a str => QuestionId,
        /// Whether it applies.
        applies: &'static str => TruthWord,
        /// Whether it was answered.
        said: &'static str => SaidWord,
        /// The answer; null, where there is none.
        answer: Option<GivenAnswer<'a>> => Option<GivenAnswer<'_>>,
        /// Where it came from; null, where nobody can tell.
        from: Option<&'a str> => Option<AnyText>,
        /// An answer from another place; null, where there is none.
        overruled: Option<Overruled<'a>> => Option<Overruled<'_>>,
    }
}

written! {
    /// An answer from another place, which does not count.
    Overruled {
        /// The answer.
        answer: GivenAnswer<'a> => GivenAnswer<'_>,
        /// Where it came from.
        from: &'a str => AnyText,
    }
}

written! {
    /// What came of one rule.
    RuleCameOut {
        /// Its id.
        rule: &'a str => RuleId,
        /// The level that it leads to.
        level: &'a str => LevelId,
        /// The lower level that it counts at for now, because of answers of "not sure"; left out where it is the same.
        #[serde(skip_serializing_if = "Option::is_none")]
        counts_at: Option<&'a str> => Option<LevelId>,
        /// What came of it.
        result: &'static str => CameOutWord,
        /// How true its condition is.
        truth: &'static str => TruthWord,
        /// Its condition as in the rule file, each part with its truth.
        when: Json<'a> => schema::Traced,
        /// What an unsure answer does to it, as in the rule file.
        if_unsure: Json<'a> => schema::WhenUnsure,
        /// The questions answered "not sure" that its condition rests on, where it holds.
        unsure: Vec<&'a str> => Vec<QuestionId>,
        /// The questions that it waits for.
        waits_for: Vec<&'a str> => Vec<QuestionId>,
        /// The questions that it looks at.
        looks_at: Vec<&'a str> => Vec<QuestionId>,
        /// What it says, as a sentence.
        say: &'a str => AnyText,
        /// Where it comes from.
        sources: Vec<&'a str> => Vec<SourceId>,
    }
}

written! {
    /// How true one finding is.
    Finding {
        /// Its id.
        finding: &'a str => FindingId,
        /// Its name for people.
        name: &'a str => AnyText,
        /// How true it is.
        truth: &'static str => TruthWord,
        /// Its condition as in the rule file, each part with its truth.
        when: Json<'a> => schema::Traced,
    }
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
    let counts_at = match traced.came_out {
        CameOut::Holds(reason) => reason.lower(),
        CameOut::Waits(_) | CameOut::DoesNotHold => None,
    };
    RuleCameOut {
        rule: &rule.id,
        level: level_id(rules, rule.rank),
        counts_at: counts_at.map(|rank| level_id(rules, rank)),
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
