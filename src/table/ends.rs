//! Where rows end: at line ends, but not at those between quotes; and what stands between their cells.

use memchr::{memchr, memchr2_iter, memchr3};

use crate::batch::{BYTE_ORDER_MARK, without_end};

/// What can stand between cells, the most usual last.
pub(super) const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// Finds the ends of rows in bytes that come piece by piece. A row ends at a line feed, a carriage return or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowEnds {
    /// At the start of a cell.
    #[default]
    Start,
    /// In a cell that did not begin with a quote.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote that may have been the closing one.
    AfterQuote,
    /// After a carriage return, to which a line feed may belong.
    AfterReturn,
}

impl RowEnds {
    /// The place just after the end of the row that the last piece left open, or nothing where it may go on beyond
    /// this piece too. The delimiter stands between cells; none, where it is not known yet.
    pub fn find(&mut self, piece: &[u8], delimiter: Option<u8>) -> Option<usize> {
        let mut at = 0;
        loop {
            let rest = &piece[at..];
            let first = rest.first()?;
            match self {
                Self::AfterReturn => {
                    *self = Self::Start;
                    return Some(at + usize::from(*first == b'\n'));
                }
                Self::Quoted => {
                    at += memchr(b'"', rest)? + 1;
                    *self = Self::AfterQuote;
                }
                Self::Start | Self::AfterQuote if *first == b'"' => {
                    at += 1;
                    *self = Self::Quoted;
                }
                Self::Start | Self::AfterQuote | Self::Plain => {
                    let found = memchr3(b'"', b'\n', b'\r', rest);
                    let passed = &rest[..found.unwrap_or(rest.len())];
                    if let Some(last) = passed.last() {
                        *self = Self::after(*last, delimiter);
                    } else {
                        *self = Self::Plain;
                    }
                    at += found? + 1;
                    match piece[at - 1] {
                        b'\n' => {
                            *self = Self::Start;
                            return Some(at);
                        }
                        b'\r' => *self = Self::AfterReturn,
                        _ if *self == Self::Start => *self = Self::Quoted,
                        _ => {}
                    }
                }
            }
        }
    }

    /// After a byte that stands between no quotes.
    fn after(byte: u8, delimiter: Option<u8>) -> Self {
        let is_between =
            delimiter.map_or(DELIMITERS.contains(&byte), |delimiter| byte == delimiter);
        if is_between { Self::Start } else { Self::Plain }
    }
}

/// How many lines end in some bytes: at a line feed, a carriage return or both. A return at the very end counts.
pub fn line_ends(bytes: &[u8]) -> u64 {
    let ends = memchr2_iter(b'\n', b'\r', bytes);
    ends.filter(|place| bytes[*place] == b'\n' || bytes.get(place + 1) != Some(&b'\n'))
        .count() as u64
}

/// The first row of some bytes with its end, of which nothing more may come.
pub(super) fn first_row(bytes: &[u8], delimiter: Option<u8>) -> &[u8] {
    let end = RowEnds::default().find(bytes, delimiter);
    &bytes[..end.unwrap_or(bytes.len())]
}

/// The delimiter that the first line of a table names in place of a header, as spreadsheets read it: `sep=;`.
pub fn named_delimiter(line: &[u8]) -> Option<u8> {
    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
    let line = without_end(line).to_ascii_lowercase();
    let quoted = line.strip_prefix(b"\"");
    let quoted = quoted.and_then(|line| line.strip_suffix(b"\""));
    match quoted.unwrap_or(&line) {
        [b's', b'e', b'p', b'=', delimiter] if DELIMITERS.contains(delimiter) => Some(*delimiter),
        _ => None,
    }
}

/// What programs put between cells besides, and nobody reads here.
const BAR: u8 = b'|';

/// What parts a header that was read as one column, if it seems to be parted at all.
pub(super) fn parts_otherwise(column: &[u8]) -> Option<u8> {
    let count = |delimiter: &u8| column.iter().filter(|byte| *byte == delimiter).count();
    let every = DELIMITERS.into_iter().chain([BAR]);
    every
        .filter(|delimiter| count(delimiter) > 0)
        .max_by_key(count)
}

/// What stands most often between the names in the first line of a table, outside of quotes.
pub(super) fn most_frequent(header: &[u8]) -> u8 {
    let mut lines = header.split(|byte| matches!(byte, b'\n' | b'\r'));
    let line = lines.next().unwrap_or_default();
    let outside = line.split(|byte| *byte == b'"').step_by(2);
    let count = |delimiter: &u8| {
        let bytes = outside.clone().flatten();
        bytes.filter(|byte| *byte == delimiter).count()
    };
    // Of those that stand there as often as each other, the last is taken: the comma.
    let most = DELIMITERS.into_iter().max_by_key(count);
    most.unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{RowEnds, first_row, line_ends};

    const COMMA: Option<u8> = Some(b',');

    fn ends(block: &[u8], size: usize) -> Vec<usize> {
        let (mut state, mut ends) = (RowEnds::default(), Vec::new());
        for (number, piece) in block.chunks(size).enumerate() {
            let mut from = 0;
            while let Some(end) = state.find(&piece[from..], COMMA) {
                from += end;
                ends.push(number * size + from);
            }
        }
        ends
    }

    #[test]
    fn a_line_end_between_quotes_ends_no_row() {
        let block = b"a,\"b\nc\"\r\n\"d \"\"e\nf\"\"\"\n5'10\",x\nlast";
        assert_eq!(ends(block, block.len()), [9, 21, 29]);
        assert_eq!(line_ends(block), 5);
        assert_eq!(first_row(block, COMMA), b"a,\"b\nc\"\r\n");
    }

    #[test]
    fn a_carriage_return_alone_ends_a_row_as_both_do() {
        assert_eq!(ends(b"a,b\rc,d\r\ne,f\r\r\n", 100), [4, 9, 13, 15]);
        assert_eq!(line_ends(b"a,b\rc,d\r\ne,f\r\r\n"), 4);
        assert_eq!(ends(b"a\r", 100), [0; 0], "a line feed may follow");
    }

    #[test]
    fn until_the_delimiter_is_known_a_quote_behind_any_begins_a_cell() {
        let header = b"id;\"a\nb\"\tc\nd";
        assert_eq!(RowEnds::default().find(header, None), Some(11));
        assert_eq!(RowEnds::default().find(header, COMMA), Some(6));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn pieces_of_any_size_give_the_same_ends(text in "[ab,\"\n\r ]{0,30}", size in 1..10_usize) {
            let block = text.as_bytes();
            prop_assert_eq!(ends(block, size), ends(block, block.len().max(1)));
        }
    }
}
