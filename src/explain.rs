//! A rule set in plain words: for a review by somebody who reads no JSON, and for a person who wants to know what
//! will be asked.

mod condition;
mod markdown;
mod parts;
mod questions;
mod rules;
mod text;
mod words;

pub(crate) use condition::part_in_words;
pub(crate) use words::HOLDS_WHEN;

use crate::layout::{Line, USUAL_WIDTH, joined};
use crate::rules::RuleSet;

/// How an explanation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Tables with one fact in a row, so that a difference between two versions is easy to see.
    Markdown,
}

/// Plain words about a rule set: chapters of entries, and entries of facts, in the order of the rule file.
#[derive(Debug)]
pub struct Explanation {
    title: String,
    chapters: Vec<Chapter>,
}

#[derive(Debug, Default)]
struct Chapter {
    title: String,
    /// What is said first, each in a paragraph or a line of its own.
    intro: Vec<Phrase>,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    /// What it is, such as a rule, and its id.
    heading: Phrase,
    facts: Vec<Fact>,
}

/// One thing to know about an entry.
#[derive(Debug)]
struct Fact {
    /// What it tells.
    label: &'static str,
    /// How deep it stands below the fact above it; a part of a condition stands below the whole.
    depth: usize,
    phrase: Phrase,
}

/// Words, some of which are for programs.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Phrase(Vec<Span>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Span {
    Words(String),
    /// A name for programs, such as an id.
    Code(String),
    Link(String),
}

impl Phrase {
    fn words(words: impl Into<String>) -> Self {
        Self::default().and(words)
    }

    fn code(code: impl Into<String>) -> Self {
        Self::default().and_code(code)
    }

    fn and(mut self, words: impl Into<String>) -> Self {
        self.0.push(Span::Words(words.into()));
        self
    }

    fn and_code(mut self, code: impl Into<String>) -> Self {
        self.0.push(Span::Code(code.into()));
        self
    }

    fn and_link(mut self, link: impl Into<String>) -> Self {
        self.0.push(Span::Link(link.into()));
        self
    }
}

impl Entry {
    fn new(heading: Phrase) -> Self {
        Self {
            heading,
            facts: Vec::new(),
        }
    }

    /// An entry about something with an id.
    fn of(what: &str, id: &str) -> Self {
        Self::new(Phrase::words(format!("{what} ")).and_code(id))
    }

    /// With one fact more.
    fn with(self, label: &'static str, phrase: Phrase) -> Self {
        self.with_each(label, [phrase])
    }

    /// With a fact for each phrase.
    fn with_each(mut self, label: &'static str, phrases: impl IntoIterator<Item = Phrase>) -> Self {
        let facts = phrases.into_iter().map(|phrase| Fact {
            label,
            depth: 0,
            phrase,
        });
        self.facts.extend(facts);
        self
    }

    /// With a fact for each text.
    fn with_texts<T: AsRef<str>>(
        self,
        label: &'static str,
        texts: impl IntoIterator<Item = T>,
    ) -> Self {
        let texts = texts.into_iter().map(|text| Phrase::words(text.as_ref()));
        self.with_each(label, texts)
    }
}

impl Explanation {
    /// The whole rule set, for a review: who reviewed it, the levels, questions and findings, every rule, and what
    /// everybody reads. Background and examples are left out.
    pub fn of(rules: &RuleSet) -> Self {
        Self {
            title: words::rule_set(rules),
            chapters: parts::chapters(rules),
        }
    }

    /// The questions: how each is answered, and when it is asked.
    pub fn of_questions(rules: &RuleSet) -> Self {
        Self {
            title: words::rule_set(rules),
            chapters: vec![questions::for_answering(rules)],
        }
    }

    /// The whole explanation, with a newline at its end.
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Text => joined(self.lines(USUAL_WIDTH)),
            Format::Markdown => markdown::render(self),
        }
    }

    /// The explanation as text lines, wrapped to `width` columns, each with its role for whoever paints it.
    pub fn lines(&self, width: usize) -> Vec<Line> {
        text::lines(self, width)
    }
}
