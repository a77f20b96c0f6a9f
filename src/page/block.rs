//! What stands under a heading.

use std::borrow::Cow;

use super::Phrase;

/// A piece of a page, as wide as the page.
#[derive(Debug)]
pub enum Block<'a> {
    /// A sentence or a few.
    Paragraph(Phrase<'a>),
    /// A paragraph that stands apart, of a text to be read at length.
    Prose(Phrase<'a>),
    /// A heading for the list after it.
    Subheading(Phrase<'a>),
    /// Items that stand below each other.
    List(Mark, Vec<Item<'a>>),
    /// Two columns.
    Table(Table<'a>),
    /// Any number of columns.
    Grid(Grid<'a>),
    /// What something was and what it is now, or the like: each with a short label before it.
    Sides(Vec<(Cow<'a, str>, Phrase<'a>)>),
    /// Text for programs: its lines stay whole, to be copied.
    Code(Cow<'a, str>),
    /// A command to copy, and what it gives.
    Command {
        /// The command, in one line.
        line: Cow<'a, str>,
        /// What comes of it.
        gives: Phrase<'a>,
    },
    /// Lines to write on by hand, each with what belongs there.
    Blanks(Vec<Cow<'a, str>>),
    /// Whom to call: each place with its number.
    Numbers(Vec<(Cow<'a, str>, Cow<'a, str>)>),
    /// Lists beside each other, each under a heading of its own.
    Groups(Vec<Group<'a>>),
    /// Steps of a scale; it measures nothing.
    Scale(Vec<Step<'a>>),
}

/// What stands before each item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A bullet.
    Bullet,
    /// Its number, counted from 1, by which others refer to it.
    Number,
    /// Nothing: what is beneath each item keeps them apart.
    Bare,
    /// An empty line.
    Gap,
}

/// An item of a list.
#[derive(Debug, Default)]
pub struct Item<'a> {
    /// What it says.
    pub phrase: Phrase<'a>,
    /// More about it; lists in it stand one step deeper.
    pub beneath: Vec<Block<'a>>,
}

/// Two columns with a heading each.
#[derive(Debug)]
pub struct Table<'a> {
    /// The headings.
    pub head: [Cow<'a, str>; 2],
    /// The rows.
    pub rows: Vec<Row<'a>>,
    /// How text writes a row, which has no tables.
    pub in_lines: InLines,
}

/// A row of a table.
#[derive(Debug)]
pub struct Row<'a> {
    /// What it tells of.
    pub label: Phrase<'a>,
    /// What there is to tell, with what it is made of beneath it.
    pub point: Point<'a>,
}

/// A phrase, and what it is made of.
#[derive(Debug)]
pub struct Point<'a> {
    /// What it says.
    pub phrase: Phrase<'a>,
    /// What it is made of.
    pub parts: Vec<Point<'a>>,
}

/// Rows with a label each and any number of cells, under headings.
#[derive(Debug)]
pub struct Grid<'a> {
    /// What it is, for a style sheet: a word for programs.
    pub name: &'static str,
    /// The headings: that of the labels, and one for each cell of a row.
    pub head: Vec<Cow<'a, str>>,
    /// The rows, each with its label first.
    pub rows: Vec<Vec<Phrase<'a>>>,
    /// How text writes a row.
    pub in_lines: InLines,
}

/// How a row of a table is written where there are no tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InLines {
    /// As a line, with its parts as points beneath it: `label: phrase`.
    Facts,
    /// As two columns.
    Columns,
}

/// A list with a heading of its own.
#[derive(Debug)]
pub struct Group<'a> {
    /// What it is, for a style sheet: a word for programs.
    pub name: &'static str,
    /// The heading.
    pub heading: Cow<'a, str>,
    /// The items.
    pub items: Vec<Item<'a>>,
}

/// A step of a scale.
#[derive(Debug)]
pub struct Step<'a> {
    /// Its name.
    pub name: Cow<'a, str>,
    /// Whether it was reached, and what that means in words.
    pub reached: Reached<'a>,
}

/// How a step of a scale is marked.
#[derive(Debug)]
pub enum Reached<'a> {
    /// It was reached; in words.
    Yes(Cow<'a, str>),
    /// It may still be; in words.
    Possible(Cow<'a, str>),
    /// Neither.
    No,
}

impl<'a> Block<'a> {
    /// Returns a paragraph.
    pub fn paragraph(phrase: impl Into<Phrase<'a>>) -> Self {
        Self::Paragraph(phrase.into())
    }

    /// Returns a list of points.
    pub fn list(items: Vec<Item<'a>>) -> Self {
        Self::List(Mark::Bullet, items)
    }
}

impl<'a> Item<'a> {
    /// Returns the item with another block beneath it.
    #[must_use]
    pub fn with(mut self, block: Block<'a>) -> Self {
        self.beneath.push(block);
        self
    }
}

impl<'a, P: Into<Phrase<'a>>> From<P> for Item<'a> {
    fn from(phrase: P) -> Self {
        Self {
            phrase: phrase.into(),
            beneath: Vec::new(),
        }
    }
}

impl<'a, P: Into<Phrase<'a>>> From<P> for Point<'a> {
    fn from(phrase: P) -> Self {
        Self {
            phrase: phrase.into(),
            parts: Vec::new(),
        }
    }
}
