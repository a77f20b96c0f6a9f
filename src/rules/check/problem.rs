//! What can be wrong with what a rule file says, though every value is written as it should be.

use crate::fault::{Problem, Told, did_you_mean};
use crate::quote::quoted;

/// Something in a rule file that does not fit the rest of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum RuleProblem {
    RepeatedId {
        what: &'static str,
        id: String,
    },
    NoSuch {
        what: &'static str,
        id: String,
        nearest: Option<String>,
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
    TooFew {
        least: usize,
    },
    TooMuchWork {
        looks: u64,
        steps: usize,
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
}

impl Problem for RuleProblem {
    fn told(&self) -> Told {
        match self {
            Self::RepeatedId { what, id } => Told::new(
                format!("two {what}s have the id {}", quoted(id)),
                "give one of them another id",
            ),
            Self::NoSuch { what, id, nearest } => Told::new(
                format!("there is no {what} {}", quoted(id)),
                did_you_mean(nearest.as_deref()).unwrap_or_else(|| {
                    format!("add that {what} to the file, or name one that is there")
                }),
            ),
            Self::FurtherDown { what, id } => Told::new(
                format!("the {what} {} stands further down in the file", quoted(id)),
                "a condition can only look at what stands above it; change the order",
            ),
            Self::WrongOperator {
                operator,
                question,
                answer,
                operators,
            } => Told::new(
                format!(
                    "\"{operator}\" does not fit {}, whose answer is {answer}",
                    quoted(question)
                ),
                format!("use {operators} for it"),
            ),
            Self::TakenWord { word, by } => Told::new(
                format!("{} cannot be used here: {by}", quoted(word)),
                "choose another word",
            ),
            Self::TooMany { most } => Told::new(
                format!("there are more than {most} of these"),
                "take some out",
            ),
            Self::TooFew { least } => {
                Told::plainly(format!("there are fewer than {least} of these"))
            }
            Self::TooMuchWork { looks, steps } => Told::new(
                "this condition is too much work, by way of the findings and follow-ups that it looks at",
                format!(
                    "all conditions together may come to {looks} looks at an answer or a finding, and findings and follow-ups may build on each other {steps} times"
                ),
            ),
            Self::CountOutside { most } => Told::plainly(format!(
                "\"at_least\" must be from 1 to {most}, the number of parts"
            )),
            Self::EmptyRange => Told::new(
                "no number lies between these two borders",
                "\"below\" must be greater than \"at_least\"",
            ),
            Self::EmptyNumbers => Told::plainly("\"to\" must be greater than \"from\""),
            Self::NeedsBorder => {
                Told::plainly("\"number\" needs \"at_least\" or \"below\" or both")
            }
            Self::SoonerMissing => Told::new(
                "\"sooner_if\" is missing, and the answer can change for the worse",
                "add the words that follow \"Get help sooner if\", for example \"it gets worse\"",
            ),
            Self::SoonerUnused => Told::new(
                "\"sooner_if\" would never be shown here",
                "take it out, or set \"can_change\" of the question to true",
            ),
            Self::NumberCannotChange => Told::new(
                "\"can_change\" is true, and numbers have no single worse step",
                "set it to false",
            ),
            Self::MentionElsewhere { question } => Told::new(
                format!("this rule does not look at {}", quoted(question)),
                "name only questions that the rule's condition looks at",
            ),
        }
    }
}
