//! The words of the program about how a result came about.

use crate::assessment::{CameOut, LevelFrom};
use crate::report::Place;
use crate::truth::Truth;

pub(super) const ORIGINS: &str = "Where each answer came from";
pub(super) const HOW: &str = "How this result came about";
pub(super) const HOW_TO_READ: &str = "Each part of a rule ends with one of these";
pub(super) const SOURCES: &str = "Sources";

/// What each truth value means.
pub(super) const TRUTH_VALUES: [&str; 4] = [
    "yes: the answer is what the rule looks for",
    "no: the answer is another one, or the question was not asked since it does not apply",
    "not sure: it rests on an answer of \"not sure\"",
    "not answered: it rests on an answer that nobody gave",
];

/// An answer, and where it came from.
pub(super) fn origin(answered: &str, place: Place, overruled: Option<(&str, Place)>) -> String {
    match overruled {
        None => format!("{answered} ({})", place.words),
        Some((other, from)) => format!(
            "{answered} ({}; it stands in place of \"{other}\" {})",
            place.words, from.words
        ),
    }
}

/// What the level rests on.
pub(super) fn level_from(from: &LevelFrom<'_>, level: &str) -> String {
    let why = match from {
        LevelFrom::Rules(rules) => {
            let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
            match ids.as_slice() {
                [one] => format!("the most urgent rule that holds is {one}."),
                all => format!("the most urgent rules that hold are {}.", all.join(", ")),
            }
        }
        LevelFrom::IfUnanswered => {
            "no rule that holds asks for more, but a rule waits for an answer, \
            and then the level is never less urgent."
                .into()
        }
        LevelFrom::Otherwise => {
            "no rule that holds asks for more, and no rule waits for an answer \
            that this level needs."
                .into()
        }
    };
    format!("The level is \"{level}\": {why}")
}

/// The heading of the rules that came out alike.
pub(super) fn rules(came_out: &CameOut<'_>, count: usize) -> String {
    let rules = match came_out {
        CameOut::Holds(_) => "Rules that hold",
        CameOut::Waits(_) => "Rules that wait",
        CameOut::DoesNotHold => "Rules that do not hold",
    };
    format!("{rules} ({count})")
}

/// How one rule came out.
pub(super) fn rule(came_out: &CameOut<'_>, id: &str) -> String {
    match came_out {
        CameOut::Holds(_) => format!("Rule {id} holds."),
        CameOut::Waits(_) => format!("Rule {id} waits."),
        CameOut::DoesNotHold => format!("Rule {id} does not hold."),
    }
}

pub(super) fn rule_level(name: &str) -> String {
    format!("Level: {name}")
}

/// What a rule says, or would say if it held.
pub(super) fn says(came_out: &CameOut<'_>, say: &str) -> String {
    match came_out {
        CameOut::Holds(_) => format!("It says: {say}"),
        CameOut::Waits(_) | CameOut::DoesNotHold => format!("It would say: {say}"),
    }
}

/// What a rule waits for that nobody answered.
pub(super) fn waits_for(names: &[&str]) -> String {
    format!("It waits for an answer to: {}.", names.join("; "))
}

/// What a rule waits for that somebody was not sure about, and why that is safe.
pub(super) fn only_mentioned(names: &[&str], reason: &str) -> String {
    format!(
        "It waits, since you were not sure about \"{}\", and here that is neither yes nor no. {reason}",
        names.join("\", \"")
    )
}

/// A part of a condition, how true it is, and what more there is to say.
pub(super) fn part(part: &str, truth: Truth, more: Option<&str>) -> String {
    let truth = match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unsure => "not sure",
        Truth::NotGiven => "not answered",
    };
    match more {
        Some(more) => format!("{part}: {truth} ({more})"),
        None => format!("{part}: {truth}"),
    }
}

/// A finding made of several parts, such as `the finding "trouble", any of these`.
pub(super) fn finding_of(finding: &str, operator: &str) -> String {
    format!("{finding}, {operator}")
}

/// A finding that is spelled out in another place of the same rule.
pub(super) const ELSEWHERE: &str = "its parts stand elsewhere in this rule";

/// The answer that a test looked at.
pub(super) fn answered(answer: &str) -> String {
    format!("answered: {answer}")
}

/// The answer that a test looked at, to a question that may not apply.
pub(super) fn answered_unsure_if_asked(answer: &str, parents: &[&str]) -> String {
    format!(
        "answered: {answer}; not sure whether it applies, because of \"{}\"",
        parents.join("\", \"")
    )
}

/// A question that nobody answered, and of which nobody knows whether it applies.
pub(super) fn open_if_asked(parents: &[&str]) -> String {
    format!("whether it applies rests on \"{}\"", parents.join("\", \""))
}

/// A question that does not apply.
pub(super) fn not_asked(parents: &[&str]) -> String {
    format!("not asked, because of \"{}\"", parents.join("\", \""))
}
