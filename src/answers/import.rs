//! An object of question ids and answers: an answers file, or the answers of an example.

use super::Answers;
use crate::fault::{Faults, Path, Problem};
use crate::json::Json;
use crate::quote::nearest;
use crate::rules::{RuleSet, repeated_names};

/// Reads the answers in `json`; what is wrong goes to `faults`.
pub fn import<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    at: Path<'_>,
    faults: &mut Faults,
) -> Answers<'r> {
    let mut answers = Answers::new(rules);
    let Json::Object(members) = json else {
        let expected = "an object of question ids and answers";
        let refusal = format!("expected {expected}, found {}", json.kind());
        let way_out =
            "write it as {\"question\": \"yes\"}, with the names that --help shows".to_owned();
        faults.add(at, Problem::Answer { refusal, way_out });
        return answers;
    };
    repeated_names(members, at, faults);
    for (id, value) in members {
        let Some(question) = rules
            .questions()
            .iter()
            .find(|question| question.id == id.as_ref())
        else {
            if faults.is_full() {
                faults.skip();
                continue;
            }
            let ids = rules
                .questions()
                .iter()
                .map(|question| question.id.as_str());
            let nearest = nearest(id, ids.clone()).map(str::to_owned);
            faults.add_to_name(
                at.key(id),
                Problem::UnknownQuestion {
                    id: id.to_string(),
                    nearest,
                    known: ids.collect::<Vec<_>>().join(", "),
                },
            );
            continue;
        };
        match question.read_json(value) {
            Ok(reply) => answers.record(reply),
            Err(refusal) => {
                let problem = Problem::Answer {
                    way_out: refusal.way_out(),
                    refusal: refusal.to_string(),
                };
                faults.add(at.key(id), problem);
            }
        }
    }
    answers
}

/// Reads answers as [`import`] does, and puts those on record as well that another answer leaves no room for.
pub(crate) fn import_consistent<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    at: Path<'_>,
    faults: &mut Faults,
) -> Answers<'r> {
    let answers = import(rules, json, at, faults);
    for (question, parents) in answers.closed_follow_ups() {
        let parents: Vec<&str> = parents.iter().map(|parent| parent.id.as_str()).collect();
        let problem = Problem::ClosedFollowUp {
            question: question.id.to_string(),
            parents: parents.join(", "),
        };
        faults.add(at.key(&question.id), problem);
    }
    answers
}
