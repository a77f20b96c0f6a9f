//! All usual spellings of all answers, as the pieces that a line is cut into at its commas.
//!
//! What a spelling means is asked of the question itself, so that nothing here could say otherwise.

use super::effect::{Effect, More};
use super::table::Spelling;
use crate::answers::{TickBox, Value, read_box};
use crate::compiled::Compiled;
use crate::json::Json;
use crate::rules::{AnswerKind, Question, RuleSet};

/// How yes, no, unsure and none of the choices are usually written.
const WORDS: [&str; 15] = [
    "yes", "no", "unsure", "Yes", "No", "Unsure", "YES", "NO", "UNSURE", "y", "n", "u", "not_sure",
    "unknown", "none",
];

/// How yes and no are written in tables besides.
const WORDS_OF_TABLES: [&str; 6] = ["true", "false", "True", "False", "TRUE", "FALSE"];

/// The most numbers that are known beforehand, of all questions together; the others are read digit by digit.
const MOST_NUMBERS: u32 = 300;

/// What usually stands before a name, and between it and its value: blanks nowhere, or at the start of a line, or
/// after a comma. Blanks in other places are passed over, but that takes longer.
const BLANKS: [(&str, &str); 3] = [("", ":"), ("", ": "), (" ", ": ")];

/// The context of a piece that is a whole member, or the first piece of one.
pub(super) const OUTSIDE: u16 = 0;

/// The context of a piece that ends before a number.
pub(super) const BEFORE_NUMBER: u16 = 1;

/// The context of the pieces inside of a list of the first question; those of the others follow.
const INSIDE: u16 = 2;

/// Every usual spelling, the most usual ones first.
pub(super) fn spellings(rules: &RuleSet, compiled: &Compiled, more: &mut More) -> Vec<Spelling> {
    let mut all: [Vec<Spelling>; BLANKS.len()] = Default::default();
    let mut numbers_left = MOST_NUMBERS;
    for question in rules.questions() {
        let place = u16::try_from(question.index.0).unwrap_or(u16::MAX);
        let Some(inside) = place.checked_add(INSIDE) else {
            break;
        };
        let mut speller = Speller {
            question,
            compiled,
            more: &mut *more,
            inside,
            all: &mut all,
        };
        speller.whole_members();
        match &question.answer {
            AnswerKind::Number(range) => {
                speller.before_number(place);
                let count = range.to - range.from;
                if count < numbers_left {
                    numbers_left -= count;
                    speller.members((range.from..=range.to).map(|number| number.to_string()));
                }
            }
            AnswerKind::AnyOf(_) => speller.pieces_of_lists(),
            AnswerKind::YesNo | AnswerKind::OneOf(_) => {}
        }
    }
    all.concat()
}

/// Every usual spelling of a cell that answers a question: as a whole, and as one of several choices, in these two
/// contexts.
pub(super) fn cell_spellings(
    question: &Question,
    compiled: &Compiled,
    [whole, item]: [u16; 2],
    more: &mut More,
) -> Vec<Spelling> {
    let mut spellings = Vec::new();
    for word in cell_words(question) {
        let Some(value) = question
            .read_words([word.as_str()])
            .ok()
            .map(|reply| reply.value())
        else {
            continue;
        };
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
pub(super) const ANSWERS: u16 = 1;
pub(super) const DENIES: u16 = 2;

/// Every usual spelling of a box to tick. What is not ticked has no effect.
pub(super) fn box_spellings(
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
        let texts = [word.to_owned(), format!("\"{word}\"")];
        spellings.extend(effect.iter().flat_map(|effect| {
            texts
                .iter()
                .map(|text| (text.clone().into_bytes(), context, *effect))
        }));
    }
    spellings
}

/// The words that usually stand in a cell, each once.
fn cell_words(question: &Question) -> Vec<String> {
    let choices = question.choices().iter();
    let mut words: Vec<String> = choices
        .clone()
        .map(|choice| choice.id.to_string())
        .collect();
    words.extend(WORDS.into_iter().chain(WORDS_OF_TABLES).map(str::to_owned));
    words.extend(choices.map(|choice| choice.label.to_string()));
    if let AnswerKind::Number(range) = &question.answer
        && range.to - range.from < MOST_NUMBERS
    {
        let numbers = range.from..=range.to;
        words.extend(numbers.flat_map(|number| [format!("{number}"), format!("{number}.0")]));
    }
    let mut seen = std::collections::BTreeSet::new();
    // What would not end where it seems to, or is more than one choice, is left to the strict reader.
    words.retain(|word| {
        !word.contains(['"', ',', ';', '\t', '\n', '\r']) && seen.insert(word.clone())
    });
    words
}

struct Speller<'s> {
    question: &'s Question,
    compiled: &'s Compiled,
    /// What effects do to further slots.
    more: &'s mut More,
    inside: u16,
    /// The spellings so far, by where blanks stand in them.
    all: &'s mut [Vec<Spelling>; BLANKS.len()],
}

impl Speller<'_> {
    /// A name and its value in one piece.
    fn whole_members(&mut self) {
        let mut values = self.words();
        values.extend(match self.question.answer {
            AnswerKind::YesNo => vec!["true".to_owned(), "false".to_owned()],
            AnswerKind::AnyOf(_) => {
                let lists = values.iter().map(|word| format!("[{word}]"));
                lists.chain(["[]".to_owned()]).collect()
            }
            AnswerKind::OneOf(_) | AnswerKind::Number(_) => Vec::new(),
        });
        self.members(values);
    }

    /// The name with each of these values that answers the question.
    fn members(&mut self, values: impl IntoIterator<Item = String>) {
        for value in values {
            if let Some(effect) = self.value(&value).and_then(|value| self.effect(value)) {
                self.add_member(&value, OUTSIDE, effect);
            }
        }
    }

    /// A name before a number. It has no effect of its own, but leads to the question.
    fn before_number(&mut self, place: u16) {
        self.add_member("", BEFORE_NUMBER, Effect::default().and_then(place));
    }

    /// The first, the middle and the last piece of a list.
    fn pieces_of_lists(&mut self) {
        for word in self.words() {
            let value = self.value(&format!("[{word}]"));
            let Some(effect) = value
                .filter(|value| may_stand_with_others(*value))
                .and_then(|value| self.effect(value))
            else {
                continue;
            };
            let first = effect.and_then(self.inside);
            self.add_member(&format!("[{word}"), OUTSIDE, first);
            let further = effect.after_another();
            self.add_item(&word, further.and_then(self.inside));
            self.add_item(&format!("{word}]"), further);
        }
    }

    fn add_member(&mut self, value: &str, context: u16, effect: Effect) {
        for ((blank, colon), all) in BLANKS.into_iter().zip(self.all.iter_mut()) {
            let text = format!("{blank}\"{}\"{colon}{value}", self.question.id);
            all.push((text.into_bytes(), context, effect));
        }
    }

    fn add_item(&mut self, item: &str, effect: Effect) {
        for (blank, place) in [("", 0), (" ", BLANKS.len() - 1)] {
            let text = format!("{blank}{item}").into_bytes();
            self.all[place].push((text, self.inside, effect));
        }
    }

    /// The ids of the choices and the usual words, as JSON texts.
    fn words(&self) -> Vec<String> {
        let ids = self
            .question
            .choices()
            .iter()
            .map(|choice| choice.id.as_str());
        let words = WORDS
            .into_iter()
            .filter(|word| ids.clone().all(|id| id != *word));
        ids.clone()
            .chain(words)
            .map(|word| format!("\"{word}\""))
            .collect()
    }

    /// What the question makes of a JSON value.
    fn value(&self, json: &str) -> Option<Value> {
        let json = Json::parse(json).ok()?;
        let reply = self.question.read_json(&json).ok()?;
        Some(reply.value())
    }

    fn effect(&mut self, value: Value) -> Option<Effect> {
        Effect::of(self.question.index, value, self.compiled, self.more)
    }
}

/// Whether this is no word for none of the choices.
fn may_stand_with_others(value: Value) -> bool {
    match value {
        Value::Choices { ticked, unsure } => !(unsure.is_empty() && ticked.is_empty()),
        _ => false,
    }
}
