//! A translation as a table, for a spreadsheet: out, to be filled in, and back.

use std::collections::BTreeMap;

use csv_core::{ReadRecordResult, Reader};

use super::texts::fingerprint;
use super::{Open, Pair};

/// The columns of the table.
const COLUMNS: [&str; 3] = ["id", "original", "translation"];

/// Returns a table of these texts as CSV: a row for each, with what its translation said before the text changed.
pub fn to_table(open: &[&Open]) -> String {
    let head = COLUMNS.map(str::to_owned);
    let rows = open.iter().map(|open| {
        let earlier = open.earlier.clone().unwrap_or_default();
        [open.id.clone(), open.original.clone(), earlier]
    });
    let rows = [head].into_iter().chain(rows);
    let lines = rows.map(|row| row.map(|cell| quoted(&cell)).join(",") + "\n");
    lines.collect()
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Returns the translations in a table that was filled in, by the ids of their texts; rows without one are passed over.
/// Each is of the original that stands beside it: where that is another now, the translation is not taken for it.
///
/// # Errors
/// The columns that must be there, where they are not.
pub(super) fn from_table(table: &str) -> Result<BTreeMap<String, Pair>, NoTable> {
    let mut rows = rows(table.trim_start_matches('\u{feff}')).into_iter();
    let head = rows.next().unwrap_or_default();
    let place = |name: &str| head.iter().position(|cell| cell == name).ok_or(NoTable);
    let [id, original, text] = [place(COLUMNS[0])?, place(COLUMNS[1])?, place(COLUMNS[2])?];
    let cell = |row: &[String], place: usize| row.get(place).cloned().unwrap_or_default();
    let filled = rows.filter(|row| !cell(row, text).trim().is_empty());
    let pairs = filled.map(|row| {
        let of = fingerprint(&cell(&row, original));
        let text = cell(&row, text);
        (cell(&row, id), Pair { of, text })
    });
    Ok(pairs.collect())
}

/// A table without the columns of one that was printed to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTable;

/// The cells of every row.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut reader, mut rest) = (Reader::new(), table.as_bytes());
    let (mut cells, mut ends) = (vec![0; table.len() + 1], vec![0; table.len() + 1]);
    let mut rows = Vec::new();
    loop {
        let (result, read, written, ended) = reader.read_record(rest, &mut cells, &mut ends);
        rest = rest.get(read..).unwrap_or_default();
        // The room is as large as the whole table, so a record is never cut; the end of input ends the last one.
        let is_row = match result {
            ReadRecordResult::Record => true,
            ReadRecordResult::End => return rows,
            ReadRecordResult::InputEmpty => {
                let (_, _, more, more_ended) =
                    reader.read_record(&[], &mut cells[written..], &mut ends[ended..]);
                rows.push(row(&cells[..written + more], &ends[..ended + more_ended]));
                return rows;
            }
            _ => return rows,
        };
        if is_row {
            rows.push(row(&cells[..written], &ends[..ended]));
        }
    }
}

fn row(cells: &[u8], ends: &[usize]) -> Vec<String> {
    let starts = [0].into_iter().chain(ends.iter().copied());
    let cells = starts.zip(ends).map(|(start, end)| cells.get(start..*end));
    cells
        .map(|cell| String::from_utf8_lossy(cell.unwrap_or_default()).into_owned())
        .collect()
}
