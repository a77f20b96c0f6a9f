//! What can be wrong with the way in which a value of the rule file is written.

use std::fmt;

use super::{LINE, MOST_POINTS};
use crate::fault::{FILL_IN, Problem, Told};
use crate::json::Json;
use crate::quote::quoted;

/// A value of the rule file that is not written as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum ValueProblem {
    WrongWord(&'static str, String),
    SecondOperator(String),
    NoNot(String),
    NoOperator(String),
    PointsOutside,
    EmptyText,
    HarmfulCharacter,
    TooLong(usize),
    NotAnId(String),
    NotADate(String),
    NotALink(String),
}

impl Problem for ValueProblem {
    fn told(&self) -> Told {
        match self {
            Self::WrongWord(expected, found) => {
                Told::plainly(format!("expected {expected}, found {}", quoted(found)))
            }
            Self::SecondOperator(name) => Told::new(
                format!(
                    "{} is one too many: only one of these can stand here",
                    quoted(name)
                ),
                "join them with \"all\" or \"any\"",
            ),
            Self::NoNot(way_out) => Told::new(
                "there is no \"not\": a condition says which answer it looks for, never which it does not",
                way_out.clone(),
            ),
            Self::NoOperator(known) => Told::new(
                "this object says nothing",
                format!("what can stand here: {known}"),
            ),
            Self::PointsOutside => {
                Told::plainly(format!("points are whole numbers from 1 to {MOST_POINTS}"))
            }
            Self::EmptyText => Told::new("this text is empty", FILL_IN),
            Self::HarmfulCharacter => Told::new(
                "this text holds a control character or a mark that turns its direction",
                "take it out; it could change what a reader sees",
            ),
            Self::TooLong(characters) => Told::new(
                format!("this text has {characters} characters, and one line holds {LINE}"),
                "say it in fewer words, or in two lines where a list can stand",
            ),
            Self::NotAnId(text) => Told::new(
                format!("{} cannot be an id", quoted(text)),
                "an id starts with a letter and holds small letters, digits and _ only",
            ),
            Self::NotADate(text) => Told::new(
                format!("{} is not a date", quoted(text)),
                "write it as YYYY-MM-DD, for example 2026-11-23",
            ),
            Self::NotALink(text) => Told::new(
                format!("{} is not a web address", quoted(text)),
                "start it with https:// or http:// and leave no blanks in it",
            ),
        }
    }
}

impl fmt::Display for ValueProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told().what)
    }
}

impl std::error::Error for ValueProblem {}

/// Returns the way out for a condition that was to be turned round.
pub(super) fn without_not(negated: &Json<'_>) -> String {
    let text = |json: Option<&Json<'_>>| match json {
        Some(Json::Text(text)) => quoted(text),
        _ => "\"…\"".to_owned(),
    };
    for (looks_for, other) in [("yes", "no"), ("no", "yes")] {
        if let question @ Some(_) = negated.member(looks_for) {
            return format!("write {{ \"{other}\": {} }}", text(question));
        }
    }
    if let Some(number) = negated.member("number") {
        let question = text(number.member("question"));
        let turned = |border: u64, name: &str| {
            format!("{{ \"number\": {{ \"question\": {question}, \"{name}\": {border} }} }}")
        };
        let whole = |name| match number.member(name) {
            Some(Json::Whole(border)) => Some(*border),
            _ => None,
        };
        let under = whole("at_least").map(|least| turned(least, "below"));
        let over = whole("below").map(|below| turned(below, "at_least"));
        return match (under, over) {
            (Some(under), Some(over)) => format!("write {{ \"any\": [{under}, {over}] }}"),
            (Some(one), None) | (None, Some(one)) => format!("write {one}"),
            (None, None) => "turn the border round: \"below\" for \"at_least\"".to_owned(),
        };
    }
    if negated.member("chosen").is_some() {
        return "name the other choices under \"any_of\"; a list of ticks has none, so ask a yes/no question".to_owned();
    }
    "turn each part round, and write \"any\" for \"all\" and \"all\" for \"any\"; for a finding, turn its condition round"
        .to_owned()
}
