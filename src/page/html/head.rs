//! The head of a page: what a browser must know before it shows anything.

use crate::page::writer::Writer;
use crate::page::{Block, Opening, Page, Section};

const STYLE: &str = include_str!("style.css");

/// The style of an appendix, for pages that have one.
const APPENDIX_STYLE: &str = include_str!("appendix.css");

/// The style of pages that begin with a title, and may have tables and commands.
const TITLED_STYLE: &str = include_str!("titled.css");

/// The style of pages with tables of many columns, whose appendix is long.
const GRID_STYLE: &str = include_str!("grid.css");

/// The browser itself refuses what this page never asks for: scripts, pictures, fonts, frames, forms.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";

/// Everything before the body.
pub(super) fn write(page: &Page<'_>, has_appendix: bool, html: &mut Writer) {
    html.raw("<!DOCTYPE html>\n<html");
    if is_language_tag(&page.language) {
        html.raw(" lang=\"");
        html.plain(&page.language);
        html.raw("\"");
        if is_written_from_the_right(&page.language) {
            html.raw(" dir=\"rtl\"");
        }
    }
    html.raw(">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.raw(POLICY);
    html.within("title", |html| html.plain(&page.title));
    html.raw("\n");
    html.raw("<style>\n");
    html.raw(STYLE);
    match page.opening {
        Opening::Headline(_) => {}
        Opening::Title(_) | Opening::Implied => html.raw(TITLED_STYLE),
    }
    if has_appendix {
        html.raw(APPENDIX_STYLE);
    }
    if page.sections.iter().any(has_grid) {
        html.raw(GRID_STYLE);
    }
    html.raw("</style>\n</head>\n");
}

/// Whether a language is written from right to left, by the first part of its tag.
fn is_written_from_the_right(tag: &str) -> bool {
    let main = tag.split('-').next().unwrap_or_default().to_lowercase();
    matches!(
        &main[..],
        "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi"
    )
}

/// Whether a section, or one in it, has a table of many columns.
fn has_grid(section: &Section<'_>) -> bool {
    let mut blocks = section.blocks.iter();
    blocks.any(|block| matches!(block, Block::Grid(_))) || section.sections.iter().any(has_grid)
}

/// Whether a text has the form of a BCP 47 tag, such as `en-GB`: a wrong one would make a screen reader speak nonsense.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.split('-').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::is_written_from_the_right;

    #[test]
    fn the_direction_is_that_of_the_language_whatever_its_region() {
        for tag in ["ar", "fa-IR", "HE"] {
            assert!(is_written_from_the_right(tag), "{tag}");
        }
        for tag in ["es", "en-GB", "arn", ""] {
            assert!(!is_written_from_the_right(tag), "{tag}");
        }
    }
}
