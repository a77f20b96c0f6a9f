//! What a report says, taken apart: text, Markdown and HTML are made from this, so that none can say more or less
//! than another.

use std::borrow::Cow;

use crate::answers::Said;
use crate::rules::{Question, Rank, RuleSet};
use crate::text::Text;

/// A whole report, in the order of saying it.
#[derive(Debug)]
pub(super) struct Document<'a> {
    pub rules: &'a RuleSet,
    /// The level of this result.
    pub reached: Rank,
    /// The most urgent level still possible.
    pub possible: Rank,
    pub headline: Headline<'a>,
    pub sections: Vec<Section<'a>>,
}

/// How soon to act: what comes first, and is never left out.
#[derive(Debug)]
pub(super) struct Headline<'a> {
    /// The level as a sentence, with "At least" before it where something more urgent is still possible.
    pub sentence: Cow<'a, str>,
    /// Whether there is no level above it.
    pub is_most_urgent: bool,
    /// Why it could be more urgent; none where it could not.
    pub could_be: Option<String>,
}

/// A heading with what stands under it. There is no section without a block.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub part: Part,
    pub heading: Cow<'a, str>,
    pub blocks: Vec<Block<'a>>,
}

/// What a section is about, for whoever lays it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    WhatToDo,
    Emergency,
    Why,
    NotAnswered,
    NotSure,
    SoonerIf,
    Answers,
    DoctorQuestions,
    Limits,
    Disclaimers,
    /// Where answers came from, or how rules came out; only where somebody asked for it.
    Explanation,
    Sources,
    Rules,
}

#[derive(Debug)]
pub(super) enum Block<'a> {
    /// A sentence or a few.
    Paragraph(Cow<'a, str>),
    /// A heading for the list after it.
    Subheading(Cow<'a, str>),
    List(Vec<Item<'a>>),
    /// Whom to call: each place with its number.
    Numbers(&'a [(Text, Text)]),
    /// What was said to each question, in the order of asking.
    Answers(Vec<(&'a Question, Said)>),
    /// The questions that nobody answered, each with the name of the most urgent level that it could still lead to.
    Open(Vec<(&'a Question, Option<&'a str>)>),
}

/// An item of a list.
#[derive(Debug, Default)]
pub(super) struct Item<'a> {
    pub text: Cow<'a, str>,
    /// A web address to read more at, after the text.
    pub link: Option<&'a str>,
    /// More about the item; lists in it stand one step deeper.
    pub beneath: Vec<Block<'a>>,
}

impl<'a> Section<'a> {
    pub fn new(part: Part, heading: impl Into<Cow<'a, str>>, blocks: Vec<Block<'a>>) -> Self {
        Self {
            part,
            heading: heading.into(),
            blocks,
        }
    }

    /// A heading with a list, unless the list is empty.
    pub fn list<T: Into<Item<'a>>>(
        part: Part,
        heading: impl Into<Cow<'a, str>>,
        items: impl IntoIterator<Item = T>,
    ) -> Option<Self> {
        let items: Vec<Item<'a>> = items.into_iter().map(Into::into).collect();
        (!items.is_empty()).then(|| Self::new(part, heading, vec![Block::List(items)]))
    }
}

impl<'a> Item<'a> {
    /// With another block beneath it.
    #[must_use]
    pub fn with(mut self, block: Block<'a>) -> Self {
        self.beneath.push(block);
        self
    }
}

impl<'a> From<&'a str> for Item<'a> {
    fn from(text: &'a str) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

impl<'a> From<&'a Text> for Item<'a> {
    fn from(text: &'a Text) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Item<'_> {
    fn from(text: String) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}
