//! An assessment laid out for a reader.

mod act;
mod brief;
mod explained;
mod glance;
mod json;
mod phone;
mod reasons;
mod said;
mod sections;
mod sources;
mod words;

pub use brief::Detail;
pub use explained::{CameFrom, Origin};
pub use json::schema;
pub(crate) use json::{FORMAT, schema_with_id};
pub use words::answer as answer_in_words;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::assessment::{Assessment, Change, Reason};
use crate::language::Words;
use crate::page::Page;
use crate::rules::{DoctorQuestion, Level, PlaceIndex, QuestionIndex, Rank};
use crate::truth::Truth;

/// Everything that a summary says, in the order of saying it. Every format is made from this.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    assessment: &'a Assessment<'a>,
    /// Where answers came from, where the report says how it came about.
    explained: Option<&'a [Origin]>,
    /// Where the person is, if that is known.
    place: Option<PlaceIndex>,
    /// How much the page says.
    detail: Detail,
    /// Whether the brief page has as many lines as it takes, because nobody reads it in a window.
    is_unlimited: bool,
    /// Where a reader of the brief page finds more.
    see_also: Option<&'a str>,
    /// Whether the reader of the brief page has the full one as well.
    has_notes: bool,
}

impl<'a> Report<'a> {
    /// The report of an assessment.
    pub fn of(assessment: &'a Assessment<'a>) -> Self {
        Self {
            assessment,
            explained: None,
            place: None,
            detail: Detail::Full,
            is_unlimited: false,
            see_also: None,
            has_notes: false,
        }
    }

    /// The same report for a person who is at a place: whom to call and where to go there. None: it is not known, or is
    /// no place that the rule file knows.
    ///
    /// # Panics
    /// The texts are filled in later, and that panics when the place is one of another rule set.
    #[must_use]
    pub fn at(self, place: Option<PlaceIndex>) -> Self {
        Self { place, ..self }
    }

    /// The same report with how it came about: every rule, what it looked at, and how true each part of it was.
    ///
    /// `origins` are the places that answers came from, as far as the caller knows them; they may be left out.
    #[must_use]
    pub fn explained(self, origins: &'a [Origin]) -> Self {
        Self {
            explained: Some(origins),
            ..self
        }
    }

    /// The same report with a page of so much detail; it is full where nobody says otherwise. What programs read is
    /// always full.
    #[must_use]
    pub fn in_detail(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }

    /// The same report whose brief page leaves nothing out for want of lines: it is a document, and no window.
    #[must_use]
    pub fn unlimited(self) -> Self {
        Self {
            is_unlimited: true,
            ..self
        }
    }

    /// The same report with a line for its brief page: how to have all of it, and what else there is to read.
    #[must_use]
    pub fn with_see_also(self, line: &'a str) -> Self {
        Self {
            see_also: Some(line),
            ..self
        }
    }

    /// The same report for somebody who has its full page as well, as notes that were saved: what the brief page leaves
    /// out is to be found there.
    #[must_use]
    pub fn with_notes(self) -> Self {
        Self {
            has_notes: true,
            ..self
        }
    }

    /// Returns the page for people.
    pub fn page(&self) -> Page<'a> {
        match self.detail {
            Detail::Brief => brief::page(self),
            Detail::Full => sections::page(self),
        }
    }

    /// Returns what a person must see at once when the most urgent level is reached: the level, whom to call, what was
    /// said that leads to it together, what to do.
    pub fn alarm(&self) -> Page<'a> {
        let mut alarm = sections::alarm(self);
        if self.questions_behind().len() > 1 {
            alarm.lead = brief::said(self); // what only one answer says was said a moment ago
        }
        alarm
    }

    /// Returns the questions whose answers lead to the level together, in the order of asking.
    pub fn questions_behind(&self) -> BTreeSet<QuestionIndex> {
        let deciding = self.assessment.deciding();
        let answers = self.assessment.answers();
        deciding
            .flat_map(|reason| said::questions_behind(reason, answers))
            .collect()
    }

    /// Returns the first sentence of the page: the level, with "At least" before it where something more urgent is
    /// still possible.
    pub fn headline(&self) -> Cow<'a, str> {
        let sentence = &self.level().sentence;
        match self.is_at_least() {
            true => self.words().at_least(sentence).into(),
            false => sentence.as_str().into(),
        }
    }

    /// Returns the report for programs: one JSON object, described in the README, with a newline at its end.
    pub fn json(&self) -> String {
        self.in_the_original(json::render)
    }

    /// Returns the report as JSON in one line, without a newline at its end.
    pub(crate) fn json_line(&self) -> String {
        self.in_the_original(json::render_line)
    }

    /// Returns what comes of the report in the language of the rules themselves, whatever language a person reads: what
    /// programs read is the same in every language.
    pub(crate) fn in_the_original<T>(&self, write: impl FnOnce(&Report<'_>) -> T) -> T {
        let Some(answers) = self.assessment.answers().to_the_original() else {
            return write(self);
        };
        let assessment = Assessment::of(&answers);
        write(&Report {
            assessment: &assessment,
            ..*self
        })
    }

    /// Where the person is, if that is known.
    pub fn place(&self) -> Option<PlaceIndex> {
        self.place
    }

    /// What the rules say that hold, most urgent first.
    pub(crate) fn because(&self) -> Vec<String> {
        let reasons = self.assessment.because().iter();
        reasons.map(|reason| reason.rule.say.to_string()).collect()
    }

    /// What to say on the phone.
    pub(crate) fn phone(&self) -> Vec<String> {
        phone::sentences(self.assessment, phone::AtMost::USUAL)
    }

    /// What is reported on.
    pub fn assessment(&self) -> &'a Assessment<'a> {
        self.assessment
    }

    /// Returns the words of the program in the language of the rules.
    pub fn words(&self) -> &'static dyn Words {
        self.assessment.rules().words()
    }

    /// The level.
    fn level(&self) -> &'a Level {
        self.assessment.rules().level(self.assessment.rank())
    }

    /// Whether there is no level above it.
    pub fn is_emergency(&self) -> bool {
        self.assessment.rank() == self.assessment.rules().top()
    }

    /// Whether something more urgent than the level is still possible.
    fn is_at_least(&self) -> bool {
        self.assessment.possible() > self.assessment.rank()
    }

    /// The reasons that would make it more urgent if what was not sure in them were true.
    fn held_down(&self) -> impl Iterator<Item = &'a Reason<'a>> {
        let (reasons, rank) = (self.assessment.because().iter(), self.assessment.rank());
        reasons.filter(move |reason| reason.is_held_down() && reason.rule.rank > rank)
    }

    /// The changes that would raise the level, grouped by the level they lead to, most urgent first.
    fn sooner_if(&self) -> impl Iterator<Item = (Rank, &[Change<'a>])> {
        self.assessment
            .sooner_if()
            .chunk_by(|a, b| a.rank == b.rank)
            .map(|changes| (changes[0].rank, changes))
    }

    /// Questions to take to the doctor, as far as the answers call for them.
    fn doctor_questions(&self) -> impl Iterator<Item = &'a DoctorQuestion> {
        let answers = self.assessment.answers();
        self.assessment
            .rules()
            .doctor_questions()
            .iter()
            .filter(|question| {
                let least = match question.only_if_sure {
                    true => Truth::Yes,
                    false => Truth::Unsure,
                };
                let when = question.when.as_ref();
                when.is_none_or(|when| answers.truth(when) >= least)
            })
    }
}
