//! What is wrong, in words: with [the ways out](super::way_out) the only place with sentences about files.

use std::fmt;

use super::{PROGRAM, Problem};
use crate::quote::quoted;

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
            Self::MoreBehind => f.write_str("there is more behind the first object"),
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
