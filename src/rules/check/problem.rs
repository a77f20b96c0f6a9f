//! What can be wrong with what a rule file says, though every value is written as it should be.

use crate::fault::{Problem, Told, did_you_mean};
use crate::quote::quoted;
use crate::rules::shape::LINE;

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
    UnsureElsewhere {
        question: String,
    },
    UnsureTwice {
        question: String,
    },
    UnsureNotLower,
    UnsureTooLow,
    NeverCountsAt {
        rule: String,
        level: String,
    },
    SaidMissing,
    SaidUnused,
    SaidIsNoFragment,
    SaidWithoutNumber,
    UnknownFillIn {
        word: String,
        known: String,
    },
    TooManyLines {
        most: usize,
        has_service: bool,
    },
    TooLongFilledIn {
        characters: usize,
    },
    PhoneMissing,
    PhoneUnused,
    SecondPlace {
        name: String,
    },
    SecondService {
        level: String,
    },
    SecondFloor {
        name: String,
    },
    EarlierIdTwice {
        id: String,
    },
    NothingPromised {
        question: String,
    },
    BorderInCalm {
        question: String,
        border: u32,
    },
    CalmOutside {
        from: u32,
        to: u32,
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
            Self::UnsureElsewhere { question } => Told::new(
                format!("this rule does not look at {}", quoted(question)),
                "name only questions that the rule's condition looks at",
            ),
            Self::UnsureTwice { question } => Told::new(
                format!("{} stands under \"mention\" too", quoted(question)),
                "an unsure answer to it is only mentioned, or lowers the level; take it out of one of the two",
            ),
            Self::NeverCountsAt { rule, level } => Told::new(
                format!("{} never counts at {}", quoted(rule), quoted(level)),
                "name the level of its \"at_level\", or write the id of the rule alone where it counts at its own",
            ),
            Self::SaidMissing => Told::new(
                "\"said\" is missing, the words for who answers so",
                "add what follows \"You said:\", for example \"a cough that has lasted 3 weeks\"; for a number, with [number] in it",
            ),
            Self::SaidUnused => Told::new(
                "\"said\" would never be shown here",
                "take it out; it belongs to a yes/no question, a number, or a choice that is not the calmest",
            ),
            Self::SaidIsNoFragment => Told::new(
                "\"said\" is a whole sentence",
                "write a fragment without a full stop that fits behind \"You said:\"",
            ),
            Self::SaidWithoutNumber => Told::new(
                "\"said\" does not say the number",
                "put [number] into it, for example \"age [number]\"",
            ),
            Self::UnknownFillIn { word, known } => Told::new(
                format!("nothing stands for {} in this text", quoted(word)),
                match known.as_str() {
                    "" => "no word in square brackets is replaced here; say it in words".to_owned(),
                    known => format!("what can stand here: {known}"),
                },
            ),
            Self::TooManyLines { most, has_service } => Told::new(
                format!("there are more than {most} lines"),
                match has_service {
                    true => {
                        "a place has a service for this level, and three lines together are all there is room for"
                    }
                    false => "three lines are all there is room for; leave the rest to \"advice\"",
                },
            ),
            Self::TooLongFilledIn { characters } => Told::new(
                format!(
                    "with the longest number of a place, this line has {characters} characters"
                ),
                format!("one line holds {LINE}; say it in fewer words"),
            ),
            Self::PhoneMissing => Told::new(
                "\"phone\" is missing, what to say when calling",
                "add one to three sentences; [signs] and [background] in them become what was answered",
            ),
            Self::PhoneUnused => Told::new(
                "\"phone\" would never be shown for the level that needs no call",
                "take it out",
            ),
            Self::SecondPlace { name } => Told::new(
                format!(
                    "another place is called {} too, in capitals or not",
                    quoted(name)
                ),
                "let each name lead to one place",
            ),
            Self::SecondService { level } => Told::new(
                format!("this place has a service for {} already", quoted(level)),
                "say both in one line",
            ),
            Self::SecondFloor { name } => Told::new(
                format!("two floors are called {}", quoted(name)),
                "give one of them another name",
            ),
            Self::EarlierIdTwice { id } => Told::new(
                format!("{} leads to something else already", quoted(id)),
                "an earlier id must lead to one thing, whose meaning is the same; take it out here",
            ),
            Self::NothingPromised { question } => Told::new(
                format!(
                    "this reads {}, and the file does not say which numbers are worse",
                    quoted(question)
                ),
                "add \"worse\" to the number: \"greater\", \"smaller\", or {\"calm\": {\"from\": 18, \"below\": 40}}",
            ),
            Self::BorderInCalm { question, border } => Told::new(
                format!(
                    "this tells the numbers of {} apart at {border}, inside of its calm stretch",
                    quoted(question)
                ),
                "move the border, or let the calm stretch end there",
            ),
            Self::CalmOutside { from, to } => Told::new(
                format!("the calm stretch goes beyond the numbers from {from} to {to}"),
                "let it begin and end within them",
            ),
            Self::UnsureNotLower => Told::new(
                "this level is not below that of the rule",
                "name a less urgent one, or write \"act_as_if_yes\"",
            ),
            Self::UnsureTooLow => Told::new(
                "this level is below \"if_unanswered\"",
                "not sure must not look calmer than no answer; name a more urgent level, or use \"mention\"",
            ),
        }
    }
}
