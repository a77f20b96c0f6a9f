//! A report as JSON, for programs. The README documents every member; a change of meaning is a new `format`.

mod explain;
mod given_answers;
mod members;

pub(crate) use members::FORMAT;

use super::Report;
use super::phone::{self, AtMost};
use super::said::RestsOn;
use crate::answers;
use crate::described::Described;
use crate::json::Json;
use crate::rules::RuleSet;
use crate::schema::{self, Definitions, Member, Schema};
use given_answers::{GivenAnswers, question_ids, source_ids};
use members::{Because, Level, Possible, Result, Reviewed, Rules, SoonerIf, Source, Undecided};

/// The report as one JSON object over several lines, with a newline at its end.
pub(super) fn render(report: &Report<'_>) -> String {
    written(serde_json::to_string_pretty(&result(report))) + "\n"
}

/// The report as one JSON object in one line, with no newline at its end.
pub(super) fn render_line(report: &Report<'_>) -> String {
    written(serde_json::to_string(&result(report)))
}

fn written(text: serde_json::Result<String>) -> String {
    #[expect(
        clippy::expect_used,
        reason = "an empty result would be worse than a crash"
    )]
    text.expect("texts, numbers and lists fit into memory")
}

fn result<'a>(report: &Report<'a>) -> Result<'a> {
    let assessment = report.assessment;
    let rules = assessment.rules();
    let level = rules.level(assessment.rank());
    Result {
        format: FORMAT,
        rule_set: rule_set(rules),
        level: Level {
            id: &level.id,
            name: &level.name,
            rank: assessment.rank().number(),
        },
        possible: Possible {
            id: rules.level_id(assessment.possible()),
            rank: assessment.possible().number(),
        },
        place: report
            .place
            .map(|index| rules.places().get(index).id.as_str()),
        do_first: report.do_first(),
        advice: report.advice(),
        phone: phone::sentences(assessment, AtMost::USUAL),
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

fn rule_set(rules: &RuleSet) -> Rules<'_> {
    Rules {
        id: rules.id(),
        version: rules.version(),
        sha256: rules.fingerprint(),
        reviewed: rules.review().map(|review| Reviewed {
            by: &review.by,
            role: review.role.as_deref(),
            on: &review.on,
            until: review.until.as_deref(),
        }),
    }
}

fn because<'a>(report: &Report<'a>) -> Vec<Because<'a>> {
    let rules = report.assessment.rules();
    let reasons = report.assessment.because().iter();
    let because = reasons.map(|reason| {
        let RestsOn { said, not_sure } = RestsOn::of(reason, report.assessment.answers());
        Because {
            rule: &reason.rule.id,
            level: rules.level_id(reason.rule.rank),
            counts_at: reason.lower().map(|rank| rules.level_id(rank)),
            say: &reason.rule.say,
            said,
            not_sure_about: not_sure.into_iter().map(|one| one.about).collect(),
            unsure: question_ids(rules, reason.unsure.iter().copied()),
            sources: source_ids(rules, &reason.rule.sources),
        }
    });
    because.collect()
}

fn undecided<'a>(report: &Report<'a>) -> Vec<Undecided<'a>> {
    let rules = report.assessment.rules();
    let undecided = report.assessment.undecided().iter();
    undecided
        .map(|undecided| Undecided {
            rule: &undecided.rule.id,
            level: rules.level_id(undecided.rule.rank),
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
            answer: change.answer.clone(),
            level: rules.level_id(change.rank),
        })
        .collect()
}

fn sources<'a>(report: &Report<'a>) -> Vec<Source<'a>> {
    super::sources::Sources::of_all(report)
        .every()
        .map(|source| Source {
            id: &source.id,
            title: &source.title,
            publisher: &source.publisher,
            url: source.url.as_deref(),
            read_on: &source.read_on,
        })
        .collect()
}

/// The JSON Schema of the results of one rule set: draft-07, and 2020-12 reads it just the same.
pub fn schema(rules: &RuleSet) -> Json<'static> {
    let mut parts = Definitions::default();
    let root = Result::schema(rules, &mut parts);
    let address = answers::schema_address(rules, "result", FORMAT);
    let title = format!("A result of {}", rules.title());
    schema::document(address, &title, root, parts)
}

/// The schema of a result with one more member in front.
pub(crate) fn schema_with_id(rules: &RuleSet, id: Member, parts: &mut Definitions) -> Schema {
    let result = Result::schema(rules, parts);
    schema::with_member(result, id)
}
