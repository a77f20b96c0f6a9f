//! A page as a piece of XHTML with nothing but plain elements, for other documents to hold: no style, no script,
//! and nothing that would be fetched.

use super::words;
use super::writer::Writer;
use super::{Block, Closing, Grid, Item, Mark, Opening, Page, Phrase, Point, Section, Table};
use crate::escape;

/// The headings by how deep they stand; nothing stands deeper than the last.
const HEADINGS: [&str; 4] = ["h1", "h2", "h3", "h4"];

/// The whole page, a headline first.
pub(super) fn render(page: &Page<'_>) -> String {
    let mut piece = Writer::default();
    open(page, &mut piece);
    blocks(&page.lead, 1, &mut piece);
    for one in page.sections_in_lines() {
        section(one, 1, &mut piece);
    }
    match &page.closing {
        Closing::Sentence(sentence) | Closing::AboveHeadline(sentence) => {
            piece.element("p", sentence);
        }
        Closing::Nothing | Closing::Headline => {}
    }
    as_xml(piece.into_text())
}

/// A text as XML can hold it.
pub(crate) fn text(text: &str) -> String {
    as_xml(escape::html(text))
}

/// Two characters that are no characters have no place in XML.
fn as_xml(html: String) -> String {
    html.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

fn open(page: &Page<'_>, piece: &mut Writer) {
    let (title, first, about) = page.beginning();
    match page.opening {
        Opening::Headline(_) => piece.within("p", |piece| piece.element("b", title)),
        Opening::Title(_) | Opening::Implied => piece.element("h1", title),
    }
    blocks(first, 1, piece);
    if let Some(about) = about {
        piece.element("p", about);
    }
}

/// A section so many levels below the page.
fn section(section: &Section<'_>, level: usize, piece: &mut Writer) {
    let mut inside = Writer::default();
    blocks(&section.blocks, level + 1, &mut inside);
    for inner in &section.sections {
        self::section(inner, level + 1, &mut inside);
    }
    if inside.is_empty() {
        return; // a heading over nothing, such as one over lines to write on
    }
    if let Some(heading) = &section.heading {
        phrase_in(heading_at(level), heading, piece);
    }
    piece.append(inside);
}

fn heading_at(level: usize) -> &'static str {
    HEADINGS[level.min(HEADINGS.len() - 1)]
}

/// Blocks, whose own headings stand so many levels below the page.
fn blocks(blocks: &[Block<'_>], level: usize, piece: &mut Writer) {
    for block in blocks {
        match block {
            Block::Paragraph(words) | Block::Prose(words) => phrase_in("p", words, piece),
            Block::Subheading(words) => phrase_in(heading_at(level), words, piece),
            Block::List(mark, items) => {
                let name = if *mark == Mark::Number { "ol" } else { "ul" };
                list(name, items, level, piece);
            }
            Block::Table(table) => self::table(table, piece),
            Block::Grid(grid) => self::grid(grid, piece),
            Block::Sides(sides) => in_list(sides, piece, |(label, words), piece| {
                piece.text(label);
                piece.raw(" ");
                phrase(words, piece);
            }),
            Block::Code(code) => piece.element("pre", code),
            Block::Command { line, gives } => {
                piece.element("pre", line);
                piece.within("p", |piece| {
                    piece.text(words::GIVES);
                    piece.raw(" ");
                    phrase(gives, piece);
                });
            }
            Block::Blanks(_) => {} // nobody writes on it by hand
            Block::Numbers(numbers) => in_list(numbers, piece, |(place, number), piece| {
                piece.text(&words::call(place, number));
            }),
            Block::Groups(groups) => {
                for group in groups {
                    piece.element(heading_at(level), &group.heading);
                    list("ul", &group.items, level, piece);
                }
            }
            Block::Scale(scale) => in_list(scale, piece, |step, piece| {
                piece.text(&words::step(step));
            }),
        }
    }
}

fn list(name: &'static str, items: &[Item<'_>], level: usize, piece: &mut Writer) {
    piece.within(name, |piece| {
        for item in items {
            piece.within("li", |piece| {
                phrase(&item.phrase, piece);
                blocks(&item.beneath, level, piece);
            });
        }
    });
}

/// A list of whatever is written for each.
fn in_list<T>(list: &[T], piece: &mut Writer, each: impl Fn(&T, &mut Writer)) {
    piece.within("ul", |piece| {
        list.iter()
            .for_each(|one| piece.within("li", |piece| each(one, piece)));
    });
}

fn table(table: &Table<'_>, piece: &mut Writer) {
    piece.within("table", |piece| {
        piece.within("tbody", |piece| {
            for row in &table.rows {
                piece.within("tr", |piece| {
                    phrase_in("td", &row.label, piece);
                    piece.within("td", |piece| point(&row.point, piece));
                });
            }
        });
    });
}

fn grid(grid: &Grid<'_>, piece: &mut Writer) {
    piece.within("table", |piece| {
        piece.within("tbody", |piece| {
            piece.within("tr", |piece| {
                grid.head
                    .iter()
                    .for_each(|heading| piece.element("td", heading));
            });
            for row in &grid.rows {
                piece.within("tr", |piece| {
                    row.iter().for_each(|cell| phrase_in("td", cell, piece));
                });
            }
        });
    });
}

/// A phrase, and what it is made of.
fn point(whole: &Point<'_>, piece: &mut Writer) {
    phrase(&whole.phrase, piece);
    if !whole.parts.is_empty() {
        in_list(&whole.parts, piece, point);
    }
}

fn phrase_in(name: &'static str, words: &Phrase<'_>, piece: &mut Writer) {
    piece.within(name, |piece| phrase(words, piece));
}

fn phrase(phrase: &Phrase<'_>, piece: &mut Writer) {
    phrase.0.iter().for_each(|span| piece.span(span));
}
