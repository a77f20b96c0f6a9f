//! Blocks as lines: each step from the left is two blanks.

use std::borrow::Cow;

use super::plain;
use crate::layout::{Lines, Role};
use crate::page::{Block, InLines, Item, Mark, Phrase, Point, Table, words};

/// Blanks before a text under a heading, and before what is beneath an item; deeper blocks stand no further right.
const MARGIN: &str = "                                        ";

/// Blocks so many steps from the left.
pub(super) fn write(blocks: &[Block<'_>], steps: usize, page: &mut Lines) {
    let margin = margin(steps, page);
    for block in blocks {
        match block {
            Block::Paragraph(phrase) => page.wrap(Role::Body, margin, margin, &plain(phrase)),
            Block::Subheading(phrase) => page.wrap(Role::Heading, margin, margin, &plain(phrase)),
            Block::Prose(phrase) => {
                page.gap();
                page.put(Role::Body, &plain(phrase));
            }
            Block::List(mark, items) => list(*mark, items, steps, page),
            Block::Table(table) => self::table(table, steps, page),
            Block::Sides(sides) => {
                let sides = sides.iter().map(|(label, told)| (label.clone(), told));
                columns(&sides.collect::<Vec<_>>(), " ", steps, page);
            }
            Block::Code(code) => {
                let indent = [margin, "  "].concat();
                code.lines().for_each(|line| page.whole(&indent, line));
            }
            Block::Command { line, gives } => command(line, gives, margin, page),
            Block::Blanks(labels) => {
                for label in labels {
                    page.wrap(Role::Body, margin, margin, &words::blank(label));
                }
            }
            Block::Numbers(numbers) => {
                let calls = numbers.iter();
                let calls: Vec<_> = calls
                    .map(|(place, number)| words::call(place, number))
                    .collect();
                page.wrap(Role::Body, margin, margin, &calls.join(" "));
            }
            Block::Groups(groups) => {
                for group in groups {
                    page.wrap(Role::Body, margin, margin, &group.heading);
                    list(Mark::Bullet, &group.items, steps, page);
                }
            }
            Block::Scale(scale) => {
                scale
                    .iter()
                    .for_each(|step| point(&words::step(step), steps, page));
            }
        }
    }
}

fn list(mark: Mark, items: &[Item<'_>], steps: usize, page: &mut Lines) {
    for (item, number) in items.iter().zip(1..) {
        let (text, margin) = (plain(&item.phrase), margin(steps, page));
        match mark {
            Mark::Bullet => point(&text, steps, page),
            Mark::Number => {
                let first = format!("{margin}[{number}] ");
                page.wrap(Role::Body, &first, &" ".repeat(first.len()), &text);
            }
            Mark::Bare => page.wrap(Role::Body, margin, margin, &text),
            Mark::Gap => {
                page.gap();
                page.wrap(Role::Body, margin, margin, &text);
            }
        }
        write(&item.beneath, steps + 1, page);
    }
}

fn point(text: &str, steps: usize, page: &mut Lines) {
    let first = [margin(steps, page), "- "].concat();
    page.wrap(Role::Body, &first, margin(steps + 1, page), text);
}

fn table(table: &Table<'_>, steps: usize, page: &mut Lines) {
    if table.in_lines == InLines::Columns {
        let rows = table.rows.iter();
        let rows = rows.map(|row| (plain(&row.label), &row.point.phrase));
        columns(&rows.collect::<Vec<_>>(), "  ", steps, page);
        return;
    }
    for row in &table.rows {
        let text = words::told(&plain(&row.label), &plain(&row.point.phrase));
        if table.in_lines == InLines::Points {
            point(&text, steps, page);
        } else {
            let (first, rest) = (margin(steps, page), margin(steps + 1, page));
            page.wrap(Role::Body, first, rest, &text);
        }
        parts(&row.point, steps + 1, page);
    }
}

/// What a point is made of, beneath it.
fn parts(whole: &Point<'_>, steps: usize, page: &mut Lines) {
    for part in &whole.parts {
        point(&plain(&part.phrase), steps, page);
        parts(part, steps + 1, page);
    }
}

/// Labels below each other, and what they tell below each other, with blanks between the two.
fn columns(rows: &[(Cow<'_, str>, &Phrase<'_>)], blanks: &str, steps: usize, page: &mut Lines) {
    let longest = rows.iter().map(|(label, _)| label.chars().count()).max();
    let longest = longest.unwrap_or_default();
    for (label, told) in rows {
        let first = format!("{}{label:longest$}{blanks}", margin(steps, page));
        let rest = " ".repeat(first.chars().count());
        page.wrap(Role::Body, &first, &rest, &plain(told));
    }
}

/// A command in a line that stays whole, and what it gives below it.
fn command(line: &str, gives: &Phrase<'_>, margin: &str, page: &mut Lines) {
    page.whole(&[margin, "  "].concat(), line);
    let first = [margin, "    ", words::GIVES, " "].concat();
    page.wrap(
        Role::Body,
        &first,
        &[margin, "      "].concat(),
        &plain(gives),
    );
}

/// Two blanks a step, as far as half of each line is left for the text.
fn margin(steps: usize, page: &Lines) -> &'static str {
    &MARGIN[..MARGIN.len().min(2 * steps).min(page.width() / 2)]
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::layout::{Lines, joined};
    use crate::page::{Block, Item};

    #[test]
    fn what_is_beneath_an_item_stands_further_right_as_far_as_there_is_room() {
        let deepest = Item::from("deepest").with(Block::paragraph("about it"));
        let nested = (0..6).fold(deepest, |inner, _| {
            Item::from("in").with(Block::list(vec![inner]))
        });
        let mut page = Lines::new(24);
        let blocks = [Block::paragraph("first"), Block::list(vec![nested])];
        write(&blocks, 1, &mut page);
        assert_eq!(
            joined(page.into_lines()),
            "  first\n  - in\n    - in\n      - in\n        - in\n          - in\n            - in\n            \
             - deepest\n            about it\n"
        );
    }
}
