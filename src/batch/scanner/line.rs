//! One line, as far as it was read.

use super::spellings::OUTSIDE;
use super::{PlainId, Scanned};
use crate::batch::LONGEST_LINE;

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
        Some(Scanned {
            id: self.id.map_or(PlainId::None, PlainId::Json),
            next: self.at + end,
        })
    }
}
