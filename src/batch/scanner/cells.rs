//! Rows of a table as nearly all of them are, read very fast: cut at what stands between cells, each cell looked up as
//! a whole among the known spellings of its column.
//!
//! As with lines of JSON, a row is either read here with exactly the outcome that the strict reader would come to, or
//! not at all.

use memchr::memchr;

use super::effect::{Effect, More};
use super::id::is_plain;
use super::short::{self, ShortTexts};
use super::spellings::{ANSWERS, DENIES, box_spellings, cell_spellings};
use super::table::{Spelling, Table};
use super::{Marks, PlainId, Scanned};
use crate::answers::TickBox;
use crate::batch::{LONGEST_LINE, MissingWords};
use crate::compiled::{Compiled, Point};
use crate::rules::{AnswerKind, QuestionIndex, RuleSet};

/// The most columns: each has two contexts of its own.
const MOST_COLUMNS: usize = u16::MAX as usize / 2;

/// The most questions with boxes: one bit for each.
const MOST_WITH_BOXES: usize = u64::BITS as usize;

/// What parts several choices in one cell.
pub(crate) const BETWEEN_CHOICES: u8 = b';';

/// What a cell is about, by its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell {
    /// It says whose answers they are.
    Id,
    /// It answers a question.
    Answer(QuestionIndex),
    /// It is a box to tick, of a question with several answers.
    Tick(QuestionIndex, TickBox),
    /// Nobody looks at it.
    PassedOver,
    /// Nothing may stand in it.
    Empty,
}

/// The known spellings of the cells of a table.
#[derive(Debug)]
pub(crate) struct CellScanner {
    columns: Vec<Column>,
    delimiter: u8,
    short: ShortTexts,
    long: Table,
    more: More,
    /// The bits of the questions with boxes, each with the effect of "none of these", where no tick means that.
    without_ticks: Vec<(u64, Effect)>,
}

/// A column, with the contexts of its spellings.
#[derive(Debug, Clone, Copy)]
enum Column {
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

/// What was read of a row.
struct RowSoFar<'b> {
    id: PlainId<'b>,
    is_answered: bool,
    has_boxes: bool,
    /// The bits of the questions of which a box is ticked, and of those to which "none of these" is.
    ticked: u64,
    none: u64,
    /// The bits of the questions of which the box of a choice is not ticked, is empty, or says that nobody saw it.
    denied: u64,
    empty: u64,
    missing: u64,
}

impl RowSoFar<'_> {
    /// Takes in a box of the question with this bit, and what it led to; none where it is empty.
    #[inline(always)]
    fn add_box(&mut self, tick: TickBox, bit: u64, led_to: Option<u16>) {
        let is_choice = matches!(tick, TickBox::Choice(_));
        match led_to {
            Some(ANSWERS) if tick == TickBox::NoneOfThese => self.none |= bit,
            Some(ANSWERS) => self.ticked |= bit,
            Some(DENIES) if is_choice => self.denied |= bit,
            None if is_choice => self.empty |= bit,
            Some(_) if is_choice => self.missing |= bit,
            Some(_) | None => {}
        }
    }

    /// The bits of the questions of which some boxes may not have been seen.
    fn half_open(&self) -> u64 {
        self.missing | self.denied & self.empty
    }
}

/// What columns are made from.
struct Maker<'m> {
    rules: &'m RuleSet,
    compiled: &'m Compiled,
    missing: &'m MissingWords,
    with_boxes: Vec<QuestionIndex>,
    spellings: Vec<Spelling>,
    more: More,
}

impl Maker<'_> {
    /// Adds the words that have no effect in a context.
    fn add_missing(&mut self, context: u16) {
        let words = self.missing.words();
        let texts = words.flat_map(|word| [word.to_owned(), format!("\"{word}\"")]);
        let spellings = texts.map(|text| (text.into_bytes(), context, Effect::default()));
        self.spellings.extend(spellings);
    }

    /// The column of a cell, whose spellings have this context and the one behind it.
    fn column(&mut self, cell: &Cell, whole: u16) -> Column {
        match cell {
            Cell::Id => Column::Id,
            Cell::PassedOver => Column::PassedOver,
            Cell::Empty => Column::Empty,
            Cell::Tick(index, tick) => {
                let question = self.rules.question(*index);
                let made = box_spellings(question, self.compiled, (*tick, whole), &mut self.more);
                self.add_missing(whole);
                self.spellings.extend(made);
                Column::Tick {
                    whole,
                    bit: self.bit(*index),
                    tick: *tick,
                }
            }
            Cell::Answer(index) => {
                let (question, item) = (self.rules.question(*index), whole + 1);
                let made = cell_spellings(question, self.compiled, [whole, item], &mut self.more);
                self.spellings.extend(made);
                self.add_missing(whole);
                match question.answer {
                    AnswerKind::AnyOf(_) => Column::Several { whole, item },
                    AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => {
                        Column::One { whole }
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
    fn none_of_each(&mut self, cells: &[Cell]) -> Option<Vec<(u64, Effect)>> {
        let has_none =
            |index: &QuestionIndex| cells.contains(&Cell::Tick(*index, TickBox::NoneOfThese));
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
fn with_boxes(cells: &[Cell]) -> Vec<QuestionIndex> {
    let mut found = Vec::new();
    for cell in cells {
        if let Cell::Tick(index, _) = cell
            && !found.contains(index)
        {
            found.push(*index);
        }
    }
    found
}

impl CellScanner {
    /// The spellings of the cells of some columns; none, where there are too many columns or boxes.
    pub(crate) fn new(
        rules: &RuleSet,
        compiled: &Compiled,
        cells: &[Cell],
        (delimiter, empty_ticks_mean_none): (u8, bool),
        missing: &MissingWords,
    ) -> Option<Self> {
        let mut maker = Maker {
            rules,
            compiled,
            missing,
            with_boxes: with_boxes(cells),
            spellings: Vec::new(),
            more: More::default(),
        };
        if cells.len() > MOST_COLUMNS || maker.with_boxes.len() > MOST_WITH_BOXES {
            return None;
        }
        let contexts = (0..).step_by(2);
        let both = cells.iter().zip(contexts);
        let columns = both
            .map(|(cell, whole)| maker.column(cell, whole))
            .collect();
        let without_ticks = match empty_ticks_mean_none {
            true => maker.none_of_each(cells)?,
            false => Vec::new(),
        };
        Some(Self {
            columns,
            delimiter,
            short: ShortTexts::of(&maker.spellings),
            long: Table::of(&maker.spellings),
            more: maker.more,
            without_ticks,
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
        let mut row = RowSoFar {
            id: PlainId::None,
            is_answered: false,
            has_boxes: false,
            ticked: 0,
            none: 0,
            denied: 0,
            empty: 0,
            missing: 0,
        };
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
        let answered = row.ticked | row.none;
        if row.ticked & row.none != 0 || answered & row.half_open() != 0 {
            return None; // "none of these" beside a tick, or a box beside it that nobody saw
        }
        for (bit, none) in &self.without_ticks {
            if (answered | row.half_open()) & bit == 0 {
                none.apply(&self.more, point)?;
            }
        }
        let says_something = row.is_answered
            || row.has_boxes && row.half_open() == 0 && !self.without_ticks.is_empty();
        (says_something && mark - start <= LONGEST_LINE).then_some(Scanned {
            id: row.id,
            next: mark + 1,
        })
    }

    /// Reads one cell: whose answers they are, or an answer.
    #[inline(always)]
    fn cell<'b>(
        &self,
        column: Column,
        block: &'b [u8],
        from: usize,
        to: usize,
        row: &mut RowSoFar<'b>,
        point: &mut Point,
    ) -> Option<()> {
        if from == to {
            if let Column::Tick { bit, tick, .. } = column {
                row.add_box(tick, bit, None);
            }
            return Some(());
        }
        match column {
            Column::One { whole } => {
                let effect = self.find(block, from, to, whole)?;
                row.is_answered |= effect.apply(&self.more, point)? == ANSWERS;
            }
            Column::Several { whole, item } => {
                let led_to = self.several(block, from, to, [whole, item], point)?;
                row.is_answered |= led_to == ANSWERS;
            }
            Column::Id => row.id = plain_id(&block[from..to])?,
            Column::Tick { whole, bit, tick } => {
                let effect = self.find(block, from, to, whole)?;
                row.has_boxes = true;
                row.add_box(tick, bit, Some(effect.then));
                if effect.then == ANSWERS {
                    effect.apply(&self.more, point)?;
                    row.is_answered = true;
                }
            }
            Column::PassedOver => return may_be_passed_over(&block[from..to]).then_some(()),
            Column::Empty => return None,
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

    #[inline(always)]
    fn find(&self, block: &[u8], from: usize, to: usize, context: u16) -> Option<&Effect> {
        if to - from <= short::LONGEST {
            return self.short.find(block, from, to, context);
        }
        let at_once = self.long.find(block, from, to, context);
        at_once.or_else(|| self.long.find_moved(&block[from..to], context))
    }
}

/// An id that can be written as it stands; in quotes or not.
#[inline]
fn plain_id(cell: &[u8]) -> Option<PlainId<'_>> {
    let text = match cell {
        [b'"', text @ .., b'"'] => text,
        text => text,
    };
    let is_blank = || text.iter().all(u8::is_ascii_whitespace);
    (is_plain(text) && !is_blank()).then_some(PlainId::Text(text))
}

/// Whether a cell ends where it seems to, and holds a text.
fn may_be_passed_over(cell: &[u8]) -> bool {
    let cell = match cell {
        [b'"', text @ .., b'"'] => text,
        text => text,
    };
    memchr::memchr2(b'"', b'\r', cell).is_none() && std::str::from_utf8(cell).is_ok()
}
