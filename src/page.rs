//! A page for people, whatever the format: what is said, in blocks and spans, and one file for each way to write it.
//!
//! Whoever has something to say makes a [`Page`]; it can then be had as text, Markdown and HTML, and no format can say
//! more or less than another. A page knows nothing of questions or rules.

mod block;
mod format;
mod html;
mod markdown;
mod phrase;
mod section;
mod text;
mod writer;
mod xhtml;

pub use block::{Block, Grid, Group, InLines, Item, Mark, Point, Reached, Row, Step, Table};
pub use format::Format;
pub(crate) use html::is_language_tag;
pub use phrase::{Phrase, Span};
pub use section::{Area, Section};
pub(crate) use xhtml::text as xhtml_text;

use std::borrow::Cow;

use crate::layout::Line;

/// A whole page, in the order of saying it.
#[derive(Debug)]
pub struct Page<'a> {
    /// The language of its words, as a BCP 47 tag; a text that is none is not named anywhere.
    pub language: Cow<'a, str>,
    /// What the page is, for the bar of a window and the name of a printed file.
    pub title: Cow<'a, str>,
    /// How it begins.
    pub opening: Opening<'a>,
    /// What stands before the first section.
    pub lead: Vec<Block<'a>>,
    /// The parts under headings.
    pub sections: Vec<Section<'a>>,
    /// How it ends.
    pub closing: Closing<'a>,
    /// Whether text saves lines, for a page that has to fit into a window: a headline is one paragraph, and what stands
    /// under headings begins at the margin.
    pub is_tight: bool,
}

/// How a page begins.
#[derive(Debug)]
pub enum Opening<'a> {
    /// With its title, and with what it is about, if anything.
    Title(Option<Cow<'a, str>>),
    /// With its title, but for text: that is printed right below the command that asked for it.
    Implied,
    /// With the one sentence that must be read.
    Headline(Headline<'a>),
}

/// How soon to act: what comes first, and is never left out.
#[derive(Debug)]
pub struct Headline<'a> {
    /// The level as a sentence, with "At least" before it where something more urgent is still possible.
    pub sentence: Cow<'a, str>,
    /// What to do before all else, right under the sentence.
    pub first: Vec<Block<'a>>,
    /// Whether there is no level above it.
    pub is_most_urgent: bool,
    /// Why it could be more urgent; none where it could not.
    pub could_be: Option<Cow<'a, str>>,
    /// What the page is and who reviewed it, for a page that may be far from the command that made it.
    pub about: Cow<'a, str>,
}

/// How a page ends. A terminal shows the end, so what matters most belongs there; a laid-out page shows it first.
#[derive(Debug)]
pub enum Closing<'a> {
    /// With the last section.
    Nothing,
    /// With the headline once more.
    Headline,
    /// With a sentence, and right below it the one that must be read: nothing more of the headline.
    AboveHeadline(Cow<'a, str>),
    /// With a sentence that sums it up.
    Sentence(Cow<'a, str>),
}

impl<'a> Page<'a> {
    /// Returns a page with a title and nothing under it yet.
    pub fn new(language: impl Into<Cow<'a, str>>, title: impl Into<Cow<'a, str>>) -> Self {
        Self {
            language: language.into(),
            title: title.into(),
            opening: Opening::Title(None),
            lead: Vec::new(),
            sections: Vec::new(),
            closing: Closing::Nothing,
            is_tight: false,
        }
    }

    /// Returns the whole page in a format, with a newline at its end.
    pub fn render(&self, format: Format) -> String {
        format.render(self)
    }

    /// Returns the page as lines of text, wrapped to `width` columns, each with its role for whoever paints it.
    pub fn lines(&self, width: usize) -> Vec<Line> {
        text::lines(self, width)
    }

    /// Returns the page as a piece of XHTML for other documents to hold: plain elements, no style, nothing to be
    /// fetched.
    pub fn as_xhtml(&self) -> String {
        xhtml::render(self)
    }

    /// Returns what comes first: the headline or the title, what stands right under it, and what it is about.
    fn beginning(&self) -> (&str, &[Block<'a>], Option<&str>) {
        match &self.opening {
            Opening::Headline(headline) => {
                let could_be = headline.could_be.as_deref();
                (&headline.sentence, &headline.first, could_be)
            }
            Opening::Title(about) => (&self.title, &[], about.as_deref()),
            Opening::Implied => (&self.title, &[], None),
        }
    }

    /// Returns the sections of a page that is read from the first line to the last.
    fn sections_in_lines(&self) -> impl Iterator<Item = &Section<'a>> {
        let sections = self.sections.iter();
        sections.filter(|section| !section.is_for_sheets)
    }
}

/// The few words that a page itself needs.
mod words {
    use std::borrow::Cow;

    use super::{Reached, Step};

    /// What comes of a command, before it.
    pub(super) const GIVES: &str = "gives";

    /// Whom to call, and where, as a sentence.
    pub(super) fn call(place: &str, number: &str) -> String {
        format!("{place}: {number}.")
    }

    /// A line to write on by hand, with what belongs there.
    pub(super) fn blank(label: &str) -> String {
        format!("{label}: ________________________")
    }

    /// A label with what it tells.
    pub(super) fn told(label: &str, told: &str) -> String {
        format!("{label}: {told}")
    }

    /// A cell with its heading, as one word where both are.
    pub(super) fn in_short(heading: &str, cell: &str) -> String {
        format!("{heading}:{cell}")
    }

    /// A step of a scale, with what its mark means.
    pub(super) fn step<'p>(step: &'p Step<'_>) -> Cow<'p, str> {
        match &step.reached {
            Reached::Yes(meaning) | Reached::Possible(meaning) => told(&step.name, meaning).into(),
            Reached::No => step.name[..].into(),
        }
    }
}
