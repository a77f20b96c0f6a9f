//! Rows whose cells do not stand where they should, whatever the answers in them.

use std::borrow::Cow;

use super::Columns;
use crate::batch::LineFault;
use crate::fault::Code;
use crate::table::cells::Cells;
use crate::table::faults;
use crate::table::header::Column;

impl Columns<'_> {
    /// What is wrong with the cells of a row by their number and their places, whatever the answers in them.
    pub(super) fn misshapen(&self, row: &[u8], cells: &Cells<'_>) -> Option<LineFault> {
        if cells.len() != self.columns.len() {
            let say = faults::ragged(cells.len(), self.columns.len());
            return Some(self.at(cells.len(), LineFault::of_all(Code::RaggedRow, say)));
        }
        let mut both = self.columns.iter().zip(cells.iter());
        let is_lost = |(column, cell): (&Column, &Cow<'_, str>)| {
            *column == Column::Unnamed && !cell.trim().is_empty()
        };
        if let Some(place) = both.position(is_lost) {
            let say = faults::unnamed(place + 1);
            return Some(LineFault::of_all(Code::UnnamedColumn, say));
        }
        if let Some((place, question)) = self.passed_over_sign(cells) {
            let say = faults::passed_over(place + 1, question);
            let fault = LineFault::of_all(Code::PassedOver, say);
            return Some(self.at(place, fault));
        }
        let place = self.swallows_rows(row, cells)?;
        let say = faults::swallows_rows(place + 1);
        Some(self.at(place, LineFault::of_all(Code::BrokenQuotes, say)))
    }

    /// The place of a cell that nobody looks at, with nothing in it but a sign of an emergency, and the question that
    /// it answers. A map can say that its column is about something else; and what is written again is no secret.
    fn passed_over_sign(&self, cells: &Cells<'_>) -> Option<(usize, &str)> {
        let signs = self.signs.as_ref()?;
        let mut both = self.columns.iter().zip(cells.iter()).enumerate();
        both.find_map(|(place, (column, cell))| match column {
            Column::PassedOver { is_mapped: false } => {
                Some((place, signs.question(cell.as_bytes())?))
            }
            _ => None,
        })
    }

    /// The place of a cell that nobody looks at and that goes on over several lines, where those seem to be rows of
    /// their own: one within has as many cells as the header, or the first and the last have. A quote that somebody
    /// forgot to close is legal where another stands further down.
    fn swallows_rows(&self, row: &[u8], cells: &Cells<'_>) -> Option<usize> {
        let mut both = self.columns.iter().zip(cells.iter());
        let place = both.position(|(column, cell)| {
            matches!(column, Column::PassedOver { .. } | Column::Kept(_))
                && cell.contains(['\n', '\r'])
        })?;
        let is_delimiter = |byte: &&u8| **byte == self.delimiter();
        let is_row = |line: &[u8]| line.iter().filter(is_delimiter).count() + 1 == cells.len();
        let lines = row.split(|byte| matches!(byte, b'\n' | b'\r'));
        let are_rows: Vec<bool> = lines.filter(|line| !line.is_empty()).map(is_row).collect();
        let is_swallowing = match are_rows.as_slice() {
            [first, within @ .., last] => within.contains(&true) || *first && *last,
            _ => false,
        };
        (cells.len() > 1 && is_swallowing).then_some(place)
    }
}
