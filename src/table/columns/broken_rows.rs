//! Rows that are refused because of their form: they go on over several lines, as behind a quote that somebody forgot to
//! close, or nobody knows which cell belongs where. Nothing of them is an answer, and all may be an emergency.

use super::Columns;
use crate::answers::Answers;
use crate::assessment::is_settled;
use crate::batch::{Column, Id, LineFault, Row, Unread, without_end};
use crate::fault::Code;
use crate::table::cells::Cells;
use crate::table::{ends, faults};

impl<'r> Columns<'r> {
    /// The place of a cell that is no answer and that goes on over several lines, where those seem to be rows of their
    /// own: one within has as many cells as the header, or the last has, and so has the first, or answers stand in the
    /// last. A quote that somebody forgot to close is legal where another stands further down.
    pub(super) fn swallows_rows(&self, row: &[u8], cells: &Cells<'_>) -> Option<usize> {
        let mut both = self.columns.iter().zip(cells.iter());
        let place = both.position(|(column, cell)| {
            matches!(
                column,
                Column::Id | Column::PassedOver { .. } | Column::Kept(_)
            ) && cell.contains(['\n', '\r'])
        })?;
        let count = |line: &[u8]| parts(line, self.delimiter).count();
        let lines: Vec<&[u8]> = lines(row).map(|(_, line)| line).collect();
        let is_swallowing = match lines.as_slice() {
            [first, within @ .., last] => {
                let is_row = count(last) == cells.len();
                let may_begin = count(first) == cells.len()
                    || count(first) > cells.len() && self.answers_before(place, last);
                within.iter().any(|line| count(line) == cells.len()) || is_row && may_begin
            }
            _ => false,
        };
        (cells.len() > 1 && is_swallowing).then_some(place)
    }

    /// Whether answers stand in a line before a place, and nothing that is none.
    fn answers_before(&self, place: usize, line: &[u8]) -> bool {
        let cells = alone(line, self.delimiter);
        let cells = cells.into_iter().take(place).collect();
        let (answers, faults) = self.answers(&cells);
        !answers.is_empty() && faults.is_empty()
    }

    /// What is wrong with a row. Where that is its form, what can be read of each of its lines is looked through for an
    /// emergency, as a row of its own.
    pub(super) fn looked_through(
        &self,
        first: u64,
        (row, within): (&[u8], u64),
        unread: Unread,
    ) -> Unread {
        let mut faults = match unread {
            Unread::Refused(faults) if within > 0 || faults.iter().any(is_about_its_form) => faults,
            unread => return unread,
        };
        if let Some(last) = faults.last_mut().filter(|_| within > 0) {
            last.say += &faults::goes_on(within + 1);
        }
        let known = faults.first().filter(|fault| fault.is_emergency()).cloned();
        faults.retain(|fault| !fault.is_emergency());
        let unread = Unread::Refused(faults);
        match (self.emergency_in(first, row), known) {
            (None, None) => unread,
            (None, Some(known)) => unread.behind(known),
            (Some((_, emergency)), _) if within == 0 => unread.behind(emergency),
            (Some((mut lines, emergency)), Some(known)) => {
                let is_told = lines.first() == Some(&first);
                lines.splice(..0, (!is_told).then_some(first));
                let emergency = if is_told { emergency } else { known };
                unread.behind(emergency.in_lines(lines))
            }
            (Some((lines, emergency)), None) => unread.behind(emergency.in_lines(lines)),
        }
    }

    /// The emergency in what stands behind a row that was handed over cut off, if there is one. It belongs to that row,
    /// and is refused as it was.
    pub(super) fn of_the_rest(&self, first: u64, rest: &[u8]) -> Option<Row<'r>> {
        let (lines, emergency) = self.emergency_in(first, rest)?;
        let line = *lines.first()?;
        let unread = Unread::refused(Code::TooLong, faults::belongs_to_too_long());
        let unread = unread.behind(emergency.in_lines(lines));
        Some(Row::new(line, Id::None, Err(unread)))
    }

    /// The lines that are an emergency by themselves, counted from the number of the first, and what the first of them
    /// calls for.
    fn emergency_in(&self, first: u64, text: &[u8]) -> Option<(Vec<u64>, LineFault)> {
        let (mut found, mut emergency) = (Vec::new(), None);
        let (mut number, mut counted) = (first, 0);
        for (start, line) in lines(text) {
            let Some(answers) = self.settled_alone(line, start > 0) else {
                continue;
            };
            number += ends::line_ends(&text[counted..start]);
            counted = start;
            found.push(number);
            emergency.get_or_insert_with(|| LineFault::of_emergency(&answers, self.place));
        }
        emergency.map(|emergency| (found, emergency))
    }

    /// The answers of a line alone, if they are an emergency. Where it does not begin a row, its cells may also be the
    /// last ones: a quote before them, or a comma in a text, moves them.
    fn settled_alone(&self, line: &[u8], may_be_the_last: bool) -> Option<Answers<'r>> {
        let mut cells = alone(line, self.delimiter);
        let is_emergency = |answers: &Answers<'r>| !answers.is_empty() && is_settled(answers);
        let (answers, _) = self.answers(&cells);
        if is_emergency(&answers) {
            return Some(answers);
        }
        if let Some(sign) = self.signs.in_text(line) {
            return Some(sign.answers(self.rules));
        }
        let (count, columns) = (cells.len(), self.columns.len());
        // A row that was written by another program may be parted by something else than the header.
        let otherwise = DELIMITERS.into_iter().map(|other| alone(line, other));
        let as_wide = otherwise.filter(|cells| count != columns && cells.len() == columns);
        let mut read = as_wide.map(|cells| self.answers(&cells).0);
        if let Some(answers) = read.find(is_emergency) {
            return Some(answers);
        }
        if count == columns || count < columns && !may_be_the_last {
            return None;
        }
        if count > columns {
            cells.drain(..count - columns);
        } else {
            cells.splice(..0, vec!["".into(); columns - count]);
        }
        let (answers, _) = self.answers(&cells);
        is_emergency(&answers).then_some(answers)
    }
}

/// What parts the cells of tables.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The cells of a line, whatever its quotes.
fn alone(line: &[u8], delimiter: u8) -> Cells<'_> {
    let parts = parts(line, delimiter).map(String::from_utf8_lossy);
    let quotes = |c: char| c == '"' || c.is_whitespace();
    let cells = parts.map(|cell| cell.trim_matches(quotes).to_owned().into());
    cells.collect()
}

fn parts(line: &[u8], delimiter: u8) -> impl Iterator<Item = &[u8]> {
    without_end(line).split(move |byte| *byte == delimiter)
}

/// Whether it is the form of a row that is wrong, and not what stands in one of its cells.
fn is_about_its_form(fault: &LineFault) -> bool {
    matches!(
        fault.code,
        Code::TooLong
            | Code::NotUtf8
            | Code::RaggedRow
            | Code::BrokenQuotes
            | Code::UnnamedColumn
            | Code::PassedOver
    )
}

/// The lines of a text in which something stands, each with the place where it begins.
fn lines(text: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    let lines = text.split(|byte| matches!(byte, b'\n' | b'\r'));
    let placed = lines.map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    });
    placed.filter(|(_, line)| !line.is_empty())
}
