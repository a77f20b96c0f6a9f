//! All usual spellings of all answers, as the pieces that a line is cut into at its commas.
//!
//! What a spelling means is asked of the question itself, so that nothing here could say otherwise.

mod of_cells;

pub(super) use of_cells::{ANSWERS, DENIES, box_spellings, cell_spellings};

use super::effect::{Effect, More};
use super::table::Spelling;
use crate::answers::Value;
use crate::compiled::Compiled;
use crate::json::Json;
use crate::rules::{AnswerKind, Question, RuleSet};

/// How yes, no, unsure and none of the choices are usually written.
const WORDS: [&str; 15] = [
    "yes", "no", "unsure", "Yes", "No", "Unsure", "YES", "NO", "UNSURE", "y", "n", "u", "not_sure",
    "unknown", "none",
];

/// The most numbers that are known beforehand, of all questions together; the others are read digit by digit.
const MOST_NUMBERS: i64 = 300;

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
                let count = range.steps();
                if count < numbers_left {
                    numbers_left -= count;
                    speller.members(range.numbers().map(|number| number.to_string()));
                }
            }
            AnswerKind::AnyOf(_) => speller.pieces_of_lists(),
            AnswerKind::YesNo | AnswerKind::OneOf(_) => {}
        }
    }
    all.concat()
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
        let choices = self.question.choices().iter();
        let ids = choices.map(|choice| choice.id.as_str());
        let is_new = |word: &&str| ids.clone().all(|id| id != *word);
        let words = ids.clone().chain(WORDS.into_iter().filter(is_new));
        words.map(|word| format!("\"{word}\"")).collect()
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
