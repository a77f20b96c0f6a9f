//! What only one page has: the members of a result, and blocks that run on other machines.

use std::collections::BTreeSet;

use lungnets::page::Format;
use serde_json::Value;

use super::{FRONT_PAGE, PROGRAM, first_cells};
use crate::support::run::run;

#[test]
fn every_member_of_a_result_has_a_row() {
    let schema = run("schema result").go().stdout;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let members = schema["properties"].as_object().unwrap().keys();
    let rows = first_cells(FRONT_PAGE.under("The result as JSON"));
    let rows = rows.iter().flat_map(|cell| cell.split("`, `"));
    assert_eq!(
        rows.collect::<BTreeSet<_>>(),
        members.map(String::as_str).collect()
    );
}

#[test]
fn every_format_of_a_summary_has_a_row_with_its_ending() {
    let table = FRONT_PAGE.under("A file to keep");
    for format in Format::EVERY {
        let row = table
            .lines()
            .find(|line| line.contains(&format!("| `{}` |", format.name())));
        let row = row.unwrap_or_else(|| panic!("README.md has no row for {}", format.name()));
        let ending = row.split('`').nth(1).unwrap();
        assert_eq!(Format::of_file(&format!("notes{ending}")), Some(*format));
    }
}

#[test]
fn what_the_page_says_of_other_machines_is_what_is_tried() {
    let tried = [
        include_str!("../../cluster/run"),
        include_str!("../../cluster/spark.py"),
    ]
    .concat();
    let blocks = PROGRAM.blocks();
    for start in ["# GNU parallel", "# Apache Spark"] {
        let block = blocks
            .iter()
            .find(|block| block.lines[0].starts_with(start));
        let block = block.unwrap_or_else(|| panic!("the page has lost {start}"));
        for line in block.lines.iter().skip(1) {
            let line = line.replacen("parallel ", "parallel --will-cite ", 1);
            assert!(tried.contains(&line), "{line} is not tried");
        }
    }
}
