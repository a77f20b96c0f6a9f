//! Many answer sets at once: a line of JSON in, a line of JSON out.
//!
//! A line is an answers object as an answers file holds it, and may have an `"id"` besides, a text or a number,
//! that comes back with the result just as it was written:
//!
//! ```
//! use lungnets::batch::{Batch, Field, Wanted};
//! use lungnets::rules::RuleSet;
//!
//! let rules = RuleSet::built_in().expect("the built-in rules have no fault");
//! let batch = Batch::new(&rules, Wanted::Fields(vec![Field::Id, Field::Rank]));
//! let mut out = Vec::new();
//! let tally = batch.lines(1, b"{\"id\": 7, \"age\": 63}\n{\"id\": 8, \"age\": \"old\"}\n", &mut out);
//! assert_eq!((tally.read, tally.refused, tally.first_refused), (1, 1, Some(2)));
//! let out = String::from_utf8(out).expect("JSON is UTF-8");
//! assert!(out.starts_with("{\"id\":7,\"rank\":1}\n{\"id\":8,\"line\":2,\"error\":{\"code\":"));
//! ```
//!
//! A line may also be a FHIR `QuestionnaireResponse`, whose own `id` comes back then.
//!
//! Nothing is lost and nothing guessed: a line that cannot be read gives a line that says why, in its place. Only an
//! empty line gives none, and is counted; one with an id and no answers is no empty one.

mod field;
mod line;
mod output;
mod reader;
mod refused;
mod row;
mod scanner;
mod schema;
mod signs;
mod tally;

pub use field::Field;
pub use refused::LineFault;
pub(crate) use refused::not_utf8;
pub use row::{Id, Row, Unread};
pub use schema::{errors_schema, input_schema, output_schema};
pub use tally::{Refused, Tally};

use std::sync::Arc;

pub use crate::answers::{IsAnAnswer, MissingWords};
use crate::compiled::Compiled;
use crate::evaluator::Evaluator;
use crate::fault::Words;
use crate::fhir::Address;
use crate::rules::{PlaceIndex, RuleSet};
pub(crate) use line::{BYTE_ORDER_MARK, contradiction, without_end};
pub use output::is_in_output;
use output::{Fields, Form};
pub(crate) use reader::Reader;
use reader::Responses;
use scanner::Scanner;
pub(crate) use scanner::{BETWEEN_CHOICES, CellScanner, Column, Marks, Scanned};
pub(crate) use signs::{Sign, Signs};

/// The name of the member or column that says whose answers they are.
pub(crate) const ID: &str = "id";

/// The longest line that is read, in bytes, without its end. A longer one is an error of that line.
///
/// Whoever cuts an input into blocks can bound the memory by it: a line of which more than this many bytes are
/// there is refused whatever follows, so it may be handed over cut off, and its remainder be skipped.
pub const LONGEST_LINE: usize = 1 << 20;

/// What comes of each answer set, and how it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// A line of JSON with these members, in this order.
    Fields(Vec<Field>),
    /// A row of a table with these columns, in this order, and behind them those that say what is wrong.
    Table(Vec<Field>),
    /// The whole result, as [`Report`](crate::report::Report) gives it, with the id before it.
    Full,
}

/// A rule set made ready for many answer sets. Threads can share it.
#[derive(Debug)]
pub struct Batch<'r> {
    rules: &'r RuleSet,
    evaluator: Evaluator<'r>,
    /// None for the whole result.
    fields: Option<Fields>,
    /// None, where the rules are too large to be compiled.
    scanner: Option<Scanner<'r>>,
    stops: bool,
    words: Words,
    missing: MissingWords,
    place: Option<PlaceIndex>,
    responses: Responses<'r>,
}

impl<'r> Batch<'r> {
    /// Makes a rule set ready.
    pub fn new(rules: &'r RuleSet, wanted: Wanted) -> Self {
        let evaluator = Evaluator::new(rules);
        let compiled = evaluator.compiled();
        Self {
            fields: match wanted {
                Wanted::Fields(fields) => Some(Fields::new(&fields, Form::Json, &evaluator)),
                Wanted::Table(fields) => Some(Fields::new(&fields, Form::Csv, &evaluator)),
                Wanted::Full => None,
            },
            scanner: compiled.map(|compiled| Scanner::new(rules, compiled)),
            rules,
            evaluator,
            stops: false,
            missing: MissingWords::default(),
            place: None,
            responses: Responses::default(),
            words: |problem| problem.told(),
        }
    }

    /// The same, but whatever is called with several lines stops after the first that is refused.
    #[must_use]
    pub fn stopping_at_the_first_refused(self) -> Self {
        Self {
            stops: true,
            ..self
        }
    }

    /// The same, but what stands in these columns of a table is written behind the members that were asked for. A whole
    /// result has no place for them.
    #[must_use]
    pub fn keeping(mut self, columns: Vec<String>) -> Self {
        if let Some(fields) = &mut self.fields {
            fields.keep(columns, self.rules);
        }
        self
    }

    /// The same, but what is wrong with a line is told in these words.
    #[must_use]
    pub fn telling_in(self, words: Words) -> Self {
        Self { words, ..self }
    }

    /// The same, but for people who are at a place: whom to call and where to go there.
    #[must_use]
    pub fn at(self, place: Option<PlaceIndex>) -> Self {
        Self { place, ..self }
    }

    /// The same, but these words mean that nobody answered.
    #[must_use]
    pub fn without(self, missing: MissingWords) -> Self {
        Self { missing, ..self }
    }

    /// The same, but FHIR responses among the lines answer the form with this address.
    #[must_use]
    pub fn answering(self, form: Option<Address>) -> Self {
        let responses = Responses::to(form);
        Self { responses, ..self }
    }

    /// The words that mean that nobody answered.
    pub(crate) fn missing(&self) -> &MissingWords {
        &self.missing
    }

    /// Where the people are.
    pub(crate) fn place(&self) -> Option<PlaceIndex> {
        self.place
    }

    /// The rule set.
    pub fn rules(&self) -> &'r RuleSet {
        self.rules
    }

    /// Nothing read yet.
    pub fn tally(&self) -> Tally {
        Tally::new(self.rules.levels().len())
    }

    /// Reads whole lines, of which the last may lack its end, and appends one line to `out` for each that is not empty.
    ///
    /// `first_line` is the number of the first of them in the whole input, counted from 1. A mark for the order of
    /// bytes is passed over at the very start of line 1, and nowhere else.
    pub fn lines(&self, first_line: u64, block: &[u8], out: &mut Vec<u8>) -> Tally {
        let block = line::without_byte_order_mark(first_line, block);
        self.answer(self, first_line, block, out)
    }

    /// Looks through what stands behind a line that was handed over cut off, and appends one line to `out` where there is
    /// an emergency in it.
    pub fn rest(&self, line: u64, rest: &[u8], out: &mut Vec<u8>) -> Tally {
        self.answer_rest(line::rest(self, line, rest), 0, out)
    }

    /// Counts and writes what was found behind a line that was handed over cut off, in so many lines.
    pub(crate) fn answer_rest(
        &self,
        found: Option<Row<'_>>,
        lines: u64,
        out: &mut Vec<u8>,
    ) -> Tally {
        let mut tally = self.tally();
        tally.refused_within += lines;
        if let Some(row) = found {
            tally.count(&row);
            self.write(&row, out);
        }
        tally
    }

    /// Reads whole lines as [`lines`](Self::lines) does, each of them strictly, and shows what came of each.
    pub fn rows(&self, first_line: u64, block: &[u8], show: &mut dyn FnMut(Row<'_>)) {
        let block = line::without_byte_order_mark(first_line, block);
        self.show(self, first_line, block, show);
    }

    /// Reads whole answer sets, and appends one line to `out` for each that is not empty.
    pub(crate) fn answer(
        &self,
        reader: &impl Reader<'r>,
        first_line: u64,
        block: &[u8],
        out: &mut Vec<u8>,
    ) -> Tally {
        let untold = self.fields.as_ref().filter(|fields| !fields.are_told());
        if let (Some(compiled), Some(fields)) = (self.compiled(), untold) {
            return self.answer_fast((compiled, fields), reader, first_line, block, out);
        }
        let mut tally = self.tally();
        self.show(reader, first_line, block, &mut |row| {
            tally.count(&row);
            self.write(&row, out);
        });
        tally
    }

    /// Reads whole answer sets, each of them strictly, and shows what came of each.
    pub(crate) fn show(
        &self,
        reader: &impl Reader<'r>,
        first_line: u64,
        block: &[u8],
        show: &mut dyn FnMut(Row<'_>),
    ) {
        let (mut line, mut start) = (first_line, 0);
        while start < block.len() {
            let (row, size, lines) = reader.read(self, line, &block[start..]);
            let is_last = self.stops && row.faults().is_some();
            show(row);
            if is_last {
                return;
            }
            start += size;
            line += lines;
        }
    }

    /// The compiled rules, unless they are too large to be compiled.
    pub(crate) fn compiled(&self) -> Option<&Arc<Compiled>> {
        self.evaluator.compiled()
    }
}
