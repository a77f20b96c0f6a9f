//! What one row says, read strictly.

use super::Columns;
use super::boxes::RowBoxes;
use crate::answers::{Answers, Refusal, Ticked, read_box};
use crate::batch::{BETWEEN_CHOICES, Id, LONGEST_LINE, LineFault, Unread, contradiction};
use crate::fault::Code;
use crate::rules::{AnswerKind, Question};
use crate::table::cells::Cells;
use crate::table::header::Column;
use crate::table::words;

impl<'r> Columns<'r> {
    /// The id of a row, if it has one, and its answers. What is to be kept of it goes to `kept`.
    pub(super) fn read_row(
        &self,
        row: &[u8],
        kept: &mut Vec<String>,
    ) -> (Id<'static>, Result<Answers<'r>, Unread>) {
        let refused = |id, code, error| (id, Err(Unread::refused(code, error)));
        if row.len() > LONGEST_LINE {
            return refused(Id::None, Code::TooLong, words::too_long());
        }
        let cells = match self.cells.cells(row) {
            Ok(cells) => cells,
            Err((code, error)) => return refused(Id::None, code, error),
        };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return (Id::None, Err(Unread::Empty));
        }
        let id = self.id(&cells);
        *kept = self.kept(&cells);
        if cells.len() != self.columns.len() {
            return refused(
                id,
                Code::RaggedRow,
                words::ragged(cells.len(), self.columns.len()),
            );
        }
        let mut places = (1..).zip(self.columns.iter().zip(cells.iter()));
        let is_lost =
            |(column, cell): (&Column, &str)| *column == Column::Unnamed && !cell.trim().is_empty();
        if let Some((place, _)) = places.find(|(_, pair)| is_lost(*pair)) {
            return refused(id, Code::UnnamedColumn, words::unnamed(place));
        }
        let (answers, mut faults) = self.answers(&cells);
        if faults.is_empty() {
            faults = contradiction(&answers);
        }
        if !faults.is_empty() {
            let unread = Unread::Refused(faults).after_emergency(&answers);
            return (id, Err(unread));
        }
        if answers.is_empty() || !self.says_something(&cells) {
            return (id, Err(Unread::no_answers()));
        }
        (id, Ok(answers))
    }

    /// What stands in the column of ids.
    fn id(&self, cells: &Cells) -> Id<'static> {
        let place = self.columns.iter().position(|column| *column == Column::Id);
        let id = place.and_then(|place| cells.get(place));
        match id.filter(|id| !id.trim().is_empty()) {
            Some(id) => Id::Text(id.to_owned().into()),
            None => Id::None,
        }
    }

    /// The answers in the cells, and what is wrong with those that are none.
    fn answers(&self, cells: &Cells) -> (Answers<'r>, Vec<LineFault>) {
        let mut answers = Answers::new(self.rules);
        let mut faults = Vec::new();
        let mut row_boxes = RowBoxes::default();
        for (place, (column, cell)) in self.columns.iter().zip(cells.iter()).enumerate() {
            let cell = cell.trim();
            let said = self.meant(column, cell);
            let (question, refusal) = match (column, said) {
                (Column::Answer(index), Some(said)) if !said.is_empty() => {
                    let question = self.rules.question(*index);
                    let reply = if said == cell {
                        let words = self.words(question, cell);
                        self.missing
                            .refuse_in(&words)
                            .and_then(|()| question.read_words(words))
                    } else {
                        question.read(said)
                    };
                    (question, reply.map(|reply| answers.record(reply)))
                }
                (Column::Tick(index, tick), said) => {
                    let question = self.rules.question(*index);
                    let boxes = row_boxes.of(*index, place);
                    let read = said.map_or(Ok(Ticked::Missing), read_box);
                    (
                        question,
                        read.map(|ticked| boxes.boxes.push((*tick, ticked))),
                    )
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

    /// Records what the boxes of each question say together.
    fn record_boxes(
        &self,
        of_row: RowBoxes,
        answers: &mut Answers<'r>,
        faults: &mut Vec<LineFault>,
    ) {
        for boxes in of_row.0 {
            let (question, place) = (self.rules.question(boxes.question), boxes.place);
            match question.read_boxes(&boxes.boxes) {
                Ok(Some(reply)) => answers.record(reply),
                Ok(None) if self.empty_ticks_mean_none && boxes.may_mean_none() => {
                    question.read("none").map(|none| answers.record(none)).ok();
                }
                Ok(None) => {}
                Err(refusal) => faults.push(self.fault(place, question, &refusal)),
            }
        }
    }

    /// What a cell says in our words; nothing, where it says that nobody answered.
    fn meant<'c>(&'c self, column: &Column, cell: &'c str) -> Option<&'c str> {
        if let Column::Answer(index) | Column::Tick(index, _) = column
            && let Some(meant) = self.map.value(&self.rules.question(*index).id, cell)
        {
            return meant;
        }
        (!self.missing.has(cell)).then_some(cell)
    }

    /// The words in a cell, each in our words.
    fn words<'c>(&'c self, question: &Question, cell: &'c str) -> Vec<&'c str> {
        match question.answer {
            AnswerKind::AnyOf(_) => {
                let parts = cell.split(char::from(BETWEEN_CHOICES));
                let meant = |part: &'c str| match self.map.value(&question.id, part.trim()) {
                    Some(meant) => meant.unwrap_or_default(),
                    None => part,
                };
                parts.map(meant).collect()
            }
            AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => vec![cell],
        }
    }

    /// What stands in the columns that are to be kept.
    fn kept(&self, cells: &Cells) -> Vec<String> {
        let mut kept = Vec::new();
        for (column, cell) in self.columns.iter().zip(cells.iter()) {
            if let Column::Kept(place) = column {
                kept.resize(kept.len().max(place + 1), String::new());
                kept[*place] = cell.to_owned();
            }
        }
        kept
    }

    /// What is wrong with the cell at a place.
    fn fault(&self, place: usize, question: &Question, refusal: &Refusal) -> LineFault {
        let say = words::cell(place + 1, &question.id, refusal);
        let fault = LineFault::of(refusal, Some(&question.id), say);
        match self.names.get(place) {
            Some(name) => fault.in_column(name),
            None => fault,
        }
    }

    /// Whether something stands in a cell that answers a question.
    fn says_something(&self, cells: &Cells) -> bool {
        let mut both = self.columns.iter().zip(cells.iter());
        both.any(|(column, cell)| {
            matches!(column, Column::Answer(_) | Column::Tick(..)) && !cell.trim().is_empty()
        })
    }
}
