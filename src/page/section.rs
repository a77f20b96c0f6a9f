//! A heading with what stands under it.

use super::{Block, Item, Mark, Phrase};

/// A part of a page under a heading.
#[derive(Debug, Default)]
pub struct Section<'a> {
    /// What it is, for a style sheet: a word for programs.
    pub name: Option<&'static str>,
    /// Where it stands on a page that is laid out.
    pub area: Area,
    /// Whether it is only for a page that is laid out, where the eye finds what it looks for.
    pub is_for_sheets: bool,
    /// The heading; none where the blocks need none.
    pub heading: Option<Phrase<'a>>,
    /// What stands right under the heading.
    pub blocks: Vec<Block<'a>>,
    /// What stands under headings of the next level.
    pub sections: Vec<Section<'a>>,
}

/// Where a section stands on a page that is laid out. Everywhere else the order of the sections alone counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Area {
    /// In the order of the sections, as wide as the page.
    #[default]
    Whole,
    /// At the top: what a reader needs first.
    First,
    /// Beside what comes first.
    Beside,
    /// Below that, as wide as the page.
    Below,
    /// On a sheet of its own, for another reader; in columns where there is room.
    NextSheet,
    /// After all that most readers need.
    Appendix,
    /// At the foot: where all of it comes from.
    Foot,
}

impl<'a> Section<'a> {
    /// Returns a heading with blocks under it.
    pub fn new(heading: impl Into<Phrase<'a>>, blocks: Vec<Block<'a>>) -> Self {
        Self {
            heading: Some(heading.into()),
            ..Self::without_heading(blocks)
        }
    }

    /// Returns blocks that stand apart from what is before them.
    pub fn without_heading(blocks: Vec<Block<'a>>) -> Self {
        Self {
            blocks,
            ..Self::default()
        }
    }

    /// Returns a heading with a list of points, unless there is none.
    pub fn list<T: Into<Item<'a>>>(
        heading: impl Into<Phrase<'a>>,
        items: impl IntoIterator<Item = T>,
    ) -> Option<Self> {
        let items: Vec<Item<'a>> = items.into_iter().map(Into::into).collect();
        (!items.is_empty()).then(|| Self::new(heading, vec![Block::list(items)]))
    }

    /// Returns a heading with items that are kept apart by what is beneath each, unless there is none.
    pub fn entries(heading: impl Into<Phrase<'a>>, items: Vec<Item<'a>>) -> Option<Self> {
        (!items.is_empty()).then(|| Self::new(heading, vec![Block::List(Mark::Bare, items)]))
    }

    /// Returns the section with its name for a style sheet, and its place on a page that is laid out.
    #[must_use]
    pub fn placed(self, area: Area, name: &'static str) -> Self {
        Self {
            area,
            name: Some(name),
            ..self
        }
    }

    /// Returns the section for a page that is laid out, and no other.
    #[must_use]
    pub fn for_sheets(self) -> Self {
        Self {
            is_for_sheets: true,
            ..self
        }
    }
}
