//! A report as a piece of XHTML with nothing but plain elements, for other documents to hold: no style, no script,
//! and nothing that would be fetched.

use super::document::{Block, Document, Item, Section};
use super::words;
use crate::escape;

/// The whole report, level first.
pub(super) fn render(document: &Document<'_>) -> String {
    let headline = &document.headline;
    let mut page = format!("<p><b>{}</b></p>", text(&headline.sentence));
    if let Some(could_be) = &headline.could_be {
        page += &paragraph(could_be);
    }
    page.extend(document.sections.iter().map(section));
    page
}

fn section(section: &Section<'_>) -> String {
    format!(
        "<h2>{}</h2>{}",
        text(&section.heading),
        blocks(&section.blocks)
    )
}

fn blocks(blocks: &[Block<'_>]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(words) => paragraph(words),
        Block::Subheading(words) => format!("<h3>{}</h3>", text(words)),
        Block::List(items) => list(items.iter().map(item)),
        Block::Numbers(call) => list(call.iter().map(|(place, number)| {
            let call = words::call(place, number);
            format!("<li>{}</li>", text(&call))
        })),
        Block::Open(open) => list(open.iter().map(|(question, level)| {
            let open = words::not_answered(&question.name, *level);
            format!("<li>{}</li>", text(&open))
        })),
        Block::Answers(answers) => {
            let rows = answers.iter().map(|(question, said)| {
                let answer = words::answer(question, *said);
                format!(
                    "<tr><td>{}</td><td>{}</td></tr>",
                    text(&question.name),
                    text(&answer)
                )
            });
            format!("<table><tbody>{}</tbody></table>", rows.collect::<String>())
        }
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("<ul>{}</ul>", items.collect::<String>())
}

fn item(item: &Item<'_>) -> String {
    let link = item.link.map(|link| {
        let link = text(&escape::address(link));
        format!(" <a href=\"{link}\">{link}</a>")
    });
    let beneath = blocks(&item.beneath);
    format!(
        "<li>{}{}{beneath}</li>",
        text(&item.text),
        link.unwrap_or_default()
    )
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>", text(words))
}

/// A text as XML can hold it: two characters that are no characters have no place there.
pub(crate) fn text(text: &str) -> String {
    escape::html(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}
