//! Why an item of a response does not answer its question, in words.

use crate::answers;
use crate::fault::{Problem, Told, did_you_mean};
use crate::fhir::items::Item;
use crate::number::{Number, counted_decimals};
use crate::quote::quoted;

/// An item that does not answer its question, or may not.
#[derive(Debug)]
pub(super) struct NoAnswer {
    link_id: String,
    why: Why,
}

impl NoAnswer {
    pub(super) fn of(item: &Item, why: Why) -> Self {
        let link_id = item.link_id.clone();
        Self { link_id, why }
    }
}

/// Why it does not.
#[derive(Debug)]
pub(super) enum Why {
    SeveralAnswers,
    /// "None of these" stands beside what else was ticked, as it was shown.
    NoneBesideOthers(Vec<String>),
    NoValue {
        expected: &'static str,
    },
    TwoValues,
    WrongType {
        expected: &'static str,
        found: String,
    },
    NoNumber {
        found: &'static str,
        decimals: u32,
    },
    /// It would be no answer to the question anywhere.
    Refused(answers::Refusal),
    OtherSystem {
        found: String,
        ours: String,
    },
    NoOption {
        found: String,
        nearest: Option<String>,
        known: String,
    },
    OtherDisplay {
        code: String,
        found: String,
        ours: String,
    },
    OtherText {
        found: String,
        ours: String,
    },
    Absent,
}

impl Problem for NoAnswer {
    fn told(&self) -> Told {
        let Self { link_id, why } = self;
        match why {
            Why::SeveralAnswers => Told::new(
                format!("\"{link_id}\" takes one answer, and has more"),
                "keep the one that fits",
            ),
            Why::NoneBesideOthers(others) => {
                let others: Vec<String> = others.iter().map(|other| quoted(other)).collect();
                let others = others.join(", ");
                Told::new(
                    format!("\"{link_id}\" says none of these, and yet has {others}"),
                    "the form program let both stand; ask which is true, and take the code \"none\" out, or all others",
                )
            }
            Why::NoValue { expected } => Told::new(
                format!("\"{link_id}\" has an answer without a value"),
                answer_with(expected),
            ),
            Why::TwoValues => Told::new(
                format!("\"{link_id}\" has two values in one answer"),
                "keep one of the two",
            ),
            Why::WrongType { expected, found } => Told::new(
                format!("\"{link_id}\" takes \"{expected}\", and has \"{found}\""),
                answer_with(expected),
            ),
            Why::NoNumber { found, decimals } => Told::new(
                format!(
                    "\"{link_id}\" takes {} without quotes, and has {found}",
                    number_with(*decimals)
                ),
                give_a_number(link_id, None, *decimals),
            ),
            Why::Refused(refusal) => Told {
                what: format!("\"{link_id}\": {refusal}"),
                way_out: Some(way_out(link_id, refusal)),
            },
            Why::OtherSystem { found, ours } => Told::new(
                format!(
                    "\"{link_id}\" is answered with a code of another system: {}",
                    quoted(found)
                ),
                format!("the system of the form is \"{ours}\""),
            ),
            Why::NoOption {
                found,
                nearest,
                known,
            } => Told::new(
                format!("{} does not answer \"{link_id}\"", quoted(found)),
                did_you_mean(nearest.as_deref())
                    .unwrap_or_else(|| format!("the codes are: {known}")),
            ),
            Why::OtherDisplay { code, found, ours } => Told::new(
                format!(
                    "\"{link_id}\" was shown as {}, and its code \"{code}\" means {}",
                    quoted(found),
                    quoted(ours)
                ),
                "find out what the person chose; leave the display out if the code is right",
            ),
            Why::OtherText { found, ours } => Told::new(
                format!(
                    "\"{link_id}\" was asked as {}, and the form asks {}",
                    quoted(found),
                    quoted(ours)
                ),
                "ask the question of the form; leave the text out if it was the same question",
            ),
            Why::Absent => Told::new(
                format!("\"{link_id}\" has an answer and says that it is not there or not known"),
                "take the item out, or answer that it is not sure",
            ),
        }
    }
}

fn answer_with(expected: &str) -> String {
    format!("answer with \"{expected}\", or leave the whole item out")
}

/// How to answer instead. "Not sure" has an item of its own beside a number.
fn way_out(link_id: &str, refusal: &answers::Refusal) -> String {
    match refusal {
        answers::Refusal::OutOfRange {
            from, to, decimals, ..
        }
        | answers::Refusal::NotPlain { from, to, decimals } => {
            give_a_number(link_id, Some((*from, *to)), *decimals)
        }
        answers::Refusal::TickedAndUnsure { choice } => {
            format!("keep \"{choice}\" in one of the two items, in the list or in \"{link_id}\"")
        }
        other => other.way_out(),
    }
}

fn number_with(decimals: u32) -> String {
    match decimals {
        0 => "a whole number".into(),
        _ => format!("a number with at most {}", counted_decimals(decimals)),
    }
}

fn give_a_number(link_id: &str, range: Option<(Number, Number)>, decimals: u32) -> String {
    let range = range.map(|(from, to)| format!(" from {from} to {to}"));
    format!(
        "give {}{} in digits alone, or answer \"{link_id}-unsure\" instead",
        number_with(decimals),
        range.unwrap_or_default()
    )
}
