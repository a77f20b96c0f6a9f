//! The cells of one row.

use std::borrow::Cow;

use super::words;

/// Takes a row apart. A cell that begins with a quote goes on to the closing one, and two quotes in it stand for one.
///
/// # Errors
/// What is wrong with the quotes, or that it is no UTF-8.
pub(super) fn cells(row: &[u8], delimiter: u8) -> Result<Vec<Cow<'_, str>>, String> {
    let delimiter = char::from(delimiter);
    let row = std::str::from_utf8(row).map_err(|error| words::not_utf8(error.valid_up_to()))?;
    let mut cells = Vec::new();
    let mut rest = row;
    loop {
        let (cell, after) = match rest.strip_prefix('"') {
            Some(quoted) => until_closing_quote(quoted, cells.len() + 1)?,
            None => {
                let end = rest.find(delimiter).unwrap_or(rest.len());
                (Cow::Borrowed(&rest[..end]), &rest[end..])
            }
        };
        cells.push(cell);
        match after.strip_prefix(delimiter) {
            Some(next) => rest = next,
            None if after.is_empty() => return Ok(cells),
            None => return Err(words::after_quote(cells.len())),
        }
    }
}

/// The text up to the closing quote, and what stands behind that.
fn until_closing_quote(quoted: &str, column: usize) -> Result<(Cow<'_, str>, &str), String> {
    let mut cell = Cow::Borrowed("");
    let mut rest = quoted;
    loop {
        let (text, after) = rest
            .split_once('"')
            .ok_or_else(|| words::not_closed(column))?;
        if cell.is_empty() {
            cell = Cow::Borrowed(text);
        } else {
            cell.to_mut().push_str(text);
        }
        match after.strip_prefix('"') {
            Some(next) => {
                cell.to_mut().push('"');
                rest = next;
            }
            None => return Ok((cell, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::cells;
    use crate::table::ends::rows;

    /// The rows as another reader of the same format has them.
    fn of_another_reader(table: &[u8]) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .terminator(csv::Terminator::Any(b'\n'))
            .from_reader(table);
        let records = reader.records().map(Result::unwrap);
        records
            .map(|record| record.iter().map(str::to_owned).collect())
            .collect()
    }

    /// The rows as this reader has them, where nothing is wrong with any. The other one passes over empty lines.
    fn of_this_reader(table: &[u8]) -> Option<Vec<Vec<String>>> {
        let rows = rows(1, table, b',').filter(|(_, row)| !row.is_empty());
        let in_cells = |row| -> Option<Vec<String>> {
            let cells = cells(row, b',').ok()?;
            Some(cells.into_iter().map(Into::into).collect())
        };
        rows.map(|(_, row)| in_cells(row)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 1000,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn what_another_program_writes_is_read_as_it_was_meant(
            table in prop::collection::vec(prop::collection::vec("[ab ,;\"\n\u{e9}]{0,6}", 2..5), 1..5),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = writer.into_inner().unwrap();
            prop_assert_eq!(of_this_reader(&text).unwrap(), table);
        }

        #[test]
        fn whatever_is_read_another_reader_reads_the_same(text in "[ab,\"\n ]{0,40}") {
            if let Some(rows) = of_this_reader(text.as_bytes()) {
                prop_assert_eq!(rows, of_another_reader(text.as_bytes()), "{:?}", text);
            }
        }
    }

    #[test]
    fn quotes_hold_commas_line_ends_and_quotes() {
        let row = b"a,\"b, c\nd\",\"\"\"e\"\" f\",\"\",\"\"\"\",g\"h";
        let cells = cells(row, b',').unwrap();
        assert_eq!(cells, ["a", "b, c\nd", "\"e\" f", "", "\"", "g\"h"]);
        assert_eq!(super::cells(b",", b',').unwrap(), ["", ""]);
    }

    #[test]
    fn an_open_quote_and_text_behind_a_closed_one_are_refused() {
        for (row, expected) in [
            (b"a,\"b".as_slice(), "column 2: a quote is opened"),
            (b"\"a\"b,c", "column 1: there is text behind"),
            (b"a,\xFF", "byte 3: this is not UTF-8"),
        ] {
            let error = cells(row, b',').unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
