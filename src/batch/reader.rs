//! What stands in a block, answer set after answer set: lines of JSON and the rows of a table come through one door.

use super::scanner::{Marks, Scanned};
use super::{Id, Unread};
use crate::answers::Answers;
use crate::compiled::Point;

/// Reads answer sets that stand one after the other.
pub(crate) trait Reader<'r> {
    /// The two bytes that end the pieces of a usual answer set.
    fn marks(&self) -> [u8; 2];

    /// Reads the answer set that starts here very fast, if it is a usual one, and sets its answers in `point`, which
    /// has none yet. What comes of it is exactly what [`read`](Self::read) would come to.
    ///
    /// `marks` are to go on where it starts.
    fn scan<'b>(
        &self,
        block: &'b [u8],
        start: usize,
        marks: &mut Marks<'b>,
        point: &mut Point,
    ) -> Option<Scanned<'b>>;

    /// Reads the first answer set of a text that is not empty, whatever it holds.
    fn read<'t>(&self, text: &'t [u8]) -> AnswerSet<'t, 'r>;
}

/// One answer set, as it was read.
#[derive(Debug)]
pub(crate) struct AnswerSet<'t, 'r> {
    pub(crate) id: Id<'t>,
    pub(crate) answers: Result<Answers<'r>, Unread>,
    /// What stands in the columns that are to be kept.
    pub(crate) kept: Vec<String>,
    /// How many bytes it takes, with its end.
    pub(crate) size: usize,
    /// How many lines it takes.
    pub(crate) lines: u64,
    /// Whether it goes on in another line than that where it begins.
    pub(crate) goes_on: bool,
}
