//! What only the front page has: blocks that run on other machines.

use super::FRONT_PAGE;

#[test]
fn what_the_page_says_of_other_machines_is_what_is_tried() {
    let tried = [
        include_str!("../../cluster/run"),
        include_str!("../../cluster/spark.py"),
    ]
    .concat();
    let blocks = FRONT_PAGE.blocks();
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
