//! A page as text: headings on lines of their own, nothing that needs eyes to be told apart.

mod blocks;

use std::borrow::Cow;

use super::{Closing, Headline, Opening, Page, Phrase, Section, Span};
use crate::layout::{self, Line, Role, USUAL_WIDTH, joined};

pub(super) const NAME: &str = "text";
pub(super) const ENDINGS: &[&str] = &["txt", "text"];

/// The whole page, as wide as usual.
pub(super) fn render(page: &Page<'_>) -> String {
    joined(lines(page, USUAL_WIDTH))
}

/// The whole page as lines.
pub(super) fn lines(page: &Page<'_>, width: usize) -> Vec<Line> {
    let mut lines = layout::Lines::new(width);
    match &page.opening {
        Opening::Title(about) => {
            lines.put(Role::Heading, &page.title);
            if let Some(about) = about {
                lines.put(Role::Body, about);
            }
            blocks::write(&page.lead, 1, &mut lines);
        }
        Opening::Implied => blocks::write(&page.lead, 0, &mut lines),
        Opening::Headline(headline) => {
            let could_be = headline.could_be.as_deref();
            let (beside, below) = match page.is_tight {
                true => (could_be, None),
                false => (None, could_be),
            };
            level(headline, beside, &mut lines);
            blocks::write(&headline.first, 0, &mut lines);
            if let Some(below) = below {
                lines.put(Role::Body, below);
            }
            blocks::write(&page.lead, 0, &mut lines);
        }
    }
    let steps = usize::from(!page.is_tight);
    for one in page.sections_in_lines() {
        section(one, steps, &mut lines);
    }
    close(page, &mut lines);
    lines.into_lines()
}

/// The level, and what stands beside it in its paragraph.
fn level(headline: &Headline<'_>, beside: Option<&str>, lines: &mut layout::Lines) {
    let role = if headline.is_most_urgent {
        Role::MostUrgent
    } else {
        Role::Level
    };
    match beside {
        None => lines.put(role, &headline.sentence),
        Some(beside) => lines.put(role, &[&headline.sentence, " ", beside].concat()),
    }
}

/// A section, of which all but the headings stand so many steps from the left.
fn section(section: &Section<'_>, steps: usize, lines: &mut layout::Lines) {
    if let Some(heading) = &section.heading {
        if !lines.is_empty() {
            lines.gap();
        }
        lines.put(Role::Heading, &plain(heading));
    }
    blocks::write(&section.blocks, steps, lines);
    for inner in &section.sections {
        self::section(inner, steps, lines);
    }
}

/// The last words of a page with a headline are its first ones too: a terminal shows the end.
fn close(page: &Page<'_>, lines: &mut layout::Lines) {
    match (&page.closing, &page.opening) {
        (Closing::Headline, Opening::Headline(headline)) => {
            lines.gap();
            if let Some(could_be) = &headline.could_be {
                lines.put(Role::Body, could_be);
            }
            blocks::write(&headline.first, 0, lines);
            level(headline, None, lines);
        }
        (Closing::AboveHeadline(sentence), Opening::Headline(headline)) => {
            lines.put(Role::Body, sentence);
            level(headline, None, lines);
        }
        (Closing::Sentence(sentence) | Closing::AboveHeadline(sentence), _) => {
            lines.gap();
            lines.put(Role::Body, sentence);
        }
        (Closing::Headline | Closing::Nothing, _) => {}
    }
}

/// A phrase without marks: only its words tell its parts apart.
fn plain<'p>(phrase: &'p Phrase<'_>) -> Cow<'p, str> {
    match phrase.0.as_slice() {
        [only] => span(only),
        spans => spans.iter().map(span).collect::<String>().into(),
    }
}

fn span<'p>(span: &'p Span<'_>) -> Cow<'p, str> {
    match span {
        Span::Words(text)
        | Span::Strong(text)
        | Span::Small(text)
        | Span::Code(text)
        | Span::Title { words: text, .. } => text[..].into(),
        Span::Link { words, address } if words.is_empty() => address[..].into(),
        Span::Link { words, address } => [words, " ", address].concat().into(),
    }
}
