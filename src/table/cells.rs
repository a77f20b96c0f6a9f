//! The cells of one row.

use std::borrow::Cow;

use super::faults;
use crate::batch::not_utf8;
use crate::fault::Code;

/// The cells of one row, in its order.
pub(super) type Cells<'t> = Vec<Cow<'t, str>>;

/// Why a row cannot be taken apart, and what can be read of it all the same.
#[derive(Debug)]
pub(super) struct BrokenRow<'t> {
    pub(super) code: Code,
    pub(super) say: String,
    /// The place of the cell that is broken.
    pub(super) place: usize,
    /// The cells before one whose quotes are broken; or all, where some are no text, and those are empty.
    pub(super) readable: Cells<'t>,
}

/// Takes a row without its end apart. A cell that begins with a quote goes on to the closing one, and two quotes in it
/// stand for one.
///
/// # Errors
/// What is wrong with the quotes, or that it is no UTF-8.
pub(super) fn cells(row: &[u8], delimiter: u8) -> Result<Cells<'_>, BrokenRow<'_>> {
    match std::str::from_utf8(row) {
        Ok(row) => of_text(row, char::from(delimiter)),
        Err(error) => Err(of_no_text(row, delimiter, error.valid_up_to())),
    }
}

fn of_text(row: &str, delimiter: char) -> Result<Cells<'_>, BrokenRow<'_>> {
    let (mut cells, mut rest) = (Cells::new(), Some(row));
    while let Some(text) = rest {
        let place = cells.len();
        let written = match first_cell(text, delimiter, place + 1) {
            Ok(written) => written,
            Err(say) => {
                return Err(BrokenRow {
                    code: Code::BrokenQuotes,
                    say,
                    place,
                    readable: cells,
                });
            }
        };
        let quoted = written.strip_prefix('"');
        cells.push(match quoted.and_then(|text| text.strip_suffix('"')) {
            Some(text) => text.replace("\"\"", "\"").into(),
            None => written.into(),
        });
        rest = text[written.len()..].strip_prefix(delimiter);
    }
    Ok(cells)
}

/// The first cell of a text as it is written, in the column of this number.
///
/// # Errors
/// Where a quote is open, or text stands behind a closed one.
fn first_cell(text: &str, delimiter: char, column: usize) -> Result<&str, String> {
    let Some(quoted) = text.strip_prefix('"') else {
        return Ok(text.split(delimiter).next().unwrap_or_default());
    };
    let behind = behind_closing_quote(quoted).ok_or_else(|| faults::not_closed(column))?;
    match behind.is_empty() || behind.starts_with(delimiter) {
        true => Ok(&text[..text.len() - behind.len()]),
        false => Err(faults::after_quote(column)),
    }
}

fn behind_closing_quote(quoted: &str) -> Option<&str> {
    let mut rest = quoted;
    loop {
        let (_, behind) = rest.split_once('"')?;
        match behind.strip_prefix('"') {
            Some(next) => rest = next,
            None => return Some(behind),
        }
    }
}

/// A row of which some bytes are no UTF-8, the first of them after so many that are.
fn of_no_text(row: &[u8], delimiter: u8, before: usize) -> BrokenRow<'static> {
    let text = String::from_utf8_lossy(row);
    let cells = of_text(&text, char::from(delimiter)).unwrap_or_else(|broken| broken.readable);
    let is_broken = |cell: &Cow<'_, str>| cell.contains(char::REPLACEMENT_CHARACTER);
    let readable = |cell: &Cow<'_, str>| match is_broken(cell) {
        true => Cow::default(),
        false => Cow::Owned(cell.to_string()),
    };
    BrokenRow {
        code: Code::NotUtf8,
        say: not_utf8(before),
        place: cells.iter().position(is_broken).unwrap_or(cells.len()),
        readable: cells.iter().map(readable).collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
        let cells = super::cells(row, b',').map_err(|broken| broken.say)?;
        Ok(cells.into_iter().map(Into::into).collect())
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
