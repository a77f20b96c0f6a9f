//! An object of question ids and answers: an answers file, or the answers of an example.

use super::Answers;
use crate::fault::{self, Fault, Faults, Mistaken, Path, Problem};
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
        faults.add(at, no_object(json.kind(), ""));
        return answers;
    };
    let is_question = |name: &str| rules.question_by_id(name).is_some();
    if !members.iter().any(|(name, _)| is_question(name))
        && let Some(found) = Mistaken::of(members)
    {
        let wanted = "answers";
        faults.add(at, Problem::Mistaken { wanted, found });
        return answers;
    }
    repeated_names(members, at, faults);
    for (id, value) in members {
        import_member(&mut answers, id, value, at, faults);
    }
    answers
}

/// Stands at the end of a way out.
const FOR_A_TABLE: &str = "; for a table there is lungnets batch --csv";

fn no_object(found: &str, otherwise: &str) -> Problem {
    Problem::Answer {
        refusal: format!("expected an object of question ids and answers, found {found}"),
        way_out: format!(
            "write it as {{\"question\": \"yes\"}}, with the names that --help shows{otherwise}"
        ),
    }
}

/// The one fault of an answers file that is no JSON.
pub fn not_json(error: &serde_json::Error, text: &str) -> Vec<Fault> {
    let mut faults = fault::not_json(error, text);
    let is_whole = |line: &str| matches!(Json::parse(line), Ok(Json::Object(_)));
    for fault in &mut faults {
        let first = text.lines().find(|line| !line.trim().is_empty());
        match first {
            Some(first) if is_whole(first) => fault.problem = Problem::MoreBehind,
            Some(first) if is_header(first) => {
                fault.problem = no_object("something else", FOR_A_TABLE);
            }
            _ => {}
        }
    }
    faults
}

/// Whether a line names the columns of a table.
fn is_header(line: &str) -> bool {
    line.starts_with(char::is_alphabetic)
        && line.contains([',', ';', '\t'])
        && !line.contains(|c: char| c.is_control() && c != '\t')
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
