//! Reading one line, strictly: whatever is wrong with it is found here, and put into words.

mod members;

use memchr::{memchr_iter, memmem};
use serde_json::value::RawValue;

use super::refused::{self, MOST_FAULTS};
use super::{Batch, ID, Id, LONGEST_LINE, LineFault, Row, Unread};
use crate::answers::{
    Answers, Imported, contradictions, import_file, import_members, mistaken, readable,
};
use crate::assessment::is_settled;
use crate::fault::{
    Code, Fault, FaultLog, Faults, FileKind, FileProblem, Path, Problem, ShapeProblem, Words,
};
use crate::json::Json;
use crate::rules::RuleSet;
use members::Members;

/// The mark for the order of bytes that some programs write at the start of a file.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A block without the mark for the order of bytes, which may stand at the very start of an input.
pub(super) fn without_byte_order_mark(first_line: u64, block: &[u8]) -> &[u8] {
    match block.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) if first_line == 1 => rest,
        _ => block,
    }
}

/// A line or a row without its end.
pub(crate) fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// What stands in every FHIR resource, of which the parts are objects.
const FHIR: &[u8] = b"\"resourceType\"";

/// The most objects in one line of which each is read as one person's answers.
const MOST_OBJECTS: usize = 64;

/// Where the first of several objects ends that stand in one line, as where line ends were lost or are of another kind.
/// A line with more of them than some is broken as a whole: what comes of it has to fit into memory.
pub(super) fn first_of_several(line: &[u8]) -> Option<usize> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let begins = |text: &[u8]| text.trim_ascii_start().starts_with(b"{");
    let mut braces = memchr_iter(b'}', line);
    braces.find(|brace| begins(&line[brace + 1..]))?;
    let mut objects = serde_json::Deserializer::from_slice(line).into_iter::<&RawValue>();
    let first = objects.next()?.ok()?;
    let end = objects.byte_offset();
    let are_several = first.get().starts_with('{') && begins(&line[end..]);
    (are_several && objects.take(MOST_OBJECTS).count() < MOST_OBJECTS).then_some(end)
}

/// Reads one line, and whether it answers another version of the questions. The id is there even if the rest has faults,
/// as long as nothing is wrong with the id itself.
pub(super) fn read<'r, 't>(
    batch: &Batch<'r>,
    line: &'t [u8],
) -> (Id<'t>, Result<Imported<'r>, Unread>) {
    if line.trim_ascii().is_empty() {
        return (Id::None, Err(Unread::Empty));
    }
    let members = Members::read(line);
    // Answers to another version may all be open again, and are somebody's.
    let may_be_empty = |read: &Imported<'_>| batch.missing.are_none() && read.earlier.is_some();
    let read = match import(batch, line, &members) {
        Ok(_) if members.are_none() => Err(Unread::Empty),
        Ok(_) if !members.name_a_question() => Err(Unread::no_answers()),
        Ok(read) if read.answers.is_empty() && !may_be_empty(&read) => Err(Unread::no_answers()),
        read => read,
    };
    (members.id(), read)
}

fn import<'r>(
    batch: &Batch<'r>,
    line: &[u8],
    members: &Members<'_>,
) -> Result<Imported<'r>, Unread> {
    let (rules, in_words) = (batch.rules, batch.words);
    // What can be read of a broken line may be an emergency.
    let broken = |unread: Unread| unread.after_emergency(&readable(rules, line), batch.place);
    if line.len() > LONGEST_LINE {
        return Err(broken(Unread::refused(Code::TooLong, refused::too_long())));
    }
    let text = std::str::from_utf8(line).map_err(|error| {
        let say = refused::not_utf8(error.valid_up_to());
        broken(Unread::refused(Code::NotUtf8, say))
    })?;
    if !members.is_whole || members.ids.iter().any(|id| Json::parse(id.get()).is_err()) {
        let told = |faults| with_others(refused(&faults, in_words), line);
        return read_whole(rules, text).map_err(|faults| broken(told(faults)));
    }
    let mut faults = FaultLog::new();
    let read = import_whole(batch, text, members, &mut faults).map_err(broken)?;
    match faults.or((), text) {
        Ok(()) => Ok(read),
        Err(faults) => {
            let mut answers = read.answers;
            // What stands deeper in it, or under another name, is nobody's answer, and may be an emergency.
            if read.earlier.is_none() {
                answers.worsen(&readable(rules, line));
            }
            Err(refused(&faults, in_words).after_emergency(&answers, batch.place))
        }
    }
}

/// Reads an object of answers, or a response to the form.
fn import_whole<'r>(
    batch: &Batch<'r>,
    text: &str,
    members: &Members<'_>,
    faults: &mut FaultLog,
) -> Result<Imported<'r>, Unread> {
    let mistaken = mistaken(batch.rules, &members.others);
    if mistaken == Some(FileKind::Fhir) {
        let form = batch.responses.form(batch.rules)?;
        let json = Json::parse(text).map_err(|error| refused(&error.into(), batch.words))?;
        let (answers, earlier) = (form.import(&json, faults), None);
        return Ok(Imported { answers, earlier });
    }
    if mistaken.is_none() {
        check_id(members, faults);
    }
    let read = import_members(batch.rules, &members.others, &batch.missing, faults);
    if faults.is_empty() {
        for (question, problem) in contradictions(&read.answers) {
            faults.add(Path::Root.key(&question.id), problem);
        }
    }
    Ok(read)
}

/// The emergency in what stands behind a line that was handed over cut off, if there is one. It belongs to that line,
/// and is refused as it was.
pub(super) fn rest<'r>(batch: &Batch<'r>, line: u64, rest: &[u8]) -> Option<Row<'r>> {
    let read = readable(batch.rules, rest);
    let unread = Unread::refused(Code::TooLong, refused::too_long());
    let outcome = Err(unread.after_emergency(&read, batch.place));
    is_settled(&read).then(|| Row::new(line, Id::None, outcome))
}

pub(super) fn refused(faults: &Faults, in_words: Words) -> Unread {
    let is_one = |fault: &&Fault| !matches!(fault.problem(), Some(FileProblem::More { .. }));
    let told = faults.iter().filter(is_one).take(MOST_FAULTS);
    let told = told.map(|fault| LineFault::of_json(fault, in_words));
    let mut told: Vec<LineFault> = told.collect();
    if told.len() == MOST_FAULTS
        && let Some(last) = told.last_mut()
    {
        last.say.push_str(refused::AND_MORE);
    }
    Unread::Refused(told)
}

/// What is wrong with a broken line; and how many objects begin in it, none of them the value of a name, where these are
/// several: a quote that is not closed swallows others.
fn with_others(unread: Unread, line: &[u8]) -> Unread {
    let begins = |place: &usize| {
        let mut before = line[..*place].iter().rev().filter(|byte| **byte > b' ');
        before.next().is_none_or(|byte| b",[}".contains(byte))
    };
    let objects = memchr_iter(b'{', line).filter(begins).count();
    let is_of_fhir = memmem::find(line, FHIR).is_some();
    match unread {
        Unread::Refused(mut faults) if objects > 1 && !is_of_fhir => {
            let last = faults.last_mut().into_iter();
            last.for_each(|fault| fault.say += &refused::several(objects));
            Unread::Refused(faults)
        }
        unread => unread,
    }
}

/// Reads a line that is no JSON, or no object: only to find out what is wrong with it.
fn read_whole<'r>(rules: &'r RuleSet, text: &str) -> Result<Imported<'r>, Faults> {
    let json = Json::parse(text)?;
    let mut faults = FaultLog::new();
    let read = import_file(rules, &json, &mut faults);
    faults.or(read, text)
}

fn check_id(members: &Members<'_>, faults: &mut FaultLog) {
    let at = Path::Root.key(ID);
    match members.ids.as_slice() {
        [] => {}
        [id] => match Json::parse(id.get()) {
            Ok(other) if !other.is_text_or_number() => {
                let problem = ShapeProblem::wrong_kind("a text or a number", &other);
                faults.add(at, problem);
            }
            Ok(_) | Err(_) => {}
        },
        [_, _, ..] => faults.add_repeated_name(at, ID),
    }
}

/// What is wrong with answers that contradict each other.
pub(crate) fn contradiction(answers: &Answers<'_>) -> Vec<LineFault> {
    let problems = contradictions(answers);
    problems
        .map(|(question, problem)| {
            let say = refused::told(problem.told());
            LineFault::of(&problem, Some(&question.id), say)
        })
        .collect()
}
