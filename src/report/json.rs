//! A report as JSON, for programs. The README documents every member; a change of meaning is a new `format`.

mod explain;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Report;
use crate::answers::{Answers, Said, Value};
use crate::rules::{AnswerKind, Question, QuestionIndex, Rank, RuleSet, SourceIndex};

#[derive(Serialize)]
struct Result<'a> {
    format: u32,
    rule_set: Rules<'a>,
    level: Level<'a>,
    possible: Possible<'a>,
    advice: Vec<&'a str>,
    because: Vec<Because<'a>>,
    undecided: Vec<Undecided<'a>>,
    sooner_if: Vec<SoonerIf<'a>>,
    answers: GivenAnswers<'a>,
    not_asked: Vec<&'a str>,
    not_given: Vec<&'a str>,
    disclaimers: Vec<&'a str>,
    sources: Vec<Source<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<explain::Explain<'a>>,
}

#[derive(Serialize)]
struct Rules<'a> {
    id: &'a str,
    version: &'a str,
    reviewed: Option<Reviewed<'a>>,
}

#[derive(Serialize)]
struct Reviewed<'a> {
    by: &'a str,
    on: &'a str,
}

#[derive(Serialize)]
struct Level<'a> {
    id: &'a str,
    name: &'a str,
    rank: usize,
}

#[derive(Serialize)]
struct Possible<'a> {
    id: &'a str,
    rank: usize,
}

#[derive(Serialize)]
struct Because<'a> {
    rule: &'a str,
    level: &'a str,
    say: &'a str,
    unsure: Vec<&'a str>,
    sources: Vec<&'a str>,
}

#[derive(Serialize)]
struct Undecided<'a> {
    rule: &'a str,
    level: &'a str,
    say: &'a str,
    waits_for: Vec<&'a str>,
}

#[derive(Serialize)]
struct SoonerIf<'a> {
    question: &'a str,
    answer: &'a str,
    level: &'a str,
}

#[derive(Serialize)]
struct Source<'a> {
    id: &'a str,
    title: &'a str,
    publisher: &'a str,
    url: Option<&'a str>,
    read_on: &'a str,
}

/// The answers that count, as an answers file would hold them: fed back, they give the same result.
struct GivenAnswers<'a>(&'a Answers<'a>);

impl Serialize for GivenAnswers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for question in self.0.rules().questions() {
            let Said::Given(value) = self.0.said(question.index()) else {
                continue;
            };
            object.serialize_entry(question.id.as_str(), &GivenAnswer { value, question })?;
        }
        object.end()
    }
}

/// One answer, as an answers file would hold it.
struct GivenAnswer<'a> {
    value: Value,
    question: &'a Question,
}

impl Serialize for GivenAnswer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match (self.value, &self.question.answer) {
            (Value::Number(number), _) => number.serialize(serializer),
            (value, AnswerKind::AnyOf(_)) => value.words(self.question).serialize(serializer),
            (value, _) => value.words(self.question).concat().serialize(serializer),
        }
    }
}

/// The report as one JSON object over several lines, with a newline at its end.
pub(super) fn render(report: &Report<'_>) -> String {
    #[expect(
        clippy::expect_used,
        reason = "an empty result would be worse than a crash"
    )]
    let mut text = serde_json::to_string_pretty(&result(report))
        .expect("texts, numbers and lists fit into memory");
    text.push('\n');
    text
}

fn result<'a>(report: &Report<'a>) -> Result<'a> {
    let assessment = report.assessment;
    let rules = assessment.rules();
    let level = rules.level(assessment.rank());
    Result {
        format: 1,
        rule_set: Rules {
            id: rules.id(),
            version: rules.version(),
            reviewed: rules.review().map(|review| Reviewed {
                by: &review.by,
                on: &review.on,
            }),
        },
        level: Level {
            id: &level.id,
            name: &level.name,
            rank: assessment.rank().number(),
        },
        possible: Possible {
            id: level_id(rules, assessment.possible()),
            rank: assessment.possible().number(),
        },
        advice: report.advice(),
        because: because(report),
        undecided: undecided(report),
        sooner_if: sooner_if(report),
        answers: GivenAnswers(assessment.answers()),
        not_asked: question_ids(rules, assessment.not_asked()),
        not_given: question_ids(rules, assessment.not_given()),
        disclaimers: rules
            .disclaimers()
            .iter()
            .map(|disclaimer| disclaimer.text.as_str())
            .collect(),
        sources: sources(report),
        explain: report
            .explained
            .map(|origins| explain::explain(report, origins)),
    }
}

fn level_id(rules: &RuleSet, rank: Rank) -> &str {
    &rules.level(rank).id
}

fn question_ids(rules: &RuleSet, questions: impl Iterator<Item = QuestionIndex>) -> Vec<&str> {
    questions
        .map(|index| rules.question(index).id.as_str())
        .collect()
}

fn source_ids<'a>(rules: &'a RuleSet, sources: &[SourceIndex]) -> Vec<&'a str> {
    sources
        .iter()
        .map(|source| rules.sources()[source.0].id.as_str())
        .collect()
}

fn because<'a>(report: &Report<'a>) -> Vec<Because<'a>> {
    let rules = report.assessment.rules();
    let reasons = report.assessment.because().iter();
    reasons
        .map(|reason| Because {
            rule: &reason.rule.id,
            level: level_id(rules, reason.rule.rank),
            say: &reason.rule.say,
            unsure: question_ids(rules, reason.unsure.iter().copied()),
            sources: source_ids(rules, &reason.rule.sources),
        })
        .collect()
}

fn undecided<'a>(report: &Report<'a>) -> Vec<Undecided<'a>> {
    let rules = report.assessment.rules();
    let undecided = report.assessment.undecided().iter();
    undecided
        .map(|undecided| Undecided {
            rule: &undecided.rule.id,
            level: level_id(rules, undecided.rule.rank),
            say: &undecided.rule.say,
            waits_for: question_ids(rules, undecided.waits_for.iter().copied()),
        })
        .collect()
}

fn sooner_if<'a>(report: &Report<'a>) -> Vec<SoonerIf<'a>> {
    let rules = report.assessment.rules();
    let changes = report.assessment.sooner_if().iter();
    changes
        .map(|change| SoonerIf {
            question: &change.question.id,
            answer: change.answer,
            level: level_id(rules, change.rank),
        })
        .collect()
}

fn sources<'a>(report: &Report<'a>) -> Vec<Source<'a>> {
    let sources = report.sources().into_iter();
    sources
        .map(|source| Source {
            id: &source.id,
            title: &source.title,
            publisher: &source.publisher,
            url: source.url.as_deref(),
            read_on: &source.read_on,
        })
        .collect()
}
