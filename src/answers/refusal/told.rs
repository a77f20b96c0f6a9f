//! What is wrong with an answer, in words for people and as data for programs.

use super::Refusal;
use crate::answers::value::unsure_of;
use crate::fault::{Code, Problem, Told, did_you_mean};
use crate::number::{Number, counted_decimals};
use crate::quote::quoted;

impl Problem for Refusal {
    fn told(&self) -> Told {
        match self {
            Self::Empty => Told::new(
                "there is no answer here",
                "answer it, or leave the question out",
            ),
            Self::OneEmpty => Told::new(
                "one of several answers is empty",
                "answer it, or take it out with what parts it from the next: the comma where it is typed, the ; in a table, even behind the last",
            ),
            Self::Missing { said, takes_none } => Told::new(
                format!("{} looks like a missing value", quoted(said)),
                if *takes_none {
                    "leave it out where nobody answered; the answer \"none\" is written in small letters"
                } else {
                    "leave it out where nobody answered"
                },
            ),
            Self::NotYesNo { said, nearest } => Told::new(
                format!("{} is not yes, no or unsure", quoted(said)),
                did_you_mean(nearest.as_deref())
                    .unwrap_or_else(|| "answer yes, no or unsure".into()),
            ),
            Self::NoSuchChoice {
                said,
                nearest,
                known,
            } => Told::new(
                format!("{} is not one of the answers", quoted(said)),
                did_you_mean(nearest.as_deref())
                    .unwrap_or_else(|| format!("answer {} or unsure", known.join(", "))),
            ),
            Self::NoSuchChoices { said, known } => Told::new(
                format!("{} are not among the answers", every(said)),
                format!("answer {} or unsure", known.join(", ")),
            ),
            Self::UnsureOfNone { said } => Told::new(
                format!(
                    "{} names no choice that somebody may be unsure of",
                    quoted(said)
                ),
                "say \"unsure\" where nobody knows whether any of them is so",
            ),
            Self::MissingInList { said } => Told::new(
                format!(
                    "{} means that nobody answered, and stands in a list of answers",
                    quoted(said)
                ),
                "take it out of the list, or leave the whole answer out",
            ),
            Self::ListInOne { said } => Told::new(
                format!("{} is not one answer but several", quoted(said)),
                PARTED_BY,
            ),
            Self::NotABox { said } => Told::new(
                format!("{} is neither a tick nor none", quoted(said)),
                "write 1 for a box that is ticked, 0 or nothing for one that is not, or unsure; a map can say what else means yes",
            ),
            Self::BoxLeftOpen { choice } => Told::new(
                format!("nothing is said of {} beside other boxes", quoted(choice)),
                "write 0 where it was not ticked, or unsure where nobody knows",
            ),
            Self::NoneAndOthers => Told::new(
                "\"none\" cannot stand beside other answers",
                "leave \"none\" out where another one is true",
            ),
            Self::TickedAndUnsure { choice } => Told::new(
                format!("{} is both ticked and unsure", quoted(choice)),
                format!("give one of the two: {choice} or {}", unsure_of(choice)),
            ),
            Self::UnsureAndUnsureOf { choice } => Told::new(
                format!(
                    "\"unsure\" cannot stand beside {}",
                    quoted(&unsure_of(choice))
                ),
                "\"unsure\" means every choice that is not ticked; leave out those with unsure:",
            ),
            Self::OneOnly => Told::new(
                "only one answer fits here",
                "give the one that fits best, or unsure",
            ),
            Self::NotWhole {
                said,
                unit,
                from,
                to,
                decimals,
            } => Told::new(
                match decimals {
                    0 => format!("{} is not a whole number from {from} to {to}", quoted(said)),
                    _ => format!(
                        "{} is not a number from {from} to {to} with at most {}",
                        quoted(said),
                        counted_decimals(*decimals)
                    ),
                },
                as_in(&format!(", in {unit}"), *from, *decimals),
            ),
            Self::NotPlain { from, to, decimals } => Told::new(
                match decimals {
                    0 => format!(
                        "this number is not a whole one from {from} to {to}, written in digits alone"
                    ),
                    _ => format!(
                        "this number is not one from {from} to {to}, written with at most {}",
                        counted_decimals(*decimals)
                    ),
                },
                as_in("", *from, *decimals),
            ),
            Self::OutOfRange { said, from, to, .. } => Told::new(
                format!("{} is not from {from} to {to}", quoted(said)),
                format!("give a number from {from} to {to}, or say unsure"),
            ),
            Self::WrongKind { expected, found } => Told::new(
                format!("expected {expected}, found {found}"),
                match *found {
                    "null" => "leave the question out where there is no answer",
                    _ => "write it in one of these ways, or leave the question out",
                },
            ),
        }
    }

    fn code(&self) -> Code {
        match self {
            Self::Empty
            | Self::OneEmpty
            | Self::Missing { .. }
            | Self::MissingInList { .. }
            | Self::BoxLeftOpen { .. } => Code::MissingValue,
            Self::NotYesNo { .. }
            | Self::NoSuchChoice { .. }
            | Self::NoSuchChoices { .. }
            | Self::UnsureOfNone { .. }
            | Self::NotABox { .. } => Code::UnknownValue,
            Self::ListInOne { .. } | Self::OneOnly => Code::SeveralValues,
            Self::NoneAndOthers | Self::TickedAndUnsure { .. } | Self::UnsureAndUnsureOf { .. } => {
                Code::ContradictingValues
            }
            Self::NotWhole { .. } | Self::NotPlain { .. } => Code::NotANumber,
            Self::OutOfRange { .. } => Code::OutOfRange,
            Self::WrongKind { found: "null", .. } => Code::MissingValue,
            Self::WrongKind { .. } => Code::WrongKind,
        }
    }

    fn found(&self) -> Option<String> {
        match self {
            Self::Missing { said, .. }
            | Self::NotYesNo { said, .. }
            | Self::NoSuchChoice { said, .. }
            | Self::NotABox { said }
            | Self::UnsureOfNone { said }
            | Self::MissingInList { said }
            | Self::ListInOne { said }
            | Self::NotWhole { said, .. }
            | Self::OutOfRange { said, .. } => Some(said.clone()),
            Self::NoSuchChoices { said, .. } => Some(said.join(";")),
            Self::TickedAndUnsure { choice } | Self::UnsureAndUnsureOf { choice } => {
                Some(choice.clone())
            }
            Self::WrongKind { found, .. } => Some((*found).to_owned()),
            Self::Empty
            | Self::OneEmpty
            | Self::BoxLeftOpen { .. }
            | Self::NoneAndOthers
            | Self::OneOnly
            | Self::NotPlain { .. } => None,
        }
    }
}

/// The most words that are told of one list.
const MOST_WORDS: usize = 20;

/// Words in quotes, one after the other.
fn every(words: &[String]) -> String {
    let first = words.iter().take(MOST_WORDS);
    let told: Vec<String> = first.map(|word| quoted(word)).collect();
    match (words.len().checked_sub(MOST_WORDS), told.split_last()) {
        (None | Some(0), Some((last, [_, ..]))) => {
            format!("{} and {last}", told[..told.len() - 1].join(", "))
        }
        (Some(1..), _) => format!("{} and {} more", told.join(", "), words.len() - MOST_WORDS),
        _ => told.join(", "),
    }
}

const PARTED_BY: &str = "part them with commas where they are typed, with ; in a table, and in JSON write a list: [\"a\", \"b\"]";

/// How to write a number that answers a question, and in what, where that needs saying.
fn as_in(unit: &str, from: Number, decimals: u32) -> String {
    let example = match decimals {
        0 if from >= Number::default() => {
            return format!("use digits only{unit}, for example 63, or say unsure");
        }
        _ => from + Number::step(decimals),
    };
    format!("write it like {example}{unit}, or say unsure")
}
