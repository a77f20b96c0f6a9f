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
    match block {
        Block::Paragraph(text) | Block::Prose(text) | Block::Subheading(text) => {
            items([phrase(text)], blanks, page);
        }
        Block::List(mark, items) => list(*mark, items, blanks, page),
        Block::Table(table) => facts(table, blanks, page),
        Block::Grid(grid) => cells(grid, blanks, page),
        Block::Sides(sides) => {
            let sides = sides
                .iter()
                .map(|(label, text)| [&markdown_line(label), " ", &phrase(text)].concat());
            items(sides, blanks, page);
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
            plain(labels.iter().map(|label| words::blank(label)), blanks, page)
        }
        Block::Numbers(numbers) => {
            let calls = numbers
                .iter()
                .map(|(place, number)| words::call(place, number));
            plain(calls, blanks, page);
        }
        Block::Groups(groups) => {
            for group in groups {
                items([markdown_line(&group.heading)], blanks, page);
                list(Mark::Bullet, &group.items, &format!("{blanks}  "), page);
            }
        }
        Block::Scale(scale) => plain(scale.iter().map(words::step), blanks, page),
    }
}

/// Texts without marks, each as an item after so many blanks.
fn plain<S: AsRef<str>>(texts: impl Iterator<Item = S>, blanks: &str, page: &mut String) {
    items(texts.map(|text| markdown_line(text.as_ref())), blanks, page);
}

/// Texts with their marks, each as an item after so many blanks.
fn items(texts: impl IntoIterator<Item = String>, blanks: &str, page: &mut String) {
    for text in texts {
        line(&format!("{blanks}- "), &text, page);
    }
}

/// The rows of a table as items, with what each is made of beneath.
fn facts(table: &Table<'_>, blanks: &str, page: &mut String) {
    for row in &table.rows {
        let text = words::told(&phrase(&row.label), &phrase(&row.point.phrase));
        items([text], blanks, page);
        points(&row.point, &format!("{blanks}  "), page);
    }
}

/// The rows of a grid as items by their first cells, with the others beneath, each under its heading.
fn cells(grid: &Grid<'_>, blanks: &str, page: &mut String) {
    for row in &grid.rows {
        let mut cells = grid.head.iter().zip(row);
        let label = cells.next().map(|(_, label)| phrase(label));
        items(label, blanks, page);
        let told = cells.map(|(heading, cell)| words::told(&markdown_line(heading), &phrase(cell)));
        items(told, &format!("{blanks}  "), page);
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
        items([phrase(&part.phrase)], blanks, page);
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
    let head = grid.head.iter();
    *page += &row(head.clone().map(|heading| markdown_line(heading)).collect());
    *page += &row(head.map(|_| "---".to_owned()).collect());
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
