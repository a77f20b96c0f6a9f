//! The columns of a table, and what a row says by them.

use super::cells::{CellReader, Cells};
use super::header::{self, Column, HeaderFault};
use super::{Options, ends, words};
use crate::answers::{Answers, Refusal, TickBox, Ticked, read_box};
use crate::batch::{
    AnswerSet, Batch, Cell, CellScanner, Id, LONGEST_LINE, LineFault, Marks, Reader, Row, Scanned,
    Tally, Unread, contradiction,
};
use crate::compiled::Point;
use crate::fault::Code;
use crate::rules::{AnswerKind, Question, QuestionIndex, RuleSet};

/// What parts several choices in one cell.
const BETWEEN_CHOICES: char = ';';

/// The columns of a table, as its header names them.
#[derive(Debug)]
pub struct Columns<'r> {
    rules: &'r RuleSet,
    columns: Vec<Column>,
    /// Their names.
    names: Vec<String>,
    cells: CellReader,
    /// What reads usual rows; none, where the rules are too large to be compiled.
    scanner: Option<CellScanner>,
    empty_ticks_mean_none: bool,
}

impl<'r> Columns<'r> {
    /// Reads a header.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn of(
        batch: &Batch<'r>,
        header: &[u8],
        options: &Options,
    ) -> Result<Self, Vec<HeaderFault>> {
        let rules = batch.rules();
        let (columns, names, cells) = header::read(rules, header, options)?;
        let empty_ticks_mean_none = options.empty_ticks_mean_none;
        let scanner = batch.compiled().and_then(|compiled| {
            let of_columns: Vec<Cell> = columns.iter().map(|column| column.cell()).collect();
            let form = (cells.delimiter(), empty_ticks_mean_none);
            CellScanner::new(rules, compiled, &of_columns, form)
        });
        Ok(Self {
            rules,
            columns,
            names,
            cells,
            scanner,
            empty_ticks_mean_none,
        })
    }

    /// What stands between cells, as the header has it: a comma, a semicolon or a tab.
    pub fn delimiter(&self) -> u8 {
        self.cells.delimiter()
    }

    /// Reads whole rows, of which the last may lack its end, and appends one line to `out` for each that is not empty.
    ///
    /// `first_line` is the number of the line where the first of them begins, counted from 1 at the header.
    pub fn lines(
        &self,
        batch: &Batch<'r>,
        first_line: u64,
        block: &[u8],
        out: &mut Vec<u8>,
    ) -> Tally {
        batch.answer(self, first_line, block, out)
    }

    /// Reads whole rows as [`lines`](Self::lines) does, each of them strictly, and shows what came of each.
    pub fn rows(
        &self,
        batch: &Batch<'r>,
        first_line: u64,
        block: &[u8],
        show: &mut dyn FnMut(Row<'_>),
    ) {
        batch.show(self, first_line, block, show);
    }

    /// The id of a row, if it has one, and its answers.
    fn read_row(&self, row: &[u8]) -> (Id<'static>, Result<Answers<'r>, Unread>) {
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
        let answers = self.answers(&cells).and_then(|answers| {
            let faults = contradiction(&answers);
            if faults.is_empty() {
                Ok(answers)
            } else {
                Err(faults)
            }
        });
        match answers {
            Ok(answers) if answers.is_empty() || !self.says_something(&cells) => {
                (id, Err(Unread::no_answers()))
            }
            answers => (id, answers.map_err(Unread::Refused)),
        }
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

    fn answers(&self, cells: &Cells) -> Result<Answers<'r>, Vec<LineFault>> {
        let mut answers = Answers::new(self.rules);
        let mut faults = Vec::new();
        let mut ticks = Ticks::default();
        for (place, (column, cell)) in self.columns.iter().zip(cells.iter()).enumerate() {
            let cell = cell.trim();
            let (question, refusal) = match column {
                Column::Answer(index) if !cell.is_empty() => {
                    let question = self.rules.question(*index);
                    let reply = question.read_words(parts(question, cell));
                    (question, reply.map(|reply| answers.record(reply)))
                }
                Column::Tick(index, tick) => {
                    let question = self.rules.question(*index);
                    let read = read_box(cell).map(|ticked| (*tick, ticked));
                    (question, read.map(|read| ticks.add(*index, place, read)))
                }
                Column::Answer(_) | Column::Id | Column::PassedOver | Column::Unnamed => continue,
            };
            if let Err(refusal) = refusal {
                faults.push(self.fault(place, question, &refusal));
            }
        }
        for boxes in ticks.0 {
            let (question, place) = (self.rules.question(boxes.question), boxes.place);
            match question.read_boxes(&boxes.boxes) {
                Ok(Some(reply)) => answers.record(reply),
                Ok(None) if self.empty_ticks_mean_none => {
                    question.read("none").map(|none| answers.record(none)).ok();
                }
                Ok(None) => {}
                Err(refusal) => faults.push(self.fault(place, question, &refusal)),
            }
        }
        if faults.is_empty() {
            Ok(answers)
        } else {
            Err(faults)
        }
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

/// The boxes of a row, by their questions.
#[derive(Default)]
struct Ticks(Vec<Boxes>);

/// The boxes of one question.
struct Boxes {
    question: QuestionIndex,
    /// The place of the first column.
    place: usize,
    boxes: Vec<(TickBox, Ticked)>,
}

impl Ticks {
    fn add(&mut self, question: QuestionIndex, place: usize, read: (TickBox, Ticked)) {
        match self.0.iter_mut().find(|boxes| boxes.question == question) {
            Some(of_it) => of_it.boxes.push(read),
            None => self.0.push(Boxes {
                question,
                place,
                boxes: vec![read],
            }),
        }
    }
}

impl<'r> Reader<'r> for Columns<'r> {
    fn marks(&self) -> [u8; 2] {
        CellScanner::marks(self.delimiter())
    }

    #[inline(always)]
    fn scan<'b>(
        &self,
        block: &'b [u8],
        start: usize,
        marks: &mut Marks<'b>,
        point: &mut Point,
    ) -> Option<Scanned<'b>> {
        self.scanner.as_ref()?.row(block, start, marks, point)
    }

    fn read<'t>(&self, text: &'t [u8]) -> AnswerSet<'t, 'r> {
        let row = ends::first_row(text, Some(self.delimiter()));
        let lines = ends::line_ends(row);
        let without_end = ends::without_end(row);
        let (id, answers) = self.read_row(without_end);
        let answers = answers.map_err(|mut unread| {
            let goes_on = ends::line_ends(without_end);
            if let (Unread::Refused(faults), 1..) = (&mut unread, goes_on)
                && let Some(last) = faults.last_mut()
            {
                last.say += &words::goes_on(goes_on + 1);
            }
            unread
        });
        AnswerSet {
            id,
            answers,
            size: row.len(),
            lines,
        }
    }
}

/// The words in a cell.
fn parts<'c>(question: &Question, cell: &'c str) -> Vec<&'c str> {
    match question.answer {
        AnswerKind::AnyOf(_) => cell.split(BETWEEN_CHOICES).collect(),
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => vec![cell],
    }
}
