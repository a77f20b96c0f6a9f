//! The words of the program in a report. Sentences about health come from the rule file.

use std::borrow::Cow;
use std::collections::BTreeSet;

pub(super) mod brief;
pub(super) mod explained;

use crate::answers::{Said, Value};
use crate::explain::review_in_words;
use crate::rules::{AnswerKind, Choices, Question, RuleSet};

pub(super) const WHAT_TO_DO: &str = "What to do";
pub(super) const IN_AN_EMERGENCY: &str = "In an emergency, call";
pub(super) const CALL: &str = "In an emergency, call:";
pub(super) const PHONE: &str = "What to say on the phone";
pub(super) const WHY: &str = "Why";
pub(super) const NO_REASON: &str = "No rule was met by the answers that were given.";
pub(super) const OPEN_ANSWERS: &str =
    "What is not answered, or not sure, could be a reason to act.";
pub(super) const ALSO: &str = "Also";
pub(super) const NOT_ANSWERED: &str = "Not answered";
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

pub(super) const YES: &str = "Yes";
pub(super) const NO: &str = "No";
pub(super) const UNSURE: &str = "Not sure";
pub(super) const NOT_ASKED: &str = "Not asked";
pub(super) const OTHER_ANSWERS: &str = "Other answers";
pub(super) const NONE_OF_THESE: &str = "None of these";
pub(super) const NOT_THE_OTHERS: &str = "none of the others";
pub(super) const UNSURE_OF_OTHERS: &str = "not sure about the others";
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

/// Why the level may be too low: answers that could raise it were not given, or were unsure and only mentioned. Of the
/// questions that were `not_given` an answer, so many are `missing` for it.
pub(super) fn could_be(
    not_given: usize,
    missing: usize,
    not_sure: usize,
    most_urgent: &str,
) -> String {
    let not_given = match (not_given, missing) {
        (_, 0) => None,
        (1, _) => Some("1 question was not answered".to_owned()),
        (all, missing) if all == missing => Some(format!("{all} questions were not answered")),
        (all, missing) => Some(format!(
            "{all} questions were not answered, {missing} of which could raise it"
        )),
    };
    let not_sure = match not_sure {
        0 => None,
        1 => Some("1 answer was not sure".to_owned()),
        many => Some(format!("{many} answers were not sure")),
    };
    let why: Vec<String> = not_given.into_iter().chain(not_sure).collect();
    let why = why.join(", and ");
    format!(
        "It could be more urgent: {why}. The most urgent level still possible is: {most_urgent}."
    )
}

/// What a reason rests on that was said firmly.
pub(super) fn you_said(said: &[String]) -> String {
    format!("You said: {}.", listed(said))
}

/// What a reason rests on that was not sure, and the answer that counts in its place.
pub(super) fn treated_as(about: &[&str], counts_as: &str) -> String {
    format!(
        "You were not sure about: {}, so we treated it as {counts_as}.",
        listed(about)
    )
}

/// What was not sure in a reason that counts at a lower level than its own for now.
pub(super) fn counts_lower(about: &[&str], level: &str) -> String {
    format!(
        "You were not sure about: {}, so for now it counts as: {level}.",
        listed(about)
    )
}

/// The answers that "not sure" can count as.
pub(super) const AS_YES: &str = "yes";
pub(super) const AS_NO: &str = "no";

/// Any of several choices, as the answer that "not sure" counts as.
pub(super) fn any_of(said: &[String]) -> String {
    said.join(" or ")
}

/// A number within borders, as the answer that "not sure" counts as.
pub(super) fn within(unit: &str, at_least: Option<u32>, below: Option<u32>) -> String {
    match (at_least, below) {
        (Some(least), Some(below)) => format!("{least} {unit} or more, and below {below}"),
        (Some(least), None) => format!("{least} {unit} or more"),
        (None, Some(below)) => format!("below {below} {unit}"),
        (None, None) => format!("any number of {unit}"),
    }
}

/// A firm no that a reason rests on.
pub(super) fn denied(name: &str) -> String {
    format!("no to \"{name}\"")
}

/// A firm yes that a reason rests on, where no is worse.
pub(super) fn affirmed(name: &str) -> String {
    format!("yes to \"{name}\"")
}

/// A choice for which the file has no words but its label.
pub(super) fn labelled(label: &str, name: &str) -> String {
    format!("\"{label}\" to \"{name}\"")
}

/// A question that was answered with "not sure" as a whole.
pub(super) fn quoted_name(name: &str) -> String {
    format!("\"{name}\"")
}

/// A sign that nobody is sure of, on the phone.
pub(super) fn perhaps(said: &str) -> String {
    format!("perhaps {said}")
}

/// Fragments, some of which hold commas.
pub(super) fn listed<S: AsRef<str>>(fragments: &[S]) -> String {
    let fragments: Vec<&str> = fragments.iter().map(AsRef::as_ref).collect();
    fragments.join("; ")
}

/// The first of some fragments, and how many more there are.
pub(super) fn listed_up_to(most: usize, fragments: &[&str]) -> String {
    match fragments.split_at_checked(most) {
        Some((first, rest)) if !rest.is_empty() => {
            format!("{}; and {} more", listed(first), rest.len())
        }
        _ => listed(fragments),
    }
}

/// Questions that nobody answered, with the most urgent level that an answer could still lead to.
pub(super) fn not_answered(names: &[&str], level: Option<&str>) -> String {
    let names_all = names.join("; ");
    match (level, names.len()) {
        (Some(level), 1) => format!("{names_all}. It could lead to: {level}."),
        (Some(level), _) => format!("{names_all}. Each could lead to: {level}."),
        (None, 1) => format!("{names_all}. It would not make this more urgent."),
        (None, _) => format!("{names_all}. None would make this more urgent."),
    }
}

/// A rule that an unsure answer leaves open.
pub(super) fn mentioned(names: &[&str], level: &str) -> String {
    format!("{}. It could lead to: {level}.", names.join("; "))
}

/// The heading of the changes that lead to a level.
pub(super) fn sooner_level(name: &str) -> String {
    format!("{name} if")
}

/// A question and what was said to it.
pub(super) fn answered(name: &str, answer: &str) -> String {
    format!("{name}: {answer}")
}

/// What more there is to know about an answer, after it.
pub(super) fn about(more: &str) -> String {
    format!("({more})")
}

/// What was said to a question, for people.
pub fn answer(question: &Question, said: Said) -> String {
    match said {
        Said::NotAsked => NOT_ASKED.into(),
        Said::NotGiven => NOT_ANSWERED.into(),
        Said::Given(Value::Yes) => YES.into(),
        Said::Given(Value::No) => NO.into(),
        Said::Given(Value::Unsure) => UNSURE.into(),
        Said::Given(Value::Number(number)) => match &question.answer {
            AnswerKind::Number(range) => format!("{number} {}", range.unit),
            _ => number.to_string(),
        },
        Said::Given(Value::Choice(place)) => question.choices()[place].label.to_string(),
        Said::Given(value @ Value::Choices { ticked, unsure }) => {
            let is_each = value.is_unsure_of_some(question);
            if ticked.is_empty() && !is_each {
                return if unsure.is_empty() {
                    NONE_OF_THESE
                } else {
                    UNSURE
                }
                .into();
            }
            let ticked = labels(question, ticked).map(str::to_owned);
            let others = (!is_each && !unsure.is_empty()).then(|| UNSURE_OF_OTHERS.to_owned());
            let each = labels(question, unsure).filter(|_| is_each).map(unsure_of);
            let parts: Vec<String> = ticked.chain(each).chain(others).collect();
            parts.join("; ")
        }
    }
}

/// The labels of some choices of a question, in the order of the file.
pub(super) fn labels(question: &Question, some: Choices) -> impl Iterator<Item = &str> {
    let choices = question.choices().iter().enumerate();
    let some = choices.filter(move |(place, _)| some.has(*place));
    some.map(|(_, choice)| choice.label.as_str())
}

/// A choice that somebody was not sure about, beside others that were ticked or denied.
fn unsure_of(label: &str) -> String {
    format!("not sure: {label}")
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
