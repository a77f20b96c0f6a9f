//! What the words of a report are made of in every language. The words themselves are in [`crate::language`].

use std::collections::BTreeSet;

pub(super) mod answers;

use crate::language::Words;

/// Fragments, some of which hold commas.
pub(super) fn listed<S: AsRef<str>>(fragments: &[S]) -> String {
    let fragments: Vec<&str> = fragments.iter().map(AsRef::as_ref).collect();
    fragments.join("; ")
}

/// The first of some fragments, and how many more there are.
pub(super) fn listed_up_to(most: usize, fragments: &[&str], words: &dyn Words) -> String {
    match fragments.split_at_checked(most) {
        Some((first, rest)) if !rest.is_empty() => words.and_more(&listed(first), rest.len()),
        _ => listed(fragments),
    }
}

/// Sources by their numbers.
pub(super) fn numbers(numbers: &BTreeSet<usize>) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(", "))
}
