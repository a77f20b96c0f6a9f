//! Blocks as HTML.

use std::borrow::Cow;

use super::marks;
use crate::page::writer::Writer;
use crate::page::{Block, Grid, Group, Item, Mark, Phrase, Point, Span, Table, words};

/// The headings by their level; nothing stands deeper than the last.
const HEADINGS: [&str; 5] = ["h1", "h1", "h2", "h3", "h4"];

/// What stands under a heading, or beneath an item; its own headings are of a level.
pub(super) fn write(blocks: &[Block<'_>], level: usize, html: &mut Writer) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Prose(text) => phrase_line("p", text, html),
            Block::Subheading(text) => heading(text, level, html),
            Block::List(mark, items) => {
                let (name, class) = match mark {
                    Mark::Bullet => ("ul", None),
                    Mark::Number => ("ol", None),
                    Mark::Bare | Mark::Gap => ("ul", Some("entries")),
                };
                list(name, class, items, html, |one, html| item(one, level, html));
            }
            Block::Table(table) => self::table(table, html),
            Block::Grid(grid) => self::grid(grid, html),
            Block::Sides(sides) => list("ul", Some("sides"), sides, html, |(label, text), html| {
                html.element("b", label);
                html.raw(" ");
                phrase(text, html);
            }),
            Block::Code(code) => line("pre", code, html),
            Block::Command {
                line: command,
                gives,
            } => {
                line("pre", command, html);
                html.raw("<p>");
                html.text(words::GIVES);
                html.raw(" ");
                phrase(gives, html);
                html.raw("</p>\n");
            }
            Block::Blanks(labels) => list("ul", Some("blanks"), labels, html, |label, html| {
                html.text(label);
                html.raw(":");
            }),
            Block::Numbers(numbers) => list("ul", Some("numbers"), numbers, html, marks::number),
            Block::Groups(groups) => self::groups(groups, level, html),
            Block::Scale(scale) => marks::scale(scale, html),
        }
    }
}

/// A list of whatever is written for each.
fn list<T>(
    name: &'static str,
    class: Option<&'static str>,
    list: &[T],
    html: &mut Writer,
    each: impl Fn(&T, &mut Writer),
) {
    html.open(name, class);
    html.raw("\n");
    for one in list {
        html.within("li", |html| each(one, html));
        html.raw("\n");
    }
    html.close(name);
    html.raw("\n");
}

fn item(item: &Item<'_>, level: usize, html: &mut Writer) {
    phrase(&item.phrase, html);
    if !item.beneath.is_empty() {
        html.raw("\n");
        write(&item.beneath, level, html);
    }
}

fn groups(groups: &[Group<'_>], level: usize, html: &mut Writer) {
    html.raw("<div class=\"groups\">\n");
    for group in groups {
        html.open("div", Some(group.name));
        html.raw("\n");
        line(at(level), &group.heading, html);
        list("ul", None, &group.items, html, |one, html| {
            item(one, level, html);
        });
        html.raw("</div>\n");
    }
    html.raw("</div>\n");
}

fn table(table: &Table<'_>, html: &mut Writer) {
    html.raw("<table>\n");
    column_headings(&table.head, html);
    html.raw("<tbody>\n");
    for row in &table.rows {
        html.raw("<tr><th scope=\"row\">");
        phrase(&row.label, html);
        html.raw("</th><td>");
        point(&row.point, html);
        html.raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
}

fn column_headings(headings: &[Cow<'_, str>], html: &mut Writer) {
    html.raw("<thead>\n<tr>");
    for heading in headings {
        html.raw("<th scope=\"col\">");
        html.text(heading);
        html.raw("</th>");
    }
    html.raw("</tr>\n</thead>\n");
}

/// A narrow screen shows each cell on a line of its own, after its heading.
fn grid(grid: &Grid<'_>, html: &mut Writer) {
    html.raw("<table class=\"grid ");
    html.raw(grid.name);
    html.raw("\">\n");
    column_headings(&grid.head, html);
    html.raw("<tbody>\n");
    for row in &grid.rows {
        html.raw("<tr>");
        for (place, (heading, cell)) in grid.head.iter().zip(row).enumerate() {
            let (start, end) = match place {
                0 => ("<th scope=\"row\">", "</th>"),
                _ => ("<td data-label=\"", "</td>"),
            };
            html.raw(start);
            if place > 0 {
                html.plain(heading);
                html.raw("\">");
            }
            phrase(cell, html);
            html.raw(end);
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
}

/// A phrase, and what it is made of.
fn point(whole: &Point<'_>, html: &mut Writer) {
    phrase(&whole.phrase, html);
    if !whole.parts.is_empty() {
        html.raw("\n");
        list("ul", None, &whole.parts, html, point);
    }
}

/// A heading of a level.
pub(super) fn heading(text: &Phrase<'_>, level: usize, html: &mut Writer) {
    phrase_line(at(level), text, html);
}

fn at(level: usize) -> &'static str {
    HEADINGS[level.min(HEADINGS.len() - 1)]
}

fn phrase_line(name: &'static str, text: &Phrase<'_>, html: &mut Writer) {
    html.within(name, |html| phrase(text, html));
    html.raw("\n");
}

/// An element with nothing but a text in it, on a line of its own.
pub(super) fn line(name: &'static str, text: &str, html: &mut Writer) {
    html.element(name, text);
    html.raw("\n");
}

/// A name or a command, which may go on in the next line after `_` and nowhere else in a word.
fn name(text: &str, html: &mut Writer) {
    let mut parts = text.split_inclusive('_').peekable();
    while let Some(part) = parts.next() {
        html.text(part);
        if parts.peek().is_some() {
            html.raw("<wbr>");
        }
    }
}

/// A link shows what is to be read there, or else its address.
fn phrase(phrase: &Phrase<'_>, html: &mut Writer) {
    for span in &phrase.0 {
        match span {
            Span::Code(text) => html.within("code", |html| name(text, html)),
            Span::Link { words, address } => html.link(address, |html| {
                html.text(if words.is_empty() { address } else { words });
            }),
            other => html.span(other),
        }
    }
}
