//! The words of a condition.

use crate::number::Number;

pub(in crate::explain) const ALL_OF: &str = "all of these";
pub(in crate::explain) const ANY_OF: &str = "any of these";
pub(in crate::explain) const AND: &str = " AND ";
pub(in crate::explain) const OR: &str = " OR ";

/// A finding that a condition uses.
pub(in crate::explain) fn finding(name: &str) -> String {
    format!("the finding \"{name}\"")
}

/// A name that stands for what is said elsewhere.
pub(in crate::explain) fn named(name: &str) -> String {
    format!("\"{name}\"")
}

pub(in crate::explain) fn at_least_of(count: usize) -> String {
    format!("at least {count} of these")
}

pub(in crate::explain) fn how_many_of(count: usize, parts: &[String]) -> String {
    format!("at least {count} of: {}", parts.join("; "))
}

/// A score in one line.
pub(in crate::explain) fn score_of(at_least: u32, worth: &[String]) -> String {
    format!(
        "together at least {} of: {}",
        counted(at_least),
        worth.join("; ")
    )
}

/// A score.
pub(in crate::explain) fn together_at_least(points: u32) -> String {
    format!("together at least {} of these", counted(points))
}

/// What leads from points to a part that is no test.
pub(in crate::explain) fn points_for(points: u32) -> String {
    format!("{} for ", counted(points))
}

/// What leads from points to a test, which is a sentence.
pub(in crate::explain) fn points_for_test(points: u32) -> String {
    format!("{} for this: ", counted(points))
}

/// The points of the choices of one question, such as `"Mood" gives 1 point for "Low" or 2 points for "Very low"`.
pub(in crate::explain) fn points_by_choice(question: &str, worth: &[(u32, &str)]) -> String {
    let each = worth
        .iter()
        .map(|(points, choice)| format!("{} for \"{choice}\"", counted(*points)));
    format!(
        "\"{question}\" gives {}",
        joined(&each.collect::<Vec<_>>(), "or")
    )
}

fn counted(points: u32) -> String {
    match points {
        1 => "1 point".into(),
        _ => format!("{points} points"),
    }
}

pub(in crate::explain) fn is_yes(question: &str) -> String {
    format!("\"{question}\" is yes")
}

pub(in crate::explain) fn is_no(question: &str) -> String {
    format!("\"{question}\" is no")
}

pub(in crate::explain) fn is_one_of(question: &str, choices: &[&str]) -> String {
    format!("\"{question}\" is {}", listed(choices, "or"))
}

pub(in crate::explain) fn includes(question: &str, choices: &[&str]) -> String {
    format!("\"{question}\" includes {}", listed(choices, "or"))
}

/// A number within borders, such as `"Age" (years) is 65 or more`.
pub(in crate::explain) fn is_within(
    question: &str,
    unit: &str,
    at_least: Option<Number>,
    below: Option<Number>,
) -> String {
    let borders = match (at_least, below) {
        (Some(least), Some(below)) => format!("{least} or more, and below {below}"),
        (Some(least), None) => format!("{least} or more"),
        (None, Some(below)) => format!("below {below}"),
        (None, None) => "any number".into(),
    };
    format!("\"{question}\" ({unit}) is {borders}")
}

/// Names in quotes, such as `"A", "B" or "C"`.
pub(super) fn listed<S: AsRef<str>>(names: &[S], and: &str) -> String {
    let quoted = names.iter().map(|name| format!("\"{}\"", name.as_ref()));
    joined(&quoted.collect::<Vec<_>>(), and)
}

/// Parts of a sentence, such as `this, that or another`.
fn joined(parts: &[String], and: &str) -> String {
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {and} {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}
