//! The head of a page: what a browser must know before it shows anything.

use super::writer::Writer;
use crate::report::document::Document;
use crate::report::words;

const STYLE: &str = include_str!("style.css");

/// The style of an explanation, for pages that have one.
const EXPLANATION_STYLE: &str = include_str!("explanation.css");

/// The browser itself refuses what this page never asks for: scripts, pictures, fonts, frames, forms.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";

/// Everything before the body.
pub(super) fn write(document: &Document<'_>, is_explained: bool, page: &mut Writer) {
    let rules = document.rules;
    page.raw("<!DOCTYPE html>\n<html");
    if is_language_tag(rules.language()) {
        page.raw(" lang=\"");
        page.text(rules.language());
        page.raw("\"");
    }
    page.raw(">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw(POLICY);
    page.element("title", &words::page_title(rules.title()));
    page.raw("<style>\n");
    page.raw(STYLE);
    if is_explained {
        page.raw(EXPLANATION_STYLE);
    }
    page.raw("</style>\n</head>\n");
}

/// Whether a text has the form of a BCP 47 tag, such as `en-GB`: a wrong one would make a screen reader speak nonsense.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.split('-').all(is_part)
}
