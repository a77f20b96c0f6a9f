//! The input in blocks of whole lines, in memory that does not grow with it.

use lungnets::batch::LONGEST_LINE;
use lungnets::table::{self, RowEnds};
use memchr::{memchr, memchr_iter, memrchr, memrchr2};

use super::input::Input;
use crate::failure::Failure;

/// How much is asked for in one read. A pipe gives what it has, and that is answered at once: whoever writes a line
/// and waits for the answer gets it.
const READ: usize = 256 * 1024;

/// A line of which more bytes than this are there is handed over cut off. It is longer than what is read, with a
/// mark for the order of bytes before it and a line end behind.
const CUT: usize = LONGEST_LINE + 8;

/// What ends one answer set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EndOf {
    /// A line end.
    Line,
    /// A line end that does not stand between quotes.
    Row {
        /// What stands between cells; none until the header says so.
        delimiter: Option<u8>,
    },
}

/// Whole lines. Its memory is used again.
#[derive(Debug, Default)]
pub(super) struct Block {
    memory: Vec<u8>,
    filled: usize,
    /// The number of the first line, counted from 1.
    pub(super) first_line: u64,
    /// Where this stands behind a line that was handed over cut off, and belongs to it: how many lines of that end in it.
    pub(super) rest: Option<u64>,
}

impl Block {
    /// Returns the lines; the last may lack its end.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.memory[..self.filled]
    }

    fn start_with(&mut self, bytes: &[u8]) {
        self.filled = 0;
        self.room(bytes.len()).copy_from_slice(bytes);
        self.filled = bytes.len();
    }

    /// Makes room behind what is there. What lies in it from earlier use is not cleared: it is written over.
    fn room(&mut self, size: usize) -> &mut [u8] {
        let end = self.filled + size;
        if self.memory.len() < end {
            self.memory.resize(end, 0);
        }
        &mut self.memory[self.filled..end]
    }
}

/// Cuts an input into blocks.
pub(super) struct Blocks {
    input: Input,
    end_of: EndOf,
    /// What was read and stands in no block so far.
    rest: Vec<u8>,
    line: u64,
    is_at_end: bool,
    /// Inside a line that was handed over cut off: how far its quotes are.
    cut_off: Option<RowEnds>,
}

impl EndOf {
    /// Finds the end of an answer set.
    fn find(self, state: &mut RowEnds, piece: &[u8]) -> Option<usize> {
        match self {
            Self::Line => memchr(b'\n', piece).map(|place| place + 1),
            Self::Row { delimiter } => state.find(piece, delimiter),
        }
    }

    /// Finds the place behind the last line or object in some bytes, where one ends: nothing in the remainder of a line
    /// is parted that may be somebody's.
    fn last(self, bytes: &[u8]) -> usize {
        let end = match self {
            Self::Line => memrchr(b'}', bytes),
            Self::Row { .. } => memrchr2(b'\n', b'\r', bytes),
        };
        end.map_or(bytes.len(), |place| place + 1)
    }

    /// Counts the lines that end in some bytes.
    fn line_ends(self, bytes: &[u8]) -> u64 {
        match self {
            Self::Line => memchr_iter(b'\n', bytes).count() as u64,
            Self::Row { .. } => table::line_ends(bytes),
        }
    }
}

impl Blocks {
    /// Returns the blocks of an input of which nothing is read so far.
    pub(super) fn new(input: Input, end_of: EndOf) -> Self {
        Self {
            input,
            end_of,
            rest: Vec::new(),
            line: 1,
            is_at_end: false,
            cut_off: None,
        }
    }

    /// Goes on with what stands between the cells of a table, as its header has it.
    pub(super) fn part_cells_by(&mut self, delimiter: u8) {
        self.end_of = EndOf::Row {
            delimiter: Some(delimiter),
        };
    }

    /// Fills a block with at most so many whole lines; false when there are no more.
    pub(super) fn fill(&mut self, block: &mut Block, most: usize) -> Result<bool, Failure> {
        block.start_with(&self.rest);
        self.rest.clear();
        block.first_line = self.line;
        block.rest = None;
        if let Some(state) = self.cut_off.take() {
            return self.fill_with_rest(block, state, most);
        }
        loop {
            let (end, lines) = match self.whole(block.bytes(), most) {
                Some(whole) => whole,
                None if block.filled > CUT => {
                    let mut state = RowEnds::default();
                    self.end_of.find(&mut state, block.bytes());
                    self.cut_off = Some(state);
                    (block.filled, self.end_of.line_ends(block.bytes()))
                }
                None if self.is_at_end => (block.filled, self.end_of.line_ends(block.bytes())),
                None => {
                    self.read(block)?;
                    continue;
                }
            };
            return Ok(self.end_block(block, end, lines));
        }
    }

    /// Ends a block at a place before which so many lines end; false where nothing is before it.
    fn end_block(&mut self, block: &mut Block, end: usize, lines: u64) -> bool {
        self.rest.extend_from_slice(&block.bytes()[end..]);
        block.filled = end;
        self.line += lines;
        end > 0
    }

    /// Returns the place behind the last whole line, or behind the last of `most`, and how many line ends are
    /// before it.
    fn whole(&self, bytes: &[u8], most: usize) -> Option<(usize, u64)> {
        match self.end_of {
            EndOf::Line => {
                let end = memrchr(b'\n', bytes)? + 1;
                let lines = self.end_of.line_ends(&bytes[..end]);
                if lines <= most as u64 {
                    return Some((end, lines));
                }
                let last = memchr_iter(b'\n', bytes).nth(most - 1)?;
                Some((last + 1, most as u64))
            }
            EndOf::Row { .. } => {
                let (mut state, mut end) = (RowEnds::default(), 0);
                for _ in 0..most {
                    match self.end_of.find(&mut state, &bytes[end..]) {
                        Some(row) => end += row,
                        None => break,
                    }
                }
                (end > 0).then(|| (end, self.end_of.line_ends(&bytes[..end])))
            }
        }
    }

    /// Fills a block with what comes next of a line that was handed over cut off.
    fn fill_with_rest(
        &mut self,
        block: &mut Block,
        state: RowEnds,
        most: usize,
    ) -> Result<bool, Failure> {
        let (end, is_last) = loop {
            match self.end_of.find(&mut state.clone(), block.bytes()) {
                // It ended where it was cut off.
                Some(0) => {
                    self.rest.extend_from_slice(block.bytes());
                    return self.fill(block, most);
                }
                Some(end) => break (end, true),
                None if block.filled > CUT || self.is_at_end => {
                    // Something is left for the last of them, whose line end ends the row.
                    let kept = usize::from(!self.is_at_end);
                    let end = self.end_of.last(&block.bytes()[..block.filled - kept]);
                    let mut state = state;
                    self.end_of.find(&mut state, &block.bytes()[..end]);
                    self.cut_off = Some(state);
                    break (end, self.is_at_end && end == block.filled);
                }
                None => self.read(block)?,
            }
        };
        let lines = self.end_of.line_ends(&block.bytes()[..end]);
        block.rest = Some(lines.saturating_sub(u64::from(is_last)));
        Ok(self.end_block(block, end, lines))
    }

    fn read(&mut self, block: &mut Block) -> Result<(), Failure> {
        let count = self.input.read(block.room(READ))?;
        block.filled += count;
        self.is_at_end = count == 0;
        Ok(())
    }
}
