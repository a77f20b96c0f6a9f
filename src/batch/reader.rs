//! What stands in a block, answer set after answer set: lines of JSON and the rows of a table come through one door.

use std::sync::OnceLock;

use memchr::memchr;

use super::line;
use super::output::Fields;
use super::scanner::{Marks, OF_JSON, Scanned};
use super::{Batch, Row, Tally, Unread};
use crate::compiled::{Compiled, Point};
use crate::fault::Code;
use crate::fhir::{Address, Form, Obstacle};
use crate::rules::RuleSet;

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

    /// Reads the first answer set of a text that is not empty and begins in this line, whatever it holds. Told are also
    /// how many bytes it takes, with its end, and how many lines: none, where another one follows in the same line.
    fn read<'t>(&self, batch: &Batch<'r>, line: u64, text: &'t [u8]) -> (Row<'t>, usize, u64)
    where
        'r: 't;
}

/// Lines of JSON as answer sets: the lines of a block.
impl<'r> Reader<'r> for Batch<'r> {
    fn marks(&self) -> [u8; 2] {
        OF_JSON
    }

    #[inline(always)]
    fn scan<'b>(
        &self,
        block: &'b [u8],
        start: usize,
        marks: &mut Marks<'b>,
        point: &mut Point,
    ) -> Option<Scanned<'b>> {
        let scanner = self.scanner.as_ref()?;
        scanner.line(block, start, marks, point)
    }

    fn read<'t>(&self, _: &Batch<'r>, number: u64, text: &'t [u8]) -> (Row<'t>, usize, u64)
    where
        'r: 't,
    {
        let size = memchr(b'\n', text).map_or(text.len(), |end| end + 1);
        let whole = line::without_end(&text[..size]);
        let first = line::first_of_several(whole);
        let (id, read) = line::read(self, &whole[..first.unwrap_or(whole.len())]);
        let is_of_another_version = read.as_ref().is_ok_and(|read| read.earlier.is_some());
        let row = Row {
            is_of_another_version,
            ..Row::new(number, id, read.map(|read| self.with_outcome(read.answers)))
        };
        (row, first.unwrap_or(size), u64::from(first.is_none()))
    }
}

impl<'r> Batch<'r> {
    /// Reads whole answer sets, with usual members wanted, and appends what comes of each to `out`. What cannot be read
    /// fast is read strictly.
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

/// What reads responses to the form of a rule set. The form is made when the first response comes.
#[derive(Debug, Default)]
pub(super) struct Responses<'r> {
    address: Option<Address>,
    form: OnceLock<Result<Form<'r>, Obstacle>>,
}

impl<'r> Responses<'r> {
    /// Responses to the form with this address.
    pub(super) fn to(address: Option<Address>) -> Self {
        let form = OnceLock::new();
        Self { address, form }
    }

    /// The form that they answer.
    pub(super) fn form(&self, rules: &'r RuleSet) -> Result<&Form<'r>, Unread> {
        let made = || Form::of(rules, self.address.clone());
        self.form.get_or_init(made).as_ref().map_err(|obstacle| {
            let say = format!("{obstacle}: {}", obstacle.way_out());
            Unread::refused(Code::WrongFile, say)
        })
    }
}
