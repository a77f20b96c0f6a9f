//! A report as one HTML page, to read, to mail and to print on two sheets: no script, and nothing that is fetched.

mod blocks;
mod glance;
mod head;
mod scale;
mod writer;

pub(crate) use head::is_language_tag;

use super::document::{Document, Part};
use super::words;
use writer::Writer;

/// A body of more bytes than this is printed in smaller letters, so that it stays within two sheets. An explanation
/// does not count: it needs more sheets anyway.
const LONG: usize = 13_000;

/// The whole page. The answers come before the reasons, and what is open stands among them: a doctor looks there first.
pub(super) fn render(document: &Document<'_>) -> String {
    let mut page = Writer::default();
    head::write(document, is_explained(document), &mut page);
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
        blocks::write(&section.blocks, document, page);
        page.raw("</section>\n");
    }
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
