//! An object of question ids and answers: an answers file, or the answers of an example.

use super::made_with::MadeWith;
use super::read::texts;
use super::{Answers, AnswersProblem, MissingWords, Refusal, Reply, earlier};
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
    let members = object(json, Path::Root, faults);
    import_members(rules, members, &MissingWords::default(), faults)
}

/// Reads the members of such a file; these words in it mean that nobody answered.
pub(crate) fn import_members<'r>(
    rules: &'r RuleSet,
    members: &[Member<'_>],
    missing: &MissingWords,
    faults: &mut FaultLog,
) -> Imported<'r> {
    let at = Path::Root;
    let members = unless_mistaken(rules, members, at, faults);
    let made_with = MadeWith::of(rules, members, at, faults);
    let given = members.iter();
    let given = given.filter(|(name, _)| !MadeWith::is_told_by(name));
    imported(rules, given, (&made_with, missing), at, faults)
}

/// Reads answers that stand in another file, such as a result, as [`import_file`] reads those of an answers file.
pub(crate) fn import<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    made_with: &MadeWith,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Imported<'r> {
    let members = object(json, at, faults);
    let given = unless_mistaken(rules, members, at, faults).iter();
    imported(
        rules,
        given,
        (made_with, &MissingWords::default()),
        at,
        faults,
    )
}

/// Reads members of the object `at`, each the id of a question and its answer. An answer to another version of the
/// question may stand under an earlier id, and may leave the question open.
fn imported<'r, 'j, 'a: 'j>(
    rules: &'r RuleSet,
    members: impl Iterator<Item = &'j Member<'a>>,
    (made_with, missing): (&MadeWith, &MissingWords),
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Imported<'r> {
    let mut answers = Answers::new(rules);
    let mut asked: Vec<(QuestionIndex, &str)> = Vec::new();
    for (id, value) in members {
        let Some(question) = find(rules, id, made_with) else {
            refuse_unknown(rules, id, at, faults);
            continue;
        };
        if missing.has_json(value) {
            continue;
        }
        let words = texts(value);
        let read = missing.refuse_in(&words);
        let read = read.and_then(|()| read_answer(rules, question, value, made_with));
        let taken = answers.take(question, words, read);
        // Of one that stands there twice that alone is told, and it may be an emergency.
        match asked.iter().find(|(asked, _)| *asked == question.index) {
            Some((_, by)) if *by == id.as_ref() => {} // told already, as a name
            Some(_) => faults.add_repeated_name(at.key(id), &question.id),
            None => {
                asked.push((question.index, id));
                let refusal = taken.err().into_iter();
                refusal.for_each(|refusal| faults.add(at.key(id), refusal));
            }
        }
    }
    let asked = asked.into_iter().map(|(question, _)| question);
    let open_again = asked.filter(|question| answers.given(*question).is_none());
    let earlier = made_with.another_version().map(|version| Earlier {
        version: version.to_owned(),
        open_again: open_again.collect(),
    });
    Imported { answers, earlier }
}

fn read_answer<'r>(
    rules: &RuleSet,
    question: &'r Question,
    value: &Json<'_>,
    made_with: &MadeWith,
) -> Result<Option<Reply<'r>>, Refusal> {
    match made_with {
        MadeWith::TheseRules => question.read_json(value).map(Some),
        _ if made_with.is_another_for(question) => earlier::read(rules, question, value),
        _ => earlier::read_unchanged(question, value).map(Some),
    }
}

/// The members of an object of answers; none, where it is something else.
fn object<'j, 'a>(json: &'j Json<'a>, at: Path<'_>, faults: &mut FaultLog) -> &'j [Member<'a>] {
    if !matches!(json, Json::Object(_)) {
        let found = json.kind();
        faults.add(at, AnswersProblem::NoObject { found });
    }
    json.members()
}

/// The same members; none, where they are those of another file.
fn unless_mistaken<'j, 'a>(
    rules: &RuleSet,
    members: &'j [Member<'a>],
    at: Path<'_>,
    faults: &mut FaultLog,
) -> &'j [Member<'a>] {
    if let Some(found) = mistaken(rules, members) {
        let wanted = "answers";
        faults.add(at, WrongFile { wanted, found });
        return &[];
    }
    repeated_names(members, at, faults);
    members
}

/// What an object holds instead of answers, if that is beyond doubt.
pub(crate) fn mistaken(rules: &RuleSet, members: &[Member<'_>]) -> Option<FileKind> {
    let mut names = members.iter().map(|(name, _)| name);
    let is_answered = names.any(|name| rules.question_by_id(name).is_some());
    FileKind::of(members).filter(|_| !is_answered)
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

fn refuse_unknown(rules: &RuleSet, id: &str, at: Path<'_>, faults: &mut FaultLog) {
    if faults.is_full() {
        return faults.skip();
    }
    let problem = AnswersProblem::unknown_question(id, rules.question_ids());
    faults.add_to_name(at.key(id), problem);
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
    for (question, problem) in contradictions(&answers) {
        faults.add(at.key(&question.id), problem);
    }
    answers
}

/// The follow-ups that are answered and do not apply, each with what is wrong. Somebody made a mistake, and nobody can
/// tell in which of the two answers.
pub(crate) fn contradictions<'r>(
    answers: &Answers<'r>,
) -> impl Iterator<Item = (&'r Question, AnswersProblem)> {
    let closed = answers.closed_follow_ups().into_iter();
    closed.map(|(question, parents)| {
        let problem = AnswersProblem::closed_follow_up(question, &parents);
        (question, problem)
    })
}
