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
        import_member(&mut answers, id, value, at, faults);
    }
    answers
}

/// Reads one member of the object `at`, a question id and its answer.
pub(crate) fn import_member(
    answers: &mut Answers<'_>,
    id: &str,
    value: &Json<'_>,
    at: Path<'_>,
    faults: &mut Faults,
) {
    let questions = answers.rules.questions();
    let Some(question) = questions.iter().find(|question| question.id == *id) else {
        if faults.is_full() {
            faults.skip();
            return;
        }
        let ids = questions.iter().map(|question| question.id.as_str());
        let problem = Problem::UnknownQuestion {
            id: id.to_owned(),
            nearest: nearest(id, ids.clone()).map(str::to_owned),
            known: ids.collect::<Vec<_>>().join(", "),
        };
        faults.add_to_name(at.key(id), problem);
        return;
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
