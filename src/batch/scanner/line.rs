//! One line, as far as it was read, and the member of it that says whose answers it holds.

use memchr::memchr2;

use super::spellings::OUTSIDE;
use super::{Marks, Scanned};
use crate::batch::{Id, LONGEST_LINE};
use crate::quote::holds_harm;

/// One line, as far as it was read.
pub(super) struct Line<'b> {
    pub(super) block: &'b [u8],
    start: usize,
    /// Where it was read to.
    pub(super) at: usize,
    /// The id, once it was read.
    pub(super) id: Option<&'b [u8]>,
    /// What can be read next.
    pub(super) context: u16,
}

impl<'b> Line<'b> {
    /// A line of a block, of which the brace was read that begins it.
    #[inline(always)]
    pub(super) fn at(block: &'b [u8], start: usize) -> Option<Self> {
        (*block.get(start)? == b'{').then_some(Self {
            block,
            start,
            at: start + 1,
            id: None,
            context: OUTSIDE,
        })
    }

    /// Whether nothing of it was read yet but the brace.
    pub(super) fn is_at_start(&self) -> bool {
        self.at == self.start + 1
    }

    /// What was not read yet, with whatever stands in the block after the line.
    #[inline(always)]
    pub(super) fn rest(&self) -> &'b [u8] {
        self.block.get(self.at..).unwrap_or_default()
    }

    /// Passes over a blank, if there is one.
    pub(super) fn pass_blank(&mut self) {
        self.at += usize::from(self.rest().starts_with(b" "));
    }

    /// Passes over a piece that ends at a mark, and over the mark; gives the mark.
    #[inline(always)]
    pub(super) fn pass(&mut self, mark: usize) -> Option<u8> {
        self.at = mark + 1;
        self.block.get(mark).copied()
    }

    /// The line, if it may end here.
    #[inline(always)]
    pub(super) fn end(self) -> Option<Scanned<'b>> {
        if self.context != OUTSIDE || self.at - self.start > LONGEST_LINE {
            return None;
        }
        let end = match self.rest() {
            [] => 0,
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => return None,
        };
        let id = match self.id {
            Some(id) => Id::Json(std::str::from_utf8(id).ok()?),
            None => Id::None,
        };
        let next = self.at + end;
        Some(Scanned { id, next })
    }
}

/// The one control character that is not below the blank.
const DELETE: u8 = 0x7F;

/// The most digits of a number that are read here; more are left to the strict reader.
const MOST_DIGITS: usize = 15;

/// How many bytes stand before the value of an id, if a piece is one.
#[inline]
pub(super) fn start_of_id(rest: &[u8]) -> Option<usize> {
    let value = rest.strip_prefix(b"\"id\":")?;
    let blanks = usize::from(value.first() == Some(&b' '));
    Some(rest.len() - value.len() + blanks)
}

/// Reads an id that starts here; gives where it ends, which is a mark. `mark` is the first mark after its start.
///
/// What is no text or number is not read, nor is a number that is not written in a few digits.
#[inline]
pub(super) fn end_of_id(
    block: &[u8],
    from: usize,
    mark: usize,
    marks: &mut Marks<'_>,
) -> Option<usize> {
    match block.get(from..mark)? {
        [b'"', text @ .., b'"'] if is_plain(text) => Some(mark),
        [b'"', ..] => end_of_text(block, from, mark, marks),
        [b'0'] => Some(mark),
        [b'1'..=b'9', digits @ ..] if digits.len() < MOST_DIGITS => {
            digits.iter().all(u8::is_ascii_digit).then_some(mark)
        }
        _ => None,
    }
}

/// Whether every byte of a text stands for itself: it is of ASCII, and neither quote, backslash nor control.
#[inline]
pub(in crate::batch) fn is_plain(text: &[u8]) -> bool {
    let (eights, rest) = text.as_chunks();
    let mut last = [b' '; 8];
    last[..rest.len()].copy_from_slice(rest);
    let eights = eights
        .iter()
        .chain([&last])
        .map(|eight| u64::from_le_bytes(*eight));
    eights.fold(0, |odd, eight| odd | oddities(eight)) == 0
}

/// Not zero if one of eight bytes is not plain.
#[inline]
fn oddities(eight: u64) -> u64 {
    /// A byte eight times.
    const fn all(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    /// Not zero if a byte is below this, of bytes below 128.
    const fn below(eight: u64, bound: u8) -> u64 {
        eight.wrapping_sub(all(bound)) & !eight
    }
    let controls = below(eight, b' ');
    let quotes = below(eight ^ all(b'"'), 1);
    let backslashes = below(eight ^ all(b'\\'), 1);
    let deletes = below(eight ^ all(DELETE), 1);
    (eight | controls | quotes | backslashes | deletes) & all(0x80)
}

/// Reads a text with marks in it, with escapes, or with letters beyond ASCII.
#[cold]
fn end_of_text(block: &[u8], from: usize, mark: usize, marks: &mut Marks<'_>) -> Option<usize> {
    let mut at = from + 1;
    loop {
        at += memchr2(b'"', b'\\', block.get(at..)?)?;
        if block[at] == b'"' {
            break;
        }
        at += 2;
    }
    let end = at + 1;
    // This is the strict reader's own view of what a text is.
    let written = std::str::from_utf8(block.get(from..end)?).ok()?;
    serde_json::from_str::<String>(written).ok()?;
    if holds_harm(written) {
        return None; // it is not written as it stands there
    }
    let mut mark = mark;
    while mark < end {
        mark = marks.next()?;
    }
    (mark == end).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_byte_that_does_not_stand_for_itself_is_noticed_anywhere() {
        let is_plain_alone =
            |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
        for byte in 0..=u8::MAX {
            for length in 1..20 {
                for place in 0..length {
                    for fill in [b' ', b'!', b'#', b'~'] {
                        let mut text = vec![fill; length];
                        text[place] = byte;
                        assert_eq!(is_plain(&text), is_plain_alone(byte), "{text:?}");
                    }
                }
            }
        }
        assert!(is_plain(b""));
    }
}
