//! What is done with one block.

use lungnets::batch::{Batch, Field, MissingWords, Tally, Wanted};
use lungnets::rules::RuleSet;
use lungnets::table::{self, ColumnMap, Columns};

use super::blocks::{Block, Blocks, EndOf};
use super::options::BatchOptions;
use super::{failure, words};
use crate::advice;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Unusable};
use crate::whereabouts;

/// The most answer sets in one block: their output has to fit into memory, however short they are.
const MOST_LINES: usize = 4096;

/// The most answer sets in one block where each gives a whole result.
const MOST_IN_FULL: usize = 64;

/// The work that is done with every block. Threads share it.
#[derive(Debug)]
pub(super) struct Job {
    batch: Batch<'static>,
    /// The columns of the table, where one is read, and not lines.
    columns: Option<Columns<'static>>,
    stops: bool,
    most_lines: usize,
}

/// What came of one block.
#[derive(Debug)]
pub(super) struct Answered {
    /// Its lines, counted.
    pub(super) tally: Tally,
    /// What was wrong with the last line, if the work is to stop there.
    pub(super) stops_at: Option<String>,
}

/// Returns what ends one answer set in the input.
pub(super) fn end_of(asked: &BatchOptions) -> EndOf {
    if asked.reads_table() {
        EndOf::Row {
            delimiter: asked.delimiter,
        }
    } else {
        EndOf::Line
    }
}

impl Job {
    /// Reads the header of a table from the blocks, and makes everything ready.
    pub(super) fn new(
        rules: &'static RuleSet,
        asked: &BatchOptions,
        blocks: &mut Blocks,
    ) -> Result<Self, Failure> {
        let wanted = if asked.writes_table() {
            Wanted::Table(asked.wanted.fields_or(&Field::USUAL_IN_TABLES))
        } else {
            asked.wanted.in_json()
        };
        let most_lines = match wanted {
            Wanted::Full => MOST_IN_FULL,
            Wanted::Fields(_) | Wanted::Table(_) => MOST_LINES,
        };
        let place = match &asked.place {
            Some(typed) => {
                let found = whereabouts::read(rules.places(), typed, rules.words());
                let unknown =
                    |no_place: String| Failure::new(Exit::Usage, move |_| no_place.clone());
                found.map_err(unknown)?.known()
            }
            None => None,
        };
        let missing =
            MissingWords::of(rules, &asked.missing).map_err(|word| failure::is_an_answer(&word))?;
        let kept = asked.wanted.kept()?;
        let mut batch = Batch::new(rules, wanted)
            .telling_in(advice::told)
            .without(missing)
            .at(place)
            .answering(asked.form.url.clone())
            .keeping(kept);
        if asked.stop_on_error {
            batch = batch.stopping_at_the_first_refused();
        }
        Ok(Self {
            columns: match asked.reads_table() {
                true => Some(columns(&batch, asked, blocks)?),
                false => None,
            },
            batch,
            stops: asked.stop_on_error,
            most_lines,
        })
    }

    /// Returns the columns of the table, where one is read.
    pub(super) fn columns(&self) -> Option<&Columns<'static>> {
        self.columns.as_ref()
    }

    /// Returns the most answer sets in one block.
    pub(super) fn most_lines(&self) -> usize {
        self.most_lines
    }

    /// Returns a tally that has counted no line so far.
    pub(super) fn tally(&self) -> Tally {
        self.batch.tally()
    }

    /// Returns what stands above the output.
    pub(super) fn header(&self) -> Vec<u8> {
        let mut header = Vec::new();
        self.batch.write_header(&mut header);
        header
    }

    /// Appends what comes of a block to `out`.
    pub(super) fn answer(&self, block: &Block, out: &mut Vec<u8>) -> Answered {
        let (first_line, bytes) = (block.first_line, block.bytes());
        let tally = match (&self.columns, block.rest) {
            (None, None) => self.batch.lines(first_line, bytes, out),
            (None, Some(_)) => self.batch.rest(first_line, bytes, out),
            (Some(columns), None) => columns.lines(&self.batch, first_line, bytes, out),
            (Some(columns), Some(lines)) => {
                columns.rest(&self.batch, (first_line, lines), bytes, out)
            }
        };
        let stops_at = tally.commonest().filter(|_| self.stops);
        let emergency = tally.emergencies();
        Answered {
            stops_at: stops_at.map(|refused| words::refused(refused, emergency)),
            tally,
        }
    }
}

fn columns(
    batch: &Batch<'static>,
    asked: &BatchOptions,
    blocks: &mut Blocks,
) -> Result<Columns<'static>, Failure> {
    let map = match &asked.map {
        Some(path) => {
            let map = ColumnMap::from_json(batch, &files::read(path)?);
            map.map_err(|faults| Unusable::faulty(path, faults))?
        }
        None => ColumnMap::default(),
    };
    let mut header = Block::default();
    blocks.fill(&mut header, 1)?;
    let mut options = asked.table(map);
    if let Some(named) = table::named_delimiter(header.bytes()) {
        options.delimiter = options.delimiter.or(Some(named));
        blocks.fill(&mut header, 1)?;
    }
    let columns = Columns::of(batch, header.bytes(), &options);
    let columns = columns.map_err(|faults| failure::header(&asked.file, &faults))?;
    blocks.part_cells_by(columns.delimiter());
    Ok(columns)
}
