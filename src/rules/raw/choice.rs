//! The parts of the rule file that can be written in one of several ways: each is a word, or an object
//! with one member whose name says which way it is.

use serde::Deserialize;

use super::{Choice, Chosen, HowMany, Mention, NumberRange, NumberTest, OneOf, Review};
use crate::fault::{FaultLog, Faults, FileKind, FileProblem, Path, Problem, Told, WrongFile};
use crate::json::Json;
use crate::rules::shape::{Id, Shape, alternatives, wrong_kind};
use crate::schema::{self, Definitions, Schema};

/// The format that is read.
pub(in crate::rules) const FORMAT: u32 = 1;

/// The format of the file: the number 1.
#[derive(Debug, Default)]
pub(in crate::rules) struct Format;

impl Shape for Format {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Whole(found) if *found == u64::from(FORMAT) => {}
            Json::Whole(other) => {
                let found = other.to_string();
                faults.add(at, FileProblem::WrongFormat { found });
            }
            other => wrong_kind(other, "the number 1", at, faults),
        }
        Self
    }

    fn missing(_: &'static str, at: Path<'_>, faults: &mut FaultLog) {
        faults.add(at, FileProblem::NoFormat);
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
pub(in crate::rules) fn refuse_another_kind(json: &Json<'_>, text: &str) -> Result<(), Faults> {
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

/// Who reviewed the rules. The one place where null means something: nobody has, so far.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::rules) struct Reviewed(pub(in crate::rules) Option<Review>);

impl Shape for Reviewed {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Null => Self(None),
            other => Self(Some(Review::read(other, at, faults))),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let nobody = schema::constant(Json::Null, "Nobody has reviewed the rules.");
        schema::combined("anyOf", vec![nobody, Review::schema(parts)])
    }
}

/// The rules that an example expects to hold; none is a fair expectation.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::rules) struct Because(pub(in crate::rules) Vec<Id>);

impl Shape for Because {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::List(items) if items.is_empty() => Self::default(),
            other => Self(Vec::read(other, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        schema::list(0, Id::schema(parts))
    }
}

/// The answers of an example. They stay JSON until the questions are known, and are then read like any
/// answers file.
#[derive(Debug)]
pub(in crate::rules) struct AnswersObject(pub(in crate::rules) Json<'static>);

impl Default for AnswersObject {
    fn default() -> Self {
        Self(Json::Object(Vec::new()))
    }
}

impl Shape for AnswersObject {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Object(_) => Self(json.to_static()),
            other => {
                wrong_kind(other, "an object", at, faults);
                Self::default()
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        Json::object([("type", "object".into())])
    }
}

alternatives! {
    /// What answers a question. "Not sure" answers every question besides.
    AnswerKind, at first Self::YesNo, expected "\"yes_no\", or an object with \"one_of\", \"any_of\" or \"number\"",
    words {
        /// Yes or no.
        "yes_no" => YesNo,
    }
    members {
        /// One of several choices.
        "one_of" => OneOf(OneOf),
        /// Any of several choices, or none of them.
        "any_of" => AnyOf(Vec<Choice>),
        /// A whole number.
        "number" => Number(NumberRange),
    }
}

alternatives! {
    /// What an unsure answer does to a rule.
    IfUnsure, at first Self::ActAsIfYes, expected "\"act_as_if_yes\", or an object with \"mention\"",
    words {
        /// The rule holds as if the answer were yes.
        "act_as_if_yes" => ActAsIfYes,
    }
    members {
        /// An unsure answer to some of the questions leaves the rule undecided; to any other, it counts as yes.
        "mention" => Mention(Mention),
    }
}

alternatives! {
    /// A tree of named operators over the questions and findings that stand above it in the file.
    Condition, at first Self::All(Vec::new()), expected "an object with one member",
    words {}
    members {
        /// This yes/no question is answered yes.
        "yes" => Yes(Id),
        /// This yes/no question is answered no.
        "no" => No(Id),
        /// Some of the named choices of a question are chosen.
        "chosen" => Chosen(Chosen),
        /// The number that answers a question lies within borders.
        "number" => Number(NumberTest),
        /// This finding holds.
        "finding" => Finding(Id),
        /// Every one of these holds.
        "all" => All(Vec<Condition>),
        /// At least one of these holds.
        "any" => Any(Vec<Condition>),
        /// At least so many of these hold.
        "how_many" => HowMany(HowMany),
    }
}
