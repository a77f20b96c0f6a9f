//! The parts of the rule file that can be written in one of several ways: each is a word, or an object
//! with one member whose name says which way it is.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::{Choice, Chosen, HowMany, Mention, NumberRange, NumberTest, OneOf, Review};
use crate::fault::{Faults, Path, Problem};
use crate::json::Json;
use crate::quote::nearest;
use crate::rules::shape::{Id, Shape, repeated_names, wrong_kind};

/// The format of the file: the number 1.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "IgnoredAny")]
pub(in crate::rules) struct Format;

impl From<IgnoredAny> for Format {
    fn from(_: IgnoredAny) -> Self {
        Self
    }
}

impl Shape for Format {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        match json {
            Json::Whole(1) => {}
            Json::Whole(other) => faults.add(
                at,
                Problem::WrongFormat {
                    found: other.to_string(),
                },
            ),
            other => wrong_kind(other, "the number 1", at, faults),
        }
        Self
    }
}

/// Who reviewed the rules. The one place where null means something: nobody has, so far.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::rules) struct Reviewed(pub(in crate::rules) Option<Review>);

impl Shape for Reviewed {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        match json {
            Json::Null => Self(None),
            other => Self(Some(Review::read(other, at, faults))),
        }
    }
}

/// The rules that an example expects to hold; none is a fair expectation.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::rules) struct Because(pub(in crate::rules) Vec<Id>);

impl Shape for Because {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        match json {
            Json::List(items) if items.is_empty() => Self::default(),
            other => Self(Vec::read(other, at, faults)),
        }
    }
}

/// The answers of an example. They stay JSON until the questions are known, and are then read like any
/// answers file.
#[derive(Debug, Deserialize)]
#[serde(from = "IgnoredAny")]
pub(in crate::rules) struct AnswersObject(pub(in crate::rules) Json<'static>);

impl From<IgnoredAny> for AnswersObject {
    fn from(_: IgnoredAny) -> Self {
        Self::default()
    }
}

impl Default for AnswersObject {
    fn default() -> Self {
        Self(Json::Object(Vec::new()))
    }
}

impl Shape for AnswersObject {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        match json {
            Json::Object(_) => Self(json.to_static()),
            other => {
                wrong_kind(other, "an object", at, faults);
                Self::default()
            }
        }
    }
}

/// What answers a question.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
#[serde(rename_all = "snake_case")]
pub(in crate::rules) enum AnswerKind {
    #[default]
    YesNo,
    OneOf(OneOf),
    AnyOf(Vec<Choice>),
    Number(NumberRange),
}

impl Shape for AnswerKind {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        if let Json::Text(word) = json {
            if word != "yes_no" {
                let expected = "\"yes_no\", or an object with \"one_of\", \"any_of\" or \"number\"";
                faults.add(
                    at,
                    Problem::WrongWord {
                        expected,
                        found: word.to_string(),
                    },
                );
            }
            return Self::YesNo;
        }
        match tagged(json, at, faults, &["one_of", "any_of", "number"]) {
            Some(("one_of", inner)) => Self::OneOf(OneOf::read(inner, at.key("one_of"), faults)),
            Some(("any_of", inner)) => Self::AnyOf(Vec::read(inner, at.key("any_of"), faults)),
            Some((_, inner)) => Self::Number(NumberRange::read(inner, at.key("number"), faults)),
            None => Self::YesNo,
        }
    }
}

/// What an unsure answer does to a rule.
#[derive(Debug, Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
#[serde(rename_all = "snake_case")]
pub(in crate::rules) enum IfUnsure {
    #[default]
    ActAsIfYes,
    Mention(Mention),
}

impl Shape for IfUnsure {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        if let Json::Text(word) = json {
            if word != "act_as_if_yes" {
                let expected = "\"act_as_if_yes\", or an object with \"mention\"";
                faults.add(
                    at,
                    Problem::WrongWord {
                        expected,
                        found: word.to_string(),
                    },
                );
            }
            return Self::ActAsIfYes;
        }
        match tagged(json, at, faults, &["mention"]) {
            Some((_, inner)) => Self::Mention(Mention::read(inner, at.key("mention"), faults)),
            None => Self::ActAsIfYes,
        }
    }
}

/// A tree of named operators over questions and findings.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
#[serde(rename_all = "snake_case")]
pub(in crate::rules) enum Condition {
    Yes(Id),
    No(Id),
    Chosen(Chosen),
    Number(NumberTest),
    Finding(Id),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    HowMany(HowMany),
}

impl Default for Condition {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

impl Shape for Condition {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) -> Self {
        const OPERATORS: [&str; 8] = [
            "yes", "no", "chosen", "number", "finding", "all", "any", "how_many",
        ];
        let Some((operator, inner)) = tagged(json, at, faults, &OPERATORS) else {
            return Self::default();
        };
        let at = at.key(operator);
        match operator {
            "yes" => Self::Yes(Id::read(inner, at, faults)),
            "no" => Self::No(Id::read(inner, at, faults)),
            "chosen" => Self::Chosen(Chosen::read(inner, at, faults)),
            "number" => Self::Number(NumberTest::read(inner, at, faults)),
            "finding" => Self::Finding(Id::read(inner, at, faults)),
            "all" => Self::All(Vec::read(inner, at, faults)),
            "any" => Self::Any(Vec::read(inner, at, faults)),
            _ => Self::HowMany(HowMany::read(inner, at, faults)),
        }
    }
}

/// The one member of an object that says by its name which of `known` it is. A `note` may stand beside it.
fn tagged<'j, 'a>(
    json: &'j Json<'a>,
    at: Path<'_>,
    faults: &mut Faults,
    known: &[&'static str],
) -> Option<(&'static str, &'j Json<'a>)> {
    let Json::Object(members) = json else {
        wrong_kind(json, "an object with one member", at, faults);
        return None;
    };
    repeated_names(members, at, faults);
    let mut found = None;
    for (name, value) in members.iter().filter(|(name, _)| name != "note") {
        match known.iter().find(|tag| *tag == name) {
            Some(tag) if found.is_none() => found = Some((*tag, value)),
            Some(tag) if found.is_some_and(|(earlier, _)| earlier == *tag) => {} // a repeated name, on record already
            Some(_) => faults.add_to_name(
                at.key(name),
                Problem::SecondOperator {
                    name: name.to_string(),
                },
            ),
            None => {
                let nearest = nearest(name, known.iter().copied()).map(str::to_owned);
                let problem = Problem::UnknownName {
                    name: name.to_string(),
                    nearest,
                    known: known.join(", "),
                };
                faults.add_to_name(at.key(name), problem);
            }
        }
    }
    if members.iter().all(|(name, _)| name == "note") {
        faults.add(
            at,
            Problem::NoOperator {
                known: known.join(", "),
            },
        );
    }
    found
}
