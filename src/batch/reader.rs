//! What stands in a block, answer set after answer set: lines of JSON and the rows of a table come through one door.

use std::sync::OnceLock;

use memchr::memchr;

use super::line::{self, refused};
use super::scanner::{Marks, OF_JSON, Scanned};
use super::{Batch, Id, Unread};
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

    /// Reads the first answer set of a text that is not empty and begins in this line, whatever it holds.
    fn read<'t>(&self, line: u64, text: &'t [u8]) -> AnswerSet<'t, 'r>;
}

/// One answer set, as it was read.
#[derive(Debug)]
pub(crate) struct AnswerSet<'t, 'r> {
    pub(crate) id: Id<'t>,
    pub(crate) answers: Result<Answers<'r>, Unread>,
    /// Whether another version of the questions was answered.
    pub(crate) is_of_another_version: bool,
    /// What stands in the columns that are to be kept.
    pub(crate) kept: Vec<String>,
    /// How many bytes it takes, with its end.
    pub(crate) size: usize,
    /// How many lines it takes; none, where another answer set follows in the same one.
    pub(crate) lines: u64,
    /// In how many other lines than that where it begins it goes on.
    pub(crate) within: u64,
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

    fn read<'t>(&self, _: u64, text: &'t [u8]) -> AnswerSet<'t, 'r> {
        let size = memchr(b'\n', text).map_or(text.len(), |end| end + 1);
        let whole = line::without_end(&text[..size]);
        let first = line::first_of_several(whole);
        let (id, answers, is_of_another_version) =
            line::read(self, &whole[..first.unwrap_or(whole.len())]);
        AnswerSet {
            id,
            answers,
            is_of_another_version,
            kept: Vec::new(),
            size: first.unwrap_or(size),
            lines: u64::from(first.is_none()),
            within: 0,
        }
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
