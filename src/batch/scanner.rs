//! Lines as nearly all of them are, read very fast: cut at the commas, each piece looked up as a whole.
//!
//! A line is either read here with exactly the outcome that the strict reader would come to, or not at all: then the
//! strict reader has it. So nothing here says what is wrong with a line, and whatever is unusual can be left alone.
//! What is usual: the members in any order, a blank after a colon or a comma or none, either end of line, any id, and
//! every answer as the schema of an answers file has it.

mod effect;
mod id;
mod marks;
mod spellings;
mod table;

use super::LONGEST_LINE;
use crate::evaluator::{Compiled, State};
use crate::rules::RuleSet;
use effect::Effect;
pub(super) use marks::Marks;
use spellings::{BEFORE_NUMBER, OUTSIDE, spellings};
use table::Table;

/// The most digits of a number that is read here, few enough for any number of them.
const MOST_DIGITS: usize = 9;

/// All pieces of usual lines.
#[derive(Debug)]
pub(super) struct Scanner {
    pieces: Table<Effect>,
}

/// A line that was read.
#[derive(Debug)]
pub(super) struct Scanned<'b> {
    /// The id as it was written.
    pub(super) id: Option<&'b [u8]>,
    /// Where the next line starts.
    pub(super) next: usize,
}

impl Scanner {
    /// The pieces of the usual lines of a rule set.
    pub(super) fn new(rules: &RuleSet, compiled: &Compiled<'_>) -> Self {
        Self {
            pieces: Table::of(&spellings(rules, compiled)),
        }
    }

    /// Reads the line that starts here, if it is a usual one, and sets its answers in `state`, which has none yet.
    ///
    /// `marks` are to go on where the line starts.
    pub(super) fn line<'b>(
        &self,
        compiled: &Compiled<'_>,
        block: &'b [u8],
        start: usize,
        marks: &mut Marks<'b>,
        state: &mut State,
    ) -> Option<Scanned<'b>> {
        let mut rest = block.get(start..)?.strip_prefix(b"{")?;
        let (mut id, mut context, mut at) = (None, OUTSIDE, start + 1);
        loop {
            let mut end = marks.next()?;
            if let [b' ', after @ ..] = rest {
                (rest, at) = (after, at + 1);
            }
            let length = end - at;
            if let Some(effect) = self.pieces.find(rest, length, context) {
                context = effect.apply(state)?;
            } else if let (Some(before), OUTSIDE) = (id::start(&block[at..end]), context) {
                let from = at + before;
                end = id::end(block, from, end, marks)?;
                if id.replace(&block[from..end]).is_some() {
                    return None;
                }
            } else if let Some(effect) = self.pieces.find_moved(rest, length, context) {
                context = effect.apply(state)?;
            } else if context == OUTSIDE {
                self.number(compiled, rest, length, state)?;
            } else {
                return None;
            }
            let [mark, after @ ..] = rest.get(end - at..)? else {
                return None;
            };
            (rest, at) = (after, end + 1);
            if *mark == b'}' {
                break;
            }
        }
        if context != OUTSIDE || at - start > LONGEST_LINE {
            return None;
        }
        let next = at + end_of_line(rest)?;
        Some(Scanned { id, next })
    }

    /// Reads a piece that ends with a number, and sets the answer.
    fn number(
        &self,
        compiled: &Compiled<'_>,
        rest: &[u8],
        length: usize,
        state: &mut State,
    ) -> Option<()> {
        let piece = rest.get(..length)?;
        let digits = piece.iter().rev().take_while(|byte| byte.is_ascii_digit());
        let (before, digits) = piece.split_at(length - digits.count());
        if !matches!(digits, [b'0'] | [b'1'..=b'9', ..]) || digits.len() > MOST_DIGITS {
            return None;
        }
        let named = self.pieces.find_moved(rest, before.len(), BEFORE_NUMBER)?;
        let digits = digits.iter().map(|digit| u32::from(digit - b'0'));
        let number = digits.fold(0, |number, digit| 10 * number + digit);
        let effect = Effect::of_number(named.then, number, compiled)?;
        effect.apply(state).map(|_| ())
    }
}

/// How many bytes the end of a line takes.
#[inline]
fn end_of_line(rest: &[u8]) -> Option<usize> {
    match rest {
        [] => Some(0),
        [b'\n', ..] => Some(1),
        [b'\r', b'\n', ..] => Some(2),
        _ => None,
    }
}
