//! The answers at a glance: grouped under headings, with what an open one could lead to.

use super::writer::Writer;
use crate::answers::Said;
use crate::report::document::{Block, Document};
use crate::report::glance::{Entry, Group, Kind, groups};
use crate::report::words;
use crate::rules::Question;

/// Every group of answers under its heading.
pub(super) fn write(answers: &[(&Question, Said)], document: &Document<'_>, page: &mut Writer) {
    page.raw("<div class=\"groups\">\n");
    for group in groups(answers) {
        page.raw("<div class=\"");
        page.raw(class(group.kind));
        page.raw("\">\n");
        page.element("h3", heading(&group));
        page.raw("<ul>\n");
        if group.kind == Kind::NotAnswered {
            open_in(document).for_each(|one| open(one, page));
        } else {
            group
                .entries
                .iter()
                .for_each(|one| entry(one, &group, page));
        }
        page.raw("</ul>\n</div>\n");
    }
    page.raw("</div>\n");
}

/// The questions that nobody answered, with what they could lead to.
fn open_in<'d, 'a>(
    document: &'d Document<'a>,
) -> impl Iterator<Item = &'d (&'a Question, Option<&'a str>)> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let open = blocks.filter_map(|block| match block {
        Block::Open(open) => Some(open),
        _ => None,
    });
    open.flatten()
}

/// A question that nobody answered, as an item of a list.
pub(super) fn open((question, level): &(&Question, Option<&str>), page: &mut Writer) {
    page.raw("<li>");
    page.text(&question.name);
    page.raw(". <small>");
    page.text(&words::could_lead_to(*level));
    page.raw("</small></li>\n");
}

fn heading<'a>(group: &Group<'a>) -> &'a str {
    match group.kind {
        Kind::Yes => words::YES,
        Kind::NotSure => words::UNSURE,
        Kind::NotAnswered => words::NOT_ANSWERED,
        Kind::No => words::NO,
        Kind::Other => is_alone(group).map_or(words::OTHER_ANSWERS, |only| &only.question.name),
        Kind::NotAsked => words::NOT_ASKED,
    }
}

/// The entry whose question is the heading of its group: an answer of its own kind, such as a number.
fn is_alone<'g, 'a>(group: &'g Group<'a>) -> Option<&'g Entry<'a>> {
    match group.entries.as_slice() {
        [only] if group.kind == Kind::Other => Some(only),
        _ => None,
    }
}

/// An answer, and what the short name of its question does not say.
fn entry(entry: &Entry<'_>, group: &Group<'_>, page: &mut Writer) {
    let (name, words) = (entry.question.name.as_str(), entry.words.as_str());
    let is_positive = matches!(group.kind, Kind::Yes | Kind::NotSure);
    page.raw("<li>");
    if is_alone(group).is_none() {
        page.raw(if is_positive { "<b>" } else { "" });
        page.text(name);
        page.raw(if is_positive { "</b>" } else { "" });
        page.raw(if words.is_empty() { "" } else { ": " });
    }
    page.text(words);
    let more = if !entry.about.is_empty() {
        words::about(&entry.about)
    } else if is_positive && words.is_empty() {
        entry.question.ask.to_string()
    } else {
        String::new()
    };
    if !more.is_empty() {
        page.raw(" <small>");
        page.text(&more);
        page.raw("</small>");
    }
    page.raw("</li>\n");
}

/// The name of a group for the style.
fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Yes => "is-yes",
        Kind::NotSure => "is-not-sure",
        Kind::NotAnswered => "is-not-answered",
        Kind::No => "is-no",
        Kind::Other => "is-other",
        Kind::NotAsked => "is-not-asked",
    }
}
