//! What stands in a block, answer set after answer set: lines of JSON and the rows of a table come through one door.

use std::sync::OnceLock;

use memchr::memchr;

use super::line::{self, refused};
use super::scanner::{Marks, OF_JSON, Scanned};
use super::{Batch, Row, Unread};
use crate::answers::{Answers, readable};
use crate::compiled::Point;
use crate::fault::{Code, FaultLog, Words};
use crate::fhir::{Address, Form, Obstacle};
use crate::json::Json;
use crate::rules::{PlaceIndex, RuleSet};

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
        let (id, answers, is_of_another_version) =
            line::read(self, &whole[..first.unwrap_or(whole.len())]);
        let outcome = answers.map(|answers| self.with_outcome(answers));
        let row = Row {
            is_of_another_version,
            ..Row::new(number, id, outcome)
        };
        (row, first.unwrap_or(size), u64::from(first.is_none()))
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

    /// Reads one. Where it is certain to be an emergency and yet cannot be used, that is told before all that is wrong.
    pub(super) fn read(
        &self,
        rules: &'r RuleSet,
        (in_words, place): (Words, Option<PlaceIndex>),
        text: &str,
    ) -> Result<Answers<'r>, Unread> {
        let form = self
            .form
            .get_or_init(|| Form::of(rules, self.address.clone()));
        let form = form.as_ref().map_err(|obstacle| {
            Unread::refused(
                Code::WrongFile,
                format!("{obstacle}: {}", obstacle.way_out()),
            )
        })?;
        let json = Json::parse(text).map_err(|error| refused(&error.into(), in_words))?;
        let mut faults = FaultLog::new();
        let answers = form.import(&json, &mut faults);
        match faults.or((), text) {
            Ok(()) if answers.is_empty() => Err(Unread::no_answers()),
            Ok(()) => Ok(answers),
            Err(faults) => {
                // Of another resource, such as one that holds several responses, nothing was imported.
                let mut read = answers;
                read.worsen(&readable(rules, text.as_bytes()));
                Err(refused(&faults, in_words).after_emergency(&read, place))
            }
        }
    }
}
