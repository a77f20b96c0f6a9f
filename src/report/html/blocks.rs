//! What stands under a heading.

use super::glance;
use super::writer::Writer;
use crate::escape;
use crate::report::document::{Block, Document, Item};

/// What stands under a heading, or beneath an item.
pub(super) fn write(blocks: &[Block<'_>], document: &Document<'_>, page: &mut Writer) {
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
        write(&item.beneath, document, page);
    }
    page.raw("</li>\n");
}
