//! Texts that say something to whoever reads them, and what they rest on.

use std::marker::PhantomData;

use super::counted::counted;
use super::lazy::Lazy;
use super::shape::{Day, Id, Line, Link, Shape, True, member_schema, record};
use super::stage::{PlaceIndex, Written};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

record! {
    /// A sentence or a few, with where they come from.
    Statement<S> {
        /// What it says.
        text: Text,
        /// The ids of the sources that it rests on.
        sources: Vec<S::Source>,
    }
}

record! {
    /// What a person reads who stops half way.
    WhenStopped<S> {
        /// What it says. `[emergency_number]` in it becomes the number of the place.
        text: S::LocalText,
        /// The ids of the sources that it rests on.
        sources: Vec<S::Source>,
    }
}

record! {
    /// A question to take to the doctor.
    DoctorQuestion<S> {
        /// What to ask.
        text: Text,
        /// When it makes sense to ask; left out, always.
        when: Option<S::Condition>,
        /// Whether it is left out where that is not sure: it would tell somebody that they have what they may not have.
        only_if_sure: bool as True = nothing,
        /// The ids of the sources that it rests on.
        sources: Vec<S::Source>,
    }
}

record! {
    /// What to do first, for some people at some levels, whichever rules lead there.
    FirstForSome<S> {
        /// What to do, as a question and its answer: it is shown too where it may not be meant. `[emergency_number]` in
        /// it becomes the number of the place.
        text: S::LocalText,
        /// Who is meant. It is shown to whoever may be, once something that was said points to it.
        when: S::Condition,
        /// The ids of the levels that it is shown at.
        #[named = "at_levels"]
        ranks: Vec<S::Level>,
        /// The ids of the sources that it rests on.
        sources: Vec<S::Source>,
    }
}

record! {
    /// A page of background.
    Topic<S> {
        /// Its name on the command line.
        id: Text as Id,
        /// Its heading.
        title: Text,
        /// What it says, each statement with its sources.
        statements: Vec<Statement<S>>,
    }
}

record! {
    /// A page or a document that a statement rests on.
    Source, kept {
        /// Its name for the statements that rest on it.
        id: Text as Id,
        /// Its title.
        title: Text,
        /// Who published it.
        publisher: Text,
        /// Its web address, where it has one.
        url: Option<Text> as Option<Link>,
        /// The day it was read, as `YYYY-MM-DD`.
        read_on: Text as Day,
    }
}

record! {
    /// Words that the plain-language checks let pass.
    Excuse, kept {
        /// The words.
        words: Text,
        /// Why they may stand.
        reason: Text,
    }
}

/// A statement in one line.
pub(super) struct ShortStatement<S>(PhantomData<S>);

impl<S: Written> Shape for ShortStatement<S> {
    type Value = Statement<S>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        let statement = Statement::read(json, at, faults);
        Line::check(&statement.text, at.key("text"), faults);
        statement
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let line = member_schema::<Line>("text", &["What it says, in one line."], parts);
        let line = Json::object([(line.name, line.schema)]);
        let ways = vec![
            Statement::<S>::schema(parts),
            Json::object([("properties", line)]),
        ];
        schema::combined("allOf", ways)
    }
}

/// The word of a rule file that becomes the emergency number of the place.
pub(super) const EMERGENCY_NUMBER: &str = "[emergency_number]";

/// A text that may name the emergency number of the place.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalText {
    written: Text,
    /// The text for each known place, and last for any other; nothing where it is the same everywhere.
    filled: Lazy<Vec<Text>>,
}

counted! { record LocalText { written, filled } }

impl LocalText {
    /// Fills a text in for the known places, with these numbers, and last for any other, with what stands for its
    /// number.
    pub(super) fn new(written: Text, numbers: &[Text]) -> Self {
        let fill = |number: &Text| Text::from(&*written.replace(EMERGENCY_NUMBER, number));
        let is_local = written.contains(EMERGENCY_NUMBER);
        let numbers = if is_local { numbers } else { &[] };
        let filled: Vec<Text> = numbers.iter().map(fill).collect();
        let filled = filled.into();
        Self { written, filled }
    }

    /// Returns the text as it stands in the file.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// Returns the text for a place; without one, for a place that nobody knows.
    pub fn at(&self, place: Option<PlaceIndex>) -> &str {
        let of_place = place.and_then(|PlaceIndex(place)| self.filled.get(place));
        of_place.or(self.filled.last()).unwrap_or(&self.written)
    }

    /// Returns the text for each known place, and last for any other; the text itself, where it is the same everywhere.
    pub(super) fn versions(&self) -> &[Text] {
        match self.filled.is_empty() {
            true => std::slice::from_ref(&self.written),
            false => &self.filled,
        }
    }
}
