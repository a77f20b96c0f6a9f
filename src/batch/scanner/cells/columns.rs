//! What the cells of each column can be, from the questions and the words that are known.

use super::Column;
use crate::answers::TickBox;
use crate::batch::scanner::effect::{Effect, More};
use crate::batch::scanner::spellings::{box_spellings, cell_spellings};
use crate::batch::scanner::table::Spelling;
use crate::batch::{Batch, MissingWords};
use crate::compiled::Compiled;
use crate::rules::{AnswerKind, QuestionIndex, RuleSet};

/// What stands in a column, with the contexts of its spellings.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spelled {
    Id,
    /// One answer stands in it.
    One {
        whole: u16,
    },
    /// Several answers may stand in it.
    Several {
        whole: u16,
        item: u16,
    },
    /// It is a box. The bit is that of its question.
    Tick {
        whole: u16,
        bit: u64,
        tick: TickBox,
    },
    PassedOver,
    Empty,
}

/// What columns are made from.
pub(super) struct ColumnMaker<'m> {
    rules: &'m RuleSet,
    compiled: &'m Compiled,
    missing: &'m MissingWords,
    pub(super) with_boxes: Vec<QuestionIndex>,
    pub(super) spellings: Vec<Spelling>,
    pub(super) more: More,
}

impl<'m> ColumnMaker<'m> {
    /// Returns what these columns are made from; none, where the rules are too large to be compiled.
    pub(super) fn new(batch: &'m Batch<'_>, columns: &[Column]) -> Option<Self> {
        Some(Self {
            rules: batch.rules(),
            compiled: batch.compiled()?,
            missing: batch.missing(),
            with_boxes: with_boxes(columns),
            spellings: Vec::new(),
            more: More::default(),
        })
    }

    /// Adds the words that have no effect in a context.
    fn add_missing(&mut self, context: u16) {
        let words = self.missing.words();
        let texts = words.flat_map(|word| [word.to_owned(), format!("\"{word}\"")]);
        let spellings = texts.map(|text| (text.into_bytes(), context, Effect::default()));
        self.spellings.extend(spellings);
    }

    /// What stands in a column, whose spellings have this context and the one behind it.
    pub(super) fn spelled(&mut self, column: &Column, whole: u16) -> Spelled {
        match column {
            Column::Id => Spelled::Id,
            Column::PassedOver { .. } | Column::Kept(_) => Spelled::PassedOver,
            Column::Unnamed => Spelled::Empty,
            Column::Tick(index, tick) => {
                let question = self.rules.question(*index);
                let made = box_spellings(question, self.compiled, (*tick, whole), &mut self.more);
                self.add_missing(whole);
                self.spellings.extend(made);
                Spelled::Tick {
                    whole,
                    bit: self.bit(*index),
                    tick: *tick,
                }
            }
            Column::Answer(index) => {
                let (question, item) = (self.rules.question(*index), whole + 1);
                let made = cell_spellings(question, self.compiled, [whole, item], &mut self.more);
                self.spellings.extend(made);
                self.add_missing(whole);
                match question.answer {
                    AnswerKind::AnyOf(_) => Spelled::Several { whole, item },
                    AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => {
                        Spelled::One { whole }
                    }
                }
            }
        }
    }

    /// The bit of a question with boxes.
    fn bit(&self, index: QuestionIndex) -> u64 {
        let place = self.with_boxes.iter().position(|other| *other == index);
        1 << place.unwrap_or_default()
    }

    /// For each question with boxes, of which none is for "none of these", its bit and the effect of that.
    pub(super) fn none_of_each(&mut self, columns: &[Column]) -> Option<Vec<(u64, Effect)>> {
        let has_none =
            |index: &QuestionIndex| columns.contains(&Column::Tick(*index, TickBox::NoneOfThese));
        let questions = self.with_boxes.clone().into_iter();
        questions
            .filter(|index| !has_none(index))
            .map(|index| {
                let none = self.rules.question(index).read("none").ok()?.value();
                let effect = Effect::of(index, none, self.compiled, &mut self.more)?;
                Some((self.bit(index), effect))
            })
            .collect()
    }
}

/// The questions that have boxes.
fn with_boxes(columns: &[Column]) -> Vec<QuestionIndex> {
    let mut found = Vec::new();
    for column in columns {
        if let Column::Tick(index, _) = column
            && !found.contains(index)
        {
            found.push(*index);
        }
    }
    found
}
