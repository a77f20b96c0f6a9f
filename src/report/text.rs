//! A report as text: headings on lines of their own, nothing that needs eyes to be told apart.

use super::document::{Block, Document, Headline, Item};
use super::words;
use crate::layout::{Line, Page, Role};

/// Blanks before a text under a heading, and before what is beneath an item; deeper blocks stand no further right.
const MARGIN: &str = "                                        ";

/// The whole report as lines. Its first words are its last ones too: a terminal shows the end.
pub(super) fn lines(document: &Document<'_>, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    let headline = &document.headline;
    level(headline, &mut page);
    could_be(headline, &mut page);
    sections(document, &mut page);
    page.gap();
    could_be(headline, &mut page);
    level(headline, &mut page);
    page.into_lines()
}

/// What a person must see at once.
pub(super) fn alarm(document: &Document<'_>, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    level(&document.headline, &mut page);
    sections(document, &mut page);
    page.into_lines()
}

fn level(headline: &Headline<'_>, page: &mut Page) {
    let role = if headline.is_most_urgent {
        Role::MostUrgent
    } else {
        Role::Level
    };
    page.put(role, &headline.sentence);
}

fn could_be(headline: &Headline<'_>, page: &mut Page) {
    if let Some(could_be) = &headline.could_be {
        page.put(Role::Body, could_be);
    }
}

fn sections(document: &Document<'_>, page: &mut Page) {
    for section in &document.sections {
        page.heading(&section.heading);
        blocks(&section.blocks, 1, page);
    }
}

/// Blocks so many steps from the left.
fn blocks(blocks: &[Block<'_>], steps: usize, page: &mut Page) {
    let margin = margin(steps, page);
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Subheading(text) => {
                page.wrap(Role::Body, margin, margin, text);
            }
            Block::List(items) => items.iter().for_each(|one| item(one, steps, page)),
            Block::Numbers(call) => {
                let call = call
                    .iter()
                    .map(|(place, number)| words::call(place, number));
                page.wrap(
                    Role::Body,
                    margin,
                    margin,
                    &call.collect::<Vec<_>>().join(" "),
                );
            }
            Block::Open(open) => {
                for (question, level) in open {
                    point(&words::not_answered(&question.name, *level), steps, page);
                }
            }
            Block::Answers(answers) => {
                for (question, said) in answers {
                    let answer = words::answer(question, *said);
                    point(&words::answered(&question.name, &answer), steps, page);
                }
            }
        }
    }
}

fn item(item: &Item<'_>, steps: usize, page: &mut Page) {
    match item.link {
        Some(link) => point(&[&item.text, " ", link].concat(), steps, page),
        None => point(&item.text, steps, page),
    }
    blocks(&item.beneath, steps + 1, page);
}

fn point(text: &str, steps: usize, page: &mut Page) {
    match steps {
        1 => page.item(text),
        _ => page.wrap(
            Role::Body,
            &[margin(steps, page), "- "].concat(),
            margin(steps + 1, page),
            text,
        ),
    }
}

/// Two blanks a step, as far as half of each line is left for the text.
fn margin(steps: usize, page: &Page) -> &'static str {
    &MARGIN[..MARGIN.len().min(2 * steps).min(page.width() / 2)]
}

#[cfg(test)]
mod tests {
    use super::{Block, Item, blocks};
    use crate::layout::{Page, joined};

    #[test]
    fn what_is_beneath_an_item_stands_further_right_as_far_as_there_is_room() {
        let deepest = Item::from("deepest").with(Block::Paragraph("about it".into()));
        let nested = (0..6).fold(deepest, |inner, _| {
            Item::from("in").with(Block::List(vec![inner]))
        });
        let mut page = Page::new(24);
        blocks(
            &[Block::Paragraph("first".into()), Block::List(vec![nested])],
            1,
            &mut page,
        );
        assert_eq!(
            joined(page.into_lines()),
            "  first\n  - in\n    - in\n      - in\n        - in\n          - in\n            - in\n            \
             - deepest\n            about it\n"
        );
    }
}
