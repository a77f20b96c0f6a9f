//! The columns of a table, and what a row says by them.

mod boxes;
mod broken_rows;
mod row;

use std::sync::Arc;

use super::header::{self, Header};
use super::{ColumnMap, HeaderFault, Meaning, Options, RowEnds, ends};
use crate::batch::{
    Batch, CellScanner, Column, LONGEST_LINE, Marks, MissingWords, Reader, Row, Scanned, Signs,
    Tally, without_end,
};
use crate::compiled::Point;
use crate::rules::{PlaceIndex, RuleSet};

/// The columns of a table, as its header names them.
#[derive(Debug)]
pub struct Columns<'r> {
    rules: &'r RuleSet,
    columns: Vec<Column>,
    /// Their names.
    names: Vec<String>,
    delimiter: u8,
    /// What reads usual rows; none, where the rules are too large to be compiled.
    scanner: Option<CellScanner>,
    empty_ticks_mean_none: bool,
    missing: MissingWords,
    map: ColumnMap,
    /// What is an emergency wherever it stands.
    signs: Arc<Signs>,
    /// Whether some column is passed over.
    passes_over: bool,
    place: Option<PlaceIndex>,
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
        let Header {
            columns,
            names,
            delimiter,
        } = header::read(rules, header, options)?;
        let empty_ticks_mean_none = options.empty_ticks_mean_none;
        let passes_over = columns
            .iter()
            .any(|column| matches!(column, Column::PassedOver { .. }));
        let signs = Arc::new(Signs::of(rules));
        let not_passed_over = passes_over.then(|| Arc::clone(&signs));
        let is_usual = options.kept.is_empty() && options.map.has_no_values();
        let form = (delimiter, empty_ticks_mean_none);
        let scanner = || CellScanner::new(batch, &columns, form, not_passed_over);
        let scanner = is_usual.then(scanner).flatten();
        Ok(Self {
            rules,
            columns,
            names,
            delimiter,
            scanner,
            empty_ticks_mean_none,
            missing: batch.missing().clone(),
            map: options.map.clone(),
            signs,
            passes_over,
            place: batch.place(),
        })
    }

    /// What stands between cells, as the header has it: a comma, a semicolon or a tab.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
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

    /// Looks through what stands behind a row that was handed over cut off, and appends one line to `out` where there is
    /// an emergency in it. It goes on from the line `first_line`, and so many `lines` of that row end in it.
    pub fn rest(
        &self,
        batch: &Batch<'r>,
        (first_line, lines): (u64, u64),
        rest: &[u8],
        out: &mut Vec<u8>,
    ) -> Tally {
        let row = self.of_the_rest(first_line, rest);
        batch.answer_rest(row, lines, out)
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
            Column::PassedOver { .. } => Means::PassedOver,
            Column::Kept(_) => Means::Kept,
            Column::Unnamed => Means::Nothing,
        }))
    }

    /// The columns that a map names, those that nobody looks at included.
    pub fn mapped_names(&self) -> impl Iterator<Item = &str> {
        self.map.named()
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

    fn read<'t>(&self, batch: &Batch<'r>, line: u64, text: &'t [u8]) -> (Row<'t>, usize, u64)
    where
        'r: 't,
    {
        let row = ends::first_row(text, Some(self.delimiter()));
        let lines = ends::line_ends(row);
        let cells = without_end(row);
        let mut kept = Vec::new();
        let (id, answers) = self.read_row(cells, &mut kept);
        // A row that was cut off has no end here: its last line end is within it.
        let is_cut_off = row.len() > LONGEST_LINE
            && RowEnds::default()
                .find(row, Some(self.delimiter()))
                .is_none();
        let within = ends::line_ends(if is_cut_off { row } else { cells });
        let answers = answers.map_err(|unread| self.looked_through(line, (cells, within), unread));
        let outcome = answers.map(|answers| batch.with_outcome(answers));
        let read = Row {
            within,
            kept,
            ..Row::new(line, id, outcome)
        };
        (read, row.len(), lines)
    }
}
