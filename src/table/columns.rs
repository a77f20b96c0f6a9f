//! The columns of a table, and what a row says by them.

use super::cells::{CellReader, Cells};
use super::header::{self, Column, HeaderFault};
use super::{ColumnMap, Meaning, Options, ends, words};
use crate::answers::{Answers, Refusal, TickBox, Ticked, read_box};
use crate::batch::{
    AnswerSet, BETWEEN_CHOICES, Batch, Cell, CellScanner, Id, LONGEST_LINE, LineFault, Marks,
    MissingWords, Reader, Row, Scanned, Tally, Unread, contradiction,
};
use crate::compiled::Point;
use crate::fault::Code;
use crate::rules::{AnswerKind, Question, QuestionIndex, RuleSet};

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
    missing: MissingWords,
    map: ColumnMap,
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
        let is_usual = options.kept.is_empty() && options.map.has_no_values();
        let scanner = batch.compiled().filter(|_| is_usual).and_then(|compiled| {
            let of_columns: Vec<Cell> = columns.iter().map(|column| column.cell()).collect();
            let form = (cells.delimiter(), empty_ticks_mean_none);
            CellScanner::new(rules, compiled, &of_columns, form, batch.missing())
        });
        Ok(Self {
            rules,
            columns,
            names,
            cells,
            scanner,
            empty_ticks_mean_none,
            missing: batch.missing().clone(),
            map: options.map.clone(),
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

    /// The id of a row, if it has one, and its answers. What is to be kept of it goes to `kept`.
    fn read_row(
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
        let mut ticks = Ticks::default();
        for (place, (column, cell)) in self.columns.iter().zip(cells.iter()).enumerate() {
            let cell = cell.trim();
            let said = self.meant(column, cell);
            let (question, refusal) = match (column, said) {
                (Column::Answer(index), Some(said)) if !said.is_empty() => {
                    let question = self.rules.question(*index);
                    let reply = if said == cell {
                        question.read_words(self.words(question, cell))
                    } else {
                        question.read(said)
                    };
                    (question, reply.map(|reply| answers.record(reply)))
                }
                (Column::Tick(index, tick), said) => {
                    let question = self.rules.question(*index);
                    let boxes = ticks.of(*index, place);
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
        for boxes in ticks.0 {
            let (question, place) = (self.rules.question(boxes.question), boxes.place);
            match question.read_boxes(&boxes.boxes) {
                Ok(Some(reply)) => answers.record(reply),
                Ok(None) if self.empty_ticks_mean_none && boxes.are_all_left_so() => {
                    question.read("none").map(|none| answers.record(none)).ok();
                }
                Ok(None) => {}
                Err(refusal) => faults.push(self.fault(place, question, &refusal)),
            }
        }
        (answers, faults)
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

    /// What each column is about, with its name.
    pub fn means(&self) -> impl Iterator<Item = (&str, Means)> {
        let names = self.names.iter().map(String::as_str);
        names.zip(self.columns.iter().map(|column| match column {
            Column::Id => Means::Id,
            Column::Answer(index) => Means::Answers(Meaning {
                question: self.rules.question(*index).id.to_string(),
                choice: None,
            }),
            Column::Tick(index, tick) => {
                let question = self.rules.question(*index);
                Means::Answers(Meaning {
                    question: question.id.to_string(),
                    choice: Some(tick.name(question)),
                })
            }
            Column::PassedOver => Means::PassedOver,
            Column::Kept(_) => Means::Kept,
            Column::Unnamed => Means::Nothing,
        }))
    }

    /// What a map says of values: the question, the value, and the answer that it stands for; none, where it means that
    /// nobody answered.
    pub fn mapped_values(&self) -> impl Iterator<Item = (&str, &str, Option<&str>)> {
        self.map.values()
    }

    /// The words that mean that nobody answered.
    pub fn missing_words(&self) -> impl Iterator<Item = &str> {
        self.missing.words()
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

/// What a column is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Means {
    /// It says whose answers a row holds.
    Id,
    /// It answers a question, or is the box of a choice.
    Answers(Meaning),
    /// Nobody looks at it, and it is written again.
    Kept,
    /// Nobody looks at it.
    PassedOver,
    /// It has no name, and nothing may stand in it.
    Nothing,
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

impl Boxes {
    /// Whether nobody ticked one of the choices, and nothing says that one of them was not seen: all are empty, or none
    /// is. Where there is a box for "none of these", whoever meant that would have ticked it.
    fn are_all_left_so(&self) -> bool {
        let has_none = self
            .boxes
            .iter()
            .any(|(tick, _)| *tick == TickBox::NoneOfThese);
        let of_choices = self
            .boxes
            .iter()
            .filter(|(tick, _)| matches!(tick, TickBox::Choice(_)));
        let mut left = of_choices.map(|(_, ticked)| *ticked);
        let first = left.next();
        !has_none && first != Some(Ticked::Missing) && left.all(|other| Some(other) == first)
    }
}

impl Ticks {
    /// The boxes of a question, of which one stands at this place.
    fn of(&mut self, question: QuestionIndex, place: usize) -> &mut Boxes {
        let known = self.0.iter().position(|boxes| boxes.question == question);
        let known = known.unwrap_or_else(|| {
            self.0.push(Boxes {
                question,
                place,
                boxes: Vec::new(),
            });
            self.0.len() - 1
        });
        &mut self.0[known]
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
        let mut kept = Vec::new();
        let (id, answers) = self.read_row(without_end, &mut kept);
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
            kept,
            size: row.len(),
            lines,
        }
    }
}
