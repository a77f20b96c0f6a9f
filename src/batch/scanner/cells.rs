//! Rows of a table as nearly all of them are, read very fast: cut at what stands between cells, each cell looked up as
//! a whole among the known spellings of its column.
//!
//! As with lines of JSON, a row is either read here with exactly the outcome that the strict reader would come to, or
//! not at all.

mod columns;
mod row;

use std::sync::Arc;

use memchr::memchr;

use super::effect::{Effect, More};
use super::short::{self, ShortTexts};
use super::spellings::ANSWERS;
use super::table::Table;
use super::{Marks, Scanned, is_plain};
use crate::answers::TickBox;
use crate::batch::{Batch, Id, LONGEST_LINE, Signs};
use crate::compiled::Point;
use crate::rules::QuestionIndex;
use columns::{ColumnMaker, Spelled};
use row::RowSoFar;

/// The most columns: each has two contexts of its own.
const MOST_COLUMNS: usize = u16::MAX as usize / 2;

/// The most questions with boxes: one bit for each.
const MOST_WITH_BOXES: usize = u64::BITS as usize;

/// What parts several choices in one cell.
pub(crate) const BETWEEN_CHOICES: u8 = b';';

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// It says whose answers a row holds.
    Id,
    /// It answers a question.
    Answer(QuestionIndex),
    /// A box to tick, of a question with several answers.
    Tick(QuestionIndex, TickBox),
    /// Nobody looks at it, as an option says, or a map.
    PassedOver { is_mapped: bool },
    /// Nobody looks at it, and it is written again: the one at this place among those.
    Kept(usize),
    /// One at the end without a name, as spreadsheets write it. Nothing may stand in it.
    Unnamed,
}

/// The known spellings of the cells of a table.
#[derive(Debug)]
pub(crate) struct CellScanner {
    columns: Vec<Spelled>,
    delimiter: u8,
    short: ShortTexts,
    long: Table,
    more: More,
    /// The bits of the questions with boxes, each with the effect of "none of these", where no tick means that.
    without_ticks: Vec<(u64, Effect)>,
    /// What is not passed over silently.
    signs: Option<Arc<Signs>>,
}

impl CellScanner {
    /// The spellings of the cells of some columns; none, where there are too many columns or boxes, or the rules are too
    /// large to be compiled.
    pub(crate) fn new(
        batch: &Batch<'_>,
        columns: &[Column],
        (delimiter, empty_ticks_mean_none): (u8, bool),
        signs: Option<Arc<Signs>>,
    ) -> Option<Self> {
        let mut maker = ColumnMaker::new(batch, columns)?;
        if columns.len() > MOST_COLUMNS || maker.with_boxes.len() > MOST_WITH_BOXES {
            return None;
        }
        let contexts = (0..).step_by(2);
        let both = columns.iter().zip(contexts);
        let spelled = both
            .map(|(column, whole)| maker.spelled(column, whole))
            .collect();
        let without_ticks = match empty_ticks_mean_none {
            true => maker.none_of_each(columns)?,
            false => Vec::new(),
        };
        Some(Self {
            columns: spelled,
            delimiter,
            short: ShortTexts::of(&maker.spellings),
            long: Table::of(&maker.spellings),
            more: maker.more,
            without_ticks,
            signs,
        })
    }

    /// The bytes at which rows are cut.
    pub(crate) fn marks(delimiter: u8) -> [u8; 2] {
        [delimiter, b'\n']
    }

    /// Reads the row that starts here, if it is a usual one, and sets its answers in `point`, which has none yet.
    ///
    /// `marks` are to go on where the row starts.
    #[inline(always)]
    pub(crate) fn row<'b>(
        &self,
        block: &'b [u8],
        start: usize,
        marks: &mut Marks<'b>,
        point: &mut Point,
    ) -> Option<Scanned<'b>> {
        let mut at = start;
        let mut row = RowSoFar::default();
        let (last, others) = self.columns.split_last()?;
        for column in others {
            let mark = marks.next()?;
            if block[mark] != self.delimiter {
                return None;
            }
            self.cell(*column, block, at, mark, &mut row, point)?;
            at = mark + 1;
        }
        let mark = marks.next()?;
        if block[mark] != b'\n' {
            return None;
        }
        let has_return = mark > at && block[mark - 1] == b'\r';
        let end = mark - usize::from(has_return);
        self.cell(*last, block, at, end, &mut row, point)?;
        if row.contradicts_itself() {
            return None;
        }
        for (bit, none) in &self.without_ticks {
            if row.not_all_denied() & bit == 0 {
                none.apply(&self.more, point)?;
            }
        }
        (row.is_answered && mark - start <= LONGEST_LINE).then_some(Scanned {
            id: row.id,
            next: mark + 1,
        })
    }

    /// Reads one cell: whose answers they are, or an answer.
    #[inline(always)]
    fn cell<'b>(
        &self,
        column: Spelled,
        block: &'b [u8],
        from: usize,
        to: usize,
        row: &mut RowSoFar<'b>,
        point: &mut Point,
    ) -> Option<()> {
        if from == to {
            if let Spelled::Tick { bit, tick, .. } = column {
                row.add_box(tick, bit, None);
            }
            return Some(());
        }
        match column {
            Spelled::One { whole } => {
                let effect = self.find(block, from, to, whole)?;
                row.is_answered |= effect.apply(&self.more, point)? == ANSWERS;
            }
            Spelled::Several { whole, item } => {
                let led_to = self.several(block, from, to, [whole, item], point)?;
                row.is_answered |= led_to == ANSWERS;
            }
            Spelled::Id => row.id = plain_id(&block[from..to])?,
            Spelled::Tick { whole, bit, tick } => {
                let effect = self.find(block, from, to, whole)?;
                row.add_box(tick, bit, Some(effect.then));
                if effect.then == ANSWERS {
                    effect.apply(&self.more, point)?;
                    row.is_answered = true;
                }
            }
            Spelled::PassedOver => {
                return self.may_be_passed_over(&block[from..to]).then_some(());
            }
            Spelled::Empty => return None,
        }
        Some(())
    }

    /// Reads a cell in which several choices may stand.
    fn several(
        &self,
        block: &[u8],
        from: usize,
        to: usize,
        [whole, item]: [u16; 2],
        point: &mut Point,
    ) -> Option<u16> {
        let mut between = memchr(BETWEEN_CHOICES, &block[from..to]).map(|place| from + place);
        if between.is_none() {
            return self.find(block, from, to, whole)?.apply(&self.more, point);
        }
        let mut at = from;
        loop {
            let end = between.unwrap_or(to);
            self.find(block, at, end, item)?.apply(&self.more, point)?;
            if end == to {
                return Some(ANSWERS);
            }
            at = end + 1;
            between = memchr(BETWEEN_CHOICES, &block[at..to]).map(|place| at + place);
        }
    }

    /// Whether a cell ends where it seems to, and holds a text that is no sign of an emergency.
    fn may_be_passed_over(&self, cell: &[u8]) -> bool {
        let cell = without_quotes(cell);
        let signs = self.signs.as_deref();
        memchr::memchr2(b'"', b'\r', cell).is_none()
            && std::str::from_utf8(cell).is_ok()
            && signs.is_none_or(|signs| signs.in_text(cell).is_none())
    }

    #[inline(always)]
    fn find(&self, block: &[u8], from: usize, to: usize, context: u16) -> Option<&Effect> {
        if to - from <= short::LONGEST {
            return self.short.find(block, from, to, context);
        }
        let at_once = self.long.find(block, from, to, context);
        at_once.or_else(|| self.long.find_moved(&block[from..to], context))
    }
}

/// What a cell holds, without the quotes around it if there are any.
#[inline]
fn without_quotes(cell: &[u8]) -> &[u8] {
    match cell {
        [b'"', text @ .., b'"'] => text,
        text => text,
    }
}

/// An id that can be written as it stands; in quotes or not.
#[inline]
fn plain_id(cell: &[u8]) -> Option<Id<'_>> {
    let text = without_quotes(cell);
    let is_blank = || text.iter().all(u8::is_ascii_whitespace);
    let text = std::str::from_utf8(text)
        .ok()
        .filter(|_| is_plain(text) && !is_blank())?;
    Some(Id::Text(text.into()))
}
