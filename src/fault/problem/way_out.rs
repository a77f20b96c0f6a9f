//! What to do about what is wrong.

use super::{PROGRAM, Problem};

impl Problem {
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
            Self::MoreBehind => {
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
