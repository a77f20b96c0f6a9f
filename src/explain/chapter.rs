//! A chapter of an explanation: sentences, or entries about things of one kind.

use super::entry::Entry;
use crate::page::{Block, Item, Phrase, Section};
use crate::text::Text;

/// A chapter of sentences.
pub(super) fn lines<'a, P: Into<Phrase<'a>>>(
    title: &'a str,
    sentences: impl IntoIterator<Item = P>,
) -> Section<'a> {
    let items = sentences
        .into_iter()
        .map(|sentence| Item::from(sentence.into()));
    Section::new(title, vec![Block::list(items.collect())])
}

/// A chapter of entries.
pub(super) fn entries<'a>(
    title: impl Into<Phrase<'a>>,
    entries: impl IntoIterator<Item = Entry<'a>>,
) -> Section<'a> {
    Section {
        sections: entries.into_iter().map(Entry::into_section).collect(),
        ..Section::new(title, Vec::new())
    }
}

/// Texts as a page takes them.
pub(super) fn texts(texts: &[Text]) -> impl Iterator<Item = &str> {
    texts.iter().map(Text::as_str)
}
