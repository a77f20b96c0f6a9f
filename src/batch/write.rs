//! Writing what came of an answer set.

use super::output;
use super::{Batch, Id, Row, Unread};
use crate::assessment::Assessment;
use crate::report::Report;

impl Batch<'_> {
    /// Appends one row to `out`, as [`lines`](Self::lines) would: nothing for an empty one.
    pub fn write(&self, row: &Row<'_>, out: &mut Vec<u8>) {
        match &row.outcome {
            Err(unread) => self.write_unread(row.line, (&row.id, &row.kept), unread, out),
            Ok((answers, outcome)) => {
                let whose = (&row.id, row.kept.as_slice());
                let assessment = || Assessment::of(answers);
                match &self.fields {
                    Some(fields) if !fields.are_told() => {
                        fields.write_strict(whose, (None, &outcome.verdicts), out);
                    }
                    Some(fields) => {
                        let assessment = assessment();
                        let report = Report::of(&assessment).at(self.place);
                        fields.write_strict(whose, (Some(&report), &outcome.verdicts), out);
                    }
                    None => output::full(&row.id, &Report::of(&assessment()).at(self.place), out),
                }
            }
        }
    }

    /// Appends what is written before the first row: the names of the columns of a table.
    pub fn write_header(&self, out: &mut Vec<u8>) {
        if let Some(fields) = &self.fields {
            fields.write_header(out);
        }
    }

    /// Appends what is wrong with a line that was not read, if there was something in it.
    pub(super) fn write_unread(
        &self,
        line: u64,
        whose: (&Id<'_>, &[String]),
        unread: &Unread,
        out: &mut Vec<u8>,
    ) {
        let Unread::Refused(faults) = unread else {
            return; // nothing stands in it
        };
        match &self.fields {
            Some(fields) => fields.write_refused(line, whose, faults, out),
            None => output::refused(line, whose.0, "", faults, out),
        }
    }
}
