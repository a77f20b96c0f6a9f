//! The words of the program in a report. Sentences about health come from the rule file.

use std::borrow::Cow;
use std::collections::BTreeSet;

pub(super) mod answers;
pub(super) mod brief;
pub(super) mod explained;
pub(super) mod reasons;

use super::open::Open;
use crate::explain::review_in_words;
use crate::rules::RuleSet;

pub(super) const WHAT_TO_DO: &str = "What to do";
pub(super) const IN_AN_EMERGENCY: &str = "In an emergency, call";
pub(super) const CALL: &str = "In an emergency, call:";
pub(super) const PHONE: &str = "What to say on the phone";
pub(super) const WHY: &str = "Why";
pub(super) const NO_REASON: &str = "No rule was met by the answers that were given.";
pub(super) const OPEN_ANSWERS: &str =
    "What is not answered, or not sure, could be a reason to act.";
pub(super) const ALSO: &str = "Also";
pub(super) const NOT_SURE: &str = "Not sure, and not counted";
pub(super) const SOONER_IF: &str = "Get help sooner if";
pub(super) const YOUR_ANSWERS: &str = "Your answers";
pub(super) const DOCTOR_QUESTIONS: &str = "Questions to ask the doctor";
pub(super) const LIMITS: &str = "What this check cannot do";
pub(super) const DISCLAIMERS: &str = "Read this too";
pub(super) const RULES_USED: &str = "Rules used";
pub(super) const SOURCES: &str = "Sources";
pub(super) const HOW_SOURCES_ARE_NAMED: &str =
    "The number after a reason points here. Each source ends with the day on which we read it.";
pub(super) const FOR_THE_DOCTOR: &str = "For the doctor";

/// What a person may write on the page by hand: the program never asks for it.
pub(super) const BLANKS: [&str; 6] = [
    "Name",
    "Date of birth",
    "Date",
    "These answers are about (me, or whom)",
    "Since when",
    "Medicines",
];

pub(super) const LEVELS: &str = "The levels, most urgent first";
pub(super) const THIS_RESULT: &str = "this result";
pub(super) const STILL_POSSIBLE: &str = "still possible";

/// What to do after something else, as a sentence of the file says it.
pub(super) fn then(sentence: &str) -> String {
    format!("Then: {sentence}")
}

/// The level as the first line and the last of a report.
pub(super) fn level(sentence: &str, is_at_least: bool) -> Cow<'_, str> {
    if is_at_least {
        format!("At least: {sentence}").into()
    } else {
        sentence.into()
    }
}

/// What the page is, for the bar of a window and the name of a printed file. It says nothing of the result.
pub(super) fn page_title(title: &str) -> String {
    format!("{title}: notes to take to a doctor")
}

/// What the page is and who reviewed its rules, for whoever finds it on paper.
pub(super) fn page_about(rules: &RuleSet) -> String {
    format!("{}. {}", page_title(rules.title()), review_in_words(rules))
}

/// Why the level may be too low: of the answers that are `open`, so many `could_raise_it`.
pub(super) fn could_be(open: Open, could_raise_it: Open, most_urgent: &str) -> String {
    let which = |all: usize, some: usize, one: &str, many: &str| match (all, some) {
        (_, 0) => None,
        (1, _) => Some(format!("1 {one}")),
        (all, some) if all == some => Some(format!("{all} {many}")),
        (all, some) => Some(format!("{all} {many}, {some} of which could raise it")),
    };
    let not_given = which(
        open.not_given,
        could_raise_it.not_given,
        "question was not answered",
        "questions were not answered",
    );
    let not_sure = which(
        open.not_sure,
        could_raise_it.not_sure,
        "answer was not sure",
        "answers were not sure",
    );
    let why: Vec<String> = not_given.into_iter().chain(not_sure).collect();
    let why = why.join(", and ");
    format!(
        "It could be more urgent: {why}. The most urgent level still possible is: {most_urgent}."
    )
}

/// A rule that an unsure answer leaves open.
pub(super) fn mentioned(names: &[&str], level: &str) -> String {
    format!("{}. It could lead to: {level}.", names.join("; "))
}

/// The heading of the changes that lead to a level.
pub(super) fn sooner_level(name: &str) -> String {
    format!("{name} if")
}

/// Sources by their numbers.
pub(super) fn numbers(numbers: &BTreeSet<usize>) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(", "))
}

/// Which rules were used.
pub(super) fn rules_used(rules: &RuleSet) -> String {
    format!(
        "{}: rules {}, version {}.",
        rules.title(),
        rules.id(),
        rules.version()
    )
}
