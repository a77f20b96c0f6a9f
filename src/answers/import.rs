//! An object of question ids and answers: an answers file, or the answers of an example.

use super::{Answers, AnswersProblem};
use crate::fault::{FaultLog, Faults, FileKind, Path, WrongFile, repeated_names};
use crate::json::{Json, NotJson};
use crate::rules::RuleSet;

/// Reads the answers in `json`; what is wrong goes to `faults`.
pub fn import<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Answers<'r> {
    let mut answers = Answers::new(rules);
    let Json::Object(members) = json else {
        let found = json.kind();
        faults.add(at, AnswersProblem::NoObject { found });
        return answers;
    };
    let is_question = |name: &str| rules.question_by_id(name).is_some();
    if !members.iter().any(|(name, _)| is_question(name))
        && let Some(found) = FileKind::of(members)
    {
        let wanted = "answers";
        faults.add(at, WrongFile { wanted, found });
        return answers;
    }
    repeated_names(members, at, faults);
    for (id, value) in members {
        import_member(&mut answers, id, value, at, faults);
    }
    answers
}

/// The one fault of an answers file that is no JSON.
pub fn not_json(error: NotJson, text: &str) -> Faults {
    let (line, column) = (error.line, error.column);
    let is_whole = |line: &str| matches!(Json::parse(line), Ok(Json::Object(_)));
    match text.lines().find(|line| !line.trim().is_empty()) {
        Some(first) if is_whole(first) => {
            Faults::of_the_whole(line, column, AnswersProblem::MoreBehind)
        }
        Some(first) if is_header(first) => {
            Faults::of_the_whole(line, column, AnswersProblem::Table)
        }
        _ => error.into(),
    }
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
    faults: &mut FaultLog,
) {
    let questions = answers.rules.questions();
    let Some(question) = questions.iter().find(|question| question.id == *id) else {
        if faults.is_full() {
            faults.skip();
            return;
        }
        let ids = questions.iter().map(|question| question.id.as_str());
        faults.add_to_name(at.key(id), AnswersProblem::unknown_question(id, ids));
        return;
    };
    match question.read_json(value) {
        Ok(reply) => answers.record(reply),
        Err(refusal) => faults.add(at.key(id), refusal),
    }
}

/// Reads answers as [`import`] does, and puts those on record as well that another answer leaves no room for.
pub(crate) fn import_consistent<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Answers<'r> {
    let answers = import(rules, json, at, faults);
    for (question, parents) in answers.closed_follow_ups() {
        let problem = AnswersProblem::closed_follow_up(question, &parents);
        faults.add(at.key(&question.id), problem);
    }
    answers
}
