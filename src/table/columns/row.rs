//! What one row says, read strictly.

use std::borrow::Cow;

use super::Columns;
use super::boxes::RowBoxes;
use crate::answers::{Answers, Refusal, Ticked, may_be_ticked};
use crate::batch::{
    BETWEEN_CHOICES, Column, Id, LONGEST_LINE, LineFault, Sign, Unread, contradiction,
};
use crate::fault::Code;
use crate::rules::{AnswerKind, Question};
use crate::table::cells::{Cells, cells};
use crate::table::faults;

impl<'r> Columns<'r> {
    /// The id of a row, if it has one, and its answers. What is to be kept of it goes to `kept`.
    pub(super) fn read_row(
        &self,
        row: &[u8],
        kept: &mut Vec<String>,
    ) -> (Id<'static>, Result<Answers<'r>, Unread>) {
        let (cells, broken) = match cells(row, self.delimiter) {
            read if row.len() > LONGEST_LINE => {
                // It may have been cut off within its last cell.
                let mut cells = read.unwrap_or_else(|broken| broken.readable);
                cells.pop();
                let fault = LineFault::of_all(Code::TooLong, faults::too_long());
                (cells, Some(fault))
            }
            Ok(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => {
                return (Id::None, Err(Unread::Empty));
            }
            Ok(cells) => {
                let misshapen = self.misshapen(row, &cells);
                (cells, misshapen)
            }
            Err(broken) => {
                let fault = LineFault::of_all(broken.code, broken.say);
                (broken.readable, Some(self.at(broken.place, fault)))
            }
        };
        let id = self.id(&cells);
        *kept = self.kept(&cells);
        let (mut answers, mut faults) = self.answers(&cells);
        if let Some(broken) = broken {
            // What stands in its cells may belong into others. It may be an emergency, but its own faults are not told.
            faults = vec![broken];
        } else if faults.is_empty() {
            faults = contradiction(&answers);
        }
        if !faults.is_empty() {
            let is_looked_at = |column: &Column| {
                column.question().is_some() || *column == Column::PassedOver { is_mapped: false }
            };
            if let Some((_, sign)) = self.sign_in(&cells, is_looked_at) {
                answers.worsen(&sign.answers(self.rules));
            }
            let unread = Unread::Refused(faults).after_emergency(&answers, self.place);
            return (id, Err(unread));
        }
        if answers.is_empty() || !self.says_something(&cells) {
            return (id, Err(Unread::no_answers()));
        }
        (id, Ok(answers))
    }

    /// What is wrong with the cells of a row by their number and their places, whatever the answers in them.
    fn misshapen(&self, row: &[u8], cells: &Cells<'_>) -> Option<LineFault> {
        if cells.len() != self.columns.len() {
            let say = faults::ragged(cells.len(), self.columns.len());
            return Some(self.at(cells.len(), LineFault::of_all(Code::RaggedRow, say)));
        }
        let mut both = self.columns.iter().zip(cells.iter());
        let is_lost = |(column, cell): (&Column, &Cow<'_, str>)| {
            *column == Column::Unnamed && !cell.trim().is_empty()
        };
        if let Some(place) = both.position(is_lost) {
            let say = faults::unnamed(place + 1);
            return Some(LineFault::of_all(Code::UnnamedColumn, say));
        }
        if let Some((place, sign)) = self.passed_over_sign(cells) {
            let say = faults::passed_over(place + 1, &sign.question);
            let fault = LineFault::of_all(Code::PassedOver, say);
            return Some(self.at(place, fault));
        }
        let place = self.swallows_rows(row, cells)?;
        let say = faults::swallows_rows(place + 1);
        Some(self.at(place, LineFault::of_all(Code::BrokenQuotes, say)))
    }

    /// The place of a cell that nobody looks at, with a sign of an emergency among its answers. A map can say that its
    /// column is about something else; and what is written again is no secret.
    fn passed_over_sign(&self, cells: &Cells<'_>) -> Option<(usize, &Sign)> {
        let is_looked_at = |column: &Column| *column == Column::PassedOver { is_mapped: false };
        self.passes_over.then_some(())?;
        self.sign_in(cells, is_looked_at)
    }

    /// The first cell with a sign of an emergency among some columns, and its place.
    fn sign_in(&self, cells: &Cells<'_>, is_among: fn(&Column) -> bool) -> Option<(usize, &Sign)> {
        let mut both = self.columns.iter().zip(cells.iter()).enumerate();
        both.find_map(|(place, (column, cell))| {
            let sign = || self.signs.in_text(cell.as_bytes());
            Some((place, is_among(column).then(sign)??))
        })
    }

    /// What stands in the column of ids.
    fn id(&self, cells: &Cells<'_>) -> Id<'static> {
        let place = self.columns.iter().position(|column| *column == Column::Id);
        let id = place.and_then(|place| cells.get(place));
        match id.filter(|id| !id.trim().is_empty()) {
            Some(id) => Id::Text(id.to_string().into()),
            None => Id::None,
        }
    }

    /// The answers in the cells, and what is wrong with those that are none.
    pub(super) fn answers(&self, cells: &Cells<'_>) -> (Answers<'r>, Vec<LineFault>) {
        let mut answers = Answers::new(self.rules);
        let mut faults = Vec::new();
        let mut row_boxes = RowBoxes::default();
        for (place, (column, cell)) in self.columns.iter().zip(cells.iter()).enumerate() {
            let cell = cell.trim();
            let said = self.meant(column, cell);
            let (question, refusal) = match (column, said) {
                (Column::Answer(index), Some(said)) if !said.is_empty() => {
                    let question = self.rules.question(*index);
                    let words = self.words(question, cell, said);
                    let read = self.missing.refuse_in(&words);
                    let read = read.and_then(|()| question.read_words(words.clone()).map(Some));
                    (question, answers.take(question, words, read))
                }
                (Column::Tick(index, tick), said) => {
                    let question = self.rules.question(*index);
                    let boxes = row_boxes.of(*index);
                    let read = said.map_or(Ok(Ticked::Missing), |said| tick.read(question, said));
                    if read.is_err() && may_be_ticked(cell) {
                        answers.record_readable(question, [&*tick.name(question)]);
                    }
                    (question, read.map(|ticked| boxes.add(*tick, ticked, place)))
                }
                _ => continue,
            };
            if let Err(refusal) = refusal {
                faults.push(self.fault(place, question, &refusal));
            }
        }
        self.record_boxes(row_boxes, &mut answers, &mut faults);
        (answers, faults)
    }

    /// Records what the boxes of each question say together. Where nothing but boxes that are not ticked stands in a
    /// row, nobody may have opened the form.
    fn record_boxes(
        &self,
        of_row: RowBoxes,
        answers: &mut Answers<'r>,
        faults: &mut Vec<LineFault>,
    ) {
        let mut without_tick = Vec::new();
        for boxes in of_row.0 {
            let question = self.rules.question(boxes.question);
            let read = question.read_boxes(&boxes.boxes);
            let is_without = matches!(read, Ok(None)) && boxes.may_mean_none();
            if is_without && self.empty_ticks_mean_none {
                without_tick.extend(question.read("none"));
            }
            let words = question.words_of_boxes(&boxes.boxes);
            let words = words.iter().map(String::as_str);
            if let Err(refusal) = answers.take(question, words, read) {
                let place = boxes.place_of(&refusal, question);
                faults.push(self.fault(place, question, &refusal));
            }
        }
        if !answers.is_empty() {
            without_tick
                .into_iter()
                .for_each(|none| answers.record(none));
        }
    }

    /// What a cell says in our words; nothing, where it says that nobody answered.
    fn meant<'c>(&'c self, column: &Column, cell: &'c str) -> Option<&'c str> {
        if let Some(index) = column.question()
            && let Some(meant) = self.map.value(&self.rules.question(index).id, cell)
        {
            return meant;
        }
        (!self.missing.has(cell)).then_some(cell)
    }

    /// The words in a cell, each in our words; and those of what the whole cell says, where that is something else.
    fn words<'c>(&'c self, question: &Question, cell: &'c str, said: &'c str) -> Vec<&'c str> {
        match question.answer {
            AnswerKind::AnyOf(_) if said != cell => question.parted(said),
            AnswerKind::AnyOf(_) => {
                let parts = cell.split(char::from(BETWEEN_CHOICES));
                let meant = |part: &'c str| match self.map.value(&question.id, part.trim()) {
                    Some(meant) => meant.unwrap_or_default(),
                    None => part,
                };
                parts.map(meant).collect()
            }
            AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => vec![said],
        }
    }

    /// What stands in the columns that are to be kept.
    fn kept(&self, cells: &Cells<'_>) -> Vec<String> {
        let mut kept = Vec::new();
        for (column, cell) in self.columns.iter().zip(cells.iter()) {
            if let Column::Kept(place) = column {
                kept.resize(kept.len().max(place + 1), String::new());
                kept[*place] = cell.to_string();
            }
        }
        kept
    }

    /// What is wrong with the cell at a place.
    fn fault(&self, place: usize, question: &Question, refusal: &Refusal) -> LineFault {
        let say = faults::cell(place + 1, &question.id, refusal);
        self.at(place, LineFault::of(refusal, Some(&question.id), say))
    }

    /// The fault with the name of the column at its place, if there is one.
    fn at(&self, place: usize, fault: LineFault) -> LineFault {
        match self.names.get(place) {
            Some(name) => fault.in_column(name),
            None => fault,
        }
    }

    /// Whether something stands in a cell that answers a question.
    fn says_something(&self, cells: &Cells<'_>) -> bool {
        let mut both = self.columns.iter().zip(cells.iter());
        both.any(|(column, cell)| column.question().is_some() && !cell.trim().is_empty())
    }
}
