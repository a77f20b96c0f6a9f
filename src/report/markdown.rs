//! A report as Markdown: nothing is wrapped, and nothing in the texts means anything to Markdown or HTML.

use super::document::{Block, Document, Item};
use super::words;
use crate::answers::Said;
use crate::escape::{self, markdown_line as written};
use crate::rules::Question;

/// The whole report. It ends as it starts, as text does.
pub(super) fn render(document: &Document<'_>) -> String {
    let headline = &document.headline;
    let level = written(&headline.sentence);
    let could_be = headline.could_be.as_deref().map(written);
    let mut page = format!("# {level}\n");
    if let Some(could_be) = &could_be {
        page += &format!("\n{could_be}\n");
    }
    for section in &document.sections {
        page += &format!("\n## {}\n", written(&section.heading));
        blocks(&section.blocks, &mut page);
    }
    page += "\n---\n";
    if let Some(could_be) = &could_be {
        page += &format!("\n{could_be}\n");
    }
    page += &format!("\n**{level}**\n");
    page
}

fn blocks(blocks: &[Block<'_>], page: &mut String) {
    for block in blocks {
        page.push('\n');
        match block {
            Block::Paragraph(text) => *page += &format!("{}\n", written(text)),
            Block::Subheading(text) => *page += &format!("### {}\n", written(text)),
            Block::Answers(answers) => table(answers, page),
            Block::List(_) | Block::Numbers(_) | Block::Open(_) => points(block, 0, page),
        }
    }
}

/// A block as items of a list, so many steps from the left.
fn points(block: &Block<'_>, steps: usize, page: &mut String) {
    match block {
        Block::Paragraph(text) | Block::Subheading(text) => point(&written(text), steps, page),
        Block::List(items) => items.iter().for_each(|one| item(one, steps, page)),
        Block::Numbers(call) => {
            for (place, number) in *call {
                point(&written(&words::call(place, number)), steps, page);
            }
        }
        Block::Open(open) => {
            for (question, level) in open {
                point(
                    &written(&words::not_answered(&question.name, *level)),
                    steps,
                    page,
                );
            }
        }
        Block::Answers(answers) => {
            for (question, said) in answers {
                let answer = words::answer(question, *said);
                let answered = words::answered(&question.name, &answer);
                point(&written(&answered), steps, page);
            }
        }
    }
}

/// An item, and everything beneath it as items one step deeper.
fn item(item: &Item<'_>, steps: usize, page: &mut String) {
    let text = written(&item.text);
    match item.link {
        Some(link) => {
            let link = escape::address(link);
            point(&format!("{text} <{link}>"), steps, page);
        }
        None => point(&text, steps, page),
    }
    for block in &item.beneath {
        points(block, steps + 1, page);
    }
}

fn point(escaped: &str, steps: usize, page: &mut String) {
    *page += &format!("{}- {escaped}\n", "  ".repeat(steps));
}

fn table(answers: &[(&Question, Said)], page: &mut String) {
    *page += &format!(
        "| {} | {} |\n| --- | --- |\n",
        words::QUESTION,
        words::ANSWER
    );
    for (question, said) in answers {
        let (name, answer) = (&question.name, words::answer(question, *said));
        *page += &format!("| {} | {} |\n", written(name), written(&answer));
    }
}
