//! Lines of JSON as answer sets.

use memchr::memchr;

use super::line;
use super::missing::MissingWords;
use super::reader::{AnswerSet, Reader};
use super::responses::Responses;
use super::scanner::{Marks, OF_JSON, Scanned, Scanner};
use crate::compiled::{Compiled, Point};
use crate::fault::Words;
use crate::rules::RuleSet;

/// The lines of a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines<'b, 'r> {
    pub(super) rules: &'r RuleSet,
    pub(super) words: Words,
    pub(super) missing: &'b MissingWords,
    pub(super) responses: &'b Responses<'r>,
    /// What reads usual lines; none, where the rules are too large to be compiled.
    pub(super) usual: Option<(&'b Scanner<'r>, &'b Compiled)>,
}

impl<'r> Reader<'r> for Lines<'_, 'r> {
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
        let (scanner, compiled) = self.usual?;
        scanner.line(compiled, block, start, marks, point)
    }

    fn read<'t>(&self, text: &'t [u8]) -> AnswerSet<'t, 'r> {
        let size = memchr(b'\n', text).map_or(text.len(), |end| end + 1);
        let text = line::without_end(&text[..size]);
        let (id, answers) = line::read(self.rules, self.missing, self.responses, self.words, text);
        AnswerSet {
            id,
            answers,
            kept: Vec::new(),
            size,
            lines: 1,
            goes_on: false,
        }
    }
}
