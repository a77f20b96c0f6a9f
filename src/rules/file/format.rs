//! Which files are read: rule files of the present format, and files that stand beside one and are for these rules; and
//! where in its text a member of a rule file stands.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::value::RawValue;

use crate::fault::{FaultLog, Faults, FileKind, FileProblem, Path, Problem, Told, WrongFile};
use crate::json::Json;
use crate::quote::quoted;
use crate::rules::RuleSet;
use crate::rules::counted::{Counted, Rest};
use crate::rules::shape::{Shape, is_id, wrong_kind};
use crate::schema::{self, Definitions, Schema};
use crate::text::without_mark;

/// The format that is read.
pub(crate) const FORMAT: u32 = 2;

/// The format that is read of a file that stands beside a rule file.
const FORMAT_BESIDE: u32 = 2;

/// The format of the file: the number 2.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Format;

/// There is but one.
impl Counted for Format {
    fn write(&self, _: &mut String) {}

    fn take(_: &mut Rest) -> Option<Self> {
        Some(Self)
    }
}

impl Shape for Format {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Whole(found) if *found == u64::from(FORMAT) => {}
            Json::Whole(1) => faults.add(at, EarlierFormat),
            Json::Whole(other) => {
                let found = other.to_string();
                let read = FORMAT;
                faults.add(at, FileProblem::WrongFormat { found, read });
            }
            other => wrong_kind(other, "the number 2", at, faults),
        }
        Self
    }

    fn missing(_: &'static str, at: Path<'_>, faults: &mut FaultLog) {
        faults.add(at, FileProblem::NoFormat { read: FORMAT });
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::constant(FORMAT, "The format that this program reads.")
    }
}

/// The names by which a rule file is known, however little of it is there yet.
const PARTS: [&str; 7] = [
    "format",
    "id",
    "version",
    "title",
    "levels",
    "questions",
    "rules",
];

/// An object that has none of the names by which a rule file is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRuleFile;

impl Problem for NoRuleFile {
    fn told(&self) -> Told {
        Told::plainly("this is no rule file: it has no \"format\", \"questions\", \"rules\"")
    }
}

/// Refuses a file of another kind or format before anything else in it is looked at: by the names of this format,
/// most of it would seem to be a mistake.
///
/// # Errors
/// The one fault that matters then.
pub(crate) fn refuse_another_kind(json: &Json<'_>, text: &str) -> Result<(), Faults> {
    let mut faults = FaultLog::new();
    if let Some(found) = FileKind::of(json.members()).filter(|found| *found != FileKind::Rules) {
        let wanted = "a rule file";
        faults.add(Path::Root, WrongFile { wanted, found });
    } else if !json.members().is_empty() && PARTS.iter().all(|name| json.member(name).is_none()) {
        faults.add(Path::Root, NoRuleFile);
    } else if let Some(format @ Json::Whole(_)) = json.member("format") {
        Format::read(format, Path::Root.key("format"), &mut faults);
    }
    faults.or((), text)
}

/// A file of format 1, which lacks what a person is told in format 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlierFormat;

impl Problem for EarlierFormat {
    fn told(&self) -> Told {
        Told::new(
            format!("this is a rule file of format 1, and this program reads format {FORMAT}"),
            "set \"format\" to 2 and change: \"emergency_numbers\" to \"places\"; \"points\" of a question to \"hint\"; \
             \"never_lower_from\" of a number to \"worse\"; and add: \"said\" to questions and choices, \"brief\" and \
             \"phone\" to levels, and \"disclaimers_short\". Then run the file again: what is still wrong is told with its place",
        )
    }
}

/// Reads a file that stands beside a rule file. What is wrong with a value of it goes to `faults`.
///
/// # Errors
/// The one fault of a file that is no JSON, is in another format than the one that is read, or is for other rules:
/// whatever else could be said of such a file helps nobody.
pub(crate) fn read_beside<T: Shape>(
    rules: &RuleSet,
    text: &str,
    faults: &mut FaultLog,
) -> Result<T::Value, Faults> {
    let json = Json::parse(text)?;
    refuse_for_others(&json, rules, text)?;
    Ok(T::read(&json, Path::Root, faults))
}

/// Refuses a file of another format, or for other rules. A format that is no number and an id that is none are left to
/// the reader of the members.
fn refuse_for_others(json: &Json<'_>, rules: &RuleSet, text: &str) -> Result<(), Faults> {
    let mut alone = FaultLog::new();
    match (json.member("format"), json.member("rule_set")) {
        (Some(Json::Whole(format)), _) if *format != u64::from(FORMAT_BESIDE) => {
            let (found, read) = (format.to_string(), FORMAT_BESIDE);
            let problem = FileProblem::WrongFormat { found, read };
            alone.add(Path::Root.key("format"), problem);
        }
        (_, Some(Json::Text(rule_set))) if is_id(rule_set) && rule_set != rules.id() => {
            let (found, wanted) = (quoted(rule_set), quoted(rules.id()));
            let what = format!("this file is for the rules {found}, and the rules are {wanted}");
            let problem = Told::new(what, "use the file of these rules");
            alone.add(Path::Root.key("rule_set"), problem);
        }
        _ => {}
    }
    alone.or((), text)
}

/// Returns the bytes of a rule file in which the value of a member stands. None, where the text is no JSON object with
/// that member.
pub(crate) fn place_of_member(name: &str, file: &str) -> Option<Range<usize>> {
    let text = without_mark(file);
    let members: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(text).ok()?;
    let value = members.get(name)?.get();
    let start = (value.as_ptr() as usize).checked_sub(file.as_ptr() as usize)?; // it is a part of the file
    Some(start..start + value.len())
}
