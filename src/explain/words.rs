//! The words of the program in an explanation. Sentences about health come from the rule file.

use crate::language::{Language, Words, in_quotes, joined, sentences};
use crate::page::Phrase;
use crate::rules::{RuleSet, Source};

pub(super) const REVIEW: &str = "Review";
pub(super) const HOW_TO_READ: &str = "How to read this";
pub(super) const NO_RULE_HOLDS: &str = "When no rule holds";
pub(super) const PLACES: &str = "Places: whom to call and where to go";
pub(super) const OTHER_TEXTS: &str = "What everybody reads";

pub(super) const PLACES_ASK: &str = "The question";
pub(super) const ONLY_IF_SAID: &str =
    "to choose from, and not in the line of numbers for whoever has not said where they are";
pub(super) const ELSEWHERE: &str = "Anywhere else, or not known";
pub(super) const INTRO: &str = "Introduction";
pub(super) const WHEN_STOPPED: &str = "When stopped";
pub(super) const FIRST_FOR_SOME: &str = "First, for some";
pub(super) const DOCTOR_QUESTION: &str = "For the doctor";
pub(super) const LIMIT: &str = "Limit";
pub(super) const DISCLAIMER: &str = "Disclaimer";
pub(super) const SHORT_DISCLAIMER: &str = "Short disclaimer";

pub(super) const SHOWN_WHEN: &str = "Shown when";

pub(super) const SHOWN_WHEN_SURE: &str = "Shown when it is sure that";

pub(super) const ACT_AS_IF_YES: &str =
    "An answer of \"not sure\" counts as what the rule looks for, to be safe; the result says so.";

/// A first line that comes before the emergency number itself.
pub(super) const INSTEAD_OF_NUMBER: &str = "It stands before the emergency number, in its place.";

/// What holds for every rule.
pub(super) const HOW_RULES_WORK: [&str; 7] = [
    "The most urgent rule that holds decides the level. The advice of all that lead to it adds up; only what to do first \
     stands in the order of the rules.",
    "The last level is the emergency: the questions stop at it, and whom to call stands first.",
    "An answer of \"not sure\" counts as what a rule looks for, unless the rule says otherwise: it then counts at a lower \
     level, or is left open.",
    "An answer that was not given never counts as no: a rule that waits for it is listed as not decided, with its level.",
    "A question with a condition is asked when the condition holds, or may hold since an answer was \"not sure\".",
    "A question that is not asked, since it does not apply, makes no rule hold.",
    "A finding is a condition with a name. It is spelled out once, and rules refer to it by its name.",
];

/// Returns the words of what authors of rule files read.
pub(super) fn english() -> &'static dyn Words {
    Language::English.words()
}

/// Returns who reviewed the rules, as a sentence; nobody, where what was signed is not what they say now.
pub fn review(rules: &RuleSet) -> String {
    let words = english();
    let reviewed = rules
        .review()
        .map(|review| words.reviewed(&words.reviewer(review)));
    reviewed.unwrap_or_else(|| words.not_reviewed().to_owned())
}

/// A source without its web address.
pub(crate) fn source_title(source: &Source) -> String {
    format!("{}: {}.", source.publisher, source.title)
}

/// Returns a source in these words, with where it is, and when it was read. A title that stands in another `language`
/// than the page is marked.
pub fn source<'s>(source: &'s Source, language: Option<&'s str>, words: &dyn Words) -> Phrase<'s> {
    let title = source_title(source);
    let phrase = match (&source.url, language) {
        (Some(url), Some(language)) => Phrase::default()
            .and_title(title, Some(language), None)
            .and(" ")
            .and_link("", url.as_str()),
        (Some(url), None) => Phrase::default().and_link(title, url.as_str()),
        (None, _) => title.into(),
    };
    phrase.and(words.read_on(&source.read_on))
}

/// Returns the same for a review.
pub(crate) fn source_for_review(one: &Source) -> Phrase<'_> {
    source(one, None, english())
}

sentences! {
    levels(count: usize): "Levels ({count}), least urgent first";
    findings(count: usize): "Findings ({count})";
    rules(count: usize): "Rules ({count})";
    floors(count: usize): "Floors ({count}): where one holds, the level is never lower";
    /// A text that is one of several, with what tells it apart.
    part(label, text): "{label}: {text}";
    /// The level when every answer is firm.
    otherwise(level): "When every answer is firm: \"{level}\".";
    /// The level when a rule waits for an answer.
    if_unanswered(level): "When a rule waits for an answer: \"{level}\", and the result names what is missing.";
}

/// Names in quotes, with a word before the last.
fn listed<S: AsRef<str>>(names: &[S], word: &str) -> String {
    joined(&in_quotes(names, english()), word)
}

/// So many parts of a condition, in one line.
pub(super) fn how_many_of(count: usize, parts: &[String]) -> String {
    format!("at least {count} of: {}", parts.join("; "))
}

/// A score, in one line.
pub(super) fn score_of(at_least: u32, worth: &[String]) -> String {
    let (points, worth) = (english().points(at_least), worth.join("; "));
    format!("together at least {points} of: {worth}")
}

/// What the calmest level does without, and why.
pub(super) fn calm_without(question: &str, choices: &[&str], reason: &str) -> String {
    match choices {
        [] => format!("No firm answer is needed to \"{question}\". {reason}"),
        _ => format!(
            "No firm answer is needed to \"{question}\" about {}. {reason}",
            listed(choices, "and")
        ),
    }
}

/// What an unsure answer does to a rule that counts at a lower level while it is unsure: about some questions, or all
/// that it does not only mention.
pub(super) fn at_level(about: Option<&[&str]>, level: &str) -> String {
    let which = about.map_or_else(String::new, |about| format!(" to {}", listed(about, "or")));
    format!(
        "While an answer{which} is \"not sure\", the rule counts at a lower level: {level}. Its own level stays possible."
    )
}

/// What an unsure answer does to a rule that only mentions some of them, and counts lower for others.
pub(super) fn mention_besides(about: &[&str]) -> String {
    format!(
        "An answer of \"not sure\" to {} leaves the rule open, and the result names it with its level.",
        listed(about, "or")
    )
}

/// What an unsure answer does to a rule that only mentions some of them.
pub(super) fn mention(about: &[&str]) -> String {
    mention_besides(about)
        + " To any other question it counts as what the rule looks for, to be safe."
}

pub(super) fn can_change(can_change: bool) -> &'static str {
    if can_change {
        "yes: it can get worse while a person waits"
    } else {
        "no"
    }
}
