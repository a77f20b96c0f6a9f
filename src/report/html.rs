//! A report as one HTML page, to read, to mail and to print on two sheets: no script, and nothing that is fetched.

mod glance;
mod scale;
mod writer;

use super::document::{Block, Document, Item, Part};
use super::words;
use crate::escape;
use writer::Writer;

const STYLE: &str = include_str!("html/style.css");

/// The style of an explanation, for pages that have one.
const EXPLANATION_STYLE: &str = include_str!("html/explanation.css");

/// The browser itself refuses what this page never asks for: scripts, pictures, fonts, frames, forms.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";

/// A body of more bytes than this is printed in smaller letters, so that it stays within two sheets. An explanation
/// does not count: it needs more sheets anyway.
const LONG: usize = 13_000;

/// The whole page. The answers come before the reasons, and what is open stands among them: a doctor looks there first.
pub(super) fn render(document: &Document<'_>) -> String {
    let mut page = Writer::default();
    head(document, &mut page);
    let (main, footer) = (main(document), footer(document));
    page.raw(if main.len() + footer.len() > LONG {
        "<body class=\"long\">\n"
    } else {
        "<body>\n"
    });
    page.raw("<main>\n");
    page.append(main);
    if is_explained(document) {
        page.raw("<div class=\"explanation\">\n");
        sections(document, |part| part == Part::Explanation, &mut page);
        page.raw("</div>\n");
    }
    page.raw("</main>\n");
    page.append(footer);
    page.raw("</body>\n</html>\n");
    page.into_text()
}

fn main(document: &Document<'_>) -> Writer {
    let mut page = Writer::default();
    headline(document, &mut page);
    page.raw("<div class=\"first\">\n<div>\n");
    sections(document, is_for_action, &mut page);
    page.raw("</div>\n");
    scale::write(document, &mut page);
    page.raw("</div>\n");
    sections(document, |part| part == Part::Answers, &mut page);
    page.raw("<div class=\"rest\">\n");
    sections(document, is_to_read, &mut page);
    page.raw("</div>\n");
    page
}

fn footer(document: &Document<'_>) -> Writer {
    let mut page = Writer::default();
    page.raw("<footer>\n");
    sections(document, is_about_the_rules, &mut page);
    page.raw("</footer>\n");
    page
}

/// What a person needs first.
fn is_for_action(part: Part) -> bool {
    matches!(part, Part::WhatToDo | Part::Emergency)
}

/// What a reader needs who asks where all this comes from.
fn is_about_the_rules(part: Part) -> bool {
    matches!(part, Part::Sources | Part::Rules)
}

/// All the rest.
fn is_to_read(part: Part) -> bool {
    let is_elsewhere = matches!(part, Part::Answers | Part::NotAnswered);
    let is_apart = is_about_the_rules(part) || part == Part::Explanation;
    !is_elsewhere && !is_for_action(part) && !is_apart
}

fn is_explained(document: &Document<'_>) -> bool {
    let mut sections = document.sections.iter();
    sections.any(|section| section.part == Part::Explanation)
}

fn sections(document: &Document<'_>, is_wanted: fn(Part) -> bool, page: &mut Writer) {
    for section in document.sections.iter().filter(|one| is_wanted(one.part)) {
        page.raw("<section class=\"");
        page.raw(class(section.part));
        page.raw("\">\n");
        page.element("h2", &section.heading);
        blocks(&section.blocks, document, page);
        page.raw("</section>\n");
    }
}

fn head(document: &Document<'_>, page: &mut Writer) {
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
    if is_explained(document) {
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

fn headline(document: &Document<'_>, page: &mut Writer) {
    let headline = &document.headline;
    page.raw(if headline.is_most_urgent {
        "<header class=\"most-urgent\">\n"
    } else {
        "<header>\n"
    });
    page.element("h1", &headline.sentence);
    if let Some(could_be) = &headline.could_be {
        page.element("p", could_be);
    }
    page.raw("</header>\n<p class=\"about\">");
    page.text(&words::page_title(document.rules.title()));
    page.raw(". ");
    page.text(&words::review(document.rules));
    page.raw("</p>\n");
}

fn blocks(blocks: &[Block<'_>], document: &Document<'_>, page: &mut Writer) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => page.element("p", text),
            Block::Subheading(text) => page.element("h3", text),
            Block::List(items) => {
                page.raw("<ul>\n");
                items.iter().for_each(|one| item(one, document, page));
                page.raw("</ul>\n");
            }
            Block::Numbers(call) => {
                page.raw("<ul class=\"numbers\">\n");
                for (place, number) in *call {
                    page.raw("<li>");
                    page.text(place);
                    page.raw(": <strong>");
                    page.text(number);
                    page.raw("</strong></li>\n");
                }
                page.raw("</ul>\n");
            }
            Block::Answers(answers) => glance::write(answers, document, page),
            Block::Open(open) => {
                page.raw("<ul>\n");
                open.iter().for_each(|one| glance::open(one, page));
                page.raw("</ul>\n");
            }
        }
    }
}

fn item(item: &Item<'_>, document: &Document<'_>, page: &mut Writer) {
    page.raw("<li>");
    if let Some(link) = item.link {
        page.raw("<a href=\"");
        page.text(&escape::address(link));
        page.raw("\">");
        page.text(&item.text);
        page.raw("</a>");
    } else {
        page.text(&item.text);
    }
    if !item.beneath.is_empty() {
        page.raw("\n");
        blocks(&item.beneath, document, page);
    }
    page.raw("</li>\n");
}

/// The name of a part for the style.
fn class(part: Part) -> &'static str {
    match part {
        Part::WhatToDo => "what-to-do",
        Part::Emergency => "emergency",
        Part::Why => "why",
        Part::NotAnswered => "not-answered",
        Part::NotSure => "not-sure",
        Part::SoonerIf => "sooner-if",
        Part::Answers => "answers",
        Part::DoctorQuestions => "doctor-questions",
        Part::Limits => "limits",
        Part::Disclaimers => "disclaimers",
        Part::Explanation => "explained",
        Part::Sources => "sources",
        Part::Rules => "rules",
    }
}
