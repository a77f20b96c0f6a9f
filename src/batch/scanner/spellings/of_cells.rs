//! All usual spellings of the cells of a table, each as a whole, or as one of several choices in it.

use std::collections::BTreeSet;

use super::{MOST_NUMBERS, WORDS, may_stand_with_others};
use crate::answers::{TickBox, read_box};
use crate::batch::scanner::effect::{Effect, More};
use crate::batch::scanner::table::Spelling;
use crate::compiled::Compiled;
use crate::rules::{AnswerKind, Question};

/// How yes and no are written in tables besides.
const WORDS_OF_TABLES: [&str; 6] = ["true", "false", "True", "False", "TRUE", "FALSE"];

/// What usually stands in a box.
const WORDS_OF_BOXES: [&str; 10] = [
    "1",
    "0",
    "Checked",
    "Unchecked",
    "checked",
    "unchecked",
    "TRUE",
    "FALSE",
    "True",
    "False",
];

/// What a piece leads to that answers something, and what one leads to that says of a box that it was not ticked.
pub(in crate::batch::scanner) const ANSWERS: u16 = 1;
pub(in crate::batch::scanner) const DENIES: u16 = 2;

/// Every usual spelling of a cell that answers a question: as a whole, and as one of several choices, in these two
/// contexts.
pub(in crate::batch::scanner) fn cell_spellings(
    question: &Question,
    compiled: &Compiled,
    [whole, item]: [u16; 2],
    more: &mut More,
) -> Vec<Spelling> {
    let mut spellings = Vec::new();
    for word in cell_words(question) {
        let Ok(reply) = question.read_words([word.as_str()]) else {
            continue;
        };
        let value = reply.value();
        let Some(effect) = Effect::of(question.index, value, compiled, more) else {
            continue;
        };
        let effect = effect.and_then(ANSWERS);
        let quoted = format!("\"{word}\"").into_bytes();
        let is_item = may_stand_with_others(value);
        let word = word.into_bytes();
        if is_item {
            spellings.push((word.clone(), item, effect.after_another()));
        }
        spellings.extend([(word, whole, effect), (quoted, whole, effect)]);
    }
    spellings
}

/// Every usual spelling of a box to tick. What is not ticked has no effect.
pub(in crate::batch::scanner) fn box_spellings(
    question: &Question,
    compiled: &Compiled,
    (tick, context): (TickBox, u16),
    more: &mut More,
) -> Vec<Spelling> {
    let mut spellings = Vec::new();
    for word in WORDS_OF_BOXES {
        let Ok(ticked) = read_box(word) else {
            continue;
        };
        let effect = match question.read_boxes(&[(tick, ticked)]) {
            Ok(None) => Some(Effect::default().and_then(DENIES)),
            Ok(Some(reply)) => Effect::of(question.index, reply.value(), compiled, more)
                .map(|effect| effect.after_another().and_then(ANSWERS)),
            Err(_) => None,
        };
        if let Some(effect) = effect {
            let texts = [word.to_owned(), format!("\"{word}\"")];
            spellings.extend(texts.map(|text| (text.into_bytes(), context, effect)));
        }
    }
    spellings
}

/// The words that usually stand in a cell, each once.
fn cell_words(question: &Question) -> Vec<String> {
    let choices = question.choices().iter();
    let ids = choices.clone().map(|choice| choice.id.to_string());
    let mut words: Vec<String> = ids.collect();
    words.extend(WORDS.into_iter().chain(WORDS_OF_TABLES).map(str::to_owned));
    words.extend(choices.map(|choice| choice.label.to_string()));
    if let AnswerKind::Number(range) = &question.answer
        && range.steps() < MOST_NUMBERS
    {
        let numbers = range.numbers();
        words.extend(numbers.flat_map(|number| [format!("{number}"), format!("{number}.0")]));
    }
    let mut seen = BTreeSet::new();
    // What would not end where it seems to, or is more than one choice, is left to the strict reader.
    words.retain(|word| {
        !word.contains(['"', ',', ';', '\t', '\n', '\r']) && seen.insert(word.clone())
    });
    words
}
