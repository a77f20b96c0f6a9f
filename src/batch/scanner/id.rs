//! The member that says whose answers a line holds.

use memchr::memchr2;

use super::marks::Marks;
use crate::quote::holds_harm;

/// The most digits of a number that are read here; more are left to the strict reader.
const MOST_DIGITS: usize = 15;

/// How many bytes stand before the value of an id, if a piece is one.
#[inline]
pub(super) fn start(rest: &[u8]) -> Option<usize> {
    let value = rest.strip_prefix(b"\"id\":")?;
    let blanks = usize::from(value.first() == Some(&b' '));
    Some(rest.len() - value.len() + blanks)
}

/// Reads an id that starts here; gives where it ends, which is a mark. `mark` is the first mark after its start.
///
/// What is no text or number is not read, nor is a number that is not written in a few digits.
#[inline]
pub(super) fn end(block: &[u8], from: usize, mark: usize, marks: &mut Marks<'_>) -> Option<usize> {
    match block.get(from..mark)? {
        [b'"', text @ .., b'"'] if text.iter().all(|byte| is_plain(*byte)) => Some(mark),
        [b'"', ..] => end_of_text(block, from, mark, marks),
        [b'0'] => Some(mark),
        [b'1'..=b'9', digits @ ..] if digits.len() < MOST_DIGITS => {
            digits.iter().all(u8::is_ascii_digit).then_some(mark)
        }
        _ => None,
    }
}

/// Whether a byte of a text stands for itself, and the text goes on after it.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\'
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
