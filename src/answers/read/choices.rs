//! Reading choices: the one that is meant, or any of them; and what is offered for a word that is none.

use super::{is_unsure, plain, plain_chars};
use crate::answers::missing::NONE;
use crate::answers::value::OF;
use crate::answers::{Refusal, Value};
use crate::quote::{is_harmful, near};
use crate::rules::{AnswerKind, Choice, Choices, Question};

/// Reads any of several choices, or none of them.
pub(super) fn any_of(
    question: &Question,
    choices: &[Choice],
    words: &[&str],
) -> Result<Value, Refusal> {
    let none = |word: &&str| is_none(word);
    if words.iter().any(none) {
        let only_none = words.iter().all(none);
        return if only_none {
            Ok(Value::Choices {
                ticked: Choices::NONE,
                unsure: Choices::NONE,
            })
        } else {
            Err(Refusal::NoneAndOthers)
        };
    }
    let (ticked, mut unsure, others_are_unsure) = each(question, choices, words)?;
    let id = |place: usize| choices[place].id.to_string();
    if let Some(both) = ticked.places().find(|place| unsure.has(*place)) {
        return Err(Refusal::TickedAndUnsure { choice: id(both) });
    }
    if others_are_unsure {
        if let Some(choice) = unsure.places().next() {
            let choice = id(choice);
            return Err(Refusal::UnsureAndUnsureOf { choice });
        }
        unsure = (0..choices.len()).collect::<Choices>().without(ticked);
    }
    Ok(Value::Choices { ticked, unsure })
}

/// Reads each of several words: the choices that are ticked, those that are not sure, and whether all others are.
fn each(
    question: &Question,
    choices: &[Choice],
    words: &[&str],
) -> Result<(Choices, Choices, bool), Refusal> {
    let (mut ticked, mut unsure, mut others_are_unsure) = (Choices::NONE, Choices::NONE, false);
    let mut unknown = Vec::new();
    for word in words {
        if is_unsure(word) {
            others_are_unsure = true;
        } else if let Some(choice) = said_unsure(word) {
            if choice.is_empty() {
                return Err(Refusal::Empty);
            }
            if is_none(choice) && !choices.iter().any(|known| known.id == plain(choice)) {
                let said = (*word).to_owned();
                return Err(Refusal::UnsureOfNone { said });
            }
            match known(choices, choice) {
                Some(place) => unsure = unsure.with(place),
                None => unknown.push(choice),
            }
        } else {
            match known(choices, word) {
                Some(place) => ticked = ticked.with(place),
                None => unknown.push(*word),
            }
        }
    }
    let said = (ticked, unsure, others_are_unsure);
    refusal(question, choices, &unknown).map_or(Ok(said), Err)
}

/// What is wrong with some words of which none is a choice: every one, or else what is wrong with the first. Only of the
/// first is looked for what was meant: that takes long.
fn refusal(question: &Question, choices: &[Choice], unknown: &[&str]) -> Option<Refusal> {
    let refusal = place(question, choices, unknown.first()?).err()?;
    let words = unknown.iter().filter(|word| !is_list(choices, word));
    let said: Vec<String> = words.map(|word| (*word).to_owned()).collect();
    match refusal {
        Refusal::NoSuchChoice { known, .. } if said.len() > 1 => {
            Some(Refusal::NoSuchChoices { said, known })
        }
        first => Some(first),
    }
}

/// Returns whether a word is none of the choices.
pub(in crate::answers) fn is_none(word: &str) -> bool {
    matches!(plain(word).as_str(), NONE | "none_of_these")
}

/// The choice in `unsure:choice`.
pub(in crate::answers) fn said_unsure(word: &str) -> Option<&str> {
    let (before, choice) = word.split_once(OF)?;
    is_unsure(before).then(|| choice.trim())
}

/// Returns whether a word is a choice, alone or behind "not sure", or is "not sure" itself.
pub(super) fn is_known(choices: &[Choice], word: &str) -> bool {
    is_unsure(word) || known(choices, said_unsure(word).unwrap_or(word)).is_some()
}

/// The place of the choice with this id or this label.
fn known(choices: &[Choice], word: &str) -> Option<usize> {
    let said = plain(word);
    let by_id = choices.iter().position(|choice| choice.id == said);
    let by_label = || {
        let mut choices = choices.iter();
        choices.position(|choice| plain_chars(&choice.label).eq(said.chars()))
    };
    by_id.or_else(by_label)
}

/// Reads one choice, by its id or its label, as its place.
pub(super) fn place(question: &Question, choices: &[Choice], word: &str) -> Result<usize, Refusal> {
    if let Some(place) = known(choices, word) {
        return Ok(place);
    }
    if is_list(choices, word) {
        return Err(match question.answer {
            AnswerKind::AnyOf(_) => Refusal::ListInOne {
                said: word.to_owned(),
            },
            _ => Refusal::OneOnly,
        });
    }
    let ids = choices.iter().map(|choice| choice.id.as_str());
    // Among all answers "none" is named, as one that somebody must know; as a near one it is never offered.
    let none = matches!(question.answer, AnswerKind::AnyOf(_)).then_some(NONE);
    Err(Refusal::NoSuchChoice {
        said: word.to_owned(),
        nearest: near_answer(question, word, ids.clone()).map(str::to_owned),
        known: ids.chain(none).map(str::to_owned).collect(),
    })
}

/// What people and programs put between several answers.
const SEPARATORS: [char; 8] = [',', ';', '|', '/', '+', '&', '\t', '\n'];

/// Whether a character stands around a list and its items where a program printed it.
fn is_around(c: char) -> bool {
    "[](){}'\"\\ \u{2018}\u{2019}\u{201c}\u{201d}".contains(c)
}

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

/// Whether a character may stand around an answer that is looked for in what is refused: a formula begins with `=`, and
/// what nobody sees is no letter.
fn is_no_letter(c: char) -> bool {
    is_around(c) || matches!(c, '=' | '.' | '!' | '?') || c.is_whitespace() || is_harmful(c)
}

/// Returns the words of a list that stands in one word, without what is put around them.
pub(super) fn parts<'w>(choices: &[Choice], word: &'w str) -> impl Iterator<Item = &'w str> {
    let parted = parted(choices, word.trim_matches(is_no_letter), &SEPARATORS);
    let parts = parted.into_iter();
    parts.map(|part| part.trim_matches(is_no_letter))
}

/// How a word stands in a text as an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    /// As it is.
    Said,
    /// Behind "not sure".
    Unsure,
}

/// Returns how a word stands in a text as an answer of its own: as all of it, or between what parts several answers.
pub(crate) fn item_in(text: &str, word: &str) -> Option<Item> {
    let (text, word) = (plain(text), plain(word));
    let is_no_letter = |c: char| c == '_' || is_no_letter(c) && !SEPARATORS.contains(&c);
    text.match_indices(&word).find_map(|(at, _)| {
        let before = text[..at].trim_end_matches(is_no_letter);
        let behind = text[at + word.len()..].trim_start_matches(is_no_letter);
        let is_end = behind.is_empty() || behind.starts_with(SEPARATORS);
        let unsure = before.rsplit(SEPARATORS).next().and_then(|last| {
            let last = last.trim_matches(is_no_letter).strip_suffix(OF)?;
            is_unsure(last).then_some(Item::Unsure)
        });
        let is_begin = before.is_empty() || before.ends_with(SEPARATORS);
        let item = unsure.or(is_begin.then_some(Item::Said));
        item.filter(|_| is_end)
    })
}

/// Returns what stands between some separators, which are one byte each. A label that holds some of them is one part:
/// `Lips or skin very pale, blue or grey`.
pub(super) fn parted<'w>(choices: &[Choice], text: &'w str, separators: &[char]) -> Vec<&'w str> {
    let held = |choice: &Choice| choice.label.matches(separators).count();
    let most_held = choices.iter().map(held).max().unwrap_or(0);
    let ends = text.match_indices(separators).map(|(end, _)| end);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    let (mut parts, mut from, mut place) = (Vec::new(), 0, 0);
    while let Some(end) = ends.get(place) {
        let label_up_to = |last: &usize| {
            let end = ends.get(*last);
            end.is_some_and(|end| is_known(choices, text[from..*end].trim_matches(is_around)))
        };
        let mut longer = (place + 1..=place + most_held).rev();
        let last = longer.find(label_up_to);
        let end = last.map_or(*end, |last| ends[last]);
        parts.push(&text[from..end]);
        from = end + 1;
        place = last.unwrap_or(place) + 1;
    }
    parts
}

/// Returns whether a word is a list of choices, parted by something else than what parts them where it stands.
pub(super) fn is_list(choices: &[Choice], word: &str) -> bool {
    let is_answer = |part: &&str| {
        let part = part.trim_matches(is_around);
        plain(part) == NONE || is_known(choices, part)
    };
    let parted = parted(choices, word, &SEPARATORS);
    let words: Vec<&str> = word.split_whitespace().collect();
    let is_parted = parted.len() > 1 && parted.iter().any(is_answer);
    let are_answers = words.len() > 1 && words.iter().all(is_answer);
    let is_printed = word.starts_with(is_around) && is_answer(&word);
    is_parted || are_answers || is_printed
}
