//! An explanation as Markdown: a table for each entry, a row for each fact, and nothing in the texts that Markdown
//! or HTML would act on.

use super::{Explanation, Fact, Phrase, Span, words};
use crate::escape::{address, markdown as escaped};

/// The whole explanation.
pub(super) fn render(explanation: &Explanation) -> String {
    let mut page = format!("# {}\n", escaped(&explanation.title));
    for chapter in &explanation.chapters {
        page += &format!("\n## {}\n", escaped(&chapter.title));
        if !chapter.intro.is_empty() {
            page.push('\n');
        }
        for phrase in &chapter.intro {
            page += &format!("- {}\n", written(phrase));
        }
        for entry in &chapter.entries {
            page += &format!("\n### {}\n\n", written(&entry.heading));
            page += &format!("| {} | {} |\n| --- | --- |\n", words::FACT, words::TEXT);
            page.extend(entry.facts.iter().map(row));
        }
    }
    page
}

/// A row; the dashes before a label count how deep a part of a condition stands.
fn row(fact: &Fact) -> String {
    let depth = "- ".repeat(fact.depth);
    format!("| {depth}{} | {} |\n", fact.label, written(&fact.phrase))
}

fn written(phrase: &Phrase) -> String {
    let spans = phrase.0.iter().map(|span| match span {
        Span::Words(text) => escaped(text),
        Span::Code(text) => format!("`{text}`"),
        Span::Link(link) => format!("<{}>", address(link)),
    });
    spans.collect()
}
