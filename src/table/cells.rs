//! The cells of one row, read by the crate `csv-core`.

use std::sync::{Mutex, PoisonError};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use memchr::memchr;

use super::words;
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
    pub(super) fn cells(&self, row: &[u8]) -> Result<Cells, (Code, String)> {
        std::str::from_utf8(row)
            .map_err(|error| (Code::NotUtf8, words::not_utf8(error.valid_up_to())))?;
        self.check_quotes(row)
            .map_err(|error| (Code::BrokenQuotes, error))?;
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

    /// What the crate would read all the same: an open quote, and text behind a closed one.
    fn check_quotes(&self, row: &[u8]) -> Result<(), String> {
        if memchr(b'"', row).is_none() {
            return Ok(());
        }
        let (mut rest, mut column) = (row, 1);
        loop {
            if let Some(quoted) = rest.strip_prefix(b"\"") {
                let after = after_closing_quote(quoted).ok_or_else(|| words::not_closed(column))?;
                if after.first().is_some_and(|byte| *byte != self.delimiter) {
                    return Err(words::after_quote(column));
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::CellReader;
    use crate::table::ends::{first_row, without_end};

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
            .map_err(|(_, error)| error)?;
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
