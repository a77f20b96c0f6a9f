//! A section about one thing of a rule file, which is a table of facts.

use super::{condition, words};
use crate::page::{Block, InLines, Phrase, Point, Row, Section, Table};
use crate::rules::{Condition, RuleSet, SourceIndex};

/// What is told about a thing, fact by fact.
pub(super) struct Entry<'a> {
    heading: Phrase<'a>,
    facts: Vec<Row<'a>>,
}

impl<'a> Entry<'a> {
    pub fn new(heading: impl Into<Phrase<'a>>) -> Self {
        Self {
            heading: heading.into(),
            facts: Vec::new(),
        }
    }

    /// An entry about something with an id.
    pub fn of(what: &str, id: &'a str) -> Self {
        Self::new(Phrase::from(format!("{what} ")).and_code(id))
    }

    /// With one fact more.
    pub fn with(mut self, label: &'static str, fact: impl Into<Point<'a>>) -> Self {
        self.facts.push(Row {
            label: label.into(),
            point: fact.into(),
        });
        self
    }

    /// With a fact for each phrase.
    pub fn with_each<P: Into<Phrase<'a>>>(
        self,
        label: &'static str,
        phrases: impl IntoIterator<Item = P>,
    ) -> Self {
        let phrases = phrases.into_iter().map(Into::into);
        phrases.fold(self, |entry, phrase: Phrase<'a>| entry.with(label, phrase))
    }

    /// With a condition, part by part.
    pub fn with_condition(
        self,
        label: &'static str,
        condition: &Condition,
        rules: &'a RuleSet,
    ) -> Self {
        self.with(label, condition::point(condition, rules))
    }

    /// With a fact for each source.
    pub fn with_sources(self, sources: &[SourceIndex], rules: &'a RuleSet) -> Self {
        let sources = sources.iter().map(|index| rules.source(*index));
        self.with_each("Source", sources.map(words::source))
    }

    /// The section.
    pub fn into_section(self) -> Section<'a> {
        let facts = Table {
            head: [words::FACT.into(), words::TEXT.into()],
            rows: self.facts,
            in_lines: InLines::Facts,
        };
        Section::new(self.heading, vec![Block::Table(facts)])
    }
}
