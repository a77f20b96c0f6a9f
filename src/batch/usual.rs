//! Lines in their usual form, with usual members wanted: read by the scanner, looked up, written from parts.

use memchr::memchr;

use super::line;
use super::output::{self, Fields, NO_ID};
use super::scanner::{Marks, Scanner};
use super::{Batch, Tally, Unread};
use crate::compiled::{Compiled, Verdicts};

/// All that it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Usual<'b, 'r> {
    pub(super) batch: &'b Batch<'r>,
    pub(super) compiled: &'b Compiled,
    pub(super) scanner: &'b Scanner<'r>,
    pub(super) fields: &'b Fields,
}

impl Usual<'_, '_> {
    /// Reads whole lines, and appends one line to `out` for each. What the scanner does not read is read strictly.
    pub(super) fn lines(
        &self,
        first_line: u64,
        block: &[u8],
        tally: &mut Tally,
        out: &mut Vec<u8>,
    ) {
        let block = line::without_byte_order_mark(first_line, block);
        let (mut marks, mut point) = (Marks::of(block), self.compiled.point());
        let mut verdicts = self.batch.evaluator.verdicts();
        let (mut start, mut line) = (0, first_line);
        while start < block.len() {
            point.clear();
            let scanned = self
                .scanner
                .line(self.compiled, block, start, &mut marks, &mut point);
            match scanned.filter(|_| !self.compiled.contradicts_itself(&point)) {
                Some(scanned) => {
                    self.compiled
                        .judge(&point, self.fields.lists(), &mut verdicts);
                    self.fields
                        .write(scanned.id.unwrap_or(NO_ID), &verdicts, out);
                    tally.count_read(verdicts.outlook.rank);
                    start = scanned.next;
                }
                None => {
                    let rest = &block[start..];
                    let end = memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
                    let is_right = self.strictly(line, &rest[..end], &mut verdicts, tally, out);
                    if !is_right && self.batch.stops {
                        return;
                    }
                    start += end;
                    marks.go_to(start);
                }
            }
            line += 1;
        }
    }

    /// Reads one line strictly. False, if something is wrong with it.
    #[cold]
    fn strictly(
        &self,
        line: u64,
        text: &[u8],
        verdicts: &mut Verdicts,
        tally: &mut Tally,
        out: &mut Vec<u8>,
    ) -> bool {
        let (id, answers) = line::read(self.batch.rules, self.batch.words, line::without_end(text));
        match &answers {
            Ok(answers) => {
                self.batch
                    .evaluator
                    .judge(answers, self.fields.lists(), verdicts);
                self.fields.write(&output::written(id), verdicts, out);
                tally.count_read(verdicts.outlook.rank);
            }
            Err(unread) => {
                output::unread(line, id, unread, out);
                tally.count_unread(line, unread);
            }
        }
        !matches!(answers, Err(Unread::Refused(_)))
    }
}
