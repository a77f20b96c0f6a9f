//! The words of a brief page.

use super::reasons::listed_up_to;

/// Why the level may be too low, beside it: so many answers are open, and the most urgent of them could mean this.
pub fn could_be(open: usize, most_urgent: &str) -> String {
    let answers = if open == 1 { "answer" } else { "answers" };
    format!("{open} open {answers} could mean: {most_urgent}.")
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

/// The last change of a list that is shortened by so many.
pub fn or_more(change: &str, left_out: usize) -> String {
    format!("{change}, or {left_out} more in your notes")
}

/// How many questions are open, where that does not change the level.
pub fn open(questions: usize) -> String {
    if questions == 1 {
        "1 question is open. Your notes name it.".into()
    } else {
        format!("{questions} questions are open. Your notes name them.")
    }
}

/// Whom to call in an emergency: the name and the number of each place.
pub fn emergency(call: &[(&str, &str)]) -> String {
    let numbers = call
        .iter()
        .map(|(place, number)| format!("{place} {number}."));
    format!("Emergency: {}", numbers.collect::<Vec<_>>().join(" "))
}
