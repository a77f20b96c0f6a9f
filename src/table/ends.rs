//! Where rows end: at line ends, but not at those between quotes.

use std::ops::ControlFlow;

/// Finds the ends of rows in bytes that come piece by piece.
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
}

impl RowEnds {
    /// The place just after the end of the row that the last piece left open, or nothing where it goes on beyond
    /// this piece too. The delimiter stands between cells.
    pub fn find(&mut self, piece: &[u8], delimiter: u8) -> Option<usize> {
        let found = piece.iter().enumerate().try_for_each(|(place, byte)| {
            *self = match (*self, byte) {
                (Self::Start | Self::AfterQuote, b'"') => Self::Quoted,
                (Self::Quoted, b'"') => Self::AfterQuote,
                (Self::Quoted, _) => Self::Quoted,
                (Self::Start | Self::Plain | Self::AfterQuote, b'\n') => {
                    *self = Self::Start;
                    return ControlFlow::Break(place + 1);
                }
                (Self::Start | Self::Plain | Self::AfterQuote, byte) if *byte == delimiter => {
                    Self::Start
                }
                (Self::Start | Self::Plain | Self::AfterQuote, _) => Self::Plain,
            };
            ControlFlow::Continue(())
        });
        found.break_value()
    }
}

/// The rows of a block of whole rows, of which the last may lack its end: each with the number of the line where it
/// begins, and without its end.
pub(super) fn rows(
    first_line: u64,
    block: &[u8],
    delimiter: u8,
) -> impl Iterator<Item = (u64, &[u8])> {
    let (mut line, mut rest) = (first_line, block);
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = RowEnds::default()
            .find(rest, delimiter)
            .unwrap_or(rest.len());
        let (row, others) = rest.split_at(end);
        let begins = line;
        line += row.iter().filter(|byte| **byte == b'\n').count() as u64;
        rest = others;
        let row = row.strip_suffix(b"\n").unwrap_or(row);
        Some((begins, row.strip_suffix(b"\r").unwrap_or(row)))
    })
}

#[cfg(test)]
mod tests {
    use super::{RowEnds, rows};

    #[test]
    fn a_line_end_between_quotes_ends_no_row() {
        let block = b"a,\"b\nc\"\r\n\"d \"\"e\nf\"\"\"\n5'10\",x\nlast";
        let rows: Vec<(u64, &[u8])> = rows(7, block, b',').collect();
        assert_eq!(
            rows,
            [
                (7, b"a,\"b\nc\"".as_slice()),
                (9, b"\"d \"\"e\nf\"\"\""),
                (11, b"5'10\",x"),
                (12, b"last"),
            ]
        );
    }

    #[test]
    fn pieces_of_any_size_give_the_same_ends() {
        let block = b"a,\"b\nc\",d\n\"\"\"\n\"\"\",e\nf\n";
        let whole: Vec<usize> = ends(block, block.len());
        assert_eq!(whole, [10, 20, 22]);
        for size in 1..block.len() {
            assert_eq!(ends(block, size), whole, "pieces of {size}");
        }
    }

    fn ends(block: &[u8], size: usize) -> Vec<usize> {
        let (mut state, mut ends) = (RowEnds::default(), Vec::new());
        for (number, piece) in block.chunks(size).enumerate() {
            let mut from = 0;
            while let Some(end) = state.find(&piece[from..], b',') {
                from += end;
                ends.push(number * size + from);
            }
        }
        ends
    }
}
