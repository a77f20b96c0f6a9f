//! One line, as far as it was read.

use super::Scanned;
use super::spellings::OUTSIDE;
use crate::batch::LONGEST_LINE;

/// One line, as far as it was read.
pub(super) struct Line<'b> {
    pub(super) block: &'b [u8],
    start: usize,
    /// What was not read yet, with whatever stands in the block after the line, and where that starts.
    pub(super) rest: &'b [u8],
    pub(super) at: usize,
    /// The id, once it was read.
    pub(super) id: Option<&'b [u8]>,
    /// What can be read next.
    pub(super) context: u32,
}

impl<'b> Line<'b> {
    /// A line of a block, of which the brace was read that begins it.
    #[inline(always)]
    pub(super) fn at(block: &'b [u8], start: usize) -> Option<Self> {
        Some(Self {
            rest: block.get(start..)?.strip_prefix(b"{")?,
            at: start + 1,
            block,
            start,
            id: None,
            context: OUTSIDE,
        })
    }

    /// Passes over a blank, if there is one.
    #[inline(always)]
    pub(super) fn pass_blank(&mut self) {
        if let [b' ', after @ ..] = self.rest {
            self.rest = after;
            self.at += 1;
        }
    }

    /// Passes over a piece that ends here, and over the mark after it; gives the mark.
    #[inline(always)]
    pub(super) fn pass(&mut self, end: usize) -> Option<u8> {
        let [mark, after @ ..] = self.rest.get(end - self.at..)? else {
            return None;
        };
        self.rest = after;
        self.at = end + 1;
        Some(*mark)
    }

    /// The line, if it may end here.
    #[inline(always)]
    pub(super) fn end(self) -> Option<Scanned<'b>> {
        if self.context != OUTSIDE || self.at - self.start > LONGEST_LINE {
            return None;
        }
        let end = match self.rest {
            [] => 0,
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => return None,
        };
        Some(Scanned {
            id: self.id,
            next: self.at + end,
        })
    }
}
