//! Answer sets in their usual form, with usual members wanted: read by a scanner, looked up, written from parts.

use super::output::Fields;
use super::reader::Reader;
use super::scanner::Marks;
use super::{Batch, Tally};
use crate::compiled::Compiled;

impl<'r> Batch<'r> {
    /// Reads whole answer sets, and appends what comes of each to `out`. What cannot be read fast is read strictly.
    pub(super) fn answer_fast(
        &self,
        (compiled, fields): (&Compiled, &Fields),
        reader: &impl Reader<'r>,
        first_line: u64,
        block: &[u8],
        out: &mut Vec<u8>,
    ) -> Tally {
        let mut tally = self.tally();
        let mut marks = Marks::of(block, reader.marks());
        let mut point = compiled.point();
        let mut verdicts = self.evaluator.verdicts();
        let (mut start, mut line) = (0, first_line);
        while start < block.len() {
            point.clear();
            let scanned = reader.scan(block, start, &mut marks, &mut point);
            match scanned.filter(|_| !compiled.contradicts_itself(&point)) {
                Some(scanned) => {
                    compiled.judge(&point, fields.lists(), &mut verdicts);
                    fields.write((&scanned.id, &[]), (None, &verdicts), out);
                    tally.count_read(verdicts.outlook.rank);
                    start = scanned.next;
                    line += 1;
                }
                None => {
                    let (row, size, lines) = reader.read(self, line, &block[start..]);
                    tally.count(&row);
                    self.write(&row, out);
                    if self.stops && row.faults().is_some() {
                        break;
                    }
                    start += size;
                    line += lines;
                    marks.go_to(start);
                }
            }
        }
        tally
    }
}
