//! What a check found, as JSON.

use std::ffi::OsStr;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::fault::Fault;
use lungnets::json::Json;
use lungnets::proof::{Failure, Property, Remark, ShownBy, Verdict};
use lungnets::translation::Translation;
use lungnets::vignettes::{Lies, Vignette};
use serde::Serialize;

use super::findings::Findings;
use crate::advice;
use crate::rules::printed::command;

/// The number of the format; another one would mean that something in it has changed.
const FORMAT: u32 = 1;

/// What a check found. A number of answer sets can be greater than any of [`Json`].
#[derive(Serialize)]
struct Check {
    format: u32,
    rule_set: Json<'static>,
    examples: Json<'static>,
    vignettes: Option<Json<'static>>,
    /// What is not up to date in the Spanish texts; left out, where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    spanish: Option<Json<'static>>,
    remarks: Json<'static>,
    proofs: Vec<Proof>,
}

#[derive(Serialize)]
struct Proof {
    id: &'static str,
    definition: &'static str,
    result: &'static str,
    answer_sets: Option<u128>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    costly: Vec<String>,
    failures: Json<'static>,
}

/// The findings as one JSON object.
pub(super) fn render(findings: &Findings<'_>) -> String {
    let rules = findings.rules;
    let proofs = findings.proofs.iter();
    written(&Check {
        format: FORMAT,
        rule_set: Json::object([
            ("id", rules.id().into()),
            ("version", rules.version().into()),
        ]),
        examples: Json::object([
            ("count", rules.examples().len().into()),
            ("not_yet_seen", rules.examples_not_yet_seen().into()),
            (
                "faults",
                findings.failed_examples.iter().map(fault).collect(),
            ),
        ]),
        vignettes: findings.vignettes.as_ref().map(|stories| {
            Json::object([
                ("count", stories.len().into()),
                ("apart", stories.iter().filter_map(apart).collect()),
            ])
        }),
        spanish: findings.spanish.as_ref().map(spanish),
        remarks: findings.remarks.iter().map(remark).collect(),
        proofs: proofs
            .map(|(property, verdict)| proof(*property, verdict, findings.file))
            .collect(),
    })
}

/// The ids of the Spanish texts that are missing, of an earlier text, or of none.
fn spanish(spanish: &Translation) -> Json<'static> {
    let ids = |is_changed| {
        let open = spanish.open().iter();
        let open = open.filter(|open| open.earlier.is_some() == is_changed);
        open.map(|open| open.id.as_str()).collect()
    };
    let left_over = spanish.left_over().iter().map(|id| Json::from(id.as_str()));
    Json::object([
        ("missing", ids(false)),
        ("changed", ids(true)),
        ("left_over", left_over.collect()),
    ])
}

/// A story that lies below its floor or above its ceiling, and whether that is a fault.
fn apart(story: &Vignette<'_>) -> Option<Json<'static>> {
    let is_below = match story.lies() {
        Lies::Within => return None,
        Lies::Below => true,
        Lies::Above => false,
    };
    let level = |rank| story.answers.rules().level_id(rank).into();
    Some(Json::object([
        ("id", story.id.as_str().into()),
        ("level", level(story.rank())),
        ("floor", level(story.floor)),
        ("ceiling", level(story.ceiling)),
        ("is_below", is_below.into()),
        ("must_hold", story.purpose.must_hold().into()),
    ]))
}

fn remark(remark: &Remark) -> Json<'static> {
    Json::object([
        ("id", remark.about.name().into()),
        ("place", remark.place.as_str().into()),
        ("what", remark.what.as_str().into()),
    ])
}

/// The faults of a file that is no rule set, and could not be checked any further.
pub(super) fn faulty(faults: &[Fault]) -> String {
    written(&Json::object([
        ("format", Json::from(FORMAT)),
        ("faults", faults.iter().map(fault).collect()),
    ]))
}

fn written(found: &impl Serialize) -> String {
    // Texts and numbers only, so that writing it cannot fail.
    let json = serde_json::to_string_pretty(found).unwrap_or_default();
    json + "\n"
}

fn fault(fault: &Fault) -> Json<'static> {
    Json::object([
        ("line", fault.line.into()),
        ("column", fault.column.into()),
        ("path", fault.path.as_str().into()),
        ("what", advice::told(&*fault.problem).what.into()),
    ])
}

fn proof(property: Property, verdict: &Verdict<'_>, file: Option<&OsStr>) -> Proof {
    let (result, answer_sets, costly, failures) = match verdict {
        Verdict::Proved { answer_sets } => ("proved", Some(*answer_sets), &[][..], &[][..]),
        Verdict::Failed(failures) => ("failed", None, &[][..], failures.as_slice()),
        Verdict::NotProved { costly } => ("not_proved", None, costly.as_slice(), &[][..]),
    };
    let costly = costly.iter().map(|question| question.id.to_string());
    Proof {
        id: property.name(),
        definition: property.means(),
        result,
        answer_sets,
        costly: costly.collect(),
        failures: failures.iter().map(|one| failure(one, file)).collect(),
    }
}

fn failure(failure: &Failure<'_>, file: Option<&OsStr>) -> Json<'static> {
    let run = |answers: &Answers<'_>| run(answers, file);
    let [answers, before, after] = match &failure.shown_by {
        ShownBy::Nothing => [Json::Null, Json::Null, Json::Null],
        ShownBy::Answers(answers) => [run(answers), Json::Null, Json::Null],
        ShownBy::Change { before, after } => [Json::Null, run(before), run(after)],
    };
    Json::object([
        ("what", failure.what.as_str().into()),
        ("answers", answers),
        ("before", before),
        ("after", after),
    ])
}

fn run(answers: &Answers<'_>, file: Option<&OsStr>) -> Json<'static> {
    let (assessment, rules) = (Assessment::of(answers), answers.rules());
    let level = |rank| rules.level_id(rank).into();
    Json::object([
        ("command", command(answers, file).into()),
        ("level", level(assessment.rank())),
        ("possible", level(assessment.possible())),
    ])
}
