//! Blocks as lines: each step from the left is two blanks.

use std::borrow::Cow;

use super::plain;
use crate::layout::{self, Lines, Role};
use crate::page::{Block, Grid, InLines, Item, Mark, Phrase, Point, Table, words};

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
            Block::Grid(grid) => self::grid(grid, steps, page),
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
                let calls = calls.map(|(place, number)| words::call(place, number));
                let calls: Vec<String> = calls.collect();
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
        let (first, rest) = (margin(steps, page), margin(steps + 1, page));
        page.wrap(Role::Body, first, rest, &text);
        parts(&row.point, steps + 1, page);
    }
}

/// A grid: cell after cell beneath the label of its row; or in columns, where it is meant for them and there is room,
/// and else in as few lines as can be.
fn grid(grid: &Grid<'_>, steps: usize, page: &mut Lines) {
    if grid.in_lines == InLines::Columns && aligned(grid, steps, page) {
        return;
    }
    for row in &grid.rows {
        let mut cells = grid.head.iter().zip(row);
        if let Some((_, label)) = cells.next() {
            point(&plain(label), steps, page);
        }
        let (first, rest) = (margin(steps + 1, page), margin(steps + 2, page));
        if grid.in_lines == InLines::Columns {
            let cells = cells.map(|(heading, cell)| words::in_short(heading, &plain(cell)));
            let cells = cells.collect::<Vec<_>>().join(" ");
            page.wrap(Role::Body, first, first, &cells);
            continue;
        }
        for (heading, cell) in cells {
            page.wrap(Role::Body, first, rest, &words::told(heading, &plain(cell)));
        }
    }
}

/// Writes the cells below each other, each row after its label or, where that is long, below it. Where the cells would
/// leave less than a quarter of the page to the labels, it writes nothing and returns false.
fn aligned(grid: &Grid<'_>, steps: usize, page: &mut Lines) -> bool {
    let head = grid.head.iter().map(|heading| heading[..].into()).collect();
    let rows = grid.rows.iter().map(|row| row.iter().map(plain).collect());
    let rows: Vec<Vec<Cow<'_, str>>> = std::iter::once(head).chain(rows).collect();
    let width = |cell: &Cow<'_, str>| layout::columns(cell);
    let cells = rows.iter().flat_map(|row| row.iter().skip(1));
    let of_cells = cells.map(width).max().unwrap_or_default() + 1;
    let margin = margin(steps, page);
    let for_cells = of_cells * grid.head.len().saturating_sub(1);
    let Some(for_label) = page.width().checked_sub(margin.len() + for_cells) else {
        return false;
    };
    if for_label < page.width() / 4 {
        return false;
    }
    for row in &rows {
        let (label, cells) = row
            .split_first()
            .map_or(("", row.as_slice()), |(first, rest)| (first, rest));
        let is_long = layout::columns(label) > for_label;
        if is_long {
            page.wrap(Role::Body, margin, self::margin(steps + 1, page), label);
        }
        let before = if is_long { "" } else { label };
        let blanks = " ".repeat(for_label.saturating_sub(layout::columns(before)));
        let padded =
            |cell: &Cow<'_, str>| format!(" {cell}{}", " ".repeat(of_cells - 1 - width(cell)));
        let cells: String = cells.iter().map(padded).collect();
        page.whole(margin, format!("{before}{blanks}{cells}").trim_end());
    }
    true
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
