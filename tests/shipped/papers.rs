//! Every command, block, link and path in the papers is what they say it is.

mod blocks;
mod cargo_commands;
mod commands;
mod front_page;
mod links;
mod project;
mod rooms;
mod rule_language;
#[cfg(unix)]
mod session;

use blocks::{Block, blocks};

/// A paper: a page in Markdown that somebody reads before anything else.
struct Paper {
    /// Its path in the project.
    path: &'static str,
    text: &'static str,
}

const FRONT_PAGE: Paper = Paper {
    path: "README.md",
    text: include_str!("../../README.md"),
};

const RULES: Paper = Paper {
    path: "rules/README.md",
    text: include_str!("../../rules/README.md"),
};

const PROGRAM: Paper = Paper {
    path: "tests/README.md",
    text: include_str!("../README.md"),
};

const EVERY: [Paper; 3] = [FRONT_PAGE, RULES, PROGRAM];

impl Paper {
    /// Its blocks of code, from top to bottom.
    fn blocks(&self) -> Vec<Block> {
        blocks(self.text)
    }

    /// What stands under a heading of the second or third rank, up to the next heading.
    fn under(&self, heading: &str) -> &'static str {
        let (_, rest) = self
            .text
            .split_once(&format!("# {heading}\n"))
            .unwrap_or_else(|| panic!("{} has no heading {heading:?}", self.path));
        let end = ["\n## ", "\n### "]
            .iter()
            .filter_map(|next| rest.find(next));
        &rest[..end.min().unwrap_or(rest.len())]
    }
}

/// The first cells of the rows of a table, without its head, and without the marks of code.
fn first_cells(text: &str) -> Vec<&str> {
    let rows = text.lines().filter(|line| line.starts_with("| "));
    let cells = rows.map(|row| row.trim_start_matches("| ").split(" | ").next().unwrap());
    cells.skip(1).map(|cell| cell.trim_matches('`')).collect()
}

#[test]
fn every_block_is_of_a_kind_that_is_looked_at() {
    for paper in EVERY {
        for block in paper.blocks() {
            let known = ["console", "session", "sh", "python", "json", "text"];
            assert!(
                known.contains(&block.kind()),
                "{}:{}: {}",
                paper.path,
                block.line,
                block.kind()
            );
        }
    }
}
