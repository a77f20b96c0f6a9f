//! A section about one thing of a rule file, which is a table of facts.

use super::{condition, words};
use crate::language::Words;
use crate::page::{Block, InLines, Phrase, Point, Row, Section, Table};
use crate::rules::{Condition, RuleSet, SourceIndex};
use crate::text::Text;

/// What is told about a thing, fact by fact.
pub(super) struct Entry<'a> {
    heading: Phrase<'a>,
    facts: Vec<Row<'a>>,
    words: &'static dyn Words,
}

impl<'a> Entry<'a> {
    pub fn new(heading: impl Into<Phrase<'a>>) -> Self {
        Self {
            heading: heading.into(),
            facts: Vec::new(),
            words: words::english(),
        }
    }

    /// An entry about something with an id.
    pub fn of(what: &str, id: &'a str) -> Self {
        Self::new(Phrase::from(format!("{what} ")).and_code(id))
    }

    /// In the words of a language; those of a review, where nothing is said of it.
    pub fn in_words(self, words: &'static dyn Words) -> Self {
        Self { words, ..self }
    }

    /// With one fact more.
    pub fn with(mut self, label: &'static str, fact: impl Into<Point<'a>>) -> Self {
        self.facts.push(Row {
            label: label.into(),
            point: fact.into(),
        });
        self
    }

    /// With a fact for each of several.
    pub fn with_each<P: Into<Point<'a>>>(
        self,
        label: &'static str,
        facts: impl IntoIterator<Item = P>,
    ) -> Self {
        let facts = facts.into_iter();
        facts.fold(self, |entry, fact| entry.with(label, fact))
    }

    /// With the ids of earlier versions, if there are any.
    pub fn with_earlier_ids(self, was: &'a [Text]) -> Self {
        let ids = was.iter().map(|id| Phrase::code(id.as_str()));
        let label = self.words.earlier_id();
        self.with_each(label, ids)
    }

    /// With a condition, part by part.
    pub fn with_condition(
        self,
        label: &'static str,
        condition: &Condition,
        rules: &'a RuleSet,
    ) -> Self {
        let point = condition::point(condition, rules, self.words);
        self.with(label, point)
    }

    /// With a fact for each source.
    pub fn with_sources(self, sources: &[SourceIndex], rules: &'a RuleSet) -> Self {
        let sources = sources.iter().map(|index| rules.source(*index));
        self.with_each("Source", sources.map(words::source_for_review))
    }

    /// The section.
    fn into_section(self) -> Section<'a> {
        let facts = Table {
            head: [self.words.fact().into(), self.words.fact_text().into()],
            rows: self.facts,
            in_lines: InLines::Facts,
        };
        Section::new(self.heading, vec![Block::Table(facts)])
    }
}

/// A chapter of entries, unless there is none.
pub(super) fn entries<'a>(
    title: impl Into<Phrase<'a>>,
    entries: impl IntoIterator<Item = Entry<'a>>,
) -> Option<Section<'a>> {
    let sections: Vec<Section<'a>> = entries.into_iter().map(Entry::into_section).collect();
    (!sections.is_empty()).then(|| Section {
        sections,
        ..Section::new(title, Vec::new())
    })
}

/// Texts as a page takes them.
pub(super) fn texts(texts: &[Text]) -> impl Iterator<Item = &str> {
    texts.iter().map(Text::as_str)
}
