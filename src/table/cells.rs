//! The cells of one row, read by the crate `csv-core`.

use std::sync::{Mutex, PoisonError};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use memchr::memchr;

use super::faults;
use crate::batch::not_utf8;
use crate::fault::Code;

/// Takes rows apart at one delimiter. A cell that begins with a quote goes on to the closing one, and two quotes in it
/// stand for one.
#[derive(Debug)]
pub(super) struct CellReader {
    /// At the start of a row. Threads share it: to make one takes longer than to read a row, and a clone of one
    /// reads otherwise, as that of `csv-core` 0.1.13 copies its transitions and forgets its delimiter.
    reader: Mutex<Box<Reader>>,
    delimiter: u8,
}

/// Why a row cannot be taken apart, and what can be read of it all the same.
#[derive(Debug)]
pub(super) struct BrokenRow {
    pub(super) code: Code,
    pub(super) say: String,
    /// The place of the cell that is broken.
    pub(super) place: usize,
    /// The cells before one whose quotes are broken; or all, where some are no text, and those are empty.
    pub(super) readable: Cells,
}

/// The cells of one row.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// All cells without a gap.
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
}

impl CellReader {
    pub(super) fn new(delimiter: u8) -> Self {
        let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
        // Before its first row it would pass over a mark for the order of bytes.
        reader.read_record(b"\n-\n", &mut [0; 8], &mut [0; 8]);
        Self {
            reader: Mutex::new(Box::new(reader)),
            delimiter,
        }
    }

    /// What stands between cells.
    pub(super) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Takes a row without its end apart.
    ///
    /// # Errors
    /// What is wrong with the quotes, or that it is no UTF-8.
    pub(super) fn cells(&self, row: &[u8]) -> Result<Cells, BrokenRow> {
        if let Err(error) = std::str::from_utf8(row) {
            return Err(self.not_utf8(row, error.valid_up_to()));
        }
        self.check_quotes(row)?;
        // The crate wants some room left at the end.
        let mut text = vec![0; row.len() + 1];
        let mut ends = vec![0; row.len() + 2];
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut rest, mut length, mut count) = (row, 0, 0);
        loop {
            let (result, read, written, ended) =
                reader.read_record(rest, &mut text[length..], &mut ends[count..]);
            rest = &rest[read..];
            length += written;
            count += ended;
            match result {
                // That the row is at its end is said by an empty input.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record
                | ReadRecordResult::End
                | ReadRecordResult::OutputFull
                | ReadRecordResult::OutputEndsFull => break,
            }
        }
        drop(reader);
        text.truncate(length);
        ends.truncate(count);
        // Of a text of UTF-8 only quotes were taken out.
        let text = String::from_utf8(text).unwrap_or_default();
        Ok(Cells { text, ends })
    }

    /// A row of which some bytes are no UTF-8, the first of them after so many that are.
    fn not_utf8(&self, row: &[u8], before: usize) -> BrokenRow {
        let text = String::from_utf8_lossy(row);
        let cells = self.cells(text.as_bytes());
        let cells = cells.unwrap_or_else(|broken| broken.readable);
        let is_broken = |cell: &str| cell.contains(char::REPLACEMENT_CHARACTER);
        let place = cells.iter().position(is_broken).unwrap_or(cells.len());
        let texts = cells
            .iter()
            .map(|cell| if is_broken(cell) { "" } else { cell });
        BrokenRow {
            code: Code::NotUtf8,
            say: not_utf8(before),
            place,
            readable: texts.collect(),
        }
    }

    /// A row whose quotes are broken in the cell that begins here.
    fn broken_quotes(&self, row: &[u8], begin: usize, say: String) -> BrokenRow {
        let before = begin.checked_sub(1).map(|end| self.cells(&row[..end]));
        let readable = before.and_then(Result::ok).unwrap_or_default();
        BrokenRow {
            code: Code::BrokenQuotes,
            say,
            place: readable.len(),
            readable,
        }
    }

    /// What the crate would read all the same: an open quote, and text behind a closed one.
    fn check_quotes(&self, row: &[u8]) -> Result<(), BrokenRow> {
        if memchr(b'"', row).is_none() {
            return Ok(());
        }
        let (mut rest, mut column) = (row, 1);
        loop {
            if let Some(quoted) = rest.strip_prefix(b"\"") {
                let broken = |say| self.broken_quotes(row, row.len() - rest.len(), say);
                let after = after_closing_quote(quoted);
                let after = after.ok_or_else(|| broken(faults::not_closed(column)))?;
                if after.first().is_some_and(|byte| *byte != self.delimiter) {
                    return Err(broken(faults::after_quote(column)));
                }
                rest = after;
            }
            let Some(end) = memchr(self.delimiter, rest) else {
                return Ok(());
            };
            rest = &rest[end + 1..];
            column += 1;
        }
    }
}

/// What stands behind the quote that closes a cell.
fn after_closing_quote(quoted: &[u8]) -> Option<&[u8]> {
    let mut rest = quoted;
    loop {
        let after = &rest[memchr(b'"', rest)? + 1..];
        match after.strip_prefix(b"\"") {
            Some(next) => rest = next,
            None => return Some(after),
        }
    }
}

impl Cells {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell at a place.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|place| self.get(place))
    }
}

impl<'c> FromIterator<&'c str> for Cells {
    fn from_iter<I: IntoIterator<Item = &'c str>>(cells: I) -> Self {
        let mut made = Self::default();
        for cell in cells {
            made.text += cell;
            made.ends.push(made.text.len());
        }
        made
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::CellReader;
    use crate::batch::without_end;
    use crate::table::ends::first_row;

    /// The rows as the crate `csv` reads them, which finds the ends of rows, too.
    fn of_another_reader(table: &[u8]) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(table);
        let records = reader.records().map(Result::unwrap);
        records
            .map(|record| record.iter().map(str::to_owned).collect())
            .collect()
    }

    fn cells(row: &[u8]) -> Result<Vec<String>, String> {
        let cells = CellReader::new(b',')
            .cells(row)
            .map_err(|broken| broken.say)?;
        Ok(cells.iter().map(str::to_owned).collect())
    }

    /// The rows as this reader has them, where nothing is wrong with any. The other one passes over empty lines.
    fn of_this_reader(table: &[u8]) -> Option<Vec<Vec<String>>> {
        let (mut rest, mut rows) = (table, Vec::new());
        while !rest.is_empty() {
            let row = first_row(rest, Some(b','));
            rest = &rest[row.len()..];
            let row = without_end(row);
            if !row.is_empty() {
                rows.push(cells(row).ok()?);
            }
        }
        Some(rows)
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 1000,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn what_another_program_writes_is_read_as_it_was_meant(
            table in prop::collection::vec(prop::collection::vec("[ab ,;\"\n\r\u{e9}]{0,6}", 2..5), 1..5),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = writer.into_inner().unwrap();
            prop_assert_eq!(of_this_reader(&text).unwrap(), table);
        }

        #[test]
        fn whatever_is_read_another_reader_reads_the_same(text in "[ab,\"\n\r ]{0,40}") {
            if let Some(rows) = of_this_reader(text.as_bytes()) {
                prop_assert_eq!(rows, of_another_reader(text.as_bytes()), "{:?}", text);
            }
        }
    }

    #[test]
    fn quotes_hold_commas_line_ends_and_quotes() {
        let row = b"a,\"b, c\nd\",\"\"\"e\"\" f\",\"\",\"\"\"\",g\"h";
        let expected = ["a", "b, c\nd", "\"e\" f", "", "\"", "g\"h"];
        assert_eq!(cells(row).unwrap(), expected);
        assert_eq!(cells(b",").unwrap(), ["", ""]);
        assert_eq!(cells("\u{feff}a,b".as_bytes()).unwrap(), ["\u{feff}a", "b"]);
    }

    #[test]
    fn an_open_quote_and_text_behind_a_closed_one_are_refused() {
        for (row, expected) in [
            (b"a,\"b".as_slice(), "column 2: a quote is opened"),
            (b"\"a\"b,c", "column 1: there is text behind"),
            (b"a,\xFF", "byte 3: this is not UTF-8"),
        ] {
            let error = cells(row).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
