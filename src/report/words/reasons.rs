//! The words of what a reason rests on.

/// What a reason rests on that was said firmly.
pub(in crate::report) fn you_said(said: &[String]) -> String {
    format!("You said: {}.", listed(said))
}

/// What a reason rests on that was not sure, and the answer that counts in its place.
pub(in crate::report) fn treated_as(about: &[&str], counts_as: &str) -> String {
    format!(
        "You were not sure about: {}, so we treated it as {counts_as}.",
        listed(about)
    )
}

/// What was not sure in a reason that counts at a lower level than its own for now.
pub(in crate::report) fn counts_lower(about: &[&str], level: &str) -> String {
    format!(
        "You were not sure about: {}, so for now it counts as: {level}.",
        listed(about)
    )
}

/// The answers that "not sure" can count as.
pub(in crate::report) const AS_YES: &str = "yes";
pub(in crate::report) const AS_NO: &str = "no";

/// Any of several choices, as the answer that "not sure" counts as.
pub(in crate::report) fn any_of(said: &[String]) -> String {
    said.join(" or ")
}

/// A number within borders, as the answer that "not sure" counts as.
pub(in crate::report) fn within(unit: &str, at_least: Option<u32>, below: Option<u32>) -> String {
    match (at_least, below) {
        (Some(least), Some(below)) => format!("{least} {unit} or more, and below {below}"),
        (Some(least), None) => format!("{least} {unit} or more"),
        (None, Some(below)) => format!("below {below} {unit}"),
        (None, None) => format!("any number of {unit}"),
    }
}

/// A firm no that a reason rests on.
pub(in crate::report) fn denied(name: &str) -> String {
    format!("no to \"{name}\"")
}

/// A firm yes that a reason rests on, where no is worse.
pub(in crate::report) fn affirmed(name: &str) -> String {
    format!("yes to \"{name}\"")
}

/// A choice for which the file has no words but its label.
pub(in crate::report) fn labelled(label: &str, name: &str) -> String {
    format!("\"{label}\" to \"{name}\"")
}

/// A question that was answered with "not sure" as a whole.
pub(in crate::report) fn quoted_name(name: &str) -> String {
    format!("\"{name}\"")
}

/// A sign that nobody is sure of, on the phone.
pub(in crate::report) fn perhaps(said: &str) -> String {
    format!("perhaps {said}")
}

/// The signs of a list of which nothing is sure, on the phone.
pub(in crate::report) const UNSURE_OF_A_LIST: &str = "things that I am not sure about";

/// A list of the background of which nothing is sure, on the phone.
pub(in crate::report) const UNSURE_OF_THE_BACKGROUND: &str = "I am not sure about my background";

/// Fragments, some of which hold commas.
pub(in crate::report) fn listed<S: AsRef<str>>(fragments: &[S]) -> String {
    let fragments: Vec<&str> = fragments.iter().map(AsRef::as_ref).collect();
    fragments.join("; ")
}

/// The first of some fragments, and how many more there are.
pub(in crate::report) fn listed_up_to(most: usize, fragments: &[&str]) -> String {
    match fragments.split_at_checked(most) {
        Some((first, rest)) if !rest.is_empty() => {
            format!("{}; and {} more", listed(first), rest.len())
        }
        _ => listed(fragments),
    }
}
