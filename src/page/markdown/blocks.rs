//! Blocks as Markdown.

use super::phrase;
use crate::escape::markdown_line;
use crate::page::{Block, Grid, Item, Mark, Point, Table, words};

/// Blocks, each after an empty line; their own headings have so many marks.
pub(super) fn write(blocks: &[Block<'_>], level: usize, page: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Prose(text) => line("\n", &phrase(text), page),
            Block::Subheading(text) => heading(&phrase(text), level, page),
            Block::Table(table) => self::table(table, page),
            Block::Grid(grid) => self::grid(grid, page),
            Block::Groups(groups) => {
                for group in groups {
                    heading(&markdown_line(&group.heading), level, page);
                    page.push('\n');
                    list(Mark::Bullet, &group.items, "", page);
                }
            }
            Block::Code(_) | Block::Command { .. } => within(block, "", page),
            Block::List(..)
            | Block::Sides(_)
            | Block::Blanks(_)
            | Block::Numbers(_)
            | Block::Scale(_) => {
                page.push('\n');
                within(block, "", page);
            }
        }
    }
}

/// A block as items of a list, or as what belongs to the item above it, after so many blanks.
fn within(block: &Block<'_>, blanks: &str, page: &mut String) {
    let bullet = format!("{blanks}- ");
    let deeper = format!("{blanks}  ");
    match block {
        Block::Paragraph(text) | Block::Prose(text) | Block::Subheading(text) => {
            line(&bullet, &phrase(text), page)
        }
        Block::List(mark, items) => list(*mark, items, blanks, page),
        Block::Table(table) => {
            for row in &table.rows {
                let text = words::told(&phrase(&row.label), &phrase(&row.point.phrase));
                line(&bullet, &text, page);
                points(&row.point, &deeper, page);
            }
        }
        Block::Grid(grid) => {
            for row in &grid.rows {
                let mut cells = grid.head.iter().zip(row);
                if let Some((_, label)) = cells.next() {
                    line(&bullet, &phrase(label), page);
                }
                for (heading, cell) in cells {
                    let told = words::told(&markdown_line(heading), &phrase(cell));
                    line(&format!("{deeper}- "), &told, page);
                }
            }
        }
        Block::Sides(sides) => {
            for (label, text) in sides {
                line(
                    &bullet,
                    &[&markdown_line(label), " ", &phrase(text)].concat(),
                    page,
                );
            }
        }
        Block::Code(code) => fenced(code, blanks, page),
        Block::Command {
            line: command,
            gives,
        } => {
            fenced(command, blanks, page);
            let gives = [words::GIVES, " ", &phrase(gives)].concat();
            line(&format!("\n{blanks}"), &gives, page);
        }
        Block::Blanks(labels) => {
            for label in labels {
                line(&bullet, &markdown_line(&words::blank(label)), page);
            }
        }
        Block::Numbers(numbers) => {
            for (place, number) in numbers {
                line(&bullet, &markdown_line(&words::call(place, number)), page);
            }
        }
        Block::Groups(groups) => {
            for group in groups {
                line(&bullet, &markdown_line(&group.heading), page);
                list(Mark::Bullet, &group.items, &deeper, page);
            }
        }
        Block::Scale(scale) => {
            for step in scale {
                line(&bullet, &markdown_line(&words::step(step)), page);
            }
        }
    }
}

fn list(mark: Mark, items: &[Item<'_>], blanks: &str, page: &mut String) {
    for (item, number) in items.iter().zip(1..) {
        let mark = match mark {
            Mark::Number => format!("{number}. "),
            Mark::Bullet | Mark::Bare | Mark::Gap => "- ".to_owned(),
        };
        line(&[blanks, &mark].concat(), &phrase(&item.phrase), page);
        let deeper = [blanks, &" ".repeat(mark.len())].concat();
        for block in &item.beneath {
            within(block, &deeper, page);
        }
    }
}

/// What a point is made of, as items.
fn points(whole: &Point<'_>, blanks: &str, page: &mut String) {
    for part in &whole.parts {
        line(&format!("{blanks}- "), &phrase(&part.phrase), page);
        points(part, &format!("{blanks}  "), page);
    }
}

fn table(table: &Table<'_>, page: &mut String) {
    let [first, second] = table.head.each_ref().map(|heading| markdown_line(heading));
    *page += &format!("\n| {first} | {second} |\n| --- | --- |\n");
    for row in &table.rows {
        rows(&phrase(&row.label), &row.point, 0, page);
    }
}

fn grid(grid: &Grid<'_>, page: &mut String) {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    page.push('\n');
    *page += &row(grid
        .head
        .iter()
        .map(|heading| markdown_line(heading))
        .collect());
    *page += &row(grid.head.iter().map(|_| "---".to_owned()).collect());
    for cells in &grid.rows {
        *page += &row(cells.iter().map(phrase).collect());
    }
}

/// A row, and one for each part of it; the dashes before the label count how deep a part stands.
fn rows(label: &str, point: &Point<'_>, depth: usize, page: &mut String) {
    let dashes = "- ".repeat(depth);
    *page += &format!("| {dashes}{label} | {} |\n", phrase(&point.phrase));
    for part in &point.parts {
        rows(label, part, depth + 1, page);
    }
}

/// Lines that stay as they are, between marks that none of them has.
fn fenced(code: &str, blanks: &str, page: &mut String) {
    let mut fence = "```".to_owned();
    while code.contains(&fence) {
        fence.push('`');
    }
    *page += &format!("\n{blanks}{fence}\n");
    for text in code.lines() {
        line(blanks, text, page);
    }
    line(blanks, &fence, page);
}

fn heading(text: &str, level: usize, page: &mut String) {
    *page += &format!("\n{} {text}\n", "#".repeat(level));
}

/// A line after whatever stands before it.
fn line(before: &str, escaped: &str, page: &mut String) {
    page.push_str(before);
    page.push_str(escaped);
    page.push('\n');
}
