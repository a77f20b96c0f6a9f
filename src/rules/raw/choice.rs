//! The parts of the rule file that can be written in one of several ways: each is a word, or an object
//! with one member whose name says which way it is.

use serde::Deserialize;

use super::{
    CalmStretch, Choice, Chosen, CountsAt, HowMany, NumberRange, NumberTest, OneOf, Review, Unsure,
};
use crate::fault::{FaultLog, Faults, FileKind, FileProblem, Path, Problem, Told, WrongFile};
use crate::json::Json;
use crate::rules::shape::{Id, NOTE, Shape, ValueProblem, alternatives, wrong_kind};
use crate::schema::{self, Definitions, Schema};

/// The format that is read.
pub(in crate::rules) const FORMAT: u32 = 2;

/// The format of the file: the number 2.
#[derive(Debug, Default)]
pub(in crate::rules) struct Format;

impl Shape for Format {
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

/// The rules that an example expects to hold; none is a fair expectation.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::rules) struct Because(pub(in crate::rules) Vec<Expected>);

/// A rule that an example expects to hold: by its id, or with the lower level that it counts at.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), untagged)]
pub(in crate::rules) enum Expected {
    Rule(Id),
    Lower(CountsAt),
}

impl Default for Expected {
    fn default() -> Self {
        Self::Rule(Id::default())
    }
}

impl Shape for Expected {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Object(_) => Self::Lower(CountsAt::read(json, at, faults)),
            other => Self::Rule(Id::read(other, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let ways = vec![Id::schema(parts), CountsAt::schema(parts)];
        schema::combined("anyOf", ways)
    }
}

impl Shape for Because {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::List(items) if items.is_empty() => Self::default(),
            other => Self(Vec::read(other, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        schema::list(0, Expected::schema(parts))
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
    /// Which numbers are worse.
    Worse, at first Self::Greater, expected "\"greater\", \"smaller\", or an object with \"calm\"",
    words {
        /// A greater number is worse.
        "greater" => Greater,
        /// A smaller number is worse.
        "smaller" => Smaller,
    }
    members {
        /// There is a calm stretch, and both ways out of it are worse.
        "calm" => Calm(CalmStretch),
    }
}

/// What an unsure answer does to a rule: the word for a yes, or an object that says what else.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), untagged)]
pub(in crate::rules) enum IfUnsure {
    Word(ActAsIfYes),
    Otherwise(Unsure),
}

/// The one word that can stand there.
#[derive(Debug, Deserialize)]
pub(in crate::rules) enum ActAsIfYes {
    #[serde(rename = "act_as_if_yes")]
    ActAsIfYes,
}

impl Default for IfUnsure {
    fn default() -> Self {
        Self::Word(ActAsIfYes::ActAsIfYes)
    }
}

const ACT_AS_IF_YES: &str = "act_as_if_yes";

impl Shape for IfUnsure {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let expected = "\"act_as_if_yes\", or an object with \"at_level\" or \"mention\" or both";
        match json {
            Json::Text(word) if word == ACT_AS_IF_YES => Self::default(),
            Json::Text(word) => {
                let found = word.to_string();
                faults.add(at, ValueProblem::WrongWord { expected, found });
                Self::default()
            }
            Json::Object(members) => {
                if members.iter().all(|(name, _)| name == NOTE) {
                    let known = "at_level, mention".to_owned();
                    faults.add(at, ValueProblem::NoOperator { known });
                }
                Self::Otherwise(Unsure::read(json, at, faults))
            }
            other => {
                wrong_kind(other, expected, at, faults);
                Self::default()
            }
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let yes = schema::constant(
            ACT_AS_IF_YES,
            "The rule holds as if the answer were the one that it looks for.",
        );
        let some = ["at_level", "mention"].map(|name| schema::has(name, Json::Bool(true)));
        let some = schema::combined("anyOf", some.to_vec());
        let otherwise = schema::combined("allOf", vec![Unsure::schema(parts), some]);
        schema::combined("anyOf", vec![yes, otherwise])
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
