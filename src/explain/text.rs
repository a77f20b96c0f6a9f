//! An explanation as text: a heading for each entry, a line for each fact.

use super::{Explanation, Fact, Phrase, Span};
use crate::layout::{Line, Page, Role};

/// The whole explanation as lines.
pub(super) fn lines(explanation: &Explanation, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    page.put(Role::Heading, &explanation.title);
    for chapter in &explanation.chapters {
        page.heading(&chapter.title);
        chapter
            .intro
            .iter()
            .for_each(|phrase| page.item(&plain(phrase)));
        for entry in &chapter.entries {
            page.heading(&plain(&entry.heading));
            entry.facts.iter().for_each(|told| fact(told, &mut page));
        }
    }
    page.into_lines()
}

/// A fact after its label, or below the fact that it is a part of.
fn fact(fact: &Fact, page: &mut Page) {
    let text = plain(&fact.phrase);
    if fact.depth == 0 {
        page.wrap(Role::Body, "  ", "    ", &format!("{}: {text}", fact.label));
    } else {
        let indent = "  ".repeat(fact.depth);
        page.wrap(
            Role::Body,
            &format!("  {indent}- "),
            &format!("    {indent}"),
            &text,
        );
    }
}

fn plain(phrase: &Phrase) -> String {
    let spans = phrase.0.iter().map(|span| match span {
        Span::Words(text) | Span::Code(text) | Span::Link(text) => text.as_str(),
    });
    spans.collect()
}
