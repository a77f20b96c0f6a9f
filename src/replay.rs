//! A result of earlier, put to the test: do the present program and rules make the same of its answers?

mod compare;
mod read;

pub use compare::{Change, Difference};
pub use read::NoResult;

use crate::answers::{Answers, Imported, import, import_consistent};
use crate::assessment::Assessment;
use crate::fault::{Fault, FaultLog, Faults, FileKind, Path};
use crate::json::Json;
use crate::report::Report;
use crate::rules::{PlaceIndex, RuleSet};

/// What came of a replay.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Replay {
    /// The id and the version of the rule set that the result was made with, where it is not the present one.
    pub made_with: Option<RuleSetName>,
    /// Every part of the result that is another now, in the order of the result; none where all is the same.
    pub differences: Vec<Difference>,
    /// Why the answers could not be put to these rules, where they could not and the rules are not those of the
    /// result. The differences are then those between the two rule sets.
    pub misfits: Vec<Fault>,
}

/// Which rule set a result was made with, as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleSetName {
    /// The id.
    pub id: String,
    /// The version.
    pub version: String,
}

impl Replay {
    /// Whether the result is the same to the last word.
    pub fn is_same(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Puts the answers of a result, as [`Report::json`] writes it, to these rules, and compares what follows with
/// what the result says. It may be an explained one, and one with the id of a line; where answers came from is not
/// compared. What depends on the place of the person is that of the result.
///
/// # Errors
/// Every fault of the result, in the order of the file: it is no JSON, or no result, or of another format, or its
/// answers do not answer the questions of the very rules that it names.
pub fn replay(rules: &RuleSet, text: &str) -> Result<Replay, Faults> {
    let json = Json::parse(text)?;
    let mut other_format = FaultLog::new();
    read::refuse_another_format(&json, &mut other_format);
    other_format.or((), text)?;
    let is_explained = json.member("explain").is_some();
    let blank = result_of(&Answers::new(rules), None, is_explained);
    let mut faults = FaultLog::new();
    read::check(&json, &blank, &mut faults);
    let is_result = faults.is_empty();
    let nothing = Json::Object(Vec::new());
    let given = json.member(ANSWERS).unwrap_or(&nothing);
    let read_as = read::read_as(rules, &json);
    let at = Path::Root.key(ANSWERS);
    let answers = import_consistent(rules, given, &read_as, at, &mut faults);
    let place = read::place(&json, rules, &mut faults);
    let other_rules = compare::member("rule_set", &json, &blank);
    let made_with = read::made_with(&json, rules);
    match faults.or(answers, text) {
        Ok(answers) => Ok(Replay {
            made_with,
            differences: compare::whole(&follows(&json), &result_of(&answers, place, is_explained)),
            misfits: Vec::new(),
        }),
        Err(misfits) if is_result && !other_rules.is_empty() => Ok(Replay {
            made_with,
            differences: other_rules,
            misfits: misfits.into_iter().collect(),
        }),
        Err(faults) => Err(faults),
    }
}

/// Returns whether this is a result, and no answers file.
pub fn is_result(json: &Json<'_>) -> bool {
    let names_its_rules = matches!(json.member("rule_set"), Some(Json::Object(_)));
    names_its_rules && FileKind::of(json.members()) == Some(FileKind::Result)
}

/// Returns where the person was, as a result says; none, where it says nothing of that.
///
/// # Errors
/// Where the rules do not know the place.
pub fn place(rules: &RuleSet, result: &Json<'_>) -> Result<Option<PlaceIndex>, Faults> {
    let mut faults = FaultLog::new();
    let place = read::place(result, rules, &mut faults);
    faults.or(place, "")
}

/// Reads the answers of a result, as [`import_file`](crate::answers::import_file) reads an answers file; what is wrong
/// goes to `faults`.
pub fn import_result<'r>(
    rules: &'r RuleSet,
    json: &Json<'_>,
    faults: &mut FaultLog,
) -> Imported<'r> {
    read::refuse_another_format(json, faults);
    if faults.is_empty() {
        let is_explained = json.member("explain").is_some();
        let blank = result_of(&Answers::new(rules), None, is_explained);
        read::check(json, &blank, faults);
    }
    let nothing = Json::Object(Vec::new());
    let given = json.member(ANSWERS).unwrap_or(&nothing);
    let made_with = read::told_rules(rules, json, faults);
    import(rules, given, &made_with, Path::Root.key(ANSWERS), faults)
}

/// The member of a result that holds what was answered.
pub const ANSWERS: &str = "answers";

/// What the present program makes of answers at a place. It has every member that such a result can have.
fn result_of(
    answers: &Answers<'_>,
    place: Option<PlaceIndex>,
    is_explained: bool,
) -> Json<'static> {
    let assessment = Assessment::of(answers);
    let report = Report::of(&assessment).at(place);
    let report = if is_explained {
        report.explained(&[])
    } else {
        report
    };
    // What the program writes is JSON; were it not, nothing could be the same as null.
    let text = report.json();
    Json::parse(&text).map_or(Json::Null, |json| json.to_static())
}

/// What in a result follows from the answers and the rules: all but the id of a line, and the places that answers
/// came from.
fn follows(result: &Json<'_>) -> Json<'static> {
    let members = result.members().iter().filter(|(name, _)| name != read::ID);
    let mut result =
        Json::object(members.map(|(name, value)| (name.to_string(), value.to_static())));
    let explain = result.member_mut("explain");
    if let Some(Json::List(answers)) = explain.and_then(|explain| explain.member_mut("answers")) {
        for origin in ["from", "overruled"] {
            let origins = answers
                .iter_mut()
                .filter_map(|answer| answer.member_mut(origin));
            origins.for_each(|origin| *origin = Json::Null);
        }
    }
    result
}
