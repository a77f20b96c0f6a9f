//! The rows of a list to choose from.

use lungnets::answers::Value;
use lungnets::language::{Meant, Words};
use lungnets::layout::{Line, Lines, Role};
use lungnets::rules::{AnswerKind, Choice, Question, RuleSet};
use lungnets::text::{Text, folded};

use super::super::words as word;
use crate::whereabouts::ELSEWHERE;

/// How far a hint stands from the edge: as far as a label behind its box.
const HINT_INDENT: &str = "      ";

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The word that stands for it.
    pub word: String,
    /// What the person sees.
    pub label: String,
    /// What else it is called.
    pub also: Vec<Text>,
    /// What changes the choice, and so always stands under the label.
    pub hint: Vec<Text>,
    /// The letter or number that leads to it.
    pub key: String,
    /// Whether it stands alone among rows that can be chosen together.
    pub alone: bool,
    /// Whether it is what somebody means who says no.
    pub answers_no: bool,
    /// Whether the person who came back to it was not sure about this row alone.
    pub is_unsure: bool,
}

impl Row {
    /// Returns a row without a hint, that can stand beside others.
    pub fn new(word: &str, label: &str, key: impl Into<String>) -> Self {
        Self {
            word: word.to_owned(),
            label: label.to_owned(),
            key: key.into(),
            ..Self::default()
        }
    }

    /// Returns it as the row that somebody means who says no.
    pub fn answering_no(self) -> Self {
        Self {
            answers_no: true,
            ..self
        }
    }

    /// Returns it as a row that stands alone.
    pub fn alone(self) -> Self {
        Self {
            alone: true,
            ..self
        }
    }

    /// Returns whether it is what somebody means who says yes, no or not sure by this word.
    pub fn is_meant_by(&self, said: &str) -> bool {
        self.word == said || said == word::NO_WORD && self.answers_no
    }

    /// Returns whether this is its word or its label, whole.
    pub fn is_named(&self, typed: &str) -> bool {
        let typed = folded(typed);
        [&self.word, &self.label]
            .into_iter()
            .any(|name| folded(name) == typed)
    }

    /// Returns whether this is its key, or its letter twice: a hand that shakes means the same by it. Digits make another
    /// number.
    pub fn has_key(&self, typed: &str) -> bool {
        let is_doubled = || {
            self.key.chars().all(char::is_alphabetic)
                && typed.eq_ignore_ascii_case(&self.key.repeat(2))
        };
        self.key.eq_ignore_ascii_case(typed) || is_doubled()
    }

    /// Returns the row as lines, with a mark before its label.
    pub fn lines(&self, mark: &str, width: usize) -> Vec<Line> {
        let mut page = Lines::new(width);
        let blank = " ".repeat(mark.chars().count());
        page.wrap(Role::Body, mark, &blank, &self.label);
        for hint in &self.hint {
            page.wrap(Role::Body, HINT_INDENT, HINT_INDENT, hint);
        }
        page.into_lines()
    }
}

/// Returns the rows of a question, "not sure" and "skip" included; a question that is answered by typing has none.
pub(super) fn of_question(question: &Question, can_skip: bool, words: &dyn Words) -> Vec<Row> {
    let mut rows: Vec<Row> = match &question.answer {
        AnswerKind::Number(_) => return Vec::new(),
        AnswerKind::YesNo => vec![
            Row::new(word::YES_WORD, words.yes(), words.key(Meant::Yes)),
            Row::new(word::NO_WORD, words.no(), words.key(Meant::No)).answering_no(),
        ],
        AnswerKind::OneOf(choices) if !choices.is_ordered() => numbered(choices).collect(),
        AnswerKind::OneOf(choices) => {
            let mut rows = numbered(choices);
            let calmest = rows.next().map(Row::answering_no);
            calmest.into_iter().chain(rows).collect()
        }
        AnswerKind::AnyOf(choices) => {
            let none = Row::new(word::NONE, words.none_of_these(), words.key(Meant::No));
            let none = none.alone().answering_no();
            numbered(choices).chain([none]).collect()
        }
    };
    let unsure = words.key(Meant::Unsure);
    rows.push(Row::new(word::UNSURE, words.i_am_not_sure(), unsure));
    if can_skip {
        rows.push(skip(words));
    }
    rows
}

/// Returns the choices of a list that are not ticked, each with the key that it has in the whole list, and the row of
/// whoever is not sure about any of them.
pub(super) fn not_ticked(question: &Question, answer: Value, words: &dyn Words) -> Vec<Row> {
    let Value::Choices { ticked, .. } = answer else {
        return Vec::new();
    };
    let rows = numbered(question.choices()).enumerate();
    let rows = rows.filter(|(place, _)| !ticked.has(*place));
    let all = Row::new(word::UNSURE, words.all_of_them(), words.key(Meant::Unsure));
    rows.map(|(_, row)| row).chain([all.alone()]).collect()
}

/// Returns the places that are listed for the readers of the rules, then any other, and "skip".
pub(super) fn of_places(rules: &RuleSet) -> Vec<Row> {
    let places = rules.places();
    let known = places.offered_in(rules.language()).into_iter();
    let known = known.map(|place| (place.id.as_str(), &place.name, place.also.to_vec()));
    let all = known.chain([(ELSEWHERE, &places.elsewhere.name, Vec::new())]);
    let rows = (1..)
        .zip(all)
        .map(|(number, (id, name, also)): (usize, _)| Row {
            also,
            ..Row::new(id, name, number.to_string())
        });
    rows.chain([skip(rules.words())]).collect()
}

/// Returns the row that leaves a question without an answer.
pub(super) fn skip(words: &dyn Words) -> Row {
    let key = words.key(Meant::Skip);
    Row::new(word::SKIP_WORD, words.skip_this_question(), key).alone()
}

fn numbered(choices: &[Choice]) -> impl Iterator<Item = Row> {
    let numbered = (1..).zip(choices);
    numbered.map(|(number, choice): (usize, &Choice)| Row {
        hint: choice.hint.to_vec(),
        ..Row::new(&choice.id, &choice.label, number.to_string())
    })
}
