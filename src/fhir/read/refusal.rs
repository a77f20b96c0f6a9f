//! Why a response is not read, in words.

use std::fmt;

use crate::answers;
use crate::quote::{clean, quoted};

/// Why something in a response is no answer of ours, or may be none.
///
/// [`Display`](fmt::Display) says what is wrong; [`way_out`](Self::way_out) what to do about it.
#[derive(Debug)]
pub(super) enum Refusal {
    OtherResource(String),
    OtherForm {
        found: String,
        ours: String,
    },
    NoVersion {
        ours: String,
    },
    OtherVersion {
        found: String,
        ours: String,
    },
    Status(String),
    Unanswered(String),
    Modifier(String),
    UnknownItem {
        link_id: String,
        nearest: Option<String>,
        known: String,
    },
    Repeated(String),
    NoQuestion(String),
    Below(String),
    OneAnswer(String),
    NoValue {
        link_id: String,
        expected: &'static str,
    },
    TwoValues(String),
    WrongType {
        link_id: String,
        expected: &'static str,
        found: String,
    },
    NoNumber {
        link_id: String,
        found: &'static str,
    },
    NoAnswer {
        link_id: String,
        why: String,
        way_out: String,
    },
    OtherSystem {
        link_id: String,
        found: String,
        ours: String,
    },
    NoOption {
        link_id: String,
        found: String,
        nearest: Option<String>,
        known: String,
    },
    OtherDisplay {
        link_id: String,
        code: String,
        found: String,
        ours: String,
    },
    OtherText {
        link_id: String,
        found: String,
        ours: String,
    },
    Absent(String),
    NotAsked {
        link_id: String,
        parents: String,
    },
    NumberAndUnsure {
        number: String,
        unsure: String,
    },
}

impl Refusal {
    /// Something that is no answer to a question anywhere. "Not sure" has an item of its own beside a number.
    pub(super) fn no_answer(link_id: &str, refusal: &answers::Refusal) -> Self {
        let way_out = match refusal {
            answers::Refusal::OutOfRange { from, to, .. }
            | answers::Refusal::NotPlain { from, to } => {
                number_way_out(link_id, Some((*from, *to)))
            }
            other => other.way_out(),
        };
        Self::NoAnswer {
            link_id: link_id.to_owned(),
            why: refusal.to_string(),
            way_out,
        }
    }

    /// What to do about it.
    pub(super) fn way_out(&self) -> String {
        match self {
            Self::OtherResource(_) => {
                "give a QuestionnaireResponse, or an object of question ids and answers".into()
            }
            Self::OtherForm { .. } => {
                "use the rule file that the form was made from, and give the address of the form with --url".into()
            }
            Self::NoVersion { ours } => format!("write \"{}\"", ours),
            Self::OtherVersion { .. } => {
                "use the rule file of that version, or answer the form again: its questions may have changed".into()
            }
            Self::Status(_) => "\"completed\", \"amended\" and \"in-progress\" can be read".into(),
            Self::Unanswered(_) => "answer them, or set the status to \"in-progress\"".into(),
            Self::Modifier(_) => "take it out, if the answers mean the same without it".into(),
            Self::UnknownItem { nearest: Some(near), .. } => format!("did you mean \"{near}\"?"),
            Self::UnknownItem { known, .. } => format!("the items are: {known}"),
            Self::Repeated(_) => "put all of its answers into one item".into(),
            Self::NoQuestion(_) => "put the answer into the item of a question".into(),
            Self::Below(_) => "put every item where the form has it".into(),
            Self::OneAnswer(_) => "keep the one that fits".into(),
            Self::NoValue { expected, .. } | Self::WrongType { expected, .. } => format!(
                "answer with \"{expected}\", or leave the whole item out"
            ),
            Self::TwoValues(_) => "keep one of the two".into(),
            Self::NoNumber { link_id, .. } => number_way_out(link_id, None),
            Self::NoAnswer { way_out, .. } => way_out.clone(),
            Self::OtherSystem { ours, .. } => format!("the system of the form is \"{}\"", ours),
            Self::NoOption { nearest: Some(near), .. } => format!("did you mean \"{near}\"?"),
            Self::NoOption { known, .. } => format!("the codes are: {known}"),
            Self::OtherDisplay { .. } => {
                "find out what the person chose; leave the display out if the code is right".into()
            }
            Self::OtherText { .. } => {
                "ask the question of the form; leave the text out if it was the same question".into()
            }
            Self::Absent(_) => "take the item out, or answer that it is not sure".into(),
            Self::NotAsked { .. } => "correct one of the two, or leave this item out".into(),
            Self::NumberAndUnsure { .. } => "keep one of the two".into(),
        }
    }
}

/// A text of the response as it is, but harmless and not endless.
fn shown(text: &str) -> String {
    clean(&text.chars().take(200).collect::<String>())
}

fn number_way_out(link_id: &str, range: Option<(u32, u32)>) -> String {
    let range = range.map(|(from, to)| format!(" from {from} to {to}"));
    format!(
        "give a whole number{} in digits alone, or answer \"{link_id}-unsure\" instead",
        range.unwrap_or_default()
    )
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherResource(found) => {
                write!(
                    f,
                    "this is {}, and only a QuestionnaireResponse is read",
                    quoted(found)
                )
            }
            Self::OtherForm { found, ours } => write!(
                f,
                "this answers the form \"{}\", and these rules make \"{}\"",
                shown(found),
                ours
            ),
            Self::NoVersion { .. } => {
                f.write_str("this does not say which version of the form was answered")
            }
            Self::OtherVersion { found, ours } => write!(
                f,
                "this answers version {} of the form, and these rules make version {}",
                quoted(found),
                quoted(ours)
            ),
            Self::Status(found) => {
                write!(f, "answers with the status {} are not read", quoted(found))
            }
            Self::Unanswered(missing) => {
                write!(
                    f,
                    "the status says that every question was answered, and these were not: {missing}"
                )
            }
            Self::Modifier(name) => write!(
                f,
                "\"{name}\" may change what the answers mean, and this program cannot tell how"
            ),
            Self::UnknownItem { link_id, .. } => {
                write!(f, "there is no item {} in the form", quoted(link_id))
            }
            Self::Repeated(link_id) => write!(f, "the item \"{link_id}\" stands here twice"),
            Self::NoQuestion(link_id) => {
                write!(f, "\"{link_id}\" is no question, and takes no answer")
            }
            Self::Below(link_id) => write!(f, "nothing stands below \"{link_id}\" in the form"),
            Self::OneAnswer(link_id) => write!(f, "\"{link_id}\" takes one answer, and has more"),
            Self::NoValue { link_id, .. } => {
                write!(f, "\"{link_id}\" has an answer without a value")
            }
            Self::TwoValues(link_id) => write!(f, "\"{link_id}\" has two values in one answer"),
            Self::WrongType {
                link_id,
                expected,
                found,
            } => {
                write!(f, "\"{link_id}\" takes \"{expected}\", and has \"{found}\"")
            }
            Self::NoNumber { link_id, found } => {
                write!(
                    f,
                    "\"{link_id}\" takes a whole number without quotes, and has {found}"
                )
            }
            Self::NoAnswer { link_id, why, .. } => write!(f, "\"{link_id}\": {why}"),
            Self::OtherSystem { link_id, found, .. } => write!(
                f,
                "\"{link_id}\" is answered with a code of another system: {}",
                quoted(found)
            ),
            Self::NoOption { link_id, found, .. } => {
                write!(f, "{} does not answer \"{link_id}\"", quoted(found))
            }
            Self::OtherDisplay {
                link_id,
                code,
                found,
                ours,
            } => write!(
                f,
                "\"{link_id}\" was shown as {}, and its code \"{code}\" means {}",
                quoted(found),
                quoted(ours)
            ),
            Self::OtherText {
                link_id,
                found,
                ours,
            } => write!(
                f,
                "\"{link_id}\" was asked as {}, and the form asks {}",
                quoted(found),
                quoted(ours)
            ),
            Self::Absent(link_id) => write!(
                f,
                "\"{link_id}\" has an answer and says that it is not there or not known"
            ),
            Self::NotAsked { link_id, parents } => write!(
                f,
                "\"{link_id}\" is answered, but {parents} says that it does not apply"
            ),
            Self::NumberAndUnsure { number, unsure } => {
                write!(f, "both \"{number}\" and \"{unsure}\" are answered")
            }
        }
    }
}
