//! What a check found, as JSON.

use std::ffi::OsStr;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::proof::{self, Property, ShownBy, Verdict};
use lungnets::vignettes::{Lies, Vignette};
use serde::Serialize;

use super::findings::Findings;
use crate::advice;
use crate::rules::printed::command;

/// The number of the format; another one would mean that something in it has changed.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Check<'a> {
    format: u32,
    rule_set: RuleSetName<'a>,
    examples: Examples,
    vignettes: Option<Vignettes<'a>>,
    /// What is not up to date in the Spanish texts; left out, where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    spanish: Option<Spanish<'a>>,
    remarks: Vec<Remark<'a>>,
    proofs: Vec<Proof<'a>>,
}

/// What is said of a file that is no rule set.
#[derive(Serialize)]
struct Faulty {
    format: u32,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct RuleSetName<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Examples {
    count: usize,
    not_yet_seen: usize,
    faults: Vec<Fault>,
}

/// The stories beside the file.
#[derive(Serialize)]
struct Vignettes<'a> {
    count: usize,
    /// Those that do not lie between their floor and their ceiling.
    apart: Vec<Apart<'a>>,
}

#[derive(Serialize)]
struct Spanish<'a> {
    /// The ids of the texts that have no translation.
    missing: Vec<&'a str>,
    /// The ids of the texts that changed since they were translated.
    changed: Vec<&'a str>,
}

#[derive(Serialize)]
struct Apart<'a> {
    id: &'a str,
    level: &'a str,
    floor: &'a str,
    ceiling: &'a str,
    /// Whether it lies below its floor, and not above its ceiling.
    is_below: bool,
    /// Whether that is a fault.
    must_hold: bool,
}

#[derive(Serialize)]
struct Fault {
    line: usize,
    column: usize,
    path: String,
    what: String,
}

#[derive(Serialize)]
struct Remark<'a> {
    id: &'static str,
    place: &'a str,
    what: &'a str,
}

#[derive(Serialize)]
struct Proof<'a> {
    id: &'static str,
    definition: &'static str,
    result: &'static str,
    answer_sets: Option<u128>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    costly: Vec<&'a str>,
    failures: Vec<Failure<'a>>,
}

#[derive(Serialize)]
struct Failure<'a> {
    what: &'a str,
    answers: Option<Run<'a>>,
    before: Option<Run<'a>>,
    after: Option<Run<'a>>,
}

#[derive(Serialize)]
struct Run<'a> {
    command: String,
    level: &'a str,
    possible: &'a str,
}

/// The findings as one JSON object.
pub(super) fn render(findings: &Findings<'_>) -> String {
    let rules = findings.rules;
    let check = Check {
        format: FORMAT,
        rule_set: RuleSetName {
            id: rules.id(),
            version: rules.version(),
        },
        examples: Examples {
            count: rules.examples().len(),
            not_yet_seen: rules.examples_not_yet_seen(),
            faults: findings.failed_examples.iter().map(fault).collect(),
        },
        vignettes: findings.vignettes.as_ref().map(|stories| Vignettes {
            count: stories.len(),
            apart: stories.iter().filter_map(apart).collect(),
        }),
        spanish: findings.spanish.as_ref().map(|spanish| {
            let ids = |is_changed| {
                let open = spanish.open().iter();
                let open = open.filter(|open| open.earlier.is_some() == is_changed);
                open.map(|open| &open.id[..]).collect()
            };
            Spanish {
                missing: ids(false),
                changed: ids(true),
            }
        }),
        remarks: findings
            .remarks
            .iter()
            .map(|remark| Remark {
                id: remark.about.name(),
                place: &remark.place,
                what: &remark.what,
            })
            .collect(),
        proofs: findings
            .proofs
            .iter()
            .map(|(property, verdict)| proof(*property, verdict, findings.file))
            .collect(),
    };
    written(&check)
}

/// A story that lies below its floor or above its ceiling.
fn apart<'a>(story: &'a Vignette<'_>) -> Option<Apart<'a>> {
    let is_below = match story.lies() {
        Lies::Within => return None,
        Lies::Below => true,
        Lies::Above => false,
    };
    let level = |rank| story.answers.rules().level(rank).id.as_str();
    Some(Apart {
        id: &story.id,
        level: level(story.rank()),
        floor: level(story.floor),
        ceiling: level(story.ceiling),
        is_below,
        must_hold: story.purpose.must_hold(),
    })
}

/// The faults of a file that could not be checked any further.
pub(super) fn faulty(faults: &[lungnets::fault::Fault]) -> String {
    written(&Faulty {
        format: FORMAT,
        faults: faults.iter().map(fault).collect(),
    })
}

fn written(found: &impl Serialize) -> String {
    // Texts and numbers only, so that writing it cannot fail.
    let json = serde_json::to_string_pretty(found).unwrap_or_default();
    json + "\n"
}

fn fault(fault: &lungnets::fault::Fault) -> Fault {
    Fault {
        line: fault.line,
        column: fault.column,
        path: fault.path.clone(),
        what: advice::told(&*fault.problem).what,
    }
}

fn proof<'a>(property: Property, verdict: &'a Verdict<'a>, file: Option<&OsStr>) -> Proof<'a> {
    let (result, answer_sets, costly, failures) = match verdict {
        Verdict::Proved { answer_sets } => ("proved", Some(*answer_sets), &[][..], &[][..]),
        Verdict::Failed(failures) => ("failed", None, &[][..], failures.as_slice()),
        Verdict::NotProved { costly } => ("not_proved", None, costly.as_slice(), &[][..]),
    };
    Proof {
        id: property.name(),
        definition: property.means(),
        result,
        answer_sets,
        costly: costly.iter().map(|question| &question.id[..]).collect(),
        failures: failures.iter().map(|one| failure(one, file)).collect(),
    }
}

fn failure<'a>(failure: &'a proof::Failure<'a>, file: Option<&OsStr>) -> Failure<'a> {
    let (answers, change) = match &failure.shown_by {
        ShownBy::Nothing => (None, None),
        ShownBy::Answers(answers) => (Some(answers), None),
        ShownBy::Change { before, after } => (None, Some((before, after))),
    };
    let (before, after) = change.unzip();
    let run = |answers: Option<&'a Answers<'a>>| answers.map(|answers| run(answers, file));
    Failure {
        what: &failure.what,
        answers: run(answers),
        before: run(before),
        after: run(after),
    }
}

fn run<'a>(answers: &'a Answers<'a>, file: Option<&OsStr>) -> Run<'a> {
    let assessment = Assessment::of(answers);
    let rules = answers.rules();
    Run {
        command: command(answers, file),
        level: &rules.level(assessment.rank()).id,
        possible: &rules.level(assessment.possible()).id,
    }
}
