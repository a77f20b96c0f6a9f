//! Answer sets in their usual form, with usual members wanted: read by a scanner, looked up, written from parts.

use super::output::Fields;
use super::reader::{AnswerSet, Reader};
use super::scanner::Marks;
use super::{Batch, Tally, Unread};
use crate::compiled::{Compiled, Verdicts};

/// All that it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Usual<'b, 'r> {
    pub(super) batch: &'b Batch<'r>,
    pub(super) compiled: &'b Compiled,
    pub(super) fields: &'b Fields,
}

impl<'r> Usual<'_, 'r> {
    /// Reads whole answer sets, and appends what comes of each to `out`. What cannot be read fast is read strictly.
    pub(super) fn answer(
        &self,
        reader: &impl Reader<'r>,
        first_line: u64,
        block: &[u8],
        tally: &mut Tally,
        out: &mut Vec<u8>,
    ) {
        let mut marks = Marks::of(block, reader.marks());
        let mut point = self.compiled.point();
        let mut verdicts = self.batch.evaluator.verdicts();
        let (mut start, mut line) = (0, first_line);
        while start < block.len() {
            point.clear();
            let scanned = reader.scan(block, start, &mut marks, &mut point);
            match scanned.filter(|_| !self.compiled.contradicts_itself(&point)) {
                Some(scanned) => {
                    self.compiled
                        .judge(&point, self.fields.lists(), &mut verdicts);
                    self.fields.write(scanned.id, &verdicts, out);
                    tally.count_read(verdicts.outlook.rank);
                    start = scanned.next;
                    line += 1;
                }
                None => {
                    let read = reader.read(&block[start..]);
                    let is_right = self.strictly(line, &read, &mut verdicts, tally, out);
                    if !is_right && self.batch.stops {
                        return;
                    }
                    start += read.size;
                    line += read.lines;
                    marks.go_to(start);
                }
            }
        }
    }

    /// Appends what comes of an answer set that was read strictly. False, if something is wrong with it.
    #[cold]
    fn strictly(
        &self,
        line: u64,
        read: &AnswerSet<'_, 'r>,
        verdicts: &mut Verdicts,
        tally: &mut Tally,
        out: &mut Vec<u8>,
    ) -> bool {
        tally.count_going_on(line, read.goes_on);
        match &read.answers {
            Ok(answers) => {
                self.batch
                    .evaluator
                    .judge(answers, self.fields.lists(), verdicts);
                self.fields
                    .write_strict((&read.id, &read.kept), (None, verdicts), out);
                tally.count_read(verdicts.outlook.rank);
            }
            Err(unread) => {
                self.batch
                    .write_unread(line, (&read.id, &read.kept), unread, out);
                tally.count_unread(line, &read.id, unread);
            }
        }
        !matches!(read.answers, Err(Unread::Refused(_)))
    }
}
