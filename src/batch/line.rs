//! Reading one line, strictly: whatever is wrong with it is found here, and put into words.

mod members;

use super::words::{self, MOST_FAULTS};
use super::{Id, LONGEST_LINE};
use crate::answers::{self, Answers, import_member};
use crate::fault::{Fault, Faults, Mistaken, Path, Problem, not_json};
use crate::json::Json;
use crate::rules::RuleSet;
use members::Members;

/// The name of the member that says whose answers a line holds.
const ID: &str = "id";

/// The mark for the order of bytes that some programs write at the start of a file.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A block without the mark for the order of bytes, which may stand at the very start of an input.
pub(super) fn without_byte_order_mark(first_line: u64, block: &[u8]) -> &[u8] {
    match block.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) if first_line == 1 => rest,
        _ => block,
    }
}

/// The lines of a block without their ends.
pub(super) fn split(block: &[u8]) -> impl Iterator<Item = &[u8]> {
    block
        .split_inclusive(|byte| *byte == b'\n')
        .map(without_end)
}

/// A line without its end.
pub(super) fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Reads one line. The id is there even if the rest has faults, as long as nothing is wrong with the id itself.
pub(super) fn read<'r, 't>(
    rules: &'r RuleSet,
    line: &'t [u8],
) -> (Id<'t>, Result<Answers<'r>, String>) {
    let members = Members::read(line);
    (members.id(), answers(rules, line, &members))
}

fn answers<'r>(
    rules: &'r RuleSet,
    line: &[u8],
    members: &Members<'_>,
) -> Result<Answers<'r>, String> {
    if line.len() > LONGEST_LINE {
        return Err(words::too_long());
    }
    let text = std::str::from_utf8(line).map_err(|error| words::not_utf8(error.valid_up_to()))?;
    if text.trim().is_empty() {
        return Err(words::BLANK.to_owned());
    }
    if !members.is_whole || members.ids.iter().any(|id| Json::parse(id.get()).is_err()) {
        return Err(words::faults(&no_object(rules, text)));
    }
    let mut faults = Faults::new();
    let answers = import(rules, members, &mut faults);
    if faults.is_empty() {
        for (question, problem) in contradictions(&answers) {
            faults.add(Path::Root.key(question), problem);
        }
    }
    faults
        .or(answers, text)
        .map_err(|faults| words::faults(&faults))
}

/// The faults of a line that is no JSON, or no object.
fn no_object(rules: &RuleSet, text: &str) -> Vec<Fault> {
    match Json::parse(text) {
        Err(error) => not_json(&error, text),
        Ok(json) => {
            let mut faults = Faults::new();
            answers::import(rules, &json, Path::Root, &mut faults);
            faults.or((), text).err().unwrap_or_default()
        }
    }
}

/// The answers among the members. A line with more than [`MOST_FAULTS`] faults is not read to its end.
fn import<'r>(rules: &'r RuleSet, members: &Members<'_>, faults: &mut Faults) -> Answers<'r> {
    check_id(members, faults);
    let mut answers = Answers::new(rules);
    if let Some(found) = mistaken(rules, members) {
        let wanted = "answers";
        faults.add(Path::Root, Problem::Mistaken { wanted, found });
        return answers;
    }
    let mut names: Vec<&str> = Vec::new();
    for (name, value) in &members.others {
        if faults.count() >= MOST_FAULTS {
            break;
        }
        if names.contains(&name.as_ref()) {
            let name = name.to_string();
            faults.add_to_name(
                Path::Root.key(&name),
                Problem::RepeatedName { name: name.clone() },
            );
        } else {
            names.push(name);
            import_member(&mut answers, name, value, Path::Root, faults);
        }
    }
    answers
}

/// What the line holds instead of answers, if that is beyond doubt.
fn mistaken(rules: &RuleSet, members: &Members<'_>) -> Option<Mistaken> {
    let names = members.others.iter().map(|(name, _)| name.as_ref());
    let is_answer = |name| rules.question_by_id(name).is_some();
    (!names.clone().any(is_answer)).then(|| Mistaken::by_names(names))?
}

fn check_id(members: &Members<'_>, faults: &mut Faults) {
    let at = Path::Root.key(ID);
    match members.ids.as_slice() {
        [] => {}
        [id] => match Json::parse(id.get()) {
            Ok(Json::Text(_) | Json::Whole(_) | Json::OtherNumber(_)) | Err(_) => {}
            Ok(other) => {
                let (expected, found) = ("a text or a number", other.kind());
                faults.add(at, Problem::WrongKind { expected, found });
            }
        },
        [_, _, ..] => faults.add_to_name(
            at,
            Problem::RepeatedName {
                name: ID.to_owned(),
            },
        ),
    }
}

/// What is wrong with answers that contradict themselves: follow-ups are answered that do not apply. Somebody made
/// a mistake, and nobody can tell in which of the two answers.
pub(super) fn contradiction(answers: &Answers<'_>) -> Option<String> {
    let problems = contradictions(answers).map(|(_, problem)| words::problem(&problem));
    let text = problems.collect::<Vec<_>>().join("; ");
    (!text.is_empty()).then_some(text)
}

fn contradictions<'r>(answers: &Answers<'r>) -> impl Iterator<Item = (&'r str, Problem)> {
    let closed = answers.closed_follow_ups().into_iter();
    closed.map(|(question, parents)| {
        let parents: Vec<&str> = parents.iter().map(|parent| parent.id.as_str()).collect();
        let problem = Problem::ClosedFollowUp {
            question: question.id.to_string(),
            parents: parents.join(", "),
        };
        (question.id.as_str(), problem)
    })
}
