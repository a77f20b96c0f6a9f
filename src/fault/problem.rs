//! Every way in which a file can be wrong, and the words for each: the only place with sentences about files.

use std::fmt;

use super::Mistaken;
use crate::quote::{nearest, quoted};

/// The version of this program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// What is wrong with one value of a file.
///
/// [`Display`](fmt::Display) says what is wrong; [`way_out`](Problem::way_out) what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Problem {
    NotJson {
        reason: String,
    },
    WrongKind {
        expected: &'static str,
        found: &'static str,
    },
    WrongWord {
        expected: &'static str,
        found: String,
    },
    UnknownName {
        name: String,
        nearest: Option<String>,
        known: String,
    },
    RepeatedName {
        name: String,
    },
    SecondOperator {
        name: String,
    },
    NoOperator {
        known: String,
    },
    Missing {
        name: &'static str,
    },
    EmptyText,
    EmptyList,
    HarmfulCharacter,
    NotAnId {
        text: String,
    },
    NotADate {
        text: String,
    },
    NotALink {
        text: String,
    },
    WrongFormat {
        found: String,
    },
    NoResult {
        missing: String,
    },
    Mistaken {
        wanted: &'static str,
        found: Mistaken,
    },
    SecondObject,
    NoRuleFile,
    RepeatedId {
        what: &'static str,
        id: String,
    },
    NoSuch {
        what: &'static str,
        id: String,
        nearest: Option<String>,
    },
    UnknownQuestion {
        id: String,
        nearest: Option<String>,
        known: String,
    },
    EmptyFile,
    More {
        count: usize,
    },
    FurtherDown {
        what: &'static str,
        id: String,
    },
    WrongOperator {
        operator: &'static str,
        question: String,
        answer: &'static str,
        operators: &'static str,
    },
    TakenWord {
        word: String,
        by: &'static str,
    },
    TooMany {
        most: usize,
    },
    TooMuchWork {
        looks: u64,
        steps: usize,
    },
    TooFew {
        least: usize,
    },
    CountOutside {
        most: usize,
    },
    EmptyRange,
    EmptyNumbers,
    NeedsBorder,
    SoonerMissing,
    SoonerUnused,
    NumberCannotChange,
    MentionElsewhere {
        question: String,
    },
    Answer {
        refusal: String,
        way_out: String,
    },
    ClosedFollowUp {
        question: String,
        parents: String,
    },
    ExampleLevel {
        name: String,
        expected: String,
        found: String,
    },
    ExamplePossible {
        name: String,
        expected: String,
        found: String,
    },
    ExampleBecause {
        name: String,
        missing: String,
        surplus: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { reason } => {
                write!(f, "this is not JSON: {}", crate::quote::clean(reason))
            }
            Self::WrongKind { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::WrongWord { expected, found } => {
                write!(f, "expected {expected}, found {}", quoted(found))
            }
            Self::UnknownName { name, .. } => {
                write!(f, "there is nothing called {} here", quoted(name))
            }
            Self::RepeatedName { name } => write!(f, "{} stands here twice", quoted(name)),
            Self::SecondOperator { name } => write!(
                f,
                "{} is one too many: only one of these can stand here",
                quoted(name)
            ),
            Self::NoOperator { .. } => f.write_str("this object says nothing"),
            Self::Missing { name } => write!(f, "\"{name}\" is missing"),
            Self::EmptyText => f.write_str("this text is empty"),
            Self::EmptyList => f.write_str("this list is empty"),
            Self::HarmfulCharacter => f.write_str(
                "this text holds a control character or a mark that turns its direction",
            ),
            Self::NotAnId { text } => write!(f, "{} cannot be an id", quoted(text)),
            Self::NotADate { text } => write!(f, "{} is not a date", quoted(text)),
            Self::NotALink { text } => write!(f, "{} is not a web address", quoted(text)),
            Self::WrongFormat { found } => {
                write!(
                    f,
                    "lungnets {PROGRAM} reads format 1, and the file says {found}"
                )
            }
            Self::Mistaken { wanted, found } => {
                write!(f, "expected {wanted}, found {}", found.words())
            }
            Self::NoRuleFile => f.write_str(
                "this is no rule file: it has no \"format\", \"questions\", \"rules\"",
            ),
            Self::SecondObject => f.write_str("a second object begins here"),
            Self::NoResult { missing } => write!(f, "this is no result: it has no {missing}"),
            Self::RepeatedId { what, id } => write!(f, "two {what}s have the id {}", quoted(id)),
            Self::NoSuch { what, id, .. } => write!(f, "there is no {what} {}", quoted(id)),
            Self::UnknownQuestion { id, .. } => write!(f, "there is no question {}", quoted(id)),
            Self::EmptyFile => f.write_str("the file is empty"),
            Self::More { count: 1 } => f.write_str("there is 1 more fault, not told here"),
            Self::More { count } => {
                write!(f, "there are {count} more faults, not told here")
            }
            Self::FurtherDown { what, id } => write!(
                f,
                "the {what} {} stands further down in the file",
                quoted(id)
            ),
            Self::WrongOperator {
                operator,
                question,
                answer,
                ..
            } => {
                write!(
                    f,
                    "\"{operator}\" does not fit {}, whose answer is {answer}",
                    quoted(question)
                )
            }
            Self::TakenWord { word, by } => write!(f, "{} cannot be used here: {by}", quoted(word)),
            Self::TooMany { most } => write!(f, "there are more than {most} of these"),
            Self::TooMuchWork { .. } => f.write_str(
                "this condition is too much work, by way of the findings and follow-ups that it looks at",
            ),
            Self::TooFew { least } => write!(f, "there are fewer than {least} of these"),
            Self::CountOutside { most } => write!(
                f,
                "\"at_least\" must be from 1 to {most}, the number of parts"
            ),
            Self::EmptyRange => f.write_str("no number lies between these two borders"),
            Self::EmptyNumbers => f.write_str("\"to\" must be greater than \"from\""),
            Self::NeedsBorder => f.write_str("\"number\" needs \"at_least\" or \"below\" or both"),
            Self::SoonerMissing => {
                f.write_str("\"sooner_if\" is missing, and the answer can change for the worse")
            }
            Self::SoonerUnused => f.write_str("\"sooner_if\" would never be shown here"),
            Self::NumberCannotChange => {
                f.write_str("\"can_change\" is true, and numbers have no single worse step")
            }
            Self::MentionElsewhere { question } => {
                write!(f, "this rule does not look at {}", quoted(question))
            }
            Self::Answer { refusal, .. } => f.write_str(refusal),
            Self::ClosedFollowUp { question, parents } => {
                write!(
                    f,
                    "{} is answered, but {parents} says that it does not apply",
                    quoted(question)
                )
            }
            Self::ExampleLevel {
                name,
                expected,
                found,
            } => {
                write!(
                    f,
                    "the example {} expects the level {}, and the rules give {}",
                    quoted(name),
                    quoted(expected),
                    quoted(found)
                )
            }
            Self::ExamplePossible {
                name,
                expected,
                found,
            } => write!(
                f,
                "the example {} expects that {} is still possible, and the rules give {}",
                quoted(name),
                quoted(expected),
                quoted(found)
            ),
            Self::ExampleBecause {
                name,
                missing,
                surplus,
            } => {
                write!(
                    f,
                    "the example {} names other rules than those that hold",
                    quoted(name)
                )?;
                if !missing.is_empty() {
                    write!(f, "; named, but not holding: {missing}")?;
                }
                if !surplus.is_empty() {
                    write!(f, "; holding, but not named: {surplus}")?;
                }
                Ok(())
            }
        }
    }
}

impl Problem {
    /// A name that is none of those known here, with the nearest that is.
    pub(crate) fn unknown_name(name: &str, known: &[&'static str]) -> Self {
        Self::UnknownName {
            name: name.to_owned(),
            nearest: nearest(name, known.iter().copied()).map(str::to_owned),
            known: known.join(", "),
        }
    }

    /// What to do about it, where there is more to say than the problem itself says.
    pub fn way_out(&self) -> Option<String> {
        let out = match self {
            Self::NotJson { reason } if reason.contains("recursion") => {
                "it is nested more than 128 levels deep".into()
            }
            Self::NotJson { reason } if reason.contains("number out of range") => {
                "write it in fewer digits".into()
            }
            Self::NotJson { .. } => {
                "look for a missing comma, quote or bracket at or just before this place".into()
            }
            Self::WrongKind { found: "null", .. } => {
                "leave the whole entry out where there is nothing to say".into()
            }
            Self::UnknownName {
                nearest: Some(near),
                ..
            }
            | Self::NoSuch {
                nearest: Some(near),
                ..
            } => {
                format!("did you mean \"{near}\"?")
            }
            Self::SecondOperator { .. } => "join them with \"all\" or \"any\"".into(),
            Self::UnknownName { known, .. } | Self::NoOperator { known } => {
                format!("what can stand here: {known}")
            }
            Self::NoSuch { what, .. } => {
                format!("add that {what} to the file, or name one that is there")
            }
            Self::RepeatedName { .. } => "keep one of the two".into(),
            Self::Missing { name: "format" } => {
                format!("add \"format\": 1, which lungnets {PROGRAM} reads")
            }
            Self::Missing { name } => format!("add \"{name}\": ... here"),
            Self::EmptyText | Self::EmptyList => {
                "fill it in, or take the whole entry out if it is optional".into()
            }
            Self::HarmfulCharacter => "take it out; it could change what a reader sees".into(),
            Self::NotAnId { .. } => {
                "an id starts with a letter and holds small letters, digits and _ only".into()
            }
            Self::NotADate { .. } => "write it as YYYY-MM-DD, for example 2026-11-23".into(),
            Self::NotALink { .. } => {
                "start it with https:// or http:// and leave no blanks in it".into()
            }
            Self::WrongFormat { found } if found == "0" => {
                "there is no older format; write \"format\": 1".into()
            }
            Self::WrongFormat { found } => format!(
                "format {found} needs a newer lungnets than {PROGRAM}; this one would misread it"
            ),
            Self::Mistaken { found, .. } => found.way_out().into(),
            Self::NoRuleFile => "to begin one: lungnets rules new ID".into(),
            Self::SecondObject => {
                "one person's answers are one object; for many people there is lungnets batch"
                    .into()
            }
            Self::NoResult { .. } => {
                "give a file as --format json writes it; for answers alone there is --answers"
                    .into()
            }
            Self::RepeatedId { .. } => "give one of them another id".into(),
            Self::UnknownQuestion {
                nearest: Some(near),
                ..
            } => format!("did you mean \"{near}\"?"),
            Self::UnknownQuestion { known, .. } => format!("the questions are: {known}"),
            Self::EmptyFile => "check that this is the file you meant".into(),
            Self::More { .. } => {
                "correct those above first, or check that this is the file you meant".into()
            }
            Self::FurtherDown { .. } => {
                "a condition can only look at what stands above it; change the order".into()
            }
            Self::WrongOperator { operators, .. } => format!("use {operators} for it"),
            Self::TakenWord { .. } => "choose another word".into(),
            Self::TooMany { .. } => "take some out".into(),
            Self::TooMuchWork { looks, steps } => format!(
                "all conditions together may come to {looks} looks at an answer or a finding, and findings and follow-ups may build on each other {steps} times"
            ),
            Self::EmptyRange => "\"below\" must be greater than \"at_least\"".into(),
            Self::SoonerMissing => {
                "add the words that follow \"Get help sooner if\", for example \"it gets worse\""
                    .into()
            }
            Self::SoonerUnused => {
                "take it out, or set \"can_change\" of the question to true".into()
            }
            Self::NumberCannotChange => "set it to false".into(),
            Self::MentionElsewhere { .. } => {
                "name only questions that the rule's condition looks at".into()
            }
            Self::Answer { way_out, .. } => way_out.clone(),
            Self::ClosedFollowUp { .. } => {
                "correct one of the two, or leave this answer out".into()
            }
            Self::ExampleLevel { .. }
            | Self::ExamplePossible { .. }
            | Self::ExampleBecause { .. } => {
                "either a rule says something else than was meant, or the example is out of date"
                    .into()
            }
            _ => return None,
        };
        Some(out)
    }
}
