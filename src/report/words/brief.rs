//! The words of a brief page.

use super::reasons::listed_up_to;

/// Why the level may be too low, beside it: of the answers that are open so many could raise it, and mean this.
pub fn could_be(open: usize, could_raise_it: usize, most_urgent: &str) -> String {
    let of_all = match open == could_raise_it {
        true => String::new(),
        false => format!(" of {open}"),
    };
    let answers = if open == 1 { "answer" } else { "answers" };
    format!("{could_raise_it}{of_all} open {answers} could mean: {most_urgent}.")
}

/// What was said firmly, the first so many of it.
pub fn you_said(at_most: usize, said: &[&str]) -> String {
    format!("You said: {}.", listed_up_to(at_most, said))
}

/// What was not sure, the first so many of it.
pub fn not_sure_about(at_most: usize, about: &[&str]) -> String {
    format!("You were not sure about: {}.", listed_up_to(at_most, about))
}

/// What to say on the phone.
pub fn quoted(sentences: &[String]) -> String {
    format!("\"{}\"", sentences.join(" "))
}

/// The one sentence to say in an emergency.
pub fn say(sentence: &str) -> String {
    format!("Say: \"{sentence}\"")
}

/// The last change of a list that is shortened by so many, which whoever has notes finds there.
pub fn or_more(change: &str, left_out: usize, has_notes: bool) -> String {
    let where_they_are = if has_notes { " in your notes" } else { "" };
    format!("{change}, or {left_out} more{where_they_are}")
}

/// How many answers are open, where that does not change the level; whoever has notes finds them there.
pub fn open(answers: usize, has_notes: bool) -> String {
    let (are, them) = match answers {
        1 => ("answer is", "it"),
        _ => ("answers are", "them"),
    };
    let named = match has_notes {
        true => format!(" Your notes name {them}."),
        false => String::new(),
    };
    format!("{answers} {are} open.{named}")
}

/// Whom to call in an emergency: the name and the number of each place.
pub fn emergency(call: &[(&str, &str)]) -> String {
    let numbers = call
        .iter()
        .map(|(place, number)| format!("{place} {number}."));
    format!("Emergency: {}", numbers.collect::<Vec<_>>().join(" "))
}
