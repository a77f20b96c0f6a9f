//! The cells of one row.

use std::borrow::Cow;

use super::words;

/// Takes a row apart. A cell that begins with a quote goes on to the closing one, and two quotes in it stand for one.
///
/// # Errors
/// What is wrong with the quotes, or that it is no UTF-8.
pub(super) fn cells(row: &[u8]) -> Result<Vec<Cow<'_, str>>, String> {
    let row = std::str::from_utf8(row).map_err(|error| words::not_utf8(error.valid_up_to()))?;
    let mut cells = Vec::new();
    let mut rest = row;
    loop {
        let (cell, after) = match rest.strip_prefix('"') {
            Some(quoted) => until_closing_quote(quoted, cells.len() + 1)?,
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                (Cow::Borrowed(&rest[..end]), &rest[end..])
            }
        };
        cells.push(cell);
        match after.strip_prefix(',') {
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
    use super::cells;

    #[test]
    fn quotes_hold_commas_line_ends_and_quotes() {
        let row = b"a,\"b, c\nd\",\"\"\"e\"\" f\",\"\",\"\"\"\",g\"h";
        let cells = cells(row).unwrap();
        assert_eq!(cells, ["a", "b, c\nd", "\"e\" f", "", "\"", "g\"h"]);
        assert_eq!(super::cells(b",").unwrap(), ["", ""]);
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
