//! An object of question ids and answers: an answers file, or the answers of an example.

use super::made_with::MadeWith;
use super::read::texts;
use super::{Answers, AnswersProblem, earlier};
use crate::fault::{FaultLog, Faults, FileKind, Path, WrongFile, repeated_names};
use crate::json::{Json, Member, NotJson};
use crate::rules::{Question, QuestionIndex, RuleSet};

/// What an answers file holds.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Imported<'r> {
    /// The answers.
    pub answers: Answers<'r>,
    /// What came of it that another version of the questions was answered, if that is so.
    pub earlier: Option<Earlier>,
}

/// Answers that were given to another version of the questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// That version; the present one where the rules were changed and kept it.
    pub version: String,
    /// The questions that were answered then, and are open now.
    pub open_again: Vec<QuestionIndex>,
}

/// Reads an answers file; what is wrong goes to `faults`. The file may say with which rule set it was made. Of answers
/// to another version of the questions nothing counts that denies something: that question is open again.
pub fn import_file<'r>(rules: &'r RuleSet, json: &Json<'_>, faults: &mut FaultLog) -> Imported<'r> {
    let at = Path::Root;
    let members = members(rules, json, at, faults);
    let made_with = MadeWith::of(rules, members, at, faults);
    let given = members.iter();
    let given = given.filter(|(name, _)| !MadeWith::is_told_by(name));
    imported(rules, given, &made_with, at, faults)
}

/// Reads answers that stand in another file, such as a result, as [`import_file`] reads those of an answers file.
pub(crate) fn import<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    made_with: &MadeWith,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Imported<'r> {
    let given = members(rules, json, at, faults).iter();
    imported(rules, given, made_with, at, faults)
}

fn imported<'r, 'j, 'a: 'j>(
    rules: &'r RuleSet,
    given: impl Iterator<Item = &'j Member<'a>>,
    made_with: &MadeWith,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Imported<'r> {
    let mut answers = Answers::new(rules);
    let asked = import_members(&mut answers, given, made_with, at, faults);
    let is_open = |question: &QuestionIndex| answers.given(*question).is_none();
    let open_again = asked.into_iter().filter(is_open).collect();
    let earlier = made_with.another_version();
    let earlier = earlier.map(|version| Earlier {
        version: version.to_owned(),
        open_again,
    });
    Imported { answers, earlier }
}

/// Reads members of the object `at`, and returns their questions.
fn import_members<'j, 'a: 'j>(
    answers: &mut Answers<'_>,
    members: impl Iterator<Item = &'j Member<'a>>,
    made_with: &MadeWith,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Vec<QuestionIndex> {
    let mut asked: Vec<(QuestionIndex, &str)> = Vec::new();
    for (id, value) in members {
        let Some(question) = import_member(answers, id, value, made_with, at, faults) else {
            continue;
        };
        match asked.iter().find(|(asked, _)| *asked == question) {
            Some((_, by)) if *by == id.as_ref() => {} // told already, as a name that stands there twice
            Some(_) => faults.add_repeated_name(at.key(id), &answers.rules.question(question).id),
            None => asked.push((question, id)),
        }
    }
    asked.into_iter().map(|(question, _)| question).collect()
}

/// The members of an object of answers; none, where it is something else.
fn members<'j, 'a>(
    rules: &RuleSet,
    json: &'j Json<'a>,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> &'j [Member<'a>] {
    let Json::Object(members) = json else {
        let found = json.kind();
        faults.add(at, AnswersProblem::NoObject { found });
        return &[];
    };
    let is_question = |name: &str| rules.question_by_id(name).is_some();
    if !members.iter().any(|(name, _)| is_question(name))
        && let Some(found) = FileKind::of(members)
    {
        let wanted = "answers";
        faults.add(at, WrongFile { wanted, found });
        return &[];
    }
    repeated_names(members, at, faults);
    members
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

/// Reads one member of the object `at`, a question id and its answer, and returns the question. An answer to another
/// version of it may stand under an earlier id, and may leave the question open.
pub(crate) fn import_member(
    answers: &mut Answers<'_>,
    id: &str,
    value: &Json<'_>,
    made_with: &MadeWith,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Option<QuestionIndex> {
    let rules = answers.rules;
    let Some(question) = find(rules, id, made_with) else {
        if faults.is_full() {
            faults.skip();
            return None;
        }
        let problem = AnswersProblem::unknown_question(id, rules.question_ids());
        faults.add_to_name(at.key(id), problem);
        return None;
    };
    let reply = match made_with {
        MadeWith::TheseRules => question.read_json(value).map(Some),
        _ if made_with.is_another_for(question) => earlier::read(rules, question, value),
        _ => earlier::read_unchanged(question, value).map(Some),
    };
    match reply {
        // One that stands there twice is a fault, and may be an emergency.
        Ok(reply) => reply
            .into_iter()
            .for_each(|reply| answers.record_worse(reply)),
        Err(refusal) => {
            answers.record_readable(question, texts(value));
            faults.add(at.key(id), refusal);
        }
    }
    Some(question.index)
}

fn find<'r>(rules: &'r RuleSet, id: &str, made_with: &MadeWith) -> Option<&'r Question> {
    let by_id = rules.questions().iter().find(|question| question.id == *id);
    match made_with {
        MadeWith::TheseRules => by_id,
        _ => by_id.or_else(|| rules.question_by_earlier_id(id)),
    }
}

/// Reads answers as [`import`] does, and puts those on record as well that another answer leaves no room for.
pub(crate) fn import_consistent<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    made_with: &MadeWith,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Answers<'r> {
    let answers = import(rules, json, made_with, at, faults).answers;
    for (question, parents) in answers.closed_follow_ups() {
        let problem = AnswersProblem::closed_follow_up(question, &parents);
        faults.add(at.key(&question.id), problem);
    }
    answers
}
