//! The way out that is offered for a word that is no answer: never one that is calmer than what may have been meant.

use super::Value;
use super::missing::NONE;
use super::read::{is_unsure, plain};
use crate::quote::near;
use crate::rules::{Choice, Question};

/// What people and programs put between several answers.
const SEPARATORS: [char; 8] = [',', ';', '|', '/', '+', '&', '\t', '\n'];

/// What stands around a list and its items where a program printed it.
const AROUND: [char; 9] = ['[', ']', '(', ')', '{', '}', '\'', '"', ' '];

/// Returns the one answer that a word was most probably meant to be.
///
/// There is none where several are near, where the word is a list, or where the near one is the calmest that the
/// question has: whoever takes it over unread must not come out calmer than they are.
pub(crate) fn near_answer<'k>(
    question: &Question,
    said: &str,
    known: impl IntoIterator<Item = &'k str, IntoIter: Clone>,
) -> Option<&'k str> {
    let known = known.into_iter();
    let is_known = |part: &str| known.clone().any(|known| known == plain(part));
    if said.contains(SEPARATORS) || said.split_whitespace().any(is_known) {
        return None;
    }
    match near(&plain(said), known).as_slice() {
        [only] if !is_calmest(question, only) => Some(only),
        _ => None,
    }
}

/// Returns whether a word is the calmest answer of its question, or may be: where none is known to be the calmest, any
/// firm one may be.
fn is_calmest(question: &Question, word: &str) -> bool {
    let Ok(reply) = question.read(word) else {
        return true;
    };
    match Value::calmest(question) {
        Some(calmest) => reply.value() == calmest,
        None => reply.value() != Value::Unsure,
    }
}

/// Returns the words of a list that stands in one word, without what is put around them.
pub(super) fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(SEPARATORS).map(|part| part.trim_matches(AROUND))
}

/// Returns whether a word is a list of choices, parted by something else than what parts them where it stands.
pub(super) fn is_list(choices: &[Choice], word: &str) -> bool {
    let is_answer = |part: &&str| {
        let part = plain(part.trim_matches(AROUND));
        let mut choices = choices.iter();
        is_unsure(&part)
            || part == NONE
            || choices.any(|choice| choice.id == part || plain(&choice.label) == part)
    };
    let parted: Vec<&str> = word.split(SEPARATORS).collect();
    let words: Vec<&str> = word.split_whitespace().collect();
    let is_parted = parted.len() > 1 && parted.iter().any(is_answer);
    let are_answers = words.len() > 1 && words.iter().all(is_answer);
    let is_printed = word.starts_with(AROUND) && is_answer(&word);
    is_parted || are_answers || is_printed
}
