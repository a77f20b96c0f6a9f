//! A page as Markdown: nothing is wrapped, and nothing in the texts means anything to Markdown or HTML.

mod blocks;

use super::{Closing, Page, Phrase, Section, Span};
use crate::escape::{self, markdown, markdown_line, markdown_start};

pub(super) const NAME: &str = "markdown";
pub(super) const ENDINGS: &[&str] = &["md", "markdown"];

/// The whole page. A headline ends it too, as in text; a sentence that sums it up comes first.
pub(super) fn render(page: &Page<'_>) -> String {
    let (title, first, about) = page.beginning();
    let (title, about) = (markdown_line(title), about.map(markdown_line));
    let mut written = format!("# {title}\n");
    blocks::write(first, 2, &mut written);
    let paragraph = |text: &str, written: &mut String| *written += &format!("\n{text}\n");
    if let Some(about) = &about {
        paragraph(about, &mut written);
    }
    if let Closing::Sentence(sentence) = &page.closing {
        paragraph(&format!("**{}**", markdown_line(sentence)), &mut written);
    }
    blocks::write(&page.lead, 2, &mut written);
    for one in page.sections_in_lines() {
        section(one, 2, &mut written);
    }
    match &page.closing {
        Closing::Headline => {
            written += "\n---\n";
            if let Some(about) = &about {
                paragraph(about, &mut written);
            }
            blocks::write(first, 2, &mut written);
            paragraph(&format!("**{title}**"), &mut written);
        }
        Closing::AboveHeadline(sentence) => {
            written += "\n---\n";
            paragraph(&markdown_line(sentence), &mut written);
            paragraph(&format!("**{title}**"), &mut written);
        }
        Closing::Nothing | Closing::Sentence(_) => {}
    }
    written
}

/// A section whose heading has so many marks.
fn section(section: &Section<'_>, level: usize, written: &mut String) {
    if let Some(heading) = &section.heading {
        *written += &format!("\n{} {}\n", "#".repeat(level), phrase(heading));
    }
    blocks::write(&section.blocks, level + 1, written);
    for inner in &section.sections {
        self::section(inner, level + 1, written);
    }
}

/// A phrase that starts a line, an item or a cell.
fn phrase(phrase: &Phrase<'_>) -> String {
    let mut written = String::new();
    for span in &phrase.0 {
        let is_first = written.is_empty();
        let words = |text: &str| {
            if is_first {
                markdown_start(text)
            } else {
                markdown(text)
            }
        };
        match span {
            Span::Words(text) | Span::Small(text) => written += &words(text),
            Span::Title {
                words: text,
                address: None,
                ..
            } => written += &words(text),
            Span::Strong(text) => written += &format!("**{}**", markdown_line(text)),
            Span::Code(text) => written += &code(text),
            Span::Link {
                words: text,
                address,
            } => written += &linked(words(text), address),
            Span::Title {
                words: text,
                address: Some(address),
                ..
            } => written += &linked(words(text), address),
        }
    }
    written.truncate(written.trim_end().len());
    written
}

/// Words with a web address after them, or the address alone.
fn linked(words: String, address: &str) -> String {
    let blank = if words.is_empty() { "" } else { " " };
    format!("{words}{blank}<{}>", escape::address(address))
}

/// A name for programs. One that would end a cell, or what stands around it, is written as words.
fn code(name: &str) -> String {
    if name.contains(['`', '|', '\n']) {
        markdown(name)
    } else {
        format!("`{name}`")
    }
}
