//! Lines as nearly all of them are, read very fast: cut at the commas, each piece looked up as a whole.
//!
//! A line is either read here with exactly the outcome that the strict reader would come to, or not at all: then the
//! strict reader has it. So nothing here says what is wrong with a line, and whatever is unusual can be left alone.
//! What is usual: the members in any order, a blank after a colon or a comma or none, either end of line, any id, and
//! every answer as the schema of an answers file has it.

mod cells;
mod effect;
mod line;
mod marks;
mod short;
mod spellings;
mod table;

use std::sync::Arc;

use super::Id;
use crate::compiled::{Compiled, Point};
use crate::rules::RuleSet;
pub(crate) use cells::{BETWEEN_CHOICES, CellScanner, Column};
use effect::{Effect, More};
pub(super) use line::is_plain;
use line::{Line, end_of_id, start_of_id};
pub(crate) use marks::Marks;
pub(super) use marks::OF_JSON;
use spellings::{BEFORE_NUMBER, OUTSIDE, spellings};
use table::Table;

/// The most digits of a number that is read here, few enough for any number of them.
const MOST_DIGITS: usize = 9;

/// All pieces of usual lines.
#[derive(Debug)]
pub(super) struct Scanner<'r> {
    rules: &'r RuleSet,
    compiled: Arc<Compiled>,
    pieces: Table,
    /// What the effects of pieces do to further slots.
    more: More,
}

/// An answer set that was read.
#[derive(Debug)]
pub(crate) struct Scanned<'b> {
    /// Its id.
    pub(super) id: Id<'b>,
    /// Where the next one starts.
    pub(super) next: usize,
}

impl<'r> Scanner<'r> {
    /// The pieces of the usual lines of a rule set.
    pub(super) fn new(rules: &'r RuleSet, compiled: &Arc<Compiled>) -> Self {
        let mut more = More::default();
        Self {
            rules,
            compiled: Arc::clone(compiled),
            pieces: Table::of(&spellings(rules, compiled, &mut more)),
            more,
        }
    }

    /// Reads the line that starts here, if it is a usual one, and sets its answers in `point`, which has none yet.
    ///
    /// `marks` are to go on where the line starts.
    pub(super) fn line<'b>(
        &self,
        block: &'b [u8],
        start: usize,
        marks: &mut Marks<'b>,
        point: &mut Point,
    ) -> Option<Scanned<'b>> {
        let mut line = Line::at(block, start)?;
        loop {
            let mark = marks.next()?;
            let end = self.piece(&mut line, mark, marks, point)?;
            if line.pass(end)? == b'}' {
                return line.end();
            }
        }
    }

    /// Reads the piece up to a mark, and sets what it says; gives the mark where it ends.
    #[inline(always)]
    fn piece<'b>(
        &self,
        line: &mut Line<'b>,
        mark: usize,
        marks: &mut Marks<'b>,
        point: &mut Point,
    ) -> Option<usize> {
        if let Some(effect) = self.pieces.find(line.block, line.at, mark, line.context) {
            line.context = effect.apply(&self.more, point)?;
            return Some(mark);
        }
        self.other_piece(line, mark, marks, point)
    }

    /// The same, where the piece is an id, or none of the texts that are found at once.
    fn other_piece<'b>(
        &self,
        line: &mut Line<'b>,
        mark: usize,
        marks: &mut Marks<'b>,
        point: &mut Point,
    ) -> Option<usize> {
        let is_first = line.is_at_start();
        line.pass_blank();
        if line.context == OUTSIDE
            && let Some(before) = start_of_id(line.rest())
        {
            let from = line.at + before;
            let end = end_of_id(line.block, from, mark, marks)?;
            if is_first && line.block.get(end) == Some(&b'}') {
                return None; // there is no answer beside it
            }
            let earlier = line.id.replace(&line.block[from..end]);
            return earlier.is_none().then_some(end);
        }
        let piece = line.block.get(line.at..mark)?;
        let context = &mut line.context;
        *context = match self.pieces.find_moved(piece, *context) {
            Some(effect) => effect.apply(&self.more, point)?,
            None if *context == OUTSIDE => self.number(piece, point)?,
            None => return None,
        };
        Some(mark)
    }

    /// Reads a piece that ends with a whole number, and sets the answer; gives the context of the next piece.
    fn number(&self, piece: &[u8], point: &mut Point) -> Option<u16> {
        let digits = piece.iter().rev().take_while(|byte| byte.is_ascii_digit());
        let (before, digits) = piece.split_at(piece.len() - digits.count());
        if !matches!(digits, [b'0'] | [b'1'..=b'9', ..]) || digits.len() > MOST_DIGITS {
            return None;
        }
        let named = self.pieces.find_moved(before, BEFORE_NUMBER)?;
        let digits = digits.iter().map(|digit| u32::from(digit - b'0'));
        let number = digits.fold(0, |number, digit| 10 * number + digit);
        Effect::of_number(named.then, number, self.rules, &self.compiled)?.apply(&self.more, point)
    }
}

#[cfg(test)]
mod tests {
    use super::{Marks, Scanner};
    use crate::evaluator::Evaluator;
    use crate::rules::RuleSet;

    /// The lines that are not read here, out of some.
    fn left_alone<'l>(lines: &[&'l str]) -> Vec<&'l str> {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let evaluator = Evaluator::new(&rules);
        let compiled = evaluator.compiled().expect("they can be compiled");
        let scanner = Scanner::new(&rules, compiled);
        let is_read = |line: &&&str| {
            let block = format!("{line}\n{{}}             \n");
            let (mut marks, mut point) = (
                Marks::of(block.as_bytes(), super::OF_JSON),
                compiled.point(),
            );
            let read = scanner.line(block.as_bytes(), 0, &mut marks, &mut point);
            assert!(read.as_ref().is_none_or(|read| read.next == line.len() + 1));
            read.is_none()
        };
        lines.iter().filter(is_read).copied().collect()
    }

    #[test]
    fn every_usual_way_to_write_a_line_is_read_here() {
        let lines = [
            r#"{"id":"p1","cough":"yes","age":63}"#,
            r#"{"today_signs":["fever"],"coughing_blood":"few_spots","id":"p1"}"#,
            r#"{"id": "p1", "cough": "no", "age": 0, "today_signs": ["fever", "swollen_leg", "unsure"]}"#,
            r#"{"today_signs":[],"other_signs":["unsure"],"about_you":"unsure","age":"unsure","cough":"unsure"}"#,
            r#"{"cough":true,"wheezing":false,"id":0}"#,
            "{\"id\":12345,\"age\":120}\r",
            r#"{"id":"Zoë 😀","cough":"no"}"#,
            r#"{"id":"Zo\u00eb \ud83d\ude00 \"\\\"","cough":"no"}"#,
            r#"{"id":"a, b, {c}: [\"d\"]","cough":"no"}"#,
            r#"{"id":"","cough":"Yes","wheezing":"n"}"#,
        ];
        assert_eq!(left_alone(&lines), [""; 0]);
    }

    #[test]
    fn what_is_wrong_is_left_to_the_strict_reader() {
        let lines = [
            r#"{"id":"p1","cough":"yes","cough":"yes"}"#,
            r#"{"id":"p1","id":"p1"}"#,
            r#"{"id":"\ud83d","cough":"yes"}"#,
            r#"{"id":007,"cough":"yes"}"#,
            r#"{"cough":"yes",}"#,
            r#"{,"cough":"yes"}"#,
            r#"{"cough":}"#,
            r#"{"age":}"#,
            r#"{"age":007}"#,
            r#"{"age":121}"#,
            r#"{"age":6"#,
            r#"{"cough":"yes"}}"#,
            r#"{"today_signs":["fever"}"#,
            r#"{"today_signs":["fever","cough":"yes"}"#,
            r#"{"today_signs":["fever",63]}"#,
            r#"{"today_signs":["fever","id":"p1"]}"#,
            r#"{"cough":"yes"]}"#,
            r#"["cough"]"#,
            r#"{"id":"p1"}"#,
            r#"{ "id": 7}"#,
            "{}",
            "",
        ];
        assert_eq!(left_alone(&lines), lines);
    }
}
