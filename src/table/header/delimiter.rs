//! What stands between the cells of a table, as its first line tells.

use crate::batch::BYTE_ORDER_MARK;
use crate::table::ends;

/// The delimiter that the first line of a table names in place of a header, as spreadsheets read it: `sep=;`.
pub fn named_delimiter(line: &[u8]) -> Option<u8> {
    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
    let line = ends::without_end(line).to_ascii_lowercase();
    let line = line
        .strip_prefix(b"\"")
        .and_then(|line| line.strip_suffix(b"\""))
        .unwrap_or(&line);
    match line {
        [b's', b'e', b'p', b'=', delimiter] if ends::DELIMITERS.contains(delimiter) => {
            Some(*delimiter)
        }
        _ => None,
    }
}

/// What programs put between cells besides, and nobody reads here.
const BAR: u8 = b'|';

/// What parts a header that was read as one column, if it seems to be parted at all.
pub(super) fn parts_otherwise(column: &[u8]) -> Option<u8> {
    let count = |delimiter: &u8| column.iter().filter(|byte| *byte == delimiter).count();
    let every = ends::DELIMITERS.into_iter().chain([BAR]);
    every
        .filter(|delimiter| count(delimiter) > 0)
        .max_by_key(count)
}

/// What stands most often between the names in the first line of a table, outside of quotes.
pub(super) fn most_frequent(header: &[u8]) -> u8 {
    let line = header
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .next()
        .unwrap_or_default();
    let outside = line.split(|byte| *byte == b'"').step_by(2);
    let count = |delimiter: &u8| {
        let bytes = outside.clone().flatten();
        bytes.filter(|byte| *byte == delimiter).count()
    };
    // Of those that stand there as often as each other, the last is taken: the comma.
    let most = ends::DELIMITERS.into_iter().max_by_key(count);
    most.unwrap_or(b',')
}
