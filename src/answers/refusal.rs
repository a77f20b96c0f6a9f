//! Why something is no answer to a question, in words.

use std::fmt;

use crate::quote::quoted;

/// Why something is no answer to a question.
///
/// [`Display`](fmt::Display) says what is wrong; [`way_out`](Self::way_out) how to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Refusal {
    Empty,
    NotYesNo {
        said: String,
        nearest: Option<String>,
    },
    NoSuchChoice {
        said: String,
        nearest: Option<String>,
        known: Vec<String>,
    },
    NoneAndOthers,
    OneOnly,
    NotWhole {
        said: String,
        from: u32,
        to: u32,
    },
    NotPlain {
        from: u32,
        to: u32,
    },
    OutOfRange {
        said: String,
        from: u32,
        to: u32,
    },
    WrongKind {
        expected: &'static str,
        found: &'static str,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no answer here"),
            Self::NotYesNo { said, .. } => write!(f, "{} is not yes, no or unsure", quoted(said)),
            Self::NoSuchChoice { said, .. } => {
                write!(f, "{} is not one of the answers", quoted(said))
            }
            Self::NoneAndOthers => f.write_str("\"none\" cannot stand beside other answers"),
            Self::OneOnly => f.write_str("only one answer fits here"),
            Self::NotWhole { said, from, to } => write!(
                f,
                "{} is not a whole number from {from} to {to}",
                quoted(said)
            ),
            Self::NotPlain { from, to } => {
                write!(
                    f,
                    "this number is not a whole one from {from} to {to}, written in digits alone"
                )
            }
            Self::OutOfRange { said, from, to } => {
                write!(f, "{} is not from {from} to {to}", quoted(said))
            }
            Self::WrongKind { expected, found } => write!(f, "expected {expected}, found {found}"),
        }
    }
}

impl Refusal {
    /// How to answer.
    pub fn way_out(&self) -> String {
        match self {
            Self::NotYesNo {
                nearest: Some(near),
                ..
            }
            | Self::NoSuchChoice {
                nearest: Some(near),
                ..
            } => {
                format!("did you mean \"{near}\"?")
            }
            Self::NotYesNo { nearest: None, .. } => "answer yes, no or unsure".into(),
            Self::NoSuchChoice {
                nearest: None,
                known,
                ..
            } => format!("answer {} or unsure", known.join(", ")),
            Self::NoneAndOthers => "give \"none\" alone, or leave it out".into(),
            Self::OneOnly => "give the one that fits best, or unsure".into(),
            Self::NotWhole { .. } | Self::NotPlain { .. } => {
                "use digits only, for example 63, or say unsure".into()
            }
            Self::OutOfRange { from, to, .. } => {
                format!("give a number from {from} to {to}, or say unsure")
            }
            Self::Empty => "answer it, or leave the question out".into(),
            Self::WrongKind { found: "null", .. } => {
                "leave the question out where there is no answer".into()
            }
            Self::WrongKind { .. } => {
                "write it in one of these ways, or leave the question out".into()
            }
        }
    }
}
